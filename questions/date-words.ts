import type { TimeSpan } from "@/facts/claim";
import { monthNames } from "@/lib/time";

/** Dates in words, always absolute: "12 November 2024", "November 2024", "2024". */

type Day = { year: number; month: number; day: number };

/** Takes an ISO calendar date apart; the month counts from 1. */
export function dayOf(iso: string): Day {
  const [year = 1, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}

const pad = (number: number, width: number) => String(number).padStart(width, "0");

/** ISO calendar date of a day that may run over its month ("32 January" is 1 February). */
export function isoOf({ year, month, day }: Day): string {
  // Date.UTC reads years below 100 as 19xx: such years are set by hand.
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

/** The span of one day, month or year that begins with the given ISO date's own. */
export function spanFrom(iso: string, precision: TimeSpan["precision"]): TimeSpan {
  const { year, month } = dayOf(iso);
  switch (precision) {
    case "day":
      return { start: iso, end: iso, precision, resolvedFrom: "explicit" };
    case "month":
      return {
        start: isoOf({ year, month, day: 1 }),
        end: isoOf({ year, month: month + 1, day: 0 }),
        precision,
        resolvedFrom: "explicit",
      };
    case "year":
      return {
        start: isoOf({ year, month: 1, day: 1 }),
        end: isoOf({ year, month: 12, day: 31 }),
        precision,
        resolvedFrom: "explicit",
      };
  }
}

const monthName = (month: number) => monthNames[month - 1] ?? "";

/**
 * The words for a span: "1 October 2024", "October 2024", "2024".
 * @returns null for a span that is not one day, one month or one year.
 */
export function dateWords(span: TimeSpan): string | null {
  const start = dayOf(span.start);
  const whole = spanFrom(span.start, span.precision);
  if (whole.start !== span.start || whole.end !== span.end) {
    return null;
  }
  const year = String(start.year);
  switch (span.precision) {
    case "day":
      return `${start.day} ${monthName(start.month)} ${year}`;
    case "month":
      return `${monthName(start.month)} ${year}`;
    case "year":
      return year;
  }
}

/** "on 1 October 2024", "in October 2024", "in 2024"; null where `dateWords` is. */
export function whenWords(span: TimeSpan): string | null {
  const words = dateWords(span);
  return words === null ? null : `${span.precision === "day" ? "on" : "in"} ${words}`;
}

/** Reads "1 October 2024", "October 2024" or "2024" back; null for anything else. */
export function readDateWords(text: string): TimeSpan | null {
  const match = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{1,4})$/.exec(text.trim());
  if (!match) {
    return null;
  }
  const [, day, name, year] = match;
  const month = name === undefined ? 1 : monthNames.findIndex((known) => known === name) + 1;
  if (month === 0) {
    return null;
  }
  const iso = isoOf({ year: Number(year), month, day: Number(day ?? 1) });
  const span = spanFrom(iso, day !== undefined ? "day" : name !== undefined ? "month" : "year");
  return dateWords(span) === text.trim() ? span : null;
}

/** @returns true where the text names a year from 1000 to 2999. */
export const namesYear = (text: string) => /(?<!\d|,)[12]\d{3}(?!\d|,\d)/.test(text);
