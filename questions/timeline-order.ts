import { daysBetween } from "@/lib/time";
import type { Expected, TimelineEvent } from "./item";

/** Events in the order in which they happened. */
export function rightOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  return [...events].sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** The answer in words: what happened first, then what followed. */
export const orderWords = (events: readonly TimelineEvent[]): string =>
  rightOrder(events)
    .map(({ text, when }) => `${text} (${when})`)
    .join("; ");

/**
 * @returns true where a day at least lies between two events: on neighbouring days the order hangs on
 * the hour and on the time zone.
 */
export function areApart(one: TimelineEvent, other: TimelineEvent): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return first.end < second.start && daysBetween(first.end, second.start) > 1;
}

const dated =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\b(?:\d+|in|of|since|by|until|late|early) ?May\b|(?<![\d,])[12]\d{3}(?![\d,])|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|tomorrow|later|earlier|before|after|then|previous|following)\b/i;

/** @returns true where an event's words tell when it was, or what it came before or after. */
export const tellsWhen = ({ text }: Pick<TimelineEvent, "text">): boolean => dated.test(text);

const mostWords = 16;
export const isTooLong = ({ text }: Pick<TimelineEvent, "text">): boolean =>
  text.split(/\s+/).length > mostWords;

/** The events' words in an order that somebody gave by their ids. */
export function orderedTexts(
  { expected }: { expected?: Expected | undefined },
  order: readonly string[],
): string[] {
  const events = expected?.kind === "order" ? expected.events : [];
  return order.flatMap((id) => events[Number(id)]?.text ?? []);
}
