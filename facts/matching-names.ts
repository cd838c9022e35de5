import { daysApart, spansOverlap } from "./intervals";
import { differsInTime, figuresDiffer } from "./matching-contrast";
import { areOtherHarms, verbsDiffer } from "./matching-figures";
import { officeOf } from "./matching-office";
import type { Profile } from "./matching-profile";
import {
  agreeing,
  contradiction,
  isOneStory,
  mostApartForSame,
  same,
  unrelated,
  withinOneArticle,
} from "./matching-verdict";
import type { Meeting, Verdict } from "./matching-verdict";
import { conceptsOf, isCountry } from "./matching-words";
import type { PlaceRelation } from "./place-containment";
import { predicates } from "./predicates";

/** Compares two places in a row. */
export function compareOrdinals(meeting: Meeting, equal: boolean): Verdict {
  const { first, second } = meeting;
  if (equal) {
    return same(meeting, false);
  }
  return withinOneArticle(first, second) || !isOneRow(first, second)
    ? unrelated
    : contradiction(meeting, "value");
}

/** Whether two ordinals count in one row; "the fourth country" alone leaves out in what. */
function isOneRow(first: Profile, second: Profile): boolean {
  const rowOf = ({ claim }: Profile) =>
    new Set(claim.value.type === "ordinal" ? conceptsOf(claim.value.unit) : []);
  const [one, two] = [rowOf(first), rowOf(second)];
  const shared = [...one].filter((concept) => two.has(concept)).length;
  return shared > 1 && shared >= 0.6 * Math.max(one.size, two.size);
}

/** Compares two places of an event, given how they lie to one another. */
export function comparePlaces(meeting: Meeting, relation: PlaceRelation): Verdict {
  const { first, second } = meeting;
  if (first.claim.predicate !== second.claim.predicate) {
    // A place that a sentence only names may be where it happened; no more can be said of it.
    const isNamedOnly = [first, second].some(({ claim }) => claim.parts["relation"] === "named");
    if (!isNamedOnly || meeting.about < oneDeed || relation === "different") {
      return unrelated;
    }
  }
  switch (relation) {
    case "same":
      return differsInAction(meeting) ? unrelated : same(meeting, isOneDeedOfOneDay(meeting));
    case "contains":
    case "inside": {
      if (differsInAction(meeting) || isOneSentence(first, second) || verbsDiffer(first, second)) {
        return unrelated;
      }
      const agreed = agreeing(meeting, "place", "compatible-range", false);
      const inner = relation === "inside" ? "first" : "second";
      return agreed.kind === "linked" ? { ...agreed, inner } : agreed;
    }
    case "different":
      return isOnePlace(meeting) ? contradiction(meeting, "place") : unrelated;
    case "unknown":
      return isOnePlace(meeting) && sharesWord(first, second)
        ? contradiction(meeting, "place")
        : unrelated;
  }
}

/** "At Haneda Airport in Tokyo" names one place. */
const isOneSentence = (first: Profile, second: Profile) =>
  withinOneArticle(first, second) && first.claim.sentence === second.claim.sentence;

/** Signed on one day in one city: it would be chance if there were two. */
const isOneDeedOfOneDay = ({ first, second }: Meeting) =>
  first.verb !== null &&
  first.verb === second.verb &&
  first.claim.eventTime !== null &&
  first.claim.eventTime.precision === "day" &&
  first.claim.eventTime.start === second.claim.eventTime?.start;

/** Whether an event can be in one of two places only: the same thing done there, at one time. */
function isOnePlace({ first, second }: Meeting): boolean {
  const relation = ({ claim }: Profile) => claim.parts["relation"] ?? "";
  return (
    isSingle(first) &&
    isSingle(second) &&
    !figuresDiffer(first, second) &&
    relation(first) === relation(second) &&
    !verbsDiffer(first, second) &&
    spansOverlap(first.holdsAt, second.holdsAt)
  );
}

/** "Davos Camp", "Camp David": of two places that nothing is known of, one may be the other mistold. */
const sharesWord = (first: Profile, second: Profile) =>
  first.valueWords.some((word) => !isCountry(word) && second.valueWords.includes(word));

