import type { Hedge, NameValue } from "./claim";
import { contrasts } from "./matching-contrast";
import { compareDates, compareMeasures } from "./matching-figures";
import type { Likeness } from "./matching-likeness";
import { sameOrganisationName } from "./matching-organisation-names";
import { haveOtherParticipants } from "./matching-participants";
import { samePersonName } from "./matching-person-names";
import { compareNames, compareOrdinals, comparePlaces } from "./matching-names";
import type { Profile } from "./matching-profile";
import { tellsOfAnother } from "./matching-swapped";
import { aboutness, isOneStory, lowestBar, unrelated } from "./matching-verdict";
import type { Meeting, Verdict } from "./matching-verdict";
import { sameName } from "./name-match";
import type { PlaceMap } from "./place-containment";

/**
 * Hedges that may meet: what is planned, alleged or believed never meets what is plain; an estimate
 * is a figure with an owner, so it may be set beside a plain one.
 */
const hedgesMeet = (first: Hedge, second: Hedge) =>
  first === second || (isFigureWithOwner(first) && isFigureWithOwner(second));
const isFigureWithOwner = (hedge: Hedge) => hedge === "none" || hedge === "estimate";

/** Two subjects that are names, of which neither claim knows the other: China won, Japan won. */
function subjectsClash(first: Profile, second: Profile): boolean {
  if (!first.subjectIsName || !second.subjectIsName || first.claim.predicate === "role-holder") {
    return false;
  }
  return !knowsOf(first, second) && !knowsOf(second, first);
}

/** Whether a claim tells of the other's subject; one name of two in common is a namesake's. */
function knowsOf(profile: Profile, { subject, claim }: Profile): boolean {
  const shared = subject.filter((concept) => profile.told.includes(concept)).length;
  return (
    shared === subject.length ||
    (shared > 0 &&
      (!isFullName(profile.claim.subject) ||
        !isFullName(claim.subject) ||
        samePersonName(profile.claim.subject, claim.subject) ||
        sameOrganisationName(profile.claim.subject, claim.subject)))
  );
}

/** Two or three words, like a person's name or a firm's. */
const isFullName = (name: string) => /^\S+(?: \S+){1,2}$/u.test(name);

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
  const about = aboutness(likeness);
  const meeting: Meeting = { first, second, likeness, about };
  if (about < lowestBar || likeness.strangers || leavesOutItsStory(meeting)) {
    return unrelated;
  }
  if (haveOtherParticipants(first, second)) {
    return about >= alikeEnoughToMix ? { kind: "apart", strength: about } : unrelated;
  }
  const verdict = compareValues(meeting, places);
  const agrees =
    verdict.kind === "same" || (verdict.kind === "linked" && verdict.resolution !== "open");
  return agrees && tellsOfAnother(first, second, likeness, places)
    ? { kind: "apart", strength: about }
    : verdict;
}

function compareValues(meeting: Meeting, places: PlaceMap): Verdict {
  const { first, second } = meeting;
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

/** From here on, two claims might be joined through a third. */
const alikeEnoughToMix = 0.35;

/** "The deal is worth a billion": what names nothing is only understood within its own story. */
const leavesOutItsStory = (meeting: Meeting) =>
  !(meeting.first.hasNames && meeting.second.hasNames) &&
  meeting.likeness.isStoryKnown &&
  !(isOneStory(meeting) && meeting.likeness.story >= ownStory);
const ownStory = 0.25;

const isName = (value: Profile["claim"]["value"]): value is NameValue => "name" in value;
