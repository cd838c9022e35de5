import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { compressStaticFiles, staticFileSender } from "@/cli/static-files";

const script = "export const words = 'one two three';\n".repeat(50);

let folder = "";
let server: Server;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-static-"));
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "a.js"), script);
  writeFileSync(join(folder, "chunks", "a.woff2"), "font");
  writeFileSync(join(folder, "..", "outside.js.br"), "not ours to send");
  compressStaticFiles(folder);
  const send = staticFileSender(folder);
  server = createServer((asked, response) => {
    if (!send(asked, response)) response.end("left to Next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(folder, "..", "outside.js.br"), { force: true });
});

type Answer = { headers: IncomingHttpHeaders; body: Buffer };

function get(path: string, accepted: string, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const headers = { "accept-encoding": accepted };
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on("error", reject)
      .end();
  });
}

it("sends a script in Brotli, to be kept for good", async () => {
  const { headers, body } = await get("/_next/static/chunks/a.js?dpl=1", "gzip, deflate, br");
  expect(brotliDecompressSync(body).toString()).toBe(script);
  expect(headers).toMatchObject({
    "content-type": "application/javascript; charset=UTF-8",
    "content-encoding": "br",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
});

it("sends the head alone to who asks for that", async () => {
  const { headers, body } = await get("/_next/static/chunks/a.js", "br", "HEAD");
  expect(headers["content-encoding"]).toBe("br");
  expect(body).toHaveLength(0);
});

it.each([
  ["a browser that reads gzip alone", "/_next/static/chunks/a.js", "gzip, deflate"],
  ["a browser that refuses Brotli", "/_next/static/chunks/a.js", "gzip, br;q=0"],
  ["what is compressed already", "/_next/static/chunks/a.woff2", "br"],
  ["what the build did not make", "/_next/static/chunks/b.js", "br"],
  ["a way out of the folder", "/_next/static/../outside.js", "br"],
  ["a page", "/study", "br"],
])("leaves %s to Next", async (_what, path, accepted) => {
  expect((await get(path, accepted)).body.toString()).toBe("left to Next");
});

it("compresses scripts and style sheets alone", () => {
  expect(existsSync(join(folder, "chunks", "a.js.br"))).toBe(true);
  expect(existsSync(join(folder, "chunks", "a.woff2.br"))).toBe(false);
});
