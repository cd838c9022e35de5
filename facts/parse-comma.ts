import type { Chunk, NounPhrase } from "./chunk-types";
import {
  apposedBeforeSubject,
  clauseAhead,
  finiteAhead,
  isApposition,
  listEnd,
  sameSort,
} from "./parse-lookahead";
import {
  clauseBase,
  closeSide,
  consume,
  extend,
  joinPhrases,
  openFrame,
  popFrame,
  pushFrame,
  waiting,
  type Parsing,
} from "./parse-state";

export function onComma(parsing: Parsing, k: number) {
  const next = parsing.chunks[k + 1];
  if (next === undefined) return;
  parsing.top.pending = null;
  if (next.kind === "np") {
    const list = listEnd(parsing.chunks, k);
    if (
      parsing.top.last !== null &&
      // What stands behind the verb is no more of its subject: "beat X, Y and Z".
      !(parsing.top.verb !== null && parsing.top.last === parsing.top.subject) &&
      list > 0 &&
      sameSort(parsing.top.last, next) &&
      !clauseAfterList(parsing, k)
    ) {
      for (let index = k + 1; index < list; index += 1) {
        const chunk = parsing.chunks[index];
        if (chunk?.kind === "np") joinPhrases(parsing, parsing.top.last, chunk);
      }
      extend(parsing, (parsing.chunks[list - 1] as Chunk).end);
      consume(parsing, (index) => index > k && index < list);
      return;
    }
    const apposed = parsing.top.last ?? parsing.top.subject;
    const adjacent = parsing.chunks[k - 1];
    const leads = parsing.top.verb === null && parsing.top.subject === null;
    if (leads && !apposedBeforeSubject(parsing.chunks, k)) return;
    if (
      apposed !== null &&
      (adjacent?.kind === "np" ||
        adjacent?.kind === "parenthesis" ||
        adjacent?.kind === "quote" ||
        adjacent?.kind === "other") &&
      isApposition(parsing.chunks, k, next, parsing.top.verb === null)
    ) {
      // An apposition to an apposition ("the mayor of X, a town in Y") tells nothing of the first.
      if (adjacent?.kind !== "other") apposed.appositions.push(next);
      let end = k + 1;
      // Its own modifiers: ", a town in the western state of Michoacán"; ", a scientist and former mayor of X,"
      while (
        parsing.chunks[end + 1] !== undefined &&
        /^(prep|np|parenthesis|conj|date)$/.test((parsing.chunks[end + 1] as Chunk).kind) &&
        !(
          (parsing.chunks[end + 1] as Chunk).kind === "conj" && clauseAhead(parsing.chunks, end + 2)
        ) &&
        !(
          (parsing.chunks[end + 1] as Chunk).kind === "date" &&
          parsing.chunks[end]?.kind !== "prep" &&
          !(parsing.chunks[end]?.kind === "conj" && parsing.chunks[end - 1]?.kind === "date")
        )
      ) {
        end += 1;
        const inner = parsing.chunks[end];
        if (inner?.kind === "np" && parsing.chunks[end - 1]?.kind === "prep")
          next.tailEnd = inner.end;
        if (inner?.kind === "np" && parsing.chunks[end - 1]?.kind === "conj")
          next.members = [
            ...(next.members.length > 0
              ? next.members
              : [{ ...next, members: [], tailEnd: parsing.chunks[end - 2]?.end ?? next.tailEnd }]),
            inner,
          ];
      }
      extend(parsing, (parsing.chunks[end] as Chunk).end);
      consume(parsing, (index) => index > k && index <= end);
      return;
    }
    // "receive 25 million euros, Y 18 million": the verb is left out, and what is counted.
    if (isGapped(parsing, next, k)) {
      consume(parsing, (index) => index === k + 1);
      return;
    }
    const remark = remarkEnd(parsing, k);
    if (remark > 0) {
      consume(parsing, (index) => index > k && index < remark);
      return;
    }
    closeSide(parsing);
    if (parsing.top.verb !== null && finiteAhead(parsing.chunks, k + 1)) {
      const base = clauseBase(parsing);
      parsing.top = base;
      pushFrame(
        parsing,
        openFrame(base.role === "content" ? "content" : "main", base.parent, next.start, {
          reporter: base.reporter,
        }),
      );
    }
    return;
  }
  if (next.kind === "vg") {
    if (
      next.mood === "finite" &&
      !waiting(parsing) &&
      parsing.top.verb !== null &&
      (!next.ambiguous || coordinates(parsing, k + 1))
    ) {
      closeSide(parsing);
      pushFrame(
        parsing,
        openFrame(parsing.top.role, parsing.top.parent, next.start, {
          subject: parsing.top.subject,
          reporter: parsing.top.reporter,
          subordinator: parsing.top.subordinator,
        }),
      );
      return;
    }
    if (next.mood === "finite" && !next.ambiguous)
      while (parsing.top.parent !== null && parsing.top.verb !== null) popFrame(parsing);
    else if (
      next.ambiguous &&
      parsing.top.verb !== null &&
      parsing.top.parent !== null &&
      waiting(parsing)
    )
      while (parsing.top.parent !== null && parsing.top.verb !== null) popFrame(parsing);
    else if (!(
      next.mood === "gerund" &&
      parsing.top.role === "subordinate" &&
      parsing.top.subject !== null
    ))
      closeSide(parsing);
    return;
  }
  const compared = comparisonEnd(parsing, k);
  if (compared > 0) {
    consume(parsing, (index) => index > k && index < compared);
    return;
  }
  // "X, the utility that supplies Accra, for 90 million": the utility's own clause has ended.
  if (
    next.kind === "prep" &&
    parsing.top.role === "relative" &&
    !parsing.top.comma &&
    parsing.top.verb !== null &&
    parsing.top.parent?.verb != null &&
    parsing.top.subject !== null &&
    parsing.top.parent.parts.some(({ phrase }) =>
      phrase?.appositions.some((apposed) => apposed === parsing.top.subject),
    )
  )
    popFrame(parsing);
  if (next.kind === "prep" || next.kind === "date" || next.kind === "adverb") {
    if (
      parsing.top.role !== "main" &&
      parsing.top.verb !== null &&
      !waiting(parsing) &&
      (parsing.top.comma || parsing.top.subordinator !== null || parsing.top.role === "participle")
    )
      popFrame(parsing);
  }
}

