import type { TimeSpan } from "@/facts/claim";
import { isIsoDate, monthNames } from "@/lib/time";
import { dateWords, spanFrom } from "./date-words";
import type { ExpectedDate } from "./item";

/** A typed date as it was read, or a sentence that says what is missing or can be typed. */
export type ReadDate =
  | { state: "read"; span: TimeSpan; readAs: string }
  | { state: "incomplete" | "invalid"; reason: string };

const longestText = 60;
const examples: Record<TimeSpan["precision"], string> = {
  day: "Type it like 5 March 1998, Mar 5 1998 or 1998-03-05.",
  month: "Type it like March 1998 or 1998-03.",
  year: "Type it like 1998.",
};

const grain = { year: 0, month: 1, day: 2 } as const;

/**
 * Reads what somebody typed for a date: with the month as a word in any usual order, as ISO, or in
 * figures. With points the day stands first; with strokes either may, and where both are possible the
 * answer asks which is meant. What is coarser than the question wants is "incomplete".
 */
export function readTypedDate(
  typed: string,
  { precision }: Pick<ExpectedDate, "precision">,
): ReadDate {
  const text = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") {
    return { state: "incomplete", reason: "Type a date, or say that you don’t know." };
  }
  const read = text.length > longestText ? null : (readFigures(text) ?? readWords(text));
  if (read === null) {
    const told = typed.trim().slice(0, longestText);
    return {
      state: "invalid",
      reason: `“${told}” could not be read as a date. ${examples[precision]}`,
    };
  }
  if (typeof read === "string") {
    return { state: "invalid", reason: read };
  }
  return checkParts(read, precision);
}

/** Is a date that was read the one that is wanted? A finer one is, where it lies within the span. */
export function isExpectedDate(span: TimeSpan, { start, end }: ExpectedDate): boolean {
  return span.start >= start && span.end <= end;
}

type Parts = { day: number | null; month: number | null; year: string | null };

function checkParts({ day, month, year }: Parts, precision: TimeSpan["precision"]): ReadDate {
  if (year === null) {
    return { state: "incomplete", reason: "Give the year as well." };
  }
  if (year.length !== 4 || Number(year) === 0) {
    return { state: "invalid", reason: "Write the year with four digits, like 1998." };
  }
  if (month !== null && (month < 1 || month > 12)) {
    return { state: "invalid", reason: `There is no month ${month}. ${examples[precision]}` };
  }
  const pad = (number: number) => String(number).padStart(2, "0");
  const iso = `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
  if (!isIsoDate(iso)) {
    const name = monthNames[(month ?? 1) - 1] ?? "";
    return { state: "invalid", reason: `There is no ${day} ${name} ${Number(year)}.` };
  }
  const given = day !== null ? "day" : month !== null ? "month" : "year";
  if (grain[given] < grain[precision]) {
    const missing =
      given === "month" ? "the day" : precision === "day" ? "the day and the month" : "the month";
    return { state: "incomplete", reason: `Give ${missing} as well.` };
  }
  const span = spanFrom(iso, given);
  return { state: "read", span, readAs: dateWords(span) ?? iso };
}

/** Dates in figures alone; a sentence where day and month cannot be told apart, null for other text. */
function readFigures(text: string): Parts | string | null {
  const yearFirst = /^(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?\.?$/.exec(text);
  if (yearFirst) {
    const [, year = "", , month, day] = yearFirst;
    return { year, month: Number(month), day: day === undefined ? null : Number(day) };
  }
  const yearOnly = /^(?:in |the year )?(\d+)\.?$/.exec(text);
  if (yearOnly) {
    return { year: yearOnly[1] ?? "", month: null, day: null };
  }
  const monthFirst = /^(\d{1,2})([-/.])(\d{4})$/.exec(text);
  if (monthFirst) {
    return { year: monthFirst[3] ?? "", month: Number(monthFirst[1]), day: null };
  }
  const yearLast = /^(\d{1,2})(\. ?|[-/ ])(\d{1,2})(?:\2(\d+))?\.?$/.exec(text);
  return yearLast === null
    ? null
    : dayAndMonth(Number(yearLast[1]), Number(yearLast[3]), {
        year: yearLast[4] ?? null,
        isDayFirst: (yearLast[2] ?? "").startsWith("."),
      });
}

function dayAndMonth(
  first: number,
  second: number,
  { year, isDayFirst }: { year: string | null; isDayFirst: boolean },
): Parts | string {
  const isMonth = (number: number) => number >= 1 && number <= 12;
  if (isMonth(first) && isMonth(second) && first !== second && !isDayFirst) {
    const [one, other] = [monthNames[second - 1], monthNames[first - 1]];
    const told = year === null ? "" : ` ${year}`;
    return `Is that ${first} ${one}${told} or ${second} ${other}${told}? Write the month as a word.`;
  }
  return isMonth(second) || !isMonth(first)
    ? { day: first, month: second, year }
    : { day: second, month: first, year };
}

const fillers = /\b(?:on|in|the|of|year|day|a\.?d\.?|ce)\b|[,.]/g;
const weekdays = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/g;

/** Dates with the month as a word, in any order. */
function readWords(text: string): Parts | null {
  const words = text
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/(\d)(?=[a-z])|([a-z])(?=\d)/g, "$1$2 ")
    .replace(weekdays, " ")
    .replace(fillers, " ")
    .replace(/['’](?=\d\d\b)/g, " ")
    .split(/[\s/-]+/)
    .filter((word) => word !== "");
  const months = words.map(monthOf).filter((month) => month !== null);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [month] = months;
  if (month === undefined || months.length + numbers.length !== words.length) {
    return null;
  }
  const [first, second, ...more] = numbers;
  if (months.length !== 1 || more.length > 0) {
    return null;
  }
  if (first === undefined) {
    return { day: null, month, year: null };
  }
  if (second === undefined) {
    return first.length > 2
      ? { day: null, month, year: first }
      : { day: Number(first), month, year: null };
  }
  return first.length > 2
    ? { day: Number(second), month, year: first }
    : { day: Number(first), month, year: second };
}

function monthOf(word: string): number | null {
  const at = monthNames.findIndex((name) => {
    const known = name.toLowerCase();
    return known === word || (word.length >= 3 && known.startsWith(word));
  });
  return at < 0 ? null : at + 1;
}
