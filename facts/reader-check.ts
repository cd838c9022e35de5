import { isForeignText } from "./reader-language";

/** Why an article's text or file cannot be taken, and one plain sentence that says what to do. */
export type ArticleProblem = {
  reason:
    | "empty"
    | "too-long"
    | "binary"
    | "broken-encoding"
    | "markup"
    | "no-sentences"
    | "all-capitals"
    | "not-english";
  message: string;
};

/**
 * The longest article, in UTF-16 code units: about 8,000 words, more than a newspaper prints. Reading
 * takes about ten microseconds a unit, and nobody should wait longer than a second for a refusal.
 */
export const longestArticle = 50_000;

const messages: Readonly<Record<ArticleProblem["reason"], string>> = {
  empty: "The article is empty: paste its text or choose a file that has some.",
  "too-long":
    "The article is too long: paste only the article itself, at most 50,000 characters, or cut it into parts.",
  binary:
    "This is not a text file: save the article as plain text, Markdown or HTML and choose that file.",
  "broken-encoding":
    "Some letters of the text are broken: save it again in the encoding UTF-8, or copy it from the page and paste it.",
  markup:
    "This is the source of a web page: copy the words that the page shows, or save it as an HTML file and choose that file.",
  "no-sentences": "No sentence was found in the text: paste the article itself, in words.",
  "all-capitals":
    "The article is all in capital letters, which hide its names: paste it in normal letters.",
  "not-english":
    "No English sentences were found: paste the article in English, as running text, for Stet reads no other language.",
};

export const problem = (reason: ArticleProblem["reason"]): ArticleProblem => ({
  reason,
  message: messages[reason],
});

/** A page may be longer than the article in it. */
export const longestPage = 2_000_000;

/** What stands against looking for an article in the source of a page; null when nothing does. */
export const problemOfPage = (source: string): ArticleProblem | null =>
  problemOfLetters(source, longestPage);

/** What stands against reading a text as an article; null when nothing does. */
export function problemOfText(source: string): ArticleProblem | null {
  const found = problemOfLetters(source, longestArticle);
  if (found !== null) {
    return found;
  }
  if (!hasWords(source) || isMostlyFigures(source)) {
    return problem("no-sentences");
  }
  if (isAllCapitals(source)) {
    return problem("all-capitals");
  }
  return isForeignText(source) ? problem("not-english") : null;
}

/** @param limit the most UTF-16 code units. */
function problemOfLetters(source: string, limit: number): ArticleProblem | null {
  if (source.length > limit) {
    return problem("too-long");
  }
  if (source.trim() === "") {
    return problem("empty");
  }
  if (isBinary(source)) {
    return problem("binary");
  }
  return hasBrokenLetters(source) ? problem("broken-encoding") : null;
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

const fewestTags = 3;

/** Plain text that is the source of a page: elements opened and closed again and again. */
export const isMarkup = (source: string): boolean =>
  count(source.slice(0, longestArticle), /<\/(?:p|div|span|a|li|h[1-6]|td|script|section)>/gi) >=
  fewestTags;

const shortestTable = 200;
const fewestLettersShare = 0.35;

/** A table of figures or a run of marks, whatever few words stand in it. */
function isMostlyFigures(source: string): boolean {
  const written = count(source, /\S/g);
  return written >= shortestTable && count(source, /[\p{L}\p{M}]/gu) < written * fewestLettersShare;
}

const fewestCapitals = 60;
const smallShare = 0.1;

function isAllCapitals(source: string): boolean {
  const capitals = count(source, /\p{Lu}/gu);
  return capitals >= fewestCapitals && count(source, /\p{Ll}/gu) < capitals * smallShare;
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

/** How often a global expression matches. */
function count(source: string, expression: RegExp): number {
  let found = 0;
  for (expression.lastIndex = 0; expression.test(source);) found += 1;
  return found;
}
