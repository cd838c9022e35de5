import { problem, type ArticleProblem } from "./reader-check";

const sampleBytes = 4096;

/**
 * The text of a file's bytes without its byte-order mark, or why they are no text. Reads UTF-8, UTF-16
 * with or without a mark, and, of a page, the encoding that the page declares. Other encodings of text
 * are read only where they cannot be mistaken: ASCII with the quotation marks and dashes of Windows.
 */
export function decodeBytes(
  bytes: Uint8Array,
  options: { isPage: boolean } = { isPage: false },
): string | ArticleProblem {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    return decoded(bytes, wide) ?? problem("broken-encoding");
  }
  if (isBinary(bytes.subarray(0, sampleBytes)) || bytes.includes(0)) {
    return problem("binary");
  }
  const declared = options.isPage ? declaredEncoding(bytes) : null;
  return (
    decoded(bytes, "utf-8") ??
    (declared === null ? null : decoded(bytes, declared)) ??
    withWindowsMarks(bytes) ??
    problem("broken-encoding")
  );
}

/** The text in an encoding; null where a byte has no meaning in it, or nobody knows the encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Some runtimes take Windows-1252 for Latin-1, which has controls in the place of these marks.
    return encoding === "utf-8" ? text : text.replace(/[\u0080-\u009f]/g, windowsMark);
  } catch {
    return null;
  }
}

// From 0x80 to 0x9f; the spaces are bytes that Windows-1252 does not use.
const windowsMarks = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const windowsMark = (control: string): string =>
  windowsMarks.charAt(control.charCodeAt(0) - 0x80).trim() || control;

/** UTF-16 by its byte-order mark, or because every second byte of English in it is zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, sampleBytes);
  const pairs = Math.floor(sample.length / 2);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 1) {
    if (sample[index] === 0 && index % 2 === 0) even += 1;
    else if (sample[index] === 0) odd += 1;
  }
  if (pairs < 8 || bytes.length % 2 === 1 || Math.min(even, odd) > 0) return null;
  return odd > pairs * 0.6 ? "utf-16le" : even > pairs * 0.6 ? "utf-16be" : null;
}

/** `<meta charset=…>` in the first bytes of a page. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /<meta\b[^<>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}

const controlShare = 0.01;

/** Pictures and archives are full of the codes that no text in any encoding has. */
function isBinary(sample: Uint8Array): boolean {
  const controls = sample.filter(
    (byte) => (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1b) || byte === 0x7f,
  );
  return controls.length > sample.length * controlShare;
}

// "…", quotation marks, dashes, the hard space, ©, « ®, »: the same in all of Windows' alphabets of Europe.
const sharedMarks = new Set([
  0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa9, 0xab, 0xae, 0xbb,
]);
const mostMarksShare = 0.1;

function withWindowsMarks(bytes: Uint8Array): string | null {
  const marks = bytes.filter((byte) => byte >= 0x80);
  return marks.length <= bytes.length * mostMarksShare &&
    marks.every((byte) => sharedMarks.has(byte))
    ? decoded(bytes, "windows-1252")
    : null;
}
