import type { ReviewKind } from "./review-event";

/**
 * A leech is a fact that is forgotten again and again: asking it once more the same way costs much and
 * teaches little. It is set aside, and its learner is offered another way in.
 */

/** From here on a fact is asked another way. */
export const firstLeechLapses = 8;
const lapsesBetween = 4;

/** Whether the lapse just counted sets a fact aside: at 8 lapses, then at every fourth one more. */
export function isLeech(lapses: number): boolean {
  return lapses >= firstLeechLapses && (lapses - firstLeechLapses) % lapsesBetween === 0;
}

/** Whether an answer made a fact a leech: the lapses before and after it. */
export function becameLeech(lapsesBefore: number, lapsesAfter: number): boolean {
  return lapsesAfter > lapsesBefore && isLeech(lapsesAfter);
}

export type LeechOffer =
  /** Ask it another way. */
  | { offer: "other-kind"; kind: ReviewKind }
  /** Read again the sentence that says it. */
  | { offer: "source" };

/** What shows most of the fact, and so teaches most, comes first. */
const offerOrder: readonly ReviewKind[] = [
  "cloze",
  "flashcard",
  "multiple-choice",
  "timeline",
  "typed-date",
  "typed-number",
  "true-false",
];

/**
 * What to offer for a leech: a kind of question with which it has not been failed, or the source.
 * @param liveKinds kinds of the fact's live items.
 * @param failedKinds kinds with which the learner answered it wrong.
 */
export function leechOffer(
  liveKinds: readonly ReviewKind[],
  failedKinds: readonly ReviewKind[],
): LeechOffer {
  const kind = offerOrder.find((each) => liveKinds.includes(each) && !failedKinds.includes(each));
  return kind === undefined ? { offer: "source" } : { offer: "other-kind", kind };
}
