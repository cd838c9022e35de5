import {
  createReadStream,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const urlPrefix = "/_next/static/";
const suffix = ".br";

/** What gains by it. Fonts and pictures are compressed already. */
const contentTypes: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/**
 * Lays a file in Brotli beside each script and style sheet that a build made. Next itself compresses for
 * each request anew, and with gzip alone, which takes a seventh more.
 * @param folder `.next/static`
 */
export function compressStaticFiles(folder: string): void {
  for (const path of filesUnder(folder)) {
    if (!(extname(path) in contentTypes)) continue;
    const content = readFileSync(path);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${path}${suffix}`, brotliCompressSync(content, { params }));
  }
}

/** Answers a request where it can. @returns false where Next is to answer it. */
export type SendStaticFile = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Sends what `compressStaticFiles` laid down to browsers that read Brotli. The names hold a digest of the
 * content, so that a browser may keep it for good.
 * @param folder `.next/static`; it is read once, since a build never changes while it is served.
 */
export function staticFileSender(folder: string): SendStaticFile {
  const found = new Map(
    filesUnder(folder)
      .filter((path) => path.endsWith(suffix))
      .map((path) => {
        const name = relative(folder, path).slice(0, -suffix.length).split(sep).join("/");
        return [`${urlPrefix}${name}`, path];
      }),
  );
  return ({ method, url, headers }, response) => {
    const isRead = method === "GET" || method === "HEAD";
    if (!isRead || !readsBrotli(headers["accept-encoding"])) return false;
    const address = url?.split("?", 1)[0] ?? "";
    const path = found.get(address);
    if (path === undefined) return false;
    response.writeHead(200, {
      "content-type": contentTypes[extname(address)],
      "content-encoding": "br",
      "content-length": statSync(path).size,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
    if (method === "HEAD") response.end();
    else createReadStream(path).pipe(response);
    return true;
  };
}

/** "gzip, br;q=0.5" does, "br;q=0" does not. */
function readsBrotli(accepted: string | string[] | undefined): boolean {
  return String(accepted ?? "")
    .split(",")
    .some((each) => /^\s*br\s*(;\s*q=(1(\.0*)?|0?\.\d*[1-9]\d*)\s*)?$/i.test(each));
}
