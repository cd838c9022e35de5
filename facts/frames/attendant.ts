import type { BuiltClause, BuiltComplement } from "../build-clause";
import type { Clause } from "../clause";
import { renderWords } from "../render";
import type { StorySentence } from "../story";
import type { Draft } from "./frame";

const longestWords = 30;

/** Whether what a participle tells needs the clause around it: "had been closed, affecting 900 pupils". */
export function isAttendant(built: BuiltClause): boolean {
  const { parsed, subject } = built;
  return (
    parsed.role === "participle" &&
    parsed.verb.mood === "gerund" &&
    parsed.subordinator === null &&
    parsed.parent !== null &&
    parsed.parent.subject === parsed.subject &&
    (parsed.parent.verb.passive || (subject.entity === null && !/^the /.test(subject.text)))
  );
}

/**
 * Tells an attendant participle with the clause that it belongs to: "Schools had been closed,
 * affecting 900 pupils". What the claim asks keeps its place.
 */
export function withOuterClause(
  draft: Draft,
  outer: BuiltClause,
  sentence: StorySentence,
  inner: BuiltClause,
): Draft | null {
  const { clause } = draft;
  if (clause === null || clause.asked.part === "subject" || clause.asked.part === "subject-count")
    return null;
  const asked = clause.asked;
  const [last] = outer.complements.slice(-1);
  const verb = renderWords(sentence, inner.parsed.verb.start, inner.parsed.verb.end);
  const outerParts: BuiltComplement[] =
    last === undefined
      ? []
      : [...outer.complements.slice(0, -1), { ...last, text: `${last.text},` }];
  if (last === undefined) return null;
  const [first, ...rest] = clause.complements;
  if (first === undefined || first.preposition !== null) return null;
  const complements: Clause["complements"] = [
    ...outerParts.map(({ role, preposition, text, kind }) => ({ role, preposition, text, kind })),
    { ...first, role: "other", preposition: verb },
    ...rest,
  ];
  const length = complements.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  if (length > longestWords) return null;
  return {
    ...draft,
    time: draft.time ?? outer.time,
    clause: {
      subject: {
        text: outer.subject.text,
        plural: outer.subject.plural,
        kind: outer.subject.kind,
      },
      verb: outer.verb,
      complements,
      asked: { ...asked, index: asked.index + outerParts.length },
    },
    start: Math.min(draft.start, outer.parsed.subject?.start ?? draft.start),
  };
}
