import type { Quantity, TimeSpan } from "./claim";
import { compareQuantities, compareSpans, daysApart, exactness } from "./intervals";
import type { ValueRelation } from "./intervals";
import { figuresDiffer } from "./matching-contrast";
import type { Profile } from "./matching-profile";
import { conceptsOf } from "./matching-words";
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
  const isOtherCount = countsOtherDeeds(first, second);
  if (relation === "equal") {
    return timesMeet(first, second, 3) && !(isOtherCount && !isRare(one))
      ? same(meeting, isRare(one))
      : unrelated;
  }
  if (isOtherCount || !areOfOneSize(one, two) || haveOtherDoers(meeting)) {
    return unrelated;
  }
  if (!timesMeet(first, second, slackDays(first, second, relation))) {
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
  const isOfLongAgo =
    first.hasTime !== second.hasTime && daysApart(first.holdsAt, second.holdsAt) > daysOfNews;
  if (isOfLongAgo || isOtherMoney(first, second) || isOtherMoney(second, first)) {
    return unrelated;
  }
  const contradicting = contradiction(meeting, "value");
  return contradicting.kind === "linked" && canHaveGrown(first, second)
    ? { ...contradicting, resolution: "distinct-events" }
    : contradicting;
}

/** A figure without a time of its own is of the news that it is told in, not of years before. */
const daysOfNews = 60;

/**
 * So many days may lie between two figures of one thing. One said on Tuesday is still about the same
 * on Friday, where neither says when it held; where both say so, they hold when they say.
 */
function slackDays(first: Profile, second: Profile, relation: ValueRelation): number {
  if ((first.hasTime && second.hasTime) || (isPrice(first) && isPrice(second))) {
    return 0;
  }
  return relation === "overlapping" && !first.hasTime && !second.hasTime ? 7 : 3;
}

/** What is traded has another price every day. */
const isPrice = ({ measure, subject }: Profile): boolean =>
  measure?.dimension !== "count" && subject.some((concept) => traded.has(concept));
const traded = new Set(
  conceptsOf("shares stock stocks index bitcoin yen dollar euro rouble crude"),
);

/** Killed and injured are two things, however much else of the sentence is the same. */
export const areOtherHarms = ({ verb: one }: Profile, { verb: two }: Profile): boolean =>
  one !== two && growing.has(one ?? "") && growing.has(two ?? "");

/** Verbs of counts that go up from one day to the next. */
const growing = new Set(
  conceptsOf("killed injured missing displaced rescued infected deployed damaged destroyed found"),
);

/** How long something has gone on, in days. */
const isLapse = ({ claim }: Profile): boolean =>
  claim.value.type === "quantity" && /^days?$/u.test(claim.value.unit);
const daysApartOf = (first: string, second: string): number =>
  Math.abs(Date.parse(first) - Date.parse(second)) / 86_400_000;

/** A toll of Tuesday and a higher one of Wednesday do not contradict one another. */
function canHaveGrown(first: Profile, second: Profile): boolean {
  const isGrowing = ({ claim, measure, verb, subject }: Profile) =>
    measure?.dimension === "count" &&
    (claim.predicate === "level"
      ? subject.some((concept) => growing.has(concept))
      : growing.has(verb ?? ""));
  const [one, two] = [first.measure?.quantity.amount ?? 0, second.measure?.quantity.amount ?? 0];
  // "A 16-day strike", three days later "an 18-day strike".
  const daysBetween = daysApartOf(first.publishedAt, second.publishedAt);
  if (
    isLapse(first) &&
    isLapse(second) &&
    one < two === first.publishedAt < second.publishedAt &&
    Math.abs(one - two) <= daysBetween + 1
  ) {
    return daysBetween > 0;
  }
  // "Has killed 37 this year": so many until the day it was said.
  const saidAt = ({ claim, publishedAt }: Profile) => {
    const at = claim.eventTime?.end ?? claim.statementTime?.end ?? publishedAt;
    return at > publishedAt ? publishedAt : at;
  };
  return (
    isGrowing(first) &&
    isGrowing(second) &&
    (one < two ? saidAt(first) < saidAt(second) : saidAt(second) < saidAt(first))
  );
}

