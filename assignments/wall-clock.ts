/**
 * Times as a person writes them, by the clock of a time zone: "2024-11-15T14:30". They are what a
 * browser's field for date and time gives, and mean an instant only together with the zone.
 */

const wallPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

function partsOf(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const year = part("year").padStart(4, "0");
  return `${year}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** What the clock of a zone shows at an instant, to the minute. */
export const wallTextOf = (iso: string, timeZone: string): string =>
  partsOf(Date.parse(iso), timeZone);

/**
 * The instant at which the clock of a zone shows a time. A time that a clock change skips is moved
 * forward by it; of one that comes twice, the first is meant.
 * @returns ISO text in UTC; null for what is no date and time
 */
export function instantOfWall(text: string, timeZone: string): string | null {
  const match = wallPattern.exec(text.trim());
  if (match === null) return null;
  const asUtc = Date.parse(`${text.trim().slice(0, 16)}:00Z`);
  if (
    Number.isNaN(asUtc) ||
    new Date(asUtc).toISOString().slice(0, 16) !== text.trim().slice(0, 16)
  ) {
    return null;
  }
  const offsetAt = (instant: number) =>
    Date.parse(`${partsOf(instant, timeZone)}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  const day = 86_400_000;
  // The offsets before and after a change near by; the larger gives the earlier instant.
  const offsets = [offsetAt(asUtc - day), offsetAt(asUtc + day)].sort((one, two) => two - one);
  const candidates = offsets.map((offset) => asUtc - offset);
  const wanted = text.trim().slice(0, 16);
  const exact = candidates.find((instant) => partsOf(instant, timeZone) === wanted);
  return new Date(exact ?? Math.max(...candidates)).toISOString();
}
