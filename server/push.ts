import "server-only";
import { createECDH } from "node:crypto";
import { request as httpsRequest } from "node:https";
import { encrypt } from "http_ece";
import { importJWK, SignJWT } from "jose";
import type { JWK } from "jose";
import { RequestFilteringHttpsAgent } from "request-filtering-agent";
import { readEnvironment } from "./env";
import { loopbackAddresses } from "./public-address";
import { findOrMakeSetting } from "./settings";
import { siteAddress } from "./site-address";

/** A browser's address at its maker's push service, with the keys that only it can open. */
export type PushAddress = { endpoint: string; p256dh: string; auth: string };

/** What the service worker shows. `stopToken` lets its button end the reminders. */
export type PushMessage = { title: string; body: string; href: string; stopToken: string };

/** "gone": the browser takes nothing in any more, and its address can be forgotten. */
export type PushOutcome = "sent" | "gone" | "failed";

const curve = { name: "ECDSA", namedCurve: "P-256" } as const;

/** The installation's own key pair, made once; push services know a sender by it. */
async function privateKey(): Promise<JWK> {
  const text = await findOrMakeSetting("push-key", async () => {
    const pair = await crypto.subtle.generateKey(curve, true, ["sign", "verify"]);
    return JSON.stringify(await crypto.subtle.exportKey("jwk", pair.privateKey));
  });
  return JSON.parse(text) as JWK;
}

/** The key that a browser wants to see when it asks for a push address: a point of P-256, base64url. */
export async function pushPublicKey(): Promise<string> {
  const { x = "", y = "" } = await privateKey();
  const point = [Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
  return Buffer.concat(point).toString("base64url");
}

const aDaySeconds = 86_400;
const answerTimeoutMs = 15_000;

/**
 * Encrypts a message for a browser and hands it to the push service. Never to a private address.
 * @param authority a certificate to trust, in place of those that the system trusts.
 */
export async function sendPush(
  address: PushAddress,
  message: PushMessage,
  authority?: string,
): Promise<PushOutcome> {
  try {
    const url = new URL(address.endpoint);
    const status = await post(url, await headersFor(url), sealed(address, message), authority);
    if (status === 404 || status === 410) return "gone";
    return status >= 200 && status < 300 ? "sent" : "failed";
  } catch {
    return "failed";
  }
}

/** The message as only that browser can open it (RFC 8291). */
function sealed({ p256dh, auth }: PushAddress, message: PushMessage): Buffer {
  const privateKeyOfMessage = createECDH("prime256v1");
  privateKeyOfMessage.generateKeys();
  return encrypt(Buffer.from(JSON.stringify(message)), {
    version: "aes128gcm",
    privateKey: privateKeyOfMessage,
    dh: Buffer.from(p256dh, "base64url"),
    authSecret: Buffer.from(auth, "base64url"),
  });
}

/** Who sends, signed for that push service alone (RFC 8292), and how urgent it is (RFC 8030). */
async function headersFor({ origin }: URL): Promise<Record<string, string>> {
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: "ES256", typ: "JWT" })
    .setAudience(origin)
    .setExpirationTime("12h")
    .setSubject(siteAddress())
    .sign(await importJWK(await privateKey(), "ES256"));
  return {
    authorization: `vapid t=${token}, k=${await pushPublicKey()}`,
    "content-encoding": "aes128gcm",
    "content-type": "application/octet-stream",
    ttl: String(aDaySeconds),
    urgency: "low",
    topic: "stet-due",
  };
}

function post(
  url: URL,
  headers: Record<string, string>,
  body: Buffer,
  authority: string | undefined,
): Promise<number> {
  const environment = readEnvironment();
  const allowLoopback = environment.ok && environment.value.allowLoopback;
  const filter = {
    keepAlive: false,
    allowIPAddressList: allowLoopback ? [...loopbackAddresses] : [],
  };
  const options = {
    method: "POST",
    ca: authority,
    headers: { ...headers, "content-length": String(body.length) },
    timeout: answerTimeoutMs,
    signal: AbortSignal.timeout(answerTimeoutMs),
  };
  return new Promise((resolve, reject) => {
    const agent = new RequestFilteringHttpsAgent(filter);
    const request = httpsRequest(url, { ...options, agent });
    request.on("error", reject);
    request.on("timeout", () => request.destroy(new Error("No answer.")));
    request.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.end(body);
  });
}
