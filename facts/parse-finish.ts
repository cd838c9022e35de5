import type { Frame, ParsedClause } from "./parse-state";
import { nameVerbs } from "./verbs";

/** "In the town died 62 people": the subject may follow a verb that takes no object. */
function putSubjectFirst(frame: Frame) {
  const [first] = frame.parts;
  if (
    frame.subject !== null ||
    frame.verb === null ||
    frame.verb.mood !== "finite" ||
    frame.role !== "main" ||
    first?.phrase == null ||
    first.preposition !== null
  )
    return;
  if (
    !/^(die|fall|remain|continue|perish|arrive|appear|live|stand|lie|happen|begin|follow|come|go)$/.test(
      frame.verb.base,
    )
  )
    return;
  frame.subject = first.phrase;
  frame.parts = frame.parts.slice(1);
}

const longestModifierWords = 10;
const takesInfinitive =
  /^(orders?|rights?|plan|decision|permission|chance|attempt|bid|call|weeks|days|months|years|hours|minutes|time|offer|proposal|deal)$/;

/** A relative clause or participle without a comma is part of what it stands behind. */
function keepModifiers(frame: Frame) {
  const object = frame.parent?.parts[frame.parent.parts.length - 1]?.phrase;
  if (
    frame.role === "infinitive" &&
    object != null &&
    frame.start === object.tailEnd &&
    takesInfinitive.test(object.headText) &&
    frame.end - frame.start <= longestModifierWords
  ) {
    const [first] = frame.parts;
    object.tailEnd = first?.preposition === null ? first.end : (frame.verb?.end ?? object.tailEnd);
    return;
  }
  const noun =
    frame.role === "relative"
      ? (frame.subject ?? frame.object)
      : frame.role === "participle" && frame.subordinator === null
        ? frame.subject
        : null;
  if (noun === null || frame.comma || frame.verb === null || nameVerbs.has(frame.verb.base)) return;
  if (
    frame.start < noun.end ||
    frame.start > noun.tailEnd + 1 ||
    frame.end - frame.start > longestModifierWords
  )
    return;
  noun.tailEnd = Math.max(noun.tailEnd, frame.end);
}

export function finishClauses(frames: readonly Frame[]): ParsedClause[] {
  const made = new Map<Frame, ParsedClause>();
  for (const frame of frames) {
    if (frame.verb === null || frame.broken) continue;
    putSubjectFirst(frame);
    keepModifiers(frame);
    made.set(frame, {
      role: frame.role,
      subject: frame.subject,
      verb: frame.verb,
      before: frame.before,
      parts: frame.parts,
      start: frame.start,
      end: frame.end,
      subordinator: frame.subordinator,
      reporter: null,
      parent: null,
    });
  }
  for (const [frame, clause] of made) {
    clause.reporter = frame.reporter === null ? null : (made.get(frame.reporter) ?? null);
    clause.parent = frame.parent === null ? null : (made.get(frame.parent) ?? null);
  }
  return withNames([...made.values()]);
}

/** "launched an exercise named X on Monday": the name, and what follows it, belong to the outer clause. */
function withNames(clauses: readonly ParsedClause[]): ParsedClause[] {
  return clauses.filter((clause) => {
    const { parent, role, verb, parts, subject } = clause;
    const [name, ...rest] = parts;
    if (
      parent === null ||
      role !== "participle" ||
      verb.mood === "gerund" ||
      !nameVerbs.has(verb.base) ||
      name?.phrase == null ||
      name.preposition !== null
    )
      return true;
    const at = parent.parts.findIndex(({ phrase }) => phrase !== null && phrase === subject);
    if (at < 0) return true;
    parent.parts.splice(at + 1, 0, { ...name, preposition: verb.form }, ...rest);
    return false;
  });
}
