import type { Claim } from "@/facts/claim";
import type { Clause } from "@/facts/clause";
import { runsSince } from "./verb-forms";

/** What there is more or less of every year. */
const changing =
  /\b(?:employees|staff|workers|people|inhabitants|residents|members|customers|clients|users|subscribers|students|pupils|patients|branches|stores|shops)$/;

/**
 * Whether a claim tells what something is like and not what happened: a weight, a price, a number of
 * wheels. Such a thing needs no date, and stays in the tense in which it is told. What somebody has had
 * "since 1963" has grown up to the report, and is none.
 */
export function isProperty({ predicate, clause, attribution }: Claim): boolean {
  const base = clause?.verb.base ?? "";
  const counted = clause && "counted" in clause.asked ? clause.asked.counted : "";
  if (attribution.speaker !== null || (clause !== null && runsSince(clause))) {
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

/**
 * Whether a claim tells, in the article's own voice, how something named began: who or how many founded
 * it. That happened once, and no later report has it otherwise.
 */
export const isFounding = ({ clause, attribution }: Claim): boolean =>
  attribution.speaker === null &&
  clause !== null &&
  /^(?:co-?)?(?:found|establish|invent|discover)$/.test(clause.verb.base) &&
  clause.verb.tense === "past" &&
  hasNamedObject(clause);

/** "NATO", and not "a party": what began is told by its name. */
const hasNamedObject = ({ subject, verb, complements }: Clause) => {
  const isPassive = /^(?:was|were|been)$/.test(verb.auxiliaries.at(-1) ?? "");
  const begun = isPassive ? [subject] : complements.filter(({ role }) => role === "object");
  return begun.some(
    ({ text, kind }) =>
      isNamed(text) &&
      // Whom the police discovered somewhere may be discovered elsewhere.
      (verb.base !== "discover" || kind !== "person"),
  );
};

/** "the Kenya Union", and not "North Korean soldiers", who can be discovered more than once. */
const isNamed = (text: string) => /^(?:the )?\p{Lu}(?:.* [\p{Lu}\d]\S*|\S*)$/u.test(text);
