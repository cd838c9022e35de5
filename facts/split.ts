import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/** A piece of evidence as a split sees it. */
export type SplitClaim = { id: string; isValid: boolean };

export type Split = {
  staying: string[];
  moving: string[];
  /** The claim whose words each of the two facts has; the old one keeps its own where it stays. */
  stayingWords: string;
  movingWords: string;
};

/**
 * Parts a fact's evidence in two, because it tells of two events.
 * @param claims all of the fact's evidence, in the order in which it is shown
 * @param chosen ids of what is about the other event
 * @param wordsOf id of the claim that the fact has its words from
 * @returns the two parts, or a sentence that says how to choose
 */
export function splitClaims(
  claims: readonly SplitClaim[],
  chosen: readonly string[],
  wordsOf: string,
): Result<Split, string> {
  const picked = new Set(chosen);
  if (chosen.some((id) => !claims.some((claim) => claim.id === id))) {
    return failed("Some of this evidence is not part of the fact any more. Reload the page.");
  }
  const moving = claims.filter((claim) => picked.has(claim.id));
  const staying = claims.filter((claim) => !picked.has(claim.id));
  const wordsIn = (part: readonly SplitClaim[]) =>
    part.find((claim) => claim.id === wordsOf && claim.isValid) ??
    part.find((claim) => claim.isValid);
  const [stayingWords, movingWords] = [wordsIn(staying), wordsIn(moving)];
  if (movingWords === undefined) {
    return failed("Choose the evidence that is about another event.");
  }
  if (stayingWords === undefined) {
    return failed("Leave at least one piece of evidence with this fact.");
  }
  return ok({
    staying: staying.map(({ id }) => id),
    moving: moving.map(({ id }) => id),
    stayingWords: stayingWords.id,
    movingWords: movingWords.id,
  });
}
