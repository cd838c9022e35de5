import { addDays, dayNumber, daysBetween, millisecondsPerDay } from "@/lib/time";

/**
 * A study day is the learner's calendar day, except that it begins at a roll-over hour (04:00) and
 * not at midnight: who studies at one in the morning still studies "today". Days are counted here
 * and handed to the memory model, which must not count them itself: it would count UTC midnights.
 */

export const defaultRolloverHour = 4;

const hourInMilliseconds = 3_600_000;
/** Longer than any offset from UTC (−12 h to +14 h), so that a day around a time is safely wide. */
const widerThanAnyOffset = 24 * hourInMilliseconds;
const formattersKept = 1_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The clock-face reader of a zone; building one is slow, so they are kept. Unknown zones are UTC. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formatters.get(timeZone);
  if (kept !== undefined) {
    return kept;
  }
  const formatter = newFormatter(timeZone) ?? newFormatter("UTC");
  if (formatter === null) {
    throw new Error("This JavaScript engine does not know UTC.");
  }
  // Zone names are matched without case, so callers could otherwise fill the memory with spellings.
  if (formatters.size >= formattersKept) {
    formatters.clear();
  }
  formatters.set(timeZone, formatter);
  return formatter;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
}

/** True when this engine knows the time zone's name ("Asia/Kolkata"). */
export function isTimeZone(name: string): boolean {
  return name !== "" && newFormatter(name) !== null;
}

/** What the clock on the wall shows, as if it stood in Greenwich: milliseconds since 1970. */
function wallClock(instant: number, timeZone: string): number {
  // "11/30/2026, 09:20:05", by its fixed locale: reading the digits costs half of asking for the parts.
  const digits = formatterOf(timeZone).format(instant).match(/\d+/g) ?? [];
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = digits.map(Number);
  const wholeSeconds = Date.UTC(year, month - 1, day, hour, minute, second);
  return wholeSeconds + (((instant % 1_000) + 1_000) % 1_000);
}

function offsetAt(instant: number, timeZone: string): number {
  return wallClock(instant, timeZone) - instant;
}

function checkRollover(rolloverHour: number): void {
  if (!Number.isInteger(rolloverHour) || rolloverHour < 0 || rolloverHour > 23) {
    throw new RangeError(`Not an hour at which a study day can begin: ${rolloverHour}`);
  }
}

/**
 * The study day that an instant belongs to.
 * @param timeZone an IANA name; an unknown one counts as UTC.
 * @param rolloverHour whole hour, 0 to 23, at which a study day begins.
 * @returns an ISO date. A later instant never has an earlier study day, whatever clocks do.
 * @throws RangeError for an invalid date or hour.
 */
export function studyDayOf(
  instant: Date,
  timeZone: string,
  rolloverHour: number = defaultRolloverHour,
): string {
  checkRollover(rolloverHour);
  const milliseconds = instant.getTime();
  if (Number.isNaN(milliseconds)) {
    throw new RangeError("Not an instant");
  }
  const wall = wallClock(milliseconds, timeZone) - rolloverHour * hourInMilliseconds;
  const day = new Date(wall).toISOString().slice(0, 10);
  // Clocks set back across the roll-over show the hour before it twice; the next day has begun the
  // first time and does not end again.
  const nextDay = addDays(day, 1);
  return milliseconds < startOfStudyDay(nextDay, timeZone, rolloverHour).getTime() ? day : nextDay;
}

/**
 * The first instant of a study day: when the wall clock first shows the roll-over hour on that
 * date or, where clocks jump over it, the instant of the jump.
 * @throws RangeError for text that is no ISO date, or an hour out of range.
 */
export function startOfStudyDay(
  day: string,
  timeZone: string,
  rolloverHour: number = defaultRolloverHour,
): Date {
  checkRollover(rolloverHour);
  const wall = dayNumber(day) * millisecondsPerDay + rolloverHour * hourInMilliseconds;
  const offsetBefore = offsetAt(wall - widerThanAnyOffset, timeZone);
  const offsetAfter = offsetAt(wall + widerThanAnyOffset, timeZone);
  const byOldOffset = wall - offsetBefore;
  if (offsetBefore === offsetAfter || offsetAt(byOldOffset, timeZone) === offsetBefore) {
    return new Date(byOldOffset);
  }
  const byNewOffset = wall - offsetAfter;
  if (offsetAt(byNewOffset, timeZone) === offsetAfter) {
    return new Date(byNewOffset);
  }
  return new Date(firstInstantWithOffset(offsetAfter, byNewOffset, byOldOffset, timeZone));
}

/** Halves the span between an instant before a change of clocks and one after it. */
function firstInstantWithOffset(
  offset: number,
  before: number,
  after: number,
  timeZone: string,
): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offset) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return high;
}

/**
 * Whole study days that passed between two study days, never negative: travelling west, or a clock
 * that was set back, can make a later answer carry an earlier day.
 */
export function elapsedStudyDays(from: string, to: string): number {
  return Math.max(0, daysBetween(from, to));
}
