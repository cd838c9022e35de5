import { isIsoDate, monthNames } from "./time";

const isoPattern = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const dayFirstPattern = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b/i;
const monthFirstPattern = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i;

/** "Nov", "nov." and "November" as "11"; "" for no month. */
function monthNumber(name: string): string {
  const start = name.toLowerCase();
  const index =
    start === "sept" ? 8 : monthNames.findIndex((month) => month.toLowerCase().startsWith(start));
  return index < 0 ? "" : String(index + 1).padStart(2, "0");
}

/**
 * The calendar day that a machine or a person wrote, as they saw it: an offset behind it changes
 * nothing ("2024-11-15T23:30:00-05:00" is the 15th).
 * @param text an ISO 8601 or RFC 2822 time, "15 November 2024" or "Nov. 15, 2024".
 * @returns an ISO date; null when there is none, or it is on no calendar.
 */
export function writtenDay(text: string): string | null {
  const trimmed = text.trim().slice(0, 100);
  const iso = isoPattern.exec(trimmed);
  const dayFirst = dayFirstPattern.exec(trimmed);
  const monthFirst = monthFirstPattern.exec(trimmed);
  const parts =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : dayFirst !== null
        ? [dayFirst[3], monthNumber(dayFirst[2] ?? ""), dayFirst[1]]
        : monthFirst !== null
          ? [monthFirst[3], monthNumber(monthFirst[1] ?? ""), monthFirst[2]]
          : [];
  const [year = "", month = "", day = ""] = parts;
  const date = `${year}-${month}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : null;
}
