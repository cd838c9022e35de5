import type { Chunk } from "./chunk-types";
import { waiting, type Parsing, type Part } from "./parse-state";

/** "thieves disguised as cleaners stole": what follows "as" is what they looked like, no clause. */
export const isLikened = (verb: Chunk | undefined): boolean =>
  verb?.kind === "vg" &&
  /^(disguise|dress|pose|masquerade|know|describe|regard|see|view|hail|treat|brand|label|identify|classify|list|designate|perceive|portray)$/.test(
    verb.base,
  );

/** "Not since 2007 had X raised rates": it last did so then. */
export function notSince(parsing: Parsing): boolean {
  const [not, since, date, had, subject, verb] = parsing.chunks;
  if (
    not?.kind !== "other" ||
    not.text !== "not" ||
    since?.kind !== "prep" ||
    since.text !== "since" ||
    date?.kind !== "date"
  )
    return false;
  if (had?.kind !== "vg" || had.base !== "have" || subject?.kind !== "np" || verb?.kind !== "vg")
    return false;
  parsing.top.subject = subject;
  parsing.top.verb = { ...verb, passive: false, mood: "finite", tense: "past", adverb: "last" };
  const when: Part = {
    preposition: "in",
    phrase: null,
    date: date.date,
    start: date.start,
    end: date.end,
  };
  parsing.top.parts.push(
    ...parsing.chunks
      .slice(6)
      .flatMap((chunk): Part[] =>
        chunk.kind === "np"
          ? [{ preposition: null, phrase: chunk, date: null, start: chunk.start, end: chunk.end }]
          : [],
      )
      .slice(0, 1),
    when,
  );
  parsing.top.end = parsing.chunks[parsing.chunks.length - 1]?.end ?? verb.end;
  return true;
}

/** "a fire that broke out after the quake burned …": the next verb is needed further out. */
export function needsTheVerb(parsing: Parsing, k: number) {
  if (!(parsing.top.verb === null && parsing.top.subject !== null) && !waiting(parsing))
    return false;
  let verbs = 0;
  for (let index = k; index < parsing.chunks.length; index += 1) {
    const chunk = parsing.chunks[index] as Chunk;
    if (chunk.kind === "vg" && chunk.mood === "finite") verbs += 1;
    if (chunk.kind === "stop" || (chunk.kind === "comma" && verbs > 0)) break;
  }
  return verbs < 2;
}

/**
 * "X, who took over as head in March, said …": inside a clause between commas, a verb that comes only
 * behind the closing comma belongs to the clause around it.
 */
export function verbIsOuter(parsing: Parsing, k: number): boolean {
  const side = parsing.top.comma || parsing.top.role === "participle";
  if (!side || !waiting(parsing)) return false;
  for (let index = k; index < parsing.chunks.length; index += 1) {
    const chunk = parsing.chunks[index] as Chunk;
    if (chunk.kind === "comma" || chunk.kind === "stop") return chunk.kind === "comma";
    if (chunk.kind === "vg" && chunk.mood === "finite") return false;
  }
  return false;
}
