import { feedbackOf } from "./feedback";
import { leavesAnotherTry, standingOf } from "./standing";
import type { AttemptState } from "./standing";
import type { Terms } from "./terms";

/**
 * Decides whether the answers to a graded quiz are kept from a student wherever else they might be told,
 * as in their daily questions: from the moment they begin it until it tells them itself. Before that they
 * may prepare for it, and afterwards they should remember it.
 * @param terms those of this student: see resolve-terms.ts
 * @param attempts theirs, previews left out
 * @param lastClosesAt when the last student of the class is done; see `lastClosing`
 * @param isAhead of what a device keeps for days without network: it would not hear of a beginning, so
 *   a quiz that has not been begun is sealed as well while it may still be taken
 */
export function isSealed(
  terms: Terms,
  attempts: readonly AttemptState[],
  lastClosesAt: string | null,
  isAhead: boolean,
  now: Date,
): boolean {
  const standing = standingOf(terms, attempts, now);
  if (standing.state === "running") return true;
  if (attempts.length === 0) return isAhead && standing.state !== "closed";
  return feedbackOf(terms, true, lastClosesAt, leavesAnotherTry(standing), now).answers !== "all";
}
