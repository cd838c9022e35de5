import type { TimeSpan } from "./claim";
import {
  addDays,
  addMonths,
  daySpan,
  daysBetween,
  isRealDate,
  monthSpan,
  weekdayOf,
  yearSpan,
  type CalendarDate,
} from "./date-calendar";

/** Whether the sentence tells of what was, is, or will be. */
export type Tense = "past" | "present" | "future";

/** What the words of a date are resolved against. */
export type DateFrame = {
  published: CalendarDate;
  tense: Tense;
  /** Months (YYYY-MM) that the article names with their year. */
  articleMonths: readonly string[];
};

// An event of "the 16th" can be in a report dated the 15th: the world has time zones.
const timeZoneSlackDays = 1;

/**
 * Gives a day and month its year: the latest past one for past tense, the next for future tense,
 * the nearest otherwise. Null when no year near publication has that day.
 */
export function nearestDay(
  month: number,
  day: number,
  { published, tense }: DateFrame,
): CalendarDate | null {
  const dates = [-1, 0, 1]
    .map((years) => ({ year: published.year + years, month, day }))
    .filter(isRealDate);
  return choose(
    dates.map((date) => ({ value: date, distance: daysBetween(published, date) })),
    tense,
    timeZoneSlackDays,
  );
}

/** Gives a month its year, by the same rule. */
export function nearestMonth(month: number, { published, tense }: DateFrame): number | null {
  const years = [-1, 0, 1].map((away) => published.year + away);
  return choose(
    years.map((year) => ({
      value: year,
      distance: (year - published.year) * 12 + month - published.month,
    })),
    tense,
    0,
  );
}

/** The day that a bare weekday names, today included. */
export function nearestWeekday(weekday: number, { published, tense }: DateFrame): CalendarDate {
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  const behind = (7 - ahead) % 7;
  const forward = tense === "future" || (tense === "present" && ahead < behind);
  return addDays(published, forward ? ahead : -behind);
}

/**
 * "last August": the latest August that is over. When the article names another August with its
 * year, and not that one, writers of the autumn mean the named one.
 */
export function lastMonthNamed(month: number, { published, articleMonths }: DateFrame): TimeSpan {
  const year = month < published.month ? published.year : published.year - 1;
  const named = (of: number) => articleMonths.includes(`${of}-${String(month).padStart(2, "0")}`);
  return monthSpan(named(year - 1) && !named(year) ? year - 1 : year, month, "relative");
}

/** "next March": the first March that has not begun. */
export function nextMonthNamed(month: number, { published }: DateFrame): TimeSpan {
  return monthSpan(
    month > published.month ? published.year : published.year + 1,
    month,
    "relative",
  );
}

/** The span of a calendar unit `count` units from a date; days and weeks give a day. */
export function shifted(from: CalendarDate, count: number, unit: string): TimeSpan {
  if (unit.startsWith("day")) {
    return daySpan(addDays(from, count), "relative");
  }
  if (unit.startsWith("week")) {
    return daySpan(addDays(from, count * 7), "relative");
  }
  if (unit.startsWith("month")) {
    const { year, month } = addMonths(from, count);
    return monthSpan(year, month, "relative");
  }
  return yearSpan(from.year + count, "relative");
}

function choose<Value>(
  candidates: readonly { value: Value; distance: number }[],
  tense: Tense,
  slack: number,
): Value | null {
  const allowed = candidates.filter(
    ({ distance }) =>
      tense === "present" || (tense === "past" ? distance <= slack : distance >= -slack),
  );
  const nearest = allowed.reduce<(typeof candidates)[number] | null>(
    (best, candidate) =>
      best === null || Math.abs(candidate.distance) < Math.abs(best.distance) ? candidate : best,
    null,
  );
  return nearest?.value ?? null;
}
