import type { Chunk, DateSpan, NounPhrase } from "./chunk-types";
import { parseClauses } from "./parse";
import type { ParsedClause } from "./parse-state";
import { reportingVerbs } from "./verbs";
import type { VerbGroup } from "./verb-group";

/** Who is said to have said what the rest of the sentence tells. */
export type Credit = {
  speaker: NounPhrase;
  /** Where the words for the speaker end: "a quick count by the institute". */
  speakerEnd: number;
  /** Null for "according to". */
  verb: VerbGroup | null;
  date: DateSpan | null;
};
export type Credited = {
  credit: Credit | null;
  /** Clauses of what is told, and of what is said about the speaker. */
  clauses: ParsedClause[];
};

type Found = { credit: Credit; from: number; to: number; aside: Chunk[] };

/** Takes "…, the agency said", "according to …" and their like out of a sentence and parses the rest. */
export function parseCredited(sentenceChunks: readonly Chunk[]): Credited {
  const chunks = withoutPreamble(sentenceChunks);
  const found =
    accordingTo(chunks) ?? trailingSaid(chunks) ?? invertedSaid(chunks) ?? asSaid(chunks);
  if (found === null) return { credit: null, clauses: parseClauses(chunks) };
  const rest = [...chunks.slice(0, found.from), ...chunks.slice(found.to)];
  const leading = rest[0]?.kind === "comma" ? rest.slice(1) : rest;
  const aside = found.aside.length > 1 ? parseClauses(found.aside) : [];
  return { credit: found.credit, clauses: [...parseClauses(leading), ...aside] };
}

/** Takes away "Let us recall that …", and joins ", that is around 75 million dollars" to the amount before it. */
function withoutPreamble(all: readonly Chunk[]): Chunk[] {
  const [first, second] = all;
  const start =
    first?.kind === "adverb" &&
    first.text === "let us recall" &&
    second !== undefined &&
    /^(that|stop)$/.test(second.kind)
      ? 2
      : 0;
  const chunks: Chunk[] = [];
  for (let index = start; index < all.length; index += 1) {
    const chunk = all[index] as Chunk;
    const verb = all[index + 1];
    const amount = all[index + 2];
    if (
      chunk.kind === "that" &&
      all[index - 1]?.kind === "comma" &&
      verb?.kind === "vg" &&
      verb.base === "be" &&
      amount?.kind === "np" &&
      amount.quantities.length > 0
    ) {
      chunks.push({ kind: "conj", start: chunk.start, end: verb.end, text: "or" });
      index += 1;
    } else chunks.push(chunk);
  }
  return chunks;
}

const isEnd = (chunk: Chunk | undefined) =>
  chunk === undefined || chunk.kind === "stop" || chunk.kind === "comma" || chunk.kind === "quote";
const says = (chunk: Chunk | undefined): chunk is Chunk & { kind: "vg" } =>
  chunk?.kind === "vg" &&
  reportingVerbs.has(chunk.base) &&
  !chunk.passive &&
  !chunk.planned &&
  chunk.mood === "finite" &&
  chunk.modal === null;

/** ", according to X" or "According to X, …", with what is said of X after it. */
function accordingTo(chunks: readonly Chunk[]): Found | null {
  const at = chunks.findIndex(
    (chunk) => chunk.kind === "prep" && /^(according to|as per)$/.test(chunk.text),
  );
  const dataAt = chunks.findIndex(
    (chunk, index) =>
      chunk.kind === "prep" &&
      /^(by|from)$/.test(chunk.text) &&
      index === 0 &&
      chunks[1]?.kind === "np",
  );
  const start = at >= 0 ? at : dataAt;
  const speaker = chunks[start + 1];
  if (start < 0 || speaker?.kind !== "np") return null;
  if (at < 0 && !isDataPhrase(chunks)) return null;
  let end = start + 2;
  while (
    end < chunks.length &&
    /^(prep|np|parenthesis|conj)$/.test((chunks[end] as Chunk).kind) &&
    !(chunks[end]?.kind === "np" && chunks[end - 1]?.kind === "np")
  )
    end += 1;
  // "According to a study published in the journal X, …"
  const published = chunks[end];
  if (published?.kind === "vg" && end === start + 2 && published.mood !== "gerund") {
    let close = end + 1;
    while (/^(prep|np|date)$/.test(chunks[close]?.kind ?? "")) close += 1;
    if (chunks[close]?.kind === "comma" || chunks[close]?.kind === "stop") end = close;
  }
  const aside: Chunk[] = [];
  const speakerEnd = chunks
    .slice(start + 1, end)
    .reduce((last, chunk) => (chunk.kind === "np" ? Math.max(last, chunk.end) : last), speaker.end);
  let to = end;
  // ", which put its magnitude at 7.6" and ", the national broadcaster" speak of the speaker.
  if (
    chunks[end]?.kind === "comma" &&
    (chunks[end + 1]?.kind === "relative" || (start > 0 && chunks[end + 1]?.kind === "np"))
  ) {
    aside.push(...chunks.slice(start + 1));
    to = chunks.length;
  }
  const from = chunks[start - 1]?.kind === "comma" ? start - 1 : start;
  return { credit: { speaker, speakerEnd, verb: null, date: null }, from, to, aside };
}
function isDataPhrase(chunks: readonly Chunk[]) {
  const speaker = chunks[1];
  return chunks[2]?.kind === "comma" ||
    (chunks[2]?.kind === "parenthesis" && chunks[3]?.kind === "comma")
    ? speaker?.kind === "np" && speaker.end > speaker.coreEnd
    : false;
}

