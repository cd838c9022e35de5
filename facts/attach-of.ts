import type { Chunk } from "./chunk-types";

/** "a depth" + "of" + "16 km" is one phrase. */
export function attachOf(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (let index = 0; index < chunks.length; index += 1) {
    const current = chunks[index] as Chunk;
    const last = joined[joined.length - 1];
    const after = chunks[index + 1];
    const open = last?.kind === "parenthesis" ? joined[joined.length - 2] : last;
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