/** "has six wheels, weighs 26 kg and can drive": another verb of the same subject comes after "and". */
export function coordinates(parsing: Parsing, k: number) {
  for (let index = k + 1; index < parsing.chunks.length; index += 1) {
    const chunk = parsing.chunks[index] as Chunk;
    if (chunk.kind === "stop" || chunk.kind === "comma")
      return (
        chunk.kind === "comma" &&
        parsing.chunks[index + 1]?.kind === "conj" &&
        parsing.chunks[index + 2]?.kind === "vg"
      );
    if (chunk.kind === "conj") return parsing.chunks[index + 1]?.kind === "vg";
  }
  return false;
}

export function clauseAfterList(parsing: Parsing, k: number) {
  return parsing.top.verb !== null && !waiting(parsing) && finiteAhead(parsing.chunks, k + 1);
}

/**
 * "fell to 2.9% in August, its lowest level for 14 months", "made 17 proposals, nine of them to X":
 * where a remark without a verb of its own ends, which says something more of what stands before it.
 * @returns 0 where none begins.
 */
function remarkEnd({ chunks, top }: Parsing, k: number): number {
  const next = chunks[k + 1];
  const before = chunks[k - 1];
  if (next?.kind !== "np" || top.verb === null || before === undefined) return 0;
  const counts = next.of?.pronoun === "them" || next.pronoun === "them";
  const superlative =
    /^(level|rate|rise|fall|drop|gain|loss|increase|decrease|decline|result|total|figure|price|value|reading|performance|share|most|third|quarter|half|majority|\p{L}+est)$/u.test(
      next.headText,
    );
  // "41 have died, more than three times as many as in 2025"
  const compares =
    /^(times|twice|double|half)$/.test(next.headText) && /^(vg|np|date)$/.test(before.kind);
  if (compares) {
    let last = k + 2;
    while (last < chunks.length && !/^(comma|stop)$/.test(chunks[last]?.kind ?? "stop")) last += 1;
    return last;
  }
  if (!counts && !(superlative && /^(date|np|parenthesis)$/.test(before.kind))) return 0;
  let end = k + 2;
  while (/^(prep|np|date|adverb|adjective|parenthesis|conj)$/.test(chunks[end]?.kind ?? ""))
    end += 1;
  return /^(comma|stop|subordinator)$/.test(chunks[end]?.kind ?? "stop") ? end : 0;
}

/** ", twice as many as in 2010", ", roughly as much as in 2023": where it ends; 0 where none begins. */
function comparisonEnd({ chunks, top }: Parsing, k: number): number {
  const next = chunks[k + 1];
  const opens =
    next !== undefined &&
    (/^(adverb|adjective)$/.test(next.kind) || (next.kind === "prep" && next.text === "as"));
  if (!opens || top.verb === null) return 0;
  let end = k + 1;
  for (; end < chunks.length; end += 1) {
    const chunk = chunks[end] as Chunk;
    if (/^(comma|stop|conj|relative|subordinator)$/.test(chunk.kind)) break;
    if (chunk.kind === "vg" && chunk.mood === "finite" && !chunk.ambiguous) break;
  }
  const compares = chunks
    .slice(k + 1, end)
    .filter((chunk) => chunk.kind === "prep" && /^(as|than)$/.test(chunk.text)).length;
  const than = chunks
    .slice(k + 1, end)
    .some((chunk) => chunk.kind === "prep" && chunk.text === "than");
  return than || compares > 1 ? end : 0;
}

/** "Y 18 million": a name and a figure side by side, where a verb has had its own figure. */
function isGapped({ chunks, top }: Parsing, next: NounPhrase, k: number): boolean {
  const [figure] = next.quantities;
  const name = next.mention;
  return (
    top.verb !== null &&
    figure !== undefined &&
    name?.entity != null &&
    name.start === next.start &&
    figure.numberStart === name.end &&
    next.end === figure.numberEnd &&
    top.parts.some(({ phrase }) => phrase !== null && phrase.quantities.length > 0) &&
    /^(comma|conj|stop)$/.test(chunks[k + 2]?.kind ?? "stop")
  );
}
