/**
 * Calendar dates as ISO text (YYYY-MM-DD, years 0000 to 9999). There is no clock and no time zone
 * in here: a date is a square on the calendar, not an instant.
 */

export const millisecondsPerDay = 86_400_000;

export type DatePrecision = "day" | "month" | "year";

/** January first. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const isoDatePattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that is on the calendar: "2024-02-29" is, "2023-02-29" and "2024-2-9" are not. */
export function isIsoDate(text: string): boolean {
  if (!isoDatePattern.test(text)) {
    return false;
  }
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

/**
 * Days since 1970-01-01, negative before it.
 * @throws RangeError for text that is no ISO date.
 */
export function dayNumber(date: string): number {
  const milliseconds = date.length === 10 ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`Not an ISO calendar date: ${date}`);
  }
  return milliseconds / millisecondsPerDay;
}

/**
 * The date that is so many days after 1970-01-01.
 * @throws RangeError outside the years 0000 to 9999, where ISO dates change their length.
 */
export function dateOfDayNumber(days: number): string {
  const date = new Date(days * millisecondsPerDay).toISOString();
  if (date.length !== 24) {
    throw new RangeError(`Outside the years 0000 to 9999: ${date}`);
  }
  return date.slice(0, 10);
}

/** The date `days` whole days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole days from one date to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * A date in words: "12 November 2024", "November 2024" or "2024".
 * @throws RangeError for text that is no ISO date.
 */
export function formatDate(date: string, precision: DatePrecision = "day"): string {
  if (!isIsoDate(date)) {
    throw new RangeError(`Not an ISO calendar date: ${date}`);
  }
  const year = String(Number(date.slice(0, 4)));
  if (precision === "year") {
    return year;
  }
  const month = `${monthNames[Number(date.slice(5, 7)) - 1]} ${year}`;
  return precision === "month" ? month : `${Number(date.slice(8, 10))} ${month}`;
}
