import type { Claim } from "@/facts/claim";

/** What there is more or less of every year. */
const changing =
  /\b(?:employees|staff|workers|people|inhabitants|residents|members|customers|clients|users|subscribers|students|pupils|patients|branches|stores|shops)$/;

/**
 * Whether a claim tells what something is like and not what happened: a weight, a price, a number of
 * wheels. Such a thing needs no date, and stays in the tense in which it is told.
 */
export function isProperty({ predicate, clause, attribution }: Claim): boolean {
  const base = clause?.verb.base ?? "";
  const counted = clause && "counted" in clause.asked ? clause.asked.counted : "";
  if (attribution.speaker !== null) {
    return false;
  }
  return (
    (predicate === "measure" && /^(?:weigh|measure|have|be)$/.test(base)) ||
    (predicate === "amount" && base === "cost") ||
    (predicate === "count" &&
      base === "have" &&
      clause?.verb.tense === "present" &&
      !changing.test(counted)) ||
    predicate === "located-in"
  );
}
