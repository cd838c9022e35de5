import type { TimeSpan } from "@/facts/claim";
import { spansOverlap } from "@/facts/intervals";
import { sameSpeaker } from "@/facts/origins";
import { predicates } from "@/facts/predicates";
import type { Inquiry, Obstacle } from "./inquiry";
import { indexedClaim, relatedClaims } from "./item-context";
import type { IndexedClaim, ItemContext } from "./item-context";
import { valuesTouch } from "./option-safety";
import { placeGrain } from "./places";
import type { Stem } from "./stem";
import { overlapShare, plainWords } from "./words";

/**
 * Reads a finished stem back: what it says of subject, predicate, speaker and time is matched
 * against all claims, but for those that a person refuted. Whatever matches must say what the key says.
 * @returns the obstacle where another answer is as right, or null
 */
export function findSecondAnswer(
  inquiry: Inquiry,
  stem: Stem,
  context: ItemContext,
): Obstacle | null {
  const own = indexedClaim(context, inquiry.fact.representative);
  const rival = relatedClaims(context, inquiry.fact.story, own).find(
    (other) => isAskedToo(inquiry, stem, own, other) && isOtherAnswer(inquiry, other, context),
  );
  return rival
    ? { rule: "not-unique", reason: `another claim answers too: ${rival.source.claim.statement}` }
    : null;
}

/** @returns true where the stem asks for what `other` says as much as for what its own fact says. */
function isAskedToo(inquiry: Inquiry, stem: Stem, own: IndexedClaim, other: IndexedClaim): boolean {
  const { claim } = inquiry;
  const rival = other.source.claim;
  const ownIds = inquiry.fact.claims;
  const isOwn = ownIds.some(
    (source) => source.articleId === other.source.articleId && source.claim.id === rival.id,
  );
  if (
    isOwn ||
    other.source.isRefuted === true ||
    rival.predicate !== claim.predicate ||
    rival.value.type !== claim.value.type
  ) {
    return false;
  }
  return (
    isSameSubject(inquiry, own, other, stem) &&
    (inquiry.isShortened === true || !partsDiffer(claim.parts, rival.parts)) &&
    (stem.speaker === null || isSameSpeaker(stem.speaker, rival.attribution.speaker)) &&
    timesMeet(stem.when, other)
  );
}

const isSameSpeaker = (speaker: string, other: string | null) =>
  other !== null && sameSpeaker(speaker, other);

function isSameSubject(
  inquiry: Inquiry,
  own: IndexedClaim,
  other: IndexedClaim,
  stem: Stem,
): boolean {
  if (inquiry.direction === "subject") {
    // Asked the other way round: whoever has the same value and the same parts answers.
    const { value } = inquiry.claim;
    const rival = other.source.claim.value;
    return value.type === "date" && rival.type === "date"
      ? spansOverlap(value, rival)
      : value.type === "ordinal" && rival.type === "ordinal" && value.number === rival.number;
  }
  const stories = own.story === other.story ? 0.75 : 1;
  const isAlike =
    own.subject.length > 0 &&
    overlapShare(own.subject, other.subject) >= stories &&
    Math.max(own.subject.length, other.subject.length) <=
      2 * Math.min(own.subject.length, other.subject.length);
  return isAlike && (own.story === other.story || stem.when !== null || isState(inquiry));
}

const isState = ({ claim }: Inquiry) => predicates[claim.predicate].temporality === "state";

/** Parts of one name that share no word are of two things. */
function partsDiffer(first: Record<string, string>, second: Record<string, string>): boolean {
  return Object.entries(first).some(([name, words]) => {
    const others = second[name];
    if (others === undefined) {
      return false;
    }
    const [one, two] = [plainWords(words).split(" "), plainWords(others).split(" ")];
    return overlapShare(one, two) < 0.5;
  });
}

/** Claims of other times answer other questions. */
function timesMeet(when: TimeSpan | null, other: IndexedClaim): boolean {
  const { eventTime, statementTime } = other.source.claim;
  const time = eventTime ?? statementTime;
  return when === null || time === null || spansOverlap(when, time);
}

function isOtherAnswer(inquiry: Inquiry, other: IndexedClaim, context: ItemContext): boolean {
  const { claim } = other.source;
  if (inquiry.direction === "subject") {
    const named = claim.clause?.subject.kind === "person";
    const value = { type: "person" as const, name: claim.subject, aliases: [] };
    return !named || !valuesTouch(context, inquiry.key, value);
  }
  const { key } = inquiry;
  if (valuesTouch(context, key, claim.value)) {
    return false;
  }
  if (key.type === "place" && claim.value.type === "place") {
    // A city and a country answer one question at two grains; the options keep to the key's.
    const [own, rival] = [placeGrain(key.name), placeGrain(claim.value.name)];
    return own === rival || own === null || rival === null;
  }
  return true;
}