/** "…, the agency said on Monday." and "…, he says, …" */
function trailingSaid(chunks: readonly Chunk[]): Found | null {
  for (let index = 1; index < chunks.length - 1; index += 1) {
    const before = chunks[index - 1] as Chunk;
    const speaker = chunks[index] as Chunk;
    if (
      speaker.kind !== "np" ||
      !(before.kind === "comma" || (before.kind === "quote" && index > 2))
    )
      continue;
    const apposed = chunks[index + 2];
    if (
      chunks[index + 1]?.kind === "comma" &&
      apposed?.kind === "np" &&
      chunks[index + 3]?.kind === "comma" &&
      says(chunks[index + 4]) &&
      isEnd(chunks[index + 5])
    ) {
      // "…, the festival's director, X, said."
      const named = apposed.mention?.entity?.type === "person" ? apposed : speaker;
      return {
        credit: {
          speaker: named,
          speakerEnd: named.end,
          verb: chunks[index + 4] as VerbGroup & { kind: "vg" },
          date: null,
        },
        from: index - 1,
        to: index + 5,
        aside: [named, chunks[index + 4] as Chunk],
      };
    }
    let verbAt = index + 1;
    while (
      /^(prep|np|parenthesis|adverb)$/.test(chunks[verbAt]?.kind ?? "") &&
      verbAt < index + 6 &&
      !(chunks[verbAt]?.kind === "np" && chunks[verbAt - 1]?.kind !== "prep")
    )
      verbAt += 1;
    const verb = chunks[verbAt];
    if (!says(verb)) continue;
    let end = verbAt + 1;
    let date: DateSpan | null = null;
    while (
      end < chunks.length &&
      /^(date|adverb|prep|np|adjective|parenthesis)$/.test((chunks[end] as Chunk).kind)
    ) {
      const chunk = chunks[end] as Chunk;
      if (chunk.kind === "date") date = chunk.date;
      end += 1;
    }
    if (
      !isEnd(chunks[end]) ||
      chunks
        .slice(verbAt + 1, end)
        .some((chunk) => chunk.kind === "np" && chunk.quantities.length > 0)
    )
      continue;
    if (!chunks.slice(0, index).some((chunk) => chunk.kind === "vg" || chunk.kind === "np"))
      continue;
    if (!chunks.slice(0, index - 1).some((chunk) => chunk.kind === "vg")) continue;
    if (!/^(tell|inform)$/.test(verb.base) && chunks[verbAt + 1]?.kind === "np") continue;
    const speakerEnd = chunks
      .slice(index, verbAt)
      .reduce(
        (last, chunk) => (chunk.kind === "np" ? Math.max(last, chunk.end) : last),
        speaker.end,
      );
    return {
      credit: { speaker, speakerEnd, verb, date },
      from: index - 1,
      to: end,
      aside: [speaker, ...chunks.slice(index + 1, verbAt), verb],
    };
  }
  return null;
}

/** "…, says Prime Minister X, who …" */
function invertedSaid(chunks: readonly Chunk[]): Found | null {
  for (let index = 1; index < chunks.length - 1; index += 1) {
    const before = chunks[index - 1] as Chunk;
    const verb = chunks[index];
    const speaker = chunks[index + 1];
    if (
      !says(verb) ||
      speaker?.kind !== "np" ||
      !(before.kind === "comma" || before.kind === "quote")
    )
      continue;
    if (
      /^(tell|show|put|count|calculate|confirm)$/.test(verb.base) ||
      speaker.quantities.some(({ amount }) => amount !== 1)
    )
      continue;
    const names = /^(person|organisation)$/.test(speaker.mention?.entity?.type ?? "");
    if (!names && !/^(say|add|tell|write|note|explain|warn)$/.test(verb.base)) continue;
    let last = index + 1;
    while (chunks[last + 1]?.kind === "conj" && chunks[last + 2]?.kind === "np") last += 2;
    const after = chunks[last + 1];
    if (!(
      isEnd(after) ||
      after?.kind === "prep" ||
      after?.kind === "date" ||
      after?.kind === "relative" ||
      after?.kind === "parenthesis"
    ))
      continue;
    const person = chunks[last];
    const named = person?.kind === "np" ? person : speaker;
    const date =
      after?.kind === "date"
        ? after.date
        : chunks[index + 3]?.kind === "date"
          ? (chunks[index + 3] as Chunk & { kind: "date" }).date
          : null;
    return {
      credit: { speaker: named, speakerEnd: named.end, verb, date },
      from: index - 1,
      to: chunks.length,
      aside: chunks.slice(last),
    };
  }
  return null;
}

/** "As the agency informs, …" and "…, as the minister declared." */
function asSaid(chunks: readonly Chunk[]): Found | null {
  const at = chunks.findIndex(
    (chunk, index) =>
      chunk.kind === "prep" && chunk.text === "as" && chunks[index + 1]?.kind === "np",
  );
  const speaker = chunks[at + 1];
  if (at < 0 || speaker?.kind !== "np") return null;
  let verbAt = at + 2;
  if (chunks[verbAt]?.kind === "parenthesis") verbAt += 1;
  const verb = chunks[verbAt];
  if (!says(verb) || !isEnd(chunks[verbAt + 1])) return null;
  if (!(at === 0 || chunks[at - 1]?.kind === "comma")) return null;
  return {
    credit: { speaker, speakerEnd: speaker.end, verb, date: null },
    from: Math.max(0, at === 0 ? 0 : at - 1),
    to: verbAt + 1,
    aside: [speaker, verb],
  };
}
