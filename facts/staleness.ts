import { addDays } from "@/lib/time";
import type { Claim } from "./claim";
import { predicates } from "./predicates";

/** How long a state that a person has verified is asked before somebody looks at it again. */
const stateDays = 365;

/**
 * The last day on which a fact is asked without being looked at again, or null for what does not
 * change any more: events and measures carry their day with them, a state ("president of …") ends.
 * @param verifiedOn ISO calendar date of the verification
 */
export function staleAfterOf(claim: Claim, verifiedOn: string): string | null {
  return predicates[claim.predicate].temporality === "state"
    ? addDays(verifiedOn, stateDays)
    : null;
}
