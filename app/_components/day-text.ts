const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

const weekday = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** "2024-11-15" as "Fri 15 November". */
export function weekdayText(isoDay: string): string {
  return weekday.format(new Date(`${isoDay}T00:00:00Z`)).replace(",", "");
}

/** "2024-11-15" as "15 November 2024". */
export function dayText(isoDay: string): string {
  return longDay.format(new Date(`${isoDay}T00:00:00Z`));
}

const dayAndMonth =
  /(\d{1,2}) (?=January|February|March|April|May|June|July|August|September|October|November|December)/g;

/** A sentence whose dates do not break over two lines between day and month. */
export function unbrokenDates(text: string): string {
  return text.replace(dayAndMonth, "$1\u00a0");
}

/** "2024-11-15" as "15 Nov". */
export function shortDayText(isoDay: string): string {
  return shortDay.format(new Date(`${isoDay}T00:00:00Z`));
}

/** An instant as "15 November 2024, 14:03" in a time zone (IANA name). */
export function instantText(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  })
    .format(new Date(iso))
    .replace(" at ", ", ");
}

/** Whole days from now in words: "later today", "tomorrow", "in 4 days", "in 3 weeks". */
export function inDaysText(days: number): string {
  if (days <= 0) return "later today";
  if (days === 1) return "tomorrow";
  if (days < 14) return `in ${days} days`;
  if (days < 60) return `in ${Math.round(days / 7)} weeks`;
  if (days < 700) return `in ${Math.round(days / 30.4)} months`;
  return `in ${Math.round(days / 365)} years`;
}