/** Compares two names, given whether they can be of the same. */
export function compareNames(meeting: Meeting, equal: boolean): Verdict {
  const { first, second } = meeting;
  if (first.claim.predicate !== second.claim.predicate) {
    if (equal) {
      const isOneDeed = meeting.about >= oneDeed && !differsInAction(meeting);
      return isOneDeed ? same(meeting, false) : unrelated;
    }
    return tookOffice(first, second) || tookOffice(second, first)
      ? contradiction(meeting, "identity")
      : unrelated;
  }
  if (equal) {
    return differsInAction(meeting) || otherOffice(first, second)
      ? unrelated
      : same(meeting, false);
  }
  return isExclusive(meeting) &&
    !tellsOfBoth(first, second) &&
    !differsInTime(first, second) &&
    spansOverlap(first.holdsAt, second.holdsAt)
    ? contradiction(meeting, "identity")
    : unrelated;
}

/** "She won", "he won with her": two who won together. */
const tellsOfBoth = (first: Profile, second: Profile) =>
  tellsAll(first, second.valueWords) || tellsAll(second, first.valueWords);
const tellsAll = ({ told }: Profile, words: readonly string[]) =>
  words.length > 0 && words.every((word) => told.includes(word));

/** One person in two offices, or in one that was left or not yet taken. */
function otherOffice(first: Profile, second: Profile): boolean {
  if (first.claim.predicate !== "role-holder") {
    return false;
  }
  const [one, two] = [first.subject, second.subject];
  const [shorter, longer] = one.length <= two.length ? [one, two] : [two, one];
  return (
    !shorter.every((concept) => longer.includes(concept)) ||
    (withinOneArticle(first, second) && differsInTime(first, second))
  );
}

/** "A was elected president", "A won the presidential election": one deed under two predicates. */
const oneDeed = 0.55;

/** "A became prime minister on Monday", "the prime minister, B" in the same weeks. */
function tookOffice(first: Profile, second: Profile): boolean {
  return (
    first.claim.predicate === "agent" &&
    ["become", "elect", "appoint", "take-office"].includes(first.claim.parts["verb"] ?? "") &&
    second.claim.predicate === "role-holder" &&
    isOneOffice(officeOf(first.claim.subject), second.subject) &&
    first.holdsAt.start <= second.holdsAt.end &&
    daysApart(first.holdsAt, second.holdsAt) <= 30 &&
    !differsInTime(first, second)
  );
}

/**
 * Whether there can be only one name: the holder of one office, whole with what it is of ("prime
 * minister" alone is of too many countries, and a deputy is not the head), or who won or was first.
 */
function isExclusive({ first, second, likeness }: Meeting): boolean {
  if (first.claim.predicate === "agent") {
    const isFirst = ({ claim }: Profile) => /\bfirst\b/iu.test(claim.statement);
    const wins = ({ verb }: Profile) => verb === winning;
    const isOne = (isFirst(first) && isFirst(second)) || (wins(first) && wins(second));
    return isOne && likeness.subject >= sameObject;
  }
  return isSingle(first) && isOneOffice(first.subject, second.subject);
}

/** One office, told whole; which one in the row holds it does not matter. */
function isOneOffice(first: readonly string[], second: readonly string[]): boolean {
  const bare = (office: readonly string[]) => office.filter((concept) => !/^\d/u.test(concept));
  const [one, two] = [bare(first), bare(second)];
  return (
    one.length > 1 && one.length === two.length && one.every((concept) => two.includes(concept))
  );
}

const [winning = ""] = conceptsOf("win");
/** What was won must be one thing: the presidency, not a share of the vote. */
const sameObject = 0.6;

const isSingle = (profile: Profile) => predicates[profile.claim.predicate].cardinality === "one";

/** Whether one person or place has two parts to play: each sentence tells mostly of something of its own. */
const differsInAction = (meeting: Meeting) => {
  const { first, second, likeness } = meeting;
  return (
    (first.hasTime && second.hasTime && daysApart(first.holdsAt, second.holdsAt) > 7) ||
    (verbsDiffer(first, second) && (likeness.told < mostlySame || areOtherHarms(first, second))) ||
    isOfAnotherStory(meeting) ||
    likeness.apart > mostApartForSame
  );
};
/** What two stories, weeks apart, tell without a date is of two events, unless it is word for word one. */
const isOfAnotherStory = (meeting: Meeting) => {
  const { first, second, likeness } = meeting;
  return (
    !(first.hasTime && second.hasTime) &&
    predicates[first.claim.predicate].temporality === "event" &&
    daysApart(first.holdsAt, second.holdsAt) > weeksOfOneStory * 7 &&
    (figuresDiffer(first, second) || (!isOneStory(meeting) && likeness.told < nearlyVerbatim))
  );
};
const weeksOfOneStory = 6;
const nearlyVerbatim = 0.8;
/** Statements that share so much tell of one thing, whatever their verbs. */
const mostlySame = 0.45;
