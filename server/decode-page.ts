import "server-only";

/** How far into a page its own word about its encoding is looked for, in bytes. */
const sampleBytes = 4096;

const xmlDeclaration = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const metaCharset = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/** The byte-order mark's encoding, which outranks what is said elsewhere. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function statedEncoding(bytes: Uint8Array): string | null {
  const sample = new TextDecoder("latin1").decode(bytes.subarray(0, sampleBytes));
  const stated = (xmlDeclaration.exec(sample) ?? metaCharset.exec(sample))?.[1] ?? null;
  // What can be read byte by byte is not in UTF-16, whatever it says (WHATWG, "prescan").
  return stated !== null && /^utf-?16/i.test(stated) ? "utf-8" : stated;
}

/**
 * Turns a page's bytes into text, by its byte-order mark, the answer's charset, or what the page
 * says in its first lines; UTF-8 where nobody says.
 * @param charset of the Content-Type header; null when it names none.
 * @returns null when the encoding is unknown or the bytes are not written in it.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): string | null {
  const label = markedEncoding(bytes) ?? charset ?? statedEncoding(bytes) ?? "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
