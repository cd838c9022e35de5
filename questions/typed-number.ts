import { answerUnit, isCurrency, withoutUnit } from "./answer-units";
import type { ExpectedNumber } from "./item";
import { ordinalDigits } from "./number-form";
import { readNumberWords } from "./number-words";
import { numberText } from "@/lib/number-text";

/** What reading a typed number needs to know of the question. */
export type NumberForm = Pick<ExpectedNumber, "unit" | "isWhole" | "isOrdinal">;

/** A typed number as it was read, or a sentence that says what can be typed. */
export type ReadNumber =
  | { state: "read"; amount: number; readAs: string }
  | { state: "incomplete" | "invalid"; reason: string };

const longestText = 80;
/** Beyond it neighbouring whole numbers are no longer told apart. */
const largestAmount = 1e18;

const examples = "Type it like 7,500, 7.5k, 4.6 million or six hundred.";
const ordinalExamples = "Type it like 41, 41st or forty-first.";

const approximators =
  /^(?:(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.|some|nearly|almost|over|under|above|below|more than|less than|fewer than|at least|at most|up to|as many as|as much as|just over|just under|close to|an estimated|a total of|number|no\.|nr\.?|the|~|≈|>|<|≥|≤)\s*)+/;

/**
 * Reads what somebody typed for a number: digits with commas, points, spaces or apostrophes between the
 * thousands, decimals, "10k", "1.2 million", words, ordinals, digits of full width, with or without
 * the unit. Nothing is wrong for its form: what cannot be read is "invalid", with what can be typed.
 */
export function readTypedNumber(typed: string, form: NumberForm): ReadNumber {
  const text = plainTyped(typed);
  const invalid = (reason: string): ReadNumber => ({ state: "invalid", reason });
  const unreadable = `“${typed.trim().slice(0, longestText)}” could not be read as one number. ${form.isOrdinal ? ordinalExamples : examples}`;
  if (text === "") {
    return { state: "incomplete", reason: "Type a number, or say that you don’t know." };
  }
  if (text.length > longestText) {
    return invalid(unreadable);
  }
  const bare = withoutUnit(text.replace(approximators, "").trim(), form.unit);
  if ("wanted" in bare) {
    return invalid(`The answer is wanted in ${bare.wanted}.`);
  }
  const isNegative = /^(?:minus |[-−–] ?)(?=\S)/u.test(bare.rest);
  const unsigned = bare.rest
    .replace(/^(?:minus |[-−–] ?)/u, "")
    .replace(approximators, "")
    .trim();
  const digits = readDigits(unsigned, form.isWhole);
  if (digits.state === "unclear") {
    return invalid(digits.reason);
  }
  const size = digits.state === "number" ? digits.amount : readNumberWords(digits.words);
  if (size === null || !Number.isFinite(size) || size > largestAmount) {
    return invalid(unreadable);
  }
  const amount = isNegative ? -size : size;
  return { state: "read", amount, readAs: tellNumber(amount, form) };
}

/** Is a number that was read the one that is wanted? */
export function isExpectedNumber(amount: number, { lowest, highest }: ExpectedNumber): boolean {
  // What is computed ("8.06 million") differs from what is written in the last binary digits.
  const slack = 1e-9 * Math.max(1, Math.abs(lowest), Math.abs(highest));
  return amount >= lowest - slack && amount <= highest + slack;
}

/** "10,000", "103rd", "54%", "60,000,000 Japanese yen": the number as it was read. */
export function tellNumber(amount: number, { unit, isOrdinal }: NumberForm): string {
  if (isOrdinal && Number.isInteger(amount) && amount > 0) {
    return ordinalDigits(amount);
  }
  const number = numberText(amount, 6);
  const told = answerUnit(unit)?.told;
  if (unit === "%") {
    return `${number}%`;
  }
  return told !== undefined && isCurrency(unit) ? `${number} ${told}` : number;
}

/** One spelling of everything: full-width digits, fractions, spaces, apostrophes, case. */
function plainTyped(typed: string): string {
  return typed
    .replace(/½/g, ".5")
    .replace(/¼/g, ".25")
    .replace(/¾/g, ".75")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’ʼ´`′]/g, "'")
    .replace(/，|、/g, ",")
    .replace(/\s+/g, " ")
    .replace(/[.!?]$/, "")
    .trim();
}

type Digits =
  | { state: "number"; amount: number }
  /** What is still to be read as words, the digits among them in plain form. */
  | { state: "words"; words: string }
  | { state: "unclear"; reason: string };

const literal = /\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)|\d[\d.,]*\d|\.?\d/g;

/** Puts the digits of an answer into plain form ("1.2") and says whether there is more than digits. */
function readDigits(text: string, isWhole: boolean): Digits {
  const spaced = text.replace(/(\d)(?:st|nd|rd|th)\b/g, "$1").replace(/(\d)(?=\p{L})/gu, "$1 ");
  const hasScale = /\p{L}/u.test(spaced);
  let unclear: string | null = null;
  const plain = spaced.replace(literal, (found) => {
    const read = readLiteral(found.replace(/[ ']/g, ""), isWhole && !hasScale, hasScale);
    if (typeof read === "number") {
      return String(read);
    }
    unclear ??= read ?? `“${found}” could not be read as one number. ${examples}`;
    return found;
  });
  if (unclear !== null) {
    return { state: "unclear", reason: unclear };
  }
  return /^\d+(?:\.\d+)?(?:e[+]?\d+)?$/.test(plain)
    ? { state: "number", amount: Number(plain) }
    : { state: "words", words: plain };
}

/**
 * Digits with points and commas. A sentence asks back where a point may stand between thousands or
 * before decimals; null where they make no number.
 */
function readLiteral(text: string, isWhole: boolean, hasScale: boolean): number | string | null {
  if (/^\.?\d+$/.test(text)) {
    return Number(text);
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) {
    return Number(text.replaceAll(",", ""));
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text) || /^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) {
    return Number(text.replaceAll(".", "").replace(",", "."));
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text) && !hasScale) {
    const thousands = text.replace(".", ",");
    return isWhole
      ? Number(text.replace(".", ""))
      : `Is “${text}” ${thousands} or ${Number(text)}? Type ${thousands} or ${Number(text)}.`;
  }
  if (/^\d+\.\d+$/.test(text)) {
    return Number(text);
  }
  return /^\d+,\d{1,2}$/.test(text) ? Number(text.replace(",", ".")) : null;
}
