import "server-only";
import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { FetchFailure } from "./fetch-failure";

/** What `readBody` can unpack, for the request to say. */
export const acceptedPackings = "gzip, deflate, br";

/** "deflate" is sent with zlib's head and, by mistake, without: the first byte tells. */
const hasZlibHead = (first: number) => (first & 0x0f) === 8;

function unpackerOf(packing: string, first: number) {
  switch (packing) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return hasZlibHead(first) ? createInflate() : createInflateRaw();
    default:
      throw new FetchFailure("packing");
  }
}

/** Passes chunks on until there are too many: an empty pack may be sent without end. */
async function* limited(source: AsyncIterable<Buffer>, maxBytes: number) {
  let received = 0;
  for await (const chunk of source) {
    received += chunk.length;
    if (received > maxBytes) throw new FetchFailure("too-large");
    yield chunk;
  }
}

/** The packed body's first chunk, which is put back, so that its first byte can be looked at. */
async function peek(response: IncomingMessage): Promise<number> {
  for (;;) {
    const chunk = response.read() as Buffer | null;
    if (chunk !== null) {
      response.unshift(chunk);
      return chunk[0] ?? 0;
    }
    if (response.readableEnded || response.destroyed) return 0;
    await new Promise<void>((resolve, reject) => {
      response.once("readable", resolve);
      response.once("end", resolve);
      response.once("close", resolve);
      response.once("error", reject);
    });
  }
}

async function unpacked(response: IncomingMessage, maxBytes: number): Promise<Readable> {
  const packing = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
  if (packing === "" || packing === "identity") return response;
  const unpacker = unpackerOf(packing, packing === "deflate" ? await peek(response) : 0);
  // Failures arrive where the unpacker's output is read.
  return pipeline(
    response,
    (source: AsyncIterable<Buffer>) => limited(source, maxBytes),
    unpacker,
    () => undefined,
  );
}

/**
 * Reads an answer's body and unpacks it. Both what comes in and what comes out of the unpacker are
 * counted as they come, so that a small pack of something huge is cut off in time.
 * @throws FetchFailure when it is too large, packed in an unknown way, or breaks off.
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(response.headers["content-length"] ?? 0) > maxBytes) {
    throw new FetchFailure("too-large");
  }
  const chunks: Buffer[] = [];
  try {
    const body = await unpacked(response, maxBytes);
    for await (const chunk of limited(body as AsyncIterable<Buffer>, maxBytes)) chunks.push(chunk);
  } catch (error) {
    // Whatever else goes wrong here, the head of the answer came and the rest of it did not.
    throw error instanceof FetchFailure ? error : new FetchFailure("broken-off");
  }
  return Buffer.concat(chunks);
}
