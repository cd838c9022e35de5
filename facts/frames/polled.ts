import { buildClause, type BuiltClause } from "../build-clause";
import type { Hedge } from "../claim";
import { tellClause } from "../clause";
import type { ParsedClause } from "../parse-state";
import { withoutArticle } from "../render";
import type { Telling } from "../telling";
import { clauseOf, countedOf, numberOf, quantityValue, type Draft } from "./frame";

/** "71 percent of Slovenes said that corruption was widespread": how many said so. */
export function polledShare(
  telling: Telling,
  reporter: ParsedClause,
  content: BuiltClause,
  hedge: Hedge,
): Draft | null {
  const phrase = reporter.subject;
  const quantity = phrase === null ? null : numberOf(phrase);
  if (phrase === null || quantity === null || !/^(percent|count)$/.test(quantity.kind)) return null;
  const built = buildClause({ ...telling, verbBase: reporter.verb.base }, reporter, {
    plan: false,
    backshift: false,
  });
  if (built === null) return null;
  const { text } = tellClause(clauseOf(content, { part: "subject" }));
  const counted = countedOf(telling, phrase, quantity);
  if (counted === "" || !built.subject.text.includes(counted)) return null;
  const clause = clauseOf({ ...built, complements: [] }, { part: "subject-count", counted });
  return {
    predicate: quantity.kind === "percent" ? "share" : "count",
    subject: withoutArticle(counted.replace(/^of (the |all )?/, "")),
    parts: { verb: reporter.verb.base, object: text },
    value: quantityValue(quantity, quantity.kind === "percent" ? "%" : withoutArticle(counted)),
    clause: {
      ...clause,
      complements: [{ role: "other", preposition: "that", text, kind: "thing" }],
    },
    time: built.time,
    start: Math.min(reporter.start, phrase.start),
    end: content.parsed.end,
    hedge,
  };
}
