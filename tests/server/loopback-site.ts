import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { loopbackCertificate, loopbackKey } from "./loopback-certificate";

/** A web site on this machine, for the tests of one file. */
export type LoopbackSite = {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  address: string;
  port: number;
  /** What was asked for so far, but for robots.txt, with which the reading of every page begins. */
  asked: string[];
  /** How many connections were made, but for those that asked for robots.txt. */
  connections: () => number;
  /** What the next requests are answered with, by path; others get 404. */
  pages: Map<string, RequestListener>;
  close: () => Promise<void>;
};

export async function openLoopbackSite(protocol = "http"): Promise<LoopbackSite> {
  const pages = new Map<string, RequestListener>();
  const asked: string[] = [];
  let connections = 0;
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? "/";
    if (path === "/robots.txt") connections -= 1;
    else asked.push(path);
    const page = pages.get(path);
    if (page !== undefined) return page(request, response);
    response.writeHead(404).end();
  };
  const server =
    protocol === "https"
      ? createSecureServer({ cert: loopbackCertificate, key: loopbackKey }, answer)
      : createServer(answer);
  server.on("connection", () => (connections += 1));
  // Every loopback address leads here, so that a connection to one that must not be made is seen.
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${protocol}://127.0.0.1:${port}`,
    port,
    asked,
    connections: () => connections,
    pages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page that answers with these words and headers. */
export const answering =
  (body: string | Buffer, type = "text/html; charset=utf-8", headers = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": type, ...headers }).end(body);

export const leadingTo =
  (location: string, status = 302): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { location }).end();
