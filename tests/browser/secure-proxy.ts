import { once } from "node:events";
import { request as requestOf } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { loopbackCertificate, loopbackKey } from "../server/loopback-certificate";

/** What stands before the application where a school runs it: it speaks https, and the application does not. */
export type SecureProxy = {
  /** "https://localhost:41234", without a slash at the end. */
  address: string;
  /** The port of the application; until it is known the proxy answers 503. */
  passOnTo: (port: number) => void;
  close: () => Promise<void>;
};

/**
 * Opens a proxy on a loopback port of its own, with a certificate that nobody trusts unasked. It says who
 * called and how, as proxies do.
 */
export async function openSecureProxy(): Promise<SecureProxy> {
  let target: number | null = null;
  const passOn = (near: IncomingMessage, answer: ServerResponse) => {
    if (target === null) {
      answer.writeHead(503).end();
      return;
    }
    const headers = {
      ...near.headers,
      "x-forwarded-for": near.socket.remoteAddress ?? "",
      "x-forwarded-host": near.headers.host ?? "",
      "x-forwarded-proto": "https",
    };
    const { method, url } = near;
    const far = requestOf({ host: "127.0.0.1", port: target, method, path: url, headers });
    far.on("response", (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    far.on("error", () => answer.destroy());
    answer.on("close", () => far.destroy());
    near.pipe(far);
  };
  const server = createServer({ cert: loopbackCertificate, key: loopbackKey }, passOn);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}`,
    passOnTo: (port) => {
      target = port;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
