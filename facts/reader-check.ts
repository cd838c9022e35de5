/** Why an article's text or file cannot be taken, and one plain sentence that says what to do. */
export type ArticleProblem = {
  reason: "empty" | "too-long" | "binary" | "broken-encoding" | "no-sentences";
  message: string;
};

/**
 * The longest article, in UTF-16 code units: about 15,000 words, more than any newspaper prints. Reading
 * takes about ten microseconds a unit, and nobody should wait longer than a second for a refusal.
 */
export const longestArticle = 100_000;

const messages: Readonly<Record<ArticleProblem["reason"], string>> = {
  empty: "The article is empty: paste its text or choose a file that has some.",
  "too-long":
    "The article is too long: paste only the article itself, at most 100,000 characters, or cut it into parts.",
  binary:
    "This is not a text file: save the article as plain text, Markdown or HTML and choose that file.",
  "broken-encoding":
    "Some letters of the text are broken: save it again in the encoding UTF-8, or copy it from the page and paste it.",
  "no-sentences": "No sentence was found in the text: paste the article itself, in words.",
};

const problem = (reason: ArticleProblem["reason"]): ArticleProblem => ({
  reason,
  message: messages[reason],
});

/** A page may be longer than the article in it. */
export const longestPage = 2_000_000;

/**
 * What stands against reading a text as an article; null when nothing does.
 * @param limit the most UTF-16 code units: `longestArticle`, or `longestPage` for a page with markup.
 */
export function problemOfText(
  source: string,
  limit: number = longestArticle,
): ArticleProblem | null {
  if (source.length > limit) {
    return problem("too-long");
  }
  if (source.trim() === "") {
    return problem("empty");
  }
  if (isBinary(source)) {
    return problem("binary");
  }
  if (hasBrokenLetters(source)) {
    return problem("broken-encoding");
  }
  return hasWords(source) ? null : problem("no-sentences");
}

const controlShare = 0.1;

function isBinary(source: string): boolean {
  if (source.includes("\0")) {
    return true;
  }
  // Everything below the space but the marks of lines and tabs, and DEL to the end of C1.
  const controls = count(source, /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g);
  return controls > source.length * controlShare;
}

// One stray mark may be quoted; from here on the text was read in a wrong encoding.
const mostBrokenLetters = 3;
const brokenShare = 0.001;

/** U+FFFD, lone surrogates, and UTF-8 read as Windows-1252 ("Ã©", "â€™"). */
function hasBrokenLetters(source: string): boolean {
  const broken = count(
    source,
    /\ufffd|[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ\u009d˜“”¦¢]|Ð[°-¿]|Ñ[€‚]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g,
  );
  return broken >= mostBrokenLetters && broken > source.length * brokenShare;
}

const fewestWords = 3;

/** At least a few words in a row: a page of figures or marks is no article. */
function hasWords(source: string): boolean {
  let words = 0;
  for (const found of source.matchAll(/\p{L}[\p{L}\p{M}'’-]{0,60}/gu)) {
    words += found[0].length > 1 ? 1 : 0;
    if (words >= fewestWords) {
      return true;
    }
  }
  return false;
}

const count = (source: string, expression: RegExp): number =>
  [...source.matchAll(expression)].length;

/** The text of a file's bytes without its byte-order mark, or why they are no text. */
export function decodeBytes(bytes: Uint8Array): string | ArticleProblem {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  if (encoding === "utf-8" && bytes.includes(0)) {
    return problem("binary");
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return problem(isMostlyText(bytes) ? "broken-encoding" : "binary");
  }
}

const sampleBytes = 4096;
const textShare = 0.85;

/** Whether most bytes are letters and marks of ASCII: text in another encoding, and no picture. */
function isMostlyText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  const plain = sample.filter(
    (byte) => (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13,
  );
  return plain.length >= sample.length * textShare;
}
