import { findDates } from "./dates";
import type { ReadSentence } from "./reader";
import { isTimestamp } from "./reader-roles";

/**
 * The day that the relative dates of each sentence count from: that of publication, but on a page of
 * entries under different days, such as a live blog, the day of the sentence's entry.
 * @param publishedAt ISO date.
 */
export function entryDays(
  plain: string,
  sentences: readonly ReadSentence[],
  publishedAt: string,
): string[] {
  const stamps = sentences.map(({ role, start, end }) => {
    const line = plain.slice(start, end);
    if (role !== "boilerplate" || !isTimestamp(line)) return null;
    const [date] = findDates(line, { publishedAt, tense: "past" });
    const day = date?.span.precision === "day" ? date.span.start : null;
    return day !== null && day <= publishedAt ? day : null;
  });
  const isLive = new Set(stamps.filter((day) => day !== null)).size > 1;
  let day = publishedAt;
  return stamps.map((stamp) => {
    if (isLive && stamp !== null) day = stamp;
    return day;
  });
}
