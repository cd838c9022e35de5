import type { Chunk, NounPhrase } from "./chunk-types";
import { openFrame, pushFrame, type Parsing, type Frame } from "./parse-state";

/** "it was X, dropped in 2008, that detected …": X did. */
export function cleft(parsing: Parsing): NounPhrase | null {
  for (let frame: Frame | null = parsing.top; frame !== null; frame = frame.parent) {
    const [first] = frame.parts;
    if (
      frame.subject?.pronoun === "it" &&
      frame.verb?.base === "be" &&
      first?.phrase != null &&
      first.preposition === null
    )
      return first.phrase;
  }
  return null;
}

export function openRelative(parsing: Parsing, named: NounPhrase, k: number, comma: boolean) {
  // "She became the winner, who before led …" speaks of her.
  const antecedent =
    parsing.top.verb !== null &&
    /^(be|become)$/.test(parsing.top.verb.base) &&
    parsing.top.subject !== null &&
    parsing.top.subject.pronoun === null &&
    parsing.top.parts[0]?.phrase === named &&
    comma
      ? parsing.top.subject
      : named;
  const chunk = parsing.chunks[k] as Chunk;
  let ahead = k + 1;
  while (parsing.chunks[ahead]?.kind === "adverb") ahead += 1;
  const subject =
    parsing.chunks[ahead]?.kind === "vg" ||
    parsing.chunks[ahead]?.kind === "prep" ||
    parsing.chunks[ahead]?.kind === "comma" ||
    parsing.chunks[ahead]?.kind === "date";
  pushFrame(
    parsing,
    openFrame("relative", parsing.top, chunk.start, {
      subject: subject ? antecedent : null,
      object: subject ? null : antecedent,
      comma,
    }),
  );
}
