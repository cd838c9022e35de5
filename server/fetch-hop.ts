import "server-only";
import { lookup as systemLookup } from "node:dns";
import { request as httpRequest } from "node:http";
import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { readBody } from "./fetch-body";
import { FetchFailure } from "./fetch-failure";
import { isReachable, loopbackAddresses } from "./public-address";

export type HopOptions = {
  allowLoopback: boolean;
  /** Turns names into addresses; the system's where none is given. */
  lookup: LookupFunction | undefined;
  /** A certificate to trust, in place of those that the system trusts. */
  authority: string | undefined;
  headers: Record<string, string>;
  /** The media types that are read; "" for an answer that names none. */
  types: readonly string[];
  maxBytes: number;
  /** The longest time without a byte. */
  idleMs: number;
  signal: AbortSignal;
  /** Ends `signal`: what it was that ended it is then known, however Node tells it. */
  giveUp: (failure: FetchFailure) => void;
};

/** What one address answers: a body, another address, or that nothing has changed. */
export type Hop =
  | { kind: "redirect"; location: string }
  | { kind: "unchanged" }
  | { kind: "status"; status: number; retryAfterSeconds: number | null }
  | {
      kind: "body";
      type: string;
      charset: string | null;
      bytes: Uint8Array;
      etag: string | null;
      lastModified: string | null;
    };

const redirects: readonly (number | undefined)[] = [301, 302, 303, 307, 308];
const maxHeaderBytes = 16_384;

/**
 * A lookup that gives only addresses that may be reached. They are judged as they are handed to the
 * socket: a name that stands for something else a moment later gains nothing by it.
 */
function checkedLookup({ lookup = systemLookup, allowLoopback }: HopOptions): LookupFunction {
  return (name, options, callback) => {
    lookup(name, options, (error, found, family) => {
      if (error !== null) return callback(error, found, family);
      const addresses = typeof found === "string" ? [found] : found.map(({ address }) => address);
      const isSafe = addresses.every((address) => isReachable(address, allowLoopback));
      if (isSafe) callback(null, found, family);
      else callback(new FetchFailure("private-address"), "");
    });
  };
}

function send(url: URL, options: HopOptions): ClientRequest {
  const filter = {
    keepAlive: false,
    allowIPAddressList: options.allowLoopback ? [...loopbackAddresses] : [],
  };
  const common: RequestOptions = {
    method: "GET",
    headers: options.headers,
    lookup: checkedLookup(options),
    maxHeaderSize: maxHeaderBytes,
    timeout: options.idleMs,
    signal: options.signal,
  };
  const request =
    url.protocol === "https:"
      ? httpsRequest(url, {
          ...common,
          agent: new RequestFilteringHttpsAgent(filter),
          ca: options.authority,
        })
      : httpRequest(url, { ...common, agent: new RequestFilteringHttpAgent(filter) });
  request.on("timeout", () => options.giveUp(new FetchFailure("timeout")));
  request.on("socket", (socket) => {
    // The last word has the connection itself. Nothing was sent yet: this runs before the request
    // is written.
    socket.once("connect", () => {
      if (!isReachable(socket.remoteAddress ?? "", options.allowLoopback)) {
        request.destroy(new FetchFailure("private-address"));
      }
    });
  });
  return request;
}

function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    request.on("error", reject);
    request.end();
  });
}

/** "text/html; charset=utf-8" as its two parts. */
function readContentType(header: string | undefined): { type: string; charset: string | null } {
  const [type = "", ...parameters] = (header ?? "").split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return { type: type.trim().toLowerCase(), charset: charset ?? null };
}

function retryAfterSeconds(response: IncomingMessage): number | null {
  const header = response.headers["retry-after"] ?? "";
  return /^\d{1,6}$/.test(header) ? Number(header) : null;
}

async function readAnswer(response: IncomingMessage, options: HopOptions): Promise<Hop> {
  const { statusCode = 0, headers } = response;
  if (redirects.includes(statusCode) && headers.location !== undefined) {
    return { kind: "redirect", location: headers.location };
  }
  if (statusCode === 304) return { kind: "unchanged" };
  if (statusCode !== 200) {
    return {
      kind: "status",
      status: statusCode,
      retryAfterSeconds: retryAfterSeconds(response),
    };
  }
  const { type, charset } = readContentType(headers["content-type"]);
  if (!options.types.includes(type)) throw new FetchFailure("wrong-type");
  const bytes = await readBody(response, options.maxBytes);
  return {
    kind: "body",
    type,
    charset,
    bytes,
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
  };
}

/**
 * Asks one address once, and follows nothing.
 * @throws FetchFailure, or what Node throws when a connection fails.
 */
export async function fetchHop(url: URL, options: HopOptions): Promise<Hop> {
  const request = send(url, options);
  try {
    return await readAnswer(await answerOf(request), options);
  } finally {
    request.destroy();
  }
}
