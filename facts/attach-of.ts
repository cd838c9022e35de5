import type { Chunk } from "./chunk-types";
import { roleHeads } from "./names-lists";
import type { Word } from "./words";

const rates =
  /^(share|day|year|month|week|hour|person|head|barrel|tonne|ton|kilo|kilogram|litre|liter|square|night|game|match|unit|ounce|vote)$/;

/** "a depth" + "of" + "16 km" is one phrase. */
export function attachOf(chunks: readonly Chunk[], words: readonly Word[]): Chunk[] {
  const joined: Chunk[] = [];
  for (let index = 0; index < chunks.length; index += 1) {
    const current = chunks[index] as Chunk;
    const last = joined[joined.length - 1];
    const after = chunks[index + 1];
    const open = last?.kind === "parenthesis" ? joined[joined.length - 2] : last;
    // "X founder and chief executive Y": one person with two posts.
    const named = chunks[index + 1];
    if (
      last?.kind === "np" &&
      current.kind === "conj" &&
      current.text === "and" &&
      named?.kind === "np" &&
      named.mention?.entity?.type === "person" &&
      named.mention.start > named.start &&
      named.mention.end === named.coreEnd &&
      (last.mention === null || last.mention.end <= last.head) &&
      roleHeads.has(words[last.head]?.normal ?? "") &&
      roleHeads.has(words[named.mention.start - 1]?.normal ?? "")
    ) {
      joined[joined.length - 1] = { ...named, start: last.start };
      index += 1;
      continue;
    }
    // "6-4, 3-6, 7-5": the sets of one match.
    const set = chunks[index + 1];
    if (
      last?.kind === "np" &&
      last.quantities[0]?.kind === "score" &&
      current.kind === "comma" &&
      set?.kind === "np" &&
      /^\d{1,2}[-–]\d{1,2}$/.test(words[set.start]?.text ?? "") &&
      set.end === set.start + 1
    ) {
      joined[joined.length - 1] = { ...last, coreEnd: set.end, end: set.end, tailEnd: set.end };
      index += 1;
      continue;
    }
    // "312 crowns a share", "900,000 containers a year"
    if (
      last?.kind === "np" &&
      current.kind === "np" &&
      last.quantities.length > 0 &&
      last.end === current.start &&
      current.end - current.start === 2 &&
      /^an?$/.test(words[current.start]?.normal ?? "") &&
      rates.test(words[current.head]?.normal ?? "")
    ) {
      joined[joined.length - 1] = { ...last, end: current.end, tailEnd: current.end };
      continue;
    }
    // "3.7% more than a year earlier": the comparison belongs to the figure.
    if (
      last?.kind === "np" &&
      last.quantities.length > 0 &&
      current.kind === "adjective" &&
      /^(more|less|fewer|higher|lower|larger|smaller)$/.test(current.text) &&
      isThan(chunks[index + 1])
    ) {
      let end = index + 1;
      const inside = chunks[end + 1];
      if (inside?.kind === "prep" && inside.text === "in") end += 1;
      if (/^(np|date)$/.test(chunks[end + 1]?.kind ?? "")) end += 1;
      joined[joined.length - 1] = { ...last, tailEnd: (chunks[end] as Chunk).end };
      index = end;
      continue;
    }
    const isOf = current.kind === "prep" && current.text === "of";
    if (
      isOf &&
      open?.kind === "np" &&
      after?.kind === "np" &&
      (open.pronoun === null ||
        /^(all|most|some|many|none|each|both|one|two|three|few|several|half)$/.test(open.pronoun))
    ) {
      if (last?.kind === "parenthesis") joined.pop();
      const listed = after.mention?.entity ? listOfNames(chunks, index + 1) : index + 1;
      const end = (chunks[listed] as Chunk).end;
      joined[joined.length - 1] = {
        ...open,
        of: after,
        end,
        tailEnd: end,
        quantities: [...open.quantities, ...after.quantities],
        pronoun: after.pronoun !== null ? after.pronoun : null,
      };
      index = listed;
      continue;
    }
    if (isOf && open?.kind === "np" && after?.kind === "adjective") {
      joined[joined.length - 1] = { ...open, end: after.end, tailEnd: after.end };
      index += 1;
      continue;
    }
    if (isOf && open?.kind === "np" && after?.kind === "date") {
      joined[joined.length - 1] = { ...open, end: after.end, tailEnd: after.end };
      index += 1;
      continue;
    }
    joined.push(current);
  }
  return joined;
}

/** The last chunk of "the US, Japan, and South Korea", which begins at `from`; `from` if no list begins there. */
function listOfNames(chunks: readonly Chunk[], from: number): number {
  const named = (index: number) => {
    const chunk = chunks[index];
    return chunk?.kind === "np" && chunk.mention?.entity != null;
  };
  let at = from;
  while (chunks[at + 1]?.kind === "comma" && named(at + 2)) at += 2;
  const conjunction = chunks[at + 1]?.kind === "comma" ? at + 2 : at + 1;
  const last = conjunction + 1;
  return chunks[conjunction]?.kind === "conj" &&
    named(last) &&
    (at > from || chunks[last + 1]?.kind !== "vg")
    ? last
    : from;
}

const isThan = (chunk: Chunk | undefined) => chunk?.kind === "prep" && chunk.text === "than";
