import type { Chunk, NounPhrase } from "./chunk-types";
import type { VerbGroup } from "./verb-group";
import { beliefVerbs, reportingVerbs } from "./verbs";

/** Verbs that have no passive: after a noun they are no participle. */
export const intransitive =
  /^(die|arrive|happen|occur|collapse|collide|remain|exist|appear|vanish|perish|land|crash|erupt|fall|rise|come|go|end|begin|start|last|work|live|stay|return|emerge|peak|weaken|close|open|win|lose|fail|vote|resign|retire|travel|sail|participate|gather|agree|attend|finish|drop|increase|decline)$/;
export const isYearWord = (phrase: NounPhrase) =>
  phrase.head === phrase.start + 1 && phrase.mention === null && phrase.quantities.length === 0;

export const foresees = /^(expect|forecast|predict|project|estimate)$/;

export const introduces = (verb: VerbGroup) =>
  reportingVerbs.has(verb.base) ||
  beliefVerbs.has(verb.base) ||
  /^(agree|mean|decide|promise|order|ensure|know|learn|rule|find|vote)$/.test(verb.base);

/** Whether the noun phrase at `k` is the subject of a finite verb. */
export function finiteAhead(chunks: readonly Chunk[], k: number): boolean {
  let commas = 0;
  for (let index = k + 1; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "vg") {
      if (
        chunk.mood === "finite" &&
        !(chunk.ambiguous && chunks[index - 1]?.kind === "np" && laterFinite(chunks, index + 1))
      )
        return true;
      if (chunk.mood === "infinitive") return false;
      continue;
    }
    if (chunk.kind === "comma") {
      commas += 1;
      const after = chunks[index + 1];
      if (commas > 3 || after === undefined || !/^(np|relative|vg|conj)$/.test(after.kind))
        return false;
      // "after the vote, gunmen shot": a new subject, unless another comma or "and" shows a list or an apposition.
      if (after.kind === "np" && !closesAgain(chunks, index + 2)) return false;
      continue;
    }
    if (chunk.kind === "stop" || chunk.kind === "subordinator" || chunk.kind === "that")
      return false;
    if (chunk.kind === "relative") {
      // Over the relative clause's own verb.
      index += 1;
      while (index < chunks.length && chunks[index]?.kind !== "vg") index += 1;
      continue;
    }
    if (chunk.kind === "np" && chunks[index - 1]?.kind === "np") return false;
  }
  return false;
}
export function closesAgain(chunks: readonly Chunk[], from: number): boolean {
  let at = from;
  while (
    /^(prep|np|parenthesis|date)$/.test(chunks[at]?.kind ?? "") &&
    !(chunks[at]?.kind === "np" && chunks[at - 1]?.kind === "np")
  )
    at += 1;
  return /^(comma|conj|relative)$/.test(chunks[at]?.kind ?? "");
}
/** Whether a clause with its own subject begins at `k`, perhaps after adjuncts. */
export function clauseAhead(chunks: readonly Chunk[], k: number): boolean {
  let index = k;
  while (chunks[index]?.kind === "adverb") index += 1;
  while (chunks[index]?.kind === "date" || chunks[index]?.kind === "prep") {
    const two = chunks[index]?.kind === "prep" ? 2 : 1;
    index += two;
    if (chunks[index]?.kind === "comma") index += 1;
  }
  return chunks[index]?.kind === "np" && directFinite(chunks, index);
}
/** A finite verb that follows a noun phrase with nothing but its own modifiers between. */
export function directFinite(chunks: readonly Chunk[], k: number): boolean {
  for (let index = k + 1; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "vg") {
      // "and a monastery built in 1754": made then, and not making anything.
      const made =
        chunk.ambiguous &&
        /^(build|found|design|create|publish|write|own|locate|paint|produce|manufacture)$/.test(
          chunk.base,
        ) &&
        /^(prep|stop)$/.test(chunks[index + 1]?.kind ?? "stop");
      return (
        !made && chunk.mood === "finite" && !(chunk.ambiguous && laterFinite(chunks, index + 1))
      );
    }
    if (
      chunk.kind === "prep" ||
      chunk.kind === "parenthesis" ||
      chunk.kind === "adverb" ||
      chunk.kind === "date" ||
      chunk.kind === "quote"
    )
      continue;
    if (chunk.kind === "np" && chunks[index - 1]?.kind === "prep") continue;
    if (chunk.kind === "comma" && chunks[index + 1]?.kind === "relative") {
      // Over a relative clause between commas.
      const close = chunks.findIndex((other, at) => at > index + 1 && other.kind === "comma");
      const verb = chunks[close + 1];
      if (close > 0 && close - index <= 8 && verb?.kind === "vg" && verb.mood === "finite") {
        index = close;
        continue;
      }
    }
    if (chunk.kind === "comma" && chunks[index + 1]?.kind === "np") {
      // Over an apposition between commas.
      const close = chunks.findIndex((other, at) => at > index + 1 && other.kind === "comma");
      if (close > 0 && close - index <= 4 && chunks[close + 1]?.kind === "vg") {
        index = close;
        continue;
      }
    }
    return false;
  }
  return false;
}
/** Whether, before the clause can have ended, another finite verb without its own subject comes. */
/** "…, with Y, weakened by a fall, third": the verb at `k` is a participle of what stands behind "with". */
export function isAsideOfWith(chunks: readonly Chunk[], k: number): boolean {
  const [preposition, phrase, comma, verb] = chunks.slice(k - 3, k + 1);
  return (
    verb?.kind === "vg" &&
    verb.ambiguous &&
    comma?.kind === "comma" &&
    phrase?.kind === "np" &&
    preposition?.kind === "prep" &&
    preposition.text === "with"
  );
}

