import type { Claim } from "@/facts/claim";

/**
 * Whether a claim tells what something is like and not what happened: a weight, a price, a number of
 * wheels. Such a thing needs no date, and stays in the tense in which it is told.
 */
export function isProperty({ predicate, clause, attribution }: Claim): boolean {
  const base = clause?.verb.base ?? "";
  if (attribution.speaker !== null) {
    return false;
  }
  return (
    (predicate === "measure" && /^(?:weigh|measure|have|be)$/.test(base)) ||
    (predicate === "amount" && base === "cost") ||
    (predicate === "count" && base === "have" && clause?.verb.tense === "present") ||
    predicate === "located-in"
  );
}
