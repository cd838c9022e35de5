import type { Quantity, TimeSpan } from "./claim";
import { compareQuantities, compareSpans, daysApart, exactness } from "./intervals";
import type { ValueRelation } from "./intervals";
import type { Profile } from "./matching-profile";
import {
  agreeing,
  contradiction,
  isOneStory,
  same,
  unrelated,
  withinOneArticle,
} from "./matching-verdict";
import type { Meeting, Verdict } from "./matching-verdict";
import { sameSpeaker } from "./origins";

/** Compares two quantities of one dimension. */
export function compareMeasures(meeting: Meeting): Verdict {
  const { first, second } = meeting;
  const [one, two] = [first.measure?.quantity, second.measure?.quantity];
  if (one === undefined || two === undefined) {
    return unrelated;
  }
  const relation: ValueRelation = compareQuantities(one, two);
  if (relation === "equal") {
    return timesMeet(first, second, 3) ? same(meeting, isRare(one)) : unrelated;
  }
  // A figure said on Tuesday is still about the same on Friday, where neither says when it held.
  const slackDays = relation === "overlapping" && !first.hasTime && !second.hasTime ? 7 : 0;
  if (!timesMeet(first, second, slackDays)) {
    return unrelated;
  }
  if (relation === "overlapping") {
    // "Over 10,000" of one thing and "over 13,000" of another say nothing about one another.
    return countOtherThings(first, second)
      ? unrelated
      : agreeing(meeting, "value", "compatible-range", isNear(one, two));
  }
  if (withinOneArticle(first, second) && !differentSpeakers(first, second)) {
    return unrelated;
  }
  return contradiction(meeting, "value");
}

/** Whether both say what they count, and share no word of it: soldiers, containers. */
function countOtherThings(first: Profile, second: Profile): boolean {
  const [one, two] = [first.measure?.counted ?? [], second.measure?.counted ?? []];
  return one.length > 0 && two.length > 0 && !one.some((concept) => two.includes(concept));
}

/** Three significant figures or more: two facts seldom share them by chance. */
function isRare(quantity: Quantity): boolean {
  if (exactness(quantity) === "range") {
    return true;
  }
  const figures = String(Math.abs(quantity.amount)).replace(/^0\.0*|\.|0+$/gu, "");
  return figures.length >= 3;
}

/** Two big figures within five parts in a hundred, or a range and a bound that end in one figure. */
function isNear(first: Quantity, second: Quantity): boolean {
  const ends = [first.lower, first.upper].filter((end) => end !== null && end !== 0);
  if (ends.some((end) => end === second.lower || end === second.upper)) {
    return true;
  }
  const [one, two] = [Math.abs(first.amount), Math.abs(second.amount)];
  return Math.min(one, two) >= 1000 && Math.abs(one - two) <= 0.05 * Math.max(one, two);
}

function differentSpeakers(first: Profile, second: Profile): boolean {
  const [one, two] = [first.speaker, second.speaker];
  return one !== null && two !== null && !sameSpeaker(one, two);
}

/** What does not change from day to day: without a day of its own, it meets any day. */
const lasting = new Set([
  "measure",
  "amount",
  "share",
  "vote-share",
  "vote-result",
  "duration",
  "age",
]);

/** Whether two claims can be of one time, with some days of slack. */
function timesMeet(first: Profile, second: Profile, slackDays: number): boolean {
  const isOpen = (profile: Profile) => !profile.hasTime && lasting.has(profile.claim.predicate);
  return isOpen(first) || isOpen(second) || daysApart(first.holdsAt, second.holdsAt) <= slackDays;
}

/** Compares two dates of events. */
export function compareDates(meeting: Meeting, one: TimeSpan, two: TimeSpan): Verdict {
  const { first, second } = meeting;
  const relation = compareSpans(one, two);
  const rare = isLongAgo(one, first.publishedAt) && isLongAgo(two, second.publishedAt);
  if (verbsDiffer(first, second) && !(rare && relation !== "disjoint")) {
    return unrelated;
  }
  switch (relation) {
    case "equal":
      return same(meeting, rare || isOneEvent(meeting));
    case "finer":
      if (isVague(one, first) || isVague(two, second)) {
        return unrelated;
      }
      // A month that holds the day is one date told less finely; the days of a summit are not.
      return one.precision === two.precision
        ? agreeing(meeting, "date", "compatible-range", rare)
        : agreeing(meeting, "date", "same-by-precision", rare);
    case "overlapping":
      return agreeing(meeting, "date", "compatible-range", rare);
    default: {
      // "The 2024 summit" of an article of 2024 does not contradict a summit of 2023.
      if (isVague(one, first) || isVague(two, second)) {
        return unrelated;
      }
      const isSlip = isNearMiss(one, two);
      const contradicting = contradiction(meeting, "date", rare && isSlip);
      if (isSlip || contradicting.kind !== "linked") {
        return contradicting;
      }
      return isOneStory(meeting) ? { ...contradicting, resolution: "distinct-events" } : unrelated;
    }
  }
}

/** "The earthquake struck", "the tremor began": the subject is all that is told. */
const isOneEvent = ({ first, second, likeness }: Meeting) =>
  first.verb === null && second.verb === null && likeness.subject >= 0.6;

/** "This year" holds all that an article tells of: agreeing with it says nothing. */
const isVague = (span: TimeSpan, { publishedAt }: Profile) =>
  span.precision === "year" && span.start <= publishedAt && publishedAt <= span.end;

/** Every event of the week is told of in a week's articles; of a day long past, hardly two are. */
const isLongAgo = (span: TimeSpan, publishedAt: string) =>
  Math.abs(Date.parse(publishedAt) - Date.parse(span.start)) > 45 * 86_400_000;

/**
 * Reported is not crashed: the verb of one is nothing that the other tells of. A verb that leaves it
 * to other words what happened ("was held") has no say of its own.
 */
export function verbsDiffer(first: Profile, second: Profile): boolean {
  const [one, two] = [first.verb, second.verb];
  if (one === two) {
    return false;
  }
  const knows = (profile: Profile, verb: string | null) =>
    verb !== null && profile.told.includes(verb);
  return !knows(second, one) && !knows(first, two);
}

/**
 * Two dates that one slip of the pen makes of one another: the same day of another year, another day
 * of the same month, or only a few days apart. Dates further apart are of two events.
 */
function isNearMiss(first: TimeSpan, second: TimeSpan): boolean {
  const sameDayOfYear =
    first.start.slice(5) === second.start.slice(5) && first.end.slice(5) === second.end.slice(5);
  const sameMonth = first.start.slice(0, 7) === second.start.slice(0, 7);
  return sameDayOfYear || sameMonth || daysApart(first, second) <= 7;
}