export function laterFinite(chunks: readonly Chunk[], k: number): boolean {
  let free = 0;
  for (let index = k; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "vg" && chunk.mood === "finite") {
      const modifies =
        chunk.ambiguous &&
        chunks[index - 1]?.kind === "np" &&
        /^(prep|date)$/.test(chunks[index + 1]?.kind ?? "") &&
        !intransitive.test(chunk.base);
      if (modifies) continue;
      return free === 0;
    }
    if (/^(stop|conj|subordinator|that|relative)$/.test(chunk.kind)) return false;
    // "disconnected at 9,000 metres after the sensors sent": a clause of its own.
    if (
      chunk.kind === "prep" &&
      /^(after|before|since|until|as)$/.test(chunk.text) &&
      chunks[index + 1]?.kind === "np" &&
      chunks[index + 2]?.kind === "vg"
    )
      return false;
    if (chunk.kind === "comma") {
      const next = chunks[index + 1];
      if (next?.kind !== "vg" || next.mood !== "finite") return false;
      return !isAsideOfWith(chunks, index + 1);
    }
    if (chunk.kind === "np" && chunks[index - 1]?.kind !== "prep") free += 1;
  }
  return false;
}
/** Where "A, B and C" ends (the chunk after it), if the comma at `k` stands in such a list, else 0. */
export function listEnd(chunks: readonly Chunk[], k: number): number {
  let index = k;
  while (chunks[index]?.kind === "comma" && chunks[index + 1]?.kind === "np") index += 2;
  if (chunks[index]?.kind === "comma") index += 1;
  const conjunction = chunks[index];
  if (
    conjunction?.kind === "conj" &&
    conjunction.text !== "but" &&
    chunks[index + 1]?.kind === "np"
  )
    return index + 2;
  return 0;
}
/** "In Lima, the capital of Peru, leaders met": what follows the second comma is the subject. */
export function apposedBeforeSubject(chunks: readonly Chunk[], k: number) {
  let close = k + 1;
  while (
    chunks[close] !== undefined &&
    /^(np|prep|parenthesis)$/.test((chunks[close] as Chunk).kind)
  )
    close += 1;
  return (
    chunks[close]?.kind === "comma" &&
    chunks[close + 1]?.kind === "np" &&
    listEnd(chunks, close) === 0 &&
    finiteAhead(chunks, close + 1)
  );
}
export function sameSort(a: NounPhrase, b: NounPhrase) {
  const nameA = a.mention?.entity ?? null;
  const nameB = b.mention?.entity ?? null;
  if (nameA !== null && nameB !== null)
    return (nameA.type === "person") === (nameB.type === "person");
  if (a.members.length > 0) return true;
  return (
    nameA === null &&
    nameB === null &&
    a.pronoun === null &&
    b.pronoun === null &&
    a.quantities.length > 0 === b.quantities.length > 0
  );
}
export function isApposition(
  chunks: readonly Chunk[],
  k: number,
  next: NounPhrase,
  waits: boolean,
) {
  if (next.pronoun !== null && next.pronoun !== "one") return false;
  const after = chunks[k + 2];
  const ends =
    after === undefined ||
    /^(comma|stop|prep|parenthesis|conj|quote|relative)$/.test(after.kind) ||
    (after.kind === "vg" &&
      (after.mood !== "finite" || (after.ambiguous && waits && laterFinite(chunks, k + 3))));
  if (
    after?.kind === "vg" &&
    after.mood === "finite" &&
    waits &&
    !(after.ambiguous && laterFinite(chunks, k + 3))
  )
    return false;
  if (!ends) return false;
  if (!waits && finiteAhead(chunks, k + 1) && !(after?.kind === "comma")) return false;
  return true;
}
