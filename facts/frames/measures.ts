import type { QuantitySpan } from "../chunk-types";
import type { Predicate } from "../predicates";
import { withoutArticle } from "../render";
import type { Telling } from "../telling";
import { fallVerbs, riseVerbs } from "../verbs";

/** What is counted: "seats" of "411 of the 650 seats". */
export const unitOf = (counted: string, quantity: QuantitySpan) =>
  counted.startsWith("of ") && quantity.unit !== ""
    ? quantity.unit
    : withoutArticle(counted.replace(/^of (the |all )?/, ""))
        .replace(/^more /, "")
        .replace(/ \d+ (second|minute|hour|day|week|month|year)s? (later|earlier)$/, "");
/** "the 289-metre ship": a measure in front of what it measures. */
export const isAttribute = ({ sentence }: Telling, quantity: QuantitySpan) =>
  quantity.kind !== "count" &&
  quantity.kind !== "vague" &&
  /\p{N}?[-‐]\p{L}/u.test(sentence.view.words[quantity.numberEnd - 1]?.text ?? "");

/** "scored four minutes from time" is no duration; "lasted four minutes" is. */
export const lastsFor = (quantity: QuantitySpan, preposition: string | null, verb: string) =>
  preposition !== null ||
  !durations.test(quantity.unit) ||
  /^(last|take|need|spend|wait|serve|require|have|save|lose|add|end|mark|celebrate|live|work|be|run|stay|sentence|demand|get|receive|seek|ask|pass)$/.test(
    verb,
  );

export const durations =
  /^(second|minute|hour|day|week|month|year|decade)s?$|\b(days|years|weeks|hours|months)$/;

export function predicateFor(
  quantity: QuantitySpan,
  verbBase: string,
  preposition: string | null,
  rest: string,
): Predicate {
  const moves = riseVerbs.has(verbBase) || fallVerbs.has(verbBase);
  if (quantity.kind === "score")
    return /^(beat|defeat|win|lose|draw|thrash|edge|down|see)$/.test(verbBase) &&
      quantity.unit === ""
      ? "score"
      : "vote-result";
  if (moves && preposition === "to") return "level";
  // "lost 52 million": money lost is an amount, not how far something fell.
  if (verbBase === "lose" && quantity.kind === "money" && preposition === null) return "amount";
  if (moves && (preposition === null || preposition === "by") && quantity.kind !== "count")
    return "change";
  if (quantity.kind === "percent")
    return /\bvotes?\b/.test(rest)
      ? "vote-share"
      : /^(at|to)$/.test(preposition ?? "") || verbBase === "be" || verbBase === "stand"
        ? "level"
        : "share";
  if (quantity.kind === "money") return "amount";
  if (quantity.kind === "count" || quantity.kind === "vague") return "count";
  if (durations.test(quantity.unit)) return "duration";
  if (quantity.kind === "bare") return "level";
  return "measure";
}
