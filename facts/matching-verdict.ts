import type { ConflictKind } from "./fact";
import type { Likeness } from "./matching-likeness";
import type { Profile } from "./matching-profile";

/** What comparing two claims found. */
export type Verdict =
  /** About different things, or not enough alike to say anything. */
  | { kind: "unrelated" }
  /** Alike, but of two events: they must not be joined through a third either. */
  | { kind: "apart"; strength: number }
  /** They say the same. */
  | { kind: "same"; strength: number }
  /** About the same, told otherwise: they agree (finer, overlapping) or they do not (open, distinct). */
  | {
      kind: "linked";
      conflict: ConflictKind;
      resolution: "open" | "same-by-precision" | "compatible-range" | "distinct-events";
      strength: number;
      /** Of two places of which one lies in the other, the inner one. */
      inner?: "first" | "second";
    };

/** Two claims on their way to a verdict. */
export type Meeting = { first: Profile; second: Profile; likeness: Likeness; about: number };

export const unrelated: Verdict = { kind: "unrelated" };

/** How alike two claims must be (see `aboutness`) before their values are set against one another. */
const least = {
  sameValue: 0.4,
  agreeing: 0.43,
  /** Where each tells of a name that the other does not have. */
  agreeingApart: 0.6,
  contradicting: 0.55,
  /** One author seldom contradicts himself: within one article, more likeness is asked. */
  contradictingWithin: 0.8,
  /** Of two claims of one article that are one. */
  repeated: 0.6,
  /** Two articles of one story share so much of their names; two that share hardly any are of two. */
  oneStory: 0.2,
  otherStory: 0.08,
};
/** What is taken off for articles of one story, and added for articles of two. */
const storyBonus = 0.1;
/** What is taken off where the values are such that hardly two facts of one story have them. */
const rareValueBonus = 0.1;
/** What is added where each tells of a name that the other does not have. */
const otherNamesMalus = 0.08;
/** Below this, no two values are set against one another, whatever they are. */
export const lowestBar = least.sameValue - storyBonus - rareValueBonus;
/** Where both tell so much that the other does not, they are about two things. */
const mostApart = 0.35;
const sameSubject = 0.6;
export const mostApartForSame = 0.7;

/**
 * One figure for how much two claims are about the same. The statement tells most; the sentence
 * around it and the story of the article only help where the statement is short.
 */
export function aboutness(likeness: Likeness): number {
  const { told, subject, around, story } = likeness;
  return 0.5 * told + 0.15 * subject + 0.25 * around + 0.1 * Math.min(1, 2 * story);
}

/** Conflicts are opened between plain claims, and between estimates of two owners. */
function mayContradict(first: Profile, second: Profile): boolean {
  return (
    (first.hedge === "none" && second.hedge === "none") ||
    (first.hedge === "estimate" && second.hedge === "estimate")
  );
}

export const withinOneArticle = (first: Profile, second: Profile) =>
  first.articleIndex === second.articleIndex;

/** A story is told within so many days; what is told of the same names later is another one. */
const daysOfOneStory = 60;

const areOfOneTime = (first: Profile, second: Profile) =>
  Math.abs(Date.parse(first.publishedAt) - Date.parse(second.publishedAt)) <=
  daysOfOneStory * 86_400_000;

/** Whether the two articles tell of one story. */
export const isOneStory = ({ first, second, likeness }: Meeting): boolean =>
  likeness.story >= least.oneStory && areOfOneTime(first, second);

/** The bar for a meeting: lower within one story and for rare values, higher between two stories. */
function bar(meeting: Meeting, base: number, isRareValue: boolean): number {
  const { first, second, likeness } = meeting;
  const forStory = withinOneArticle(first, second)
    ? 0
    : isOneStory(meeting)
      ? -storyBonus
      : likeness.story < least.otherStory
        ? storyBonus
        : 0;
  return base + forStory - (isRareValue ? rareValueBonus : 0);
}

export function same(meeting: Meeting, isRareValue: boolean): Verdict {
  const { first, second, likeness, about } = meeting;
  const { namesApart, apart } = likeness;
  if (isRareValue && apart > mostApartForSame && likeness.subject < sameSubject) {
    return unrelated;
  }
  // An author who tells two things with one value seldom means one thing: he would not repeat it.
  const isRepeated =
    !withinOneArticle(first, second) ||
    isRareValue ||
    first.claim.predicate === "role-holder" ||
    (!namesApart && apart <= mostApart && about >= least.repeated && sameFigures(first, second));
  const base = least.sameValue + (namesApart && !isRareValue ? otherNamesMalus : 0);
  return isRepeated && about >= bar(meeting, base, isRareValue)
    ? { kind: "same", strength: about }
    : unrelated;
}

/** The presidency and 59 percent of the vote are two things won. */
const sameFigures = (first: Profile, second: Profile) =>
  [...first.figures].sort().join(" ") === [...second.figures].sort().join(" ");

export function agreeing(
  meeting: Meeting,
  conflict: ConflictKind,
  resolution: "same-by-precision" | "compatible-range",
  isRareValue: boolean,
): Verdict {
  const { apart, namesApart } = meeting.likeness;
  if (
    (isRareValue && apart > mostApartForSame) ||
    (namesApart && !isRareValue && meeting.about < least.agreeingApart)
  ) {
    return unrelated;
  }
  return meeting.about >= bar(meeting, least.agreeing, isRareValue)
    ? { kind: "linked", conflict, resolution, strength: meeting.about }
    : unrelated;
}

/** "From 0.001 to 0.02 per cent": the first figure is what it was before. */
const startsFrom = ({ claim }: Profile) =>
  /\b(?:from|former|previous)$/u.test(claim.statement.slice(0, claim.slot.start).trimEnd());

export function contradiction(
  meeting: Meeting,
  conflict: ConflictKind,
  isRareValue = false,
): Verdict {
  const { first, second, likeness, about } = meeting;
  const base = withinOneArticle(first, second) ? least.contradictingWithin : least.contradicting;
  const isOneSentence =
    withinOneArticle(first, second) && first.claim.sentence === second.claim.sentence;
  const oneSpeaker = first.speaker === null || first.speaker === second.speaker;
  const sameThing =
    !(isOneSentence && oneSpeaker) &&
    startsFrom(first) === startsFrom(second) &&
    about >= bar(meeting, base, isRareValue) &&
    likeness.apart <= (isRareValue ? mostApart + 0.2 : mostApart) &&
    // Of the same country, another year brings another storm and another election.
    (likeness.sharesName || areOfOneTime(first, second)) &&
    !likeness.namesApart;
  return sameThing && mayContradict(first, second)
    ? { kind: "linked", conflict, resolution: "open", strength: about }
    : unrelated;
}
