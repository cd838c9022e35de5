import type { Hedge, NameValue } from "./claim";
import { contrasts } from "./matching-contrast";
import { compareDates, compareMeasures } from "./matching-figures";
import type { Likeness } from "./matching-likeness";
import { compareNames, compareOrdinals, comparePlaces } from "./matching-names";
import type { Profile } from "./matching-profile";
import { aboutness, unrelated } from "./matching-verdict";
import type { Meeting, Verdict } from "./matching-verdict";
import { sameName } from "./name-match";
import type { PlaceMap } from "./place-containment";

/**
 * Hedges that may meet: what is planned, alleged or believed never meets what is plain; an estimate
 * is a figure with an owner, so it may be set beside a plain one.
 */
function hedgesMeet(first: Hedge, second: Hedge): boolean {
  const standing = (hedge: Hedge) => (hedge === "estimate" ? "none" : hedge);
  return standing(first) === standing(second);
}

/** Two subjects that are names, of which neither claim knows the other: China won, Japan won. */
function subjectsClash(first: Profile, second: Profile): boolean {
  if (!first.subjectIsName || !second.subjectIsName || first.claim.predicate === "role-holder") {
    return false;
  }
  const knows = (profile: Profile, concepts: readonly string[]) =>
    concepts.some((concept) => profile.told.includes(concept));
  return !knows(first, second.subject) && !knows(second, first.subject);
}

/** Whether two claims can be about the same at all: cheap, and asked before anything is measured. */
export function mayMeet(first: Profile, second: Profile): boolean {
  return (
    first.family === second.family &&
    hedgesMeet(first.hedge, second.hedge) &&
    !contrasts(first, second) &&
    !subjectsClash(first, second)
  );
}

/**
 * Compares two claims that may meet. Symmetric.
 * @param likeness how much they share, from `likenessMeter`
 * @param places what is known of places that lie in other places
 */
export function compareClaims(
  first: Profile,
  second: Profile,
  likeness: Likeness,
  places: PlaceMap,
): Verdict {
  const meeting: Meeting = { first, second, likeness, about: aboutness(likeness) };
  const [one, two] = [first.claim.value, second.claim.value];
  if (one.type === "quantity" && two.type === "quantity") {
    return compareMeasures(meeting);
  }
  if (one.type === "date" && two.type === "date") {
    return compareDates(meeting, one, two);
  }
  if (one.type === "ordinal" && two.type === "ordinal") {
    return compareOrdinals(meeting, one.number === two.number);
  }
  if (isName(one) && isName(two)) {
    return one.type === "place" && two.type === "place"
      ? comparePlaces(meeting, places.relation(one.name, two.name))
      : compareNames(meeting, sameName(one.type, one, two));
  }
  return unrelated;
}

const isName = (value: Profile["claim"]["value"]): value is NameValue => "name" in value;
