import { monthNames } from "@/lib/time";
import type { TimeSpan } from "./claim";
import { parseIsoDate } from "./date-calendar";

/** A span in words: "12 November 2024", "October 2024", "2011", "5 to 7 March 2024". */
export function dateText(span: TimeSpan): string {
  const first = parseIsoDate(span.start);
  const last = parseIsoDate(span.end);
  if (first === null || last === null) return span.start;
  const month = monthNames[first.month - 1] ?? "";
  if (span.precision === "year")
    return first.year === last.year ? String(first.year) : `${first.year} to ${last.year}`;
  if (span.precision === "month") {
    if (first.month === last.month && first.year === last.year) return `${month} ${first.year}`;
    return `${month} ${first.year} to ${monthNames[last.month - 1] ?? ""} ${last.year}`;
  }
  if (span.start === span.end) return `${first.day} ${month} ${first.year}`;
  if (isWeek(span)) return `the week of ${first.day} ${month} ${first.year}`;
  if (first.month === last.month && first.year === last.year)
    return `${first.day} to ${last.day} ${month} ${first.year}`;
  return `${first.day} ${month} ${first.year} to ${last.day} ${monthNames[last.month - 1] ?? ""} ${last.year}`;
}

const msPerDay = 86_400_000;
/** "last week", "next week": seven days that the words name as one. */
const isWeek = ({ start, end, precision, resolvedFrom }: TimeSpan): boolean =>
  precision === "day" &&
  resolvedFrom === "relative" &&
  Date.parse(end) - Date.parse(start) === 6 * msPerDay;

const kept = new Set([
  "since",
  "until",
  "till",
  "by",
  "before",
  "after",
  "from",
  "to",
  "as of",
  "through",
  "for",
  "between",
  "during",
]);

/** The preposition that a date takes in running text; one that says more than "on" or "in" stays. */
export function datePreposition(span: TimeSpan, written: string | null): string {
  if (written !== null && kept.has(written))
    return written === "between" || written === "during"
      ? span.precision === "day" && span.start === span.end
        ? "on"
        : "in"
      : written;
  if (span.precision === "day")
    return span.start === span.end ? "on" : isWeek(span) ? "in" : "from";
  return "in";
}
