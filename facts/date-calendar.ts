import type { TimeSpan } from "./claim";

/** A calendar date; month 1–12. */
export type CalendarDate = { year: number; month: number; day: number };

const msPerDay = 86_400_000;

/** Reads the first ten characters of an ISO 8601 date or time; null when they are no real date. */
export function parseIsoDate(iso: string): CalendarDate | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!found) {
    return null;
  }
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isRealDate(date) ? date : null;
}

/** False for 30 February, a thirteenth month, and years outside 1000–9999. */
export function isRealDate({ year, month, day }: CalendarDate): boolean {
  return (
    year >= 1000 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  );
}

export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayNumber = (date: CalendarDate): number =>
  Date.UTC(date.year, date.month - 1, date.day) / msPerDay;

const fromDayNumber = (number: number): CalendarDate => {
  const date = new Date(number * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(dayNumber(date) + days);

/** The month `months` away; the day is always the first. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const index = date.year * 12 + date.month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 };
};

/** Negative when `first` is earlier. */
export const daysBetween = (first: CalendarDate, second: CalendarDate): number =>
  dayNumber(second) - dayNumber(first);

/** 0 is Sunday. */
export const weekdayOf = (date: CalendarDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

const isoOf = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

type Resolved = TimeSpan["resolvedFrom"];

export const daySpan = (
  start: CalendarDate,
  resolvedFrom: Resolved,
  end: CalendarDate = start,
): TimeSpan => ({ start: isoOf(start), end: isoOf(end), precision: "day", resolvedFrom });

export const monthSpan = (year: number, month: number, resolvedFrom: Resolved): TimeSpan => ({
  start: isoOf({ year, month, day: 1 }),
  end: isoOf({ year, month, day: daysIn(year, month) }),
  precision: "month",
  resolvedFrom,
});

export const yearSpan = (year: number, resolvedFrom: Resolved): TimeSpan => ({
  start: isoOf({ year, month: 1, day: 1 }),
  end: isoOf({ year, month: 12, day: 31 }),
  precision: "year",
  resolvedFrom,
});

/** Monday to Sunday of the week that holds the date, `weeks` away. */
export const weekSpan = (date: CalendarDate, weeks: number, resolvedFrom: Resolved): TimeSpan => {
  const monday = addDays(date, weeks * 7 - ((weekdayOf(date) + 6) % 7));
  return daySpan(monday, resolvedFrom, addDays(monday, 6));
};