/** "The sales were 60 billion", "the buyer paid 43 billion": the one does not tell of the other's sales. */
function isOtherMoney(first: Profile, second: Profile): boolean {
  const [head] = first.subject;
  return (
    first.claim.predicate === "amount" &&
    first.verb === null &&
    second.verb !== null &&
    head !== undefined &&
    !second.told.includes(head)
  );
}

/** The rebels released prisoners, the government released prisoners: each its own. */
const haveOtherDoers = ({ first, second, likeness }: Meeting) =>
  likeness.subject === 0 && isDoer(first) && isDoer(second);
const isDoer = ({ claim, subject }: Profile) =>
  claim.parts["counted"] !== undefined && subject.length > 0;

/** Killed, missing and rescued are counts of others, however much else is told alike. */
const countsOtherDeeds = (first: Profile, second: Profile) =>
  first.claim.predicate === "count" &&
  second.claim.predicate === "count" &&
  first.verb !== null &&
  second.verb !== null &&
  verbsDiffer(first, second);

/** Two figures of one thing are seldom more than ten times apart, "thousands" and "over 10,000" among them. */
function areOfOneSize(first: Quantity, second: Quantity): boolean {
  const [one, two] = [Math.abs(first.amount), Math.abs(second.amount)];
  return Math.max(one, two) <= 10 * Math.min(one, two) || Math.min(one, two) < 1;
}

/** Whether both say what they count, and share no word of it: soldiers, containers. */
function countOtherThings(first: Profile, second: Profile): boolean {
  const [one, two] = [first.measure?.counted ?? [], second.measure?.counted ?? []];
  const isPeople = (counted: readonly string[]) => counted.length === 1 && counted[0] === people;
  return (
    one.length > 0 &&
    two.length > 0 &&
    !isPeople(one) &&
    !isPeople(two) &&
    !one.some((concept) => two.includes(concept))
  );
}

/** Workers and spectators are people too. */
const [people] = conceptsOf("people");

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
  const isAnyTime = (isUntimed(first) || isUntimed(second)) && !(isPrice(first) && isPrice(second));
  return isAnyTime || daysApart(first.holdsAt, second.holdsAt) <= slackDays;
}

const isUntimed = ({ hasTime, claim }: Profile) => !hasTime && lasting.has(claim.predicate);

/** Compares two dates of events. */
export function compareDates(meeting: Meeting, one: TimeSpan, two: TimeSpan): Verdict {
  const { first, second } = meeting;
  const relation = compareSpans(one, two);
  const rare = isLongAgo(one, first.publishedAt) && isLongAgo(two, second.publishedAt);
  const isOneDeed =
    !verbsDiffer(first, second) ||
    (rare && relation !== "disjoint") ||
    (relation === "equal" && tellsMostlyTheSame(meeting));
  if (!isOneDeed) {
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
      if (isVague(one, first) || isVague(two, second) || figuresDiffer(first, second)) {
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

/** "A beat B in the final", "B lost to A in the final"; "A beat B in the final", "the final was played". */
function tellsMostlyTheSame({ first, second, likeness }: Meeting): boolean {
  const isSubjectTold = (one: Profile, other: Profile) =>
    one.verb === null && one.subject.every((concept) => other.told.includes(concept));
  return (
    likeness.told >= 0.75 ||
    (likeness.told >= 0.5 && (isSubjectTold(first, second) || isSubjectTold(second, first)))
  );
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
  return !tells(second, one) && !tells(first, two);
}

const tells = (profile: Profile, verb: string | null) =>
  verb !== null && profile.told.includes(verb);

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
