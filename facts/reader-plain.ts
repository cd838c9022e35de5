/** The words of a text as a reader sees them, and where they stand in the text itself. */
export type PlainText = {
  plain: string;
  /** The stretch of the text that a stretch of `plain` was read from. */
  spanInText: (start: number, end: number) => { start: number; end: number };
  /** Where in `plain` what stands at an offset of the text is, or what comes after it. */
  offsetInPlain: (offset: number) => number;
};

/**
 * Stands for a mark of Markdown until the words are read: a word joiner, which no reader sees, so that
 * "**12**." is read as "12.".
 */
export const unseen = "\u2060";

// Zero-width and bidirectional marks, soft hyphens, variation selectors.
const invisible =
  "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff";
// The colours of a terminal, and control characters that are no white space.
const controls = "\\u001b\\[[\\d;]{0,12}[A-Za-z]|[\\u0001-\\u0008\\u000e-\\u001f\\u007f]";
const otherHyphens = "\\u2010\\u2011";
const otherSpaces = "\\u2000-\\u200a\\u205f\\u3000";
const wideForms = "\\uff01-\\uff5e";
const ligatures = "\\ufb00-\\ufb06";
const otherDigits = "\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0e50-\\u0e59";

const unlike = `[${invisible}]|${controls}|[${otherHyphens}${otherSpaces}${wideForms}${ligatures}${otherDigits}]`;
const hint = new RegExp(`${unlike}|\\p{M}`, "u");
const different = new RegExp(`${unlike}|\\P{M}\\p{M}{1,8}`, "gu");

/**
 * Reads a text without the marks that nobody sees, with its digits as 0–9, its hyphens and spaces as
 * plain ones and its accents as part of their letters: "Vera\u00adcruz" is Veracruz, "２４０" is 240.
 */
export function plainTextOf(text: string): PlainText {
  if (!hint.test(text)) {
    return {
      plain: text,
      spanInText: (start, end) => ({ start, end }),
      offsetInPlain: (offset) => offset,
    };
  }
  const parts: string[] = [];
  // Where each unit of the plain text begins and ends in the text.
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    parts.push(text.slice(from, to));
    for (let index = from; index < to; index += 1) {
      starts.push(index);
      ends.push(index + 1);
    }
  };
  for (const found of text.matchAll(different)) {
    const [written] = found;
    const seen = asSeen(written);
    if (seen === written) continue;
    keep(found.index);
    from = found.index + written.length;
    parts.push(seen);
    for (let index = 0; index < seen.length; index += 1) {
      starts.push(found.index);
      ends.push(from);
    }
  }
  keep(text.length);
  return {
    plain: parts.join(""),
    spanInText: (start, end) => ({
      start: starts[start] ?? text.length,
      end: end === 0 ? 0 : (ends[end - 1] ?? text.length),
    }),
    offsetInPlain: (offset) => firstNotBelow(starts, offset),
  };
}

/** The index of the first of ascending numbers that is not below the least; their count if all are. */
function firstNotBelow(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const allInvisible = new RegExp(`[${invisible}]|${controls}`, "gu");
const hyphens = new RegExp(`[${otherHyphens}]`, "u");
const spaces = new RegExp(`[${otherSpaces}]`, "u");
const digits = new RegExp(`[${otherDigits}]`, "u");
const forms = new RegExp(`^[${wideForms}${ligatures}]$`, "u");
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/** What a reader sees of a letter with its accents, or of a mark; nothing of an invisible one. */
function asSeen(written: string): string {
  const seen = written.replace(allInvisible, "");
  if (hyphens.test(seen)) return "-";
  if (spaces.test(seen)) return " ";
  if (digits.test(seen)) {
    const code = seen.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  }
  return seen.normalize(forms.test(seen) ? "NFKC" : "NFC");
}
