import type { Chunk, NounPhrase } from "./chunk-types";
import { findPlace } from "./gazetteer";
import { verbForms } from "./verbs";
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

/** "148 of the 176 riders who started": it was all of them that started. */
const wholeOf = (part: NounPhrase): NounPhrase =>
  part.of !== null &&
  part.of.definite === true &&
  part.members.length === 0 &&
  part.mention === null &&
  part.coreEnd - part.start <= 4 &&
  (part.quantities.some(({ numberEnd }) => numberEnd === part.coreEnd) ||
    /^(most|many|some|all|none|few|several|half|both|each|third|quarter|percent|cent)$/.test(
      part.headText,
    ))
    ? part.of
    : part;

export function openRelative(parsing: Parsing, whole: NounPhrase, k: number, comma: boolean) {
  const named = comma ? whole : wholeOf(whole);
  // "She became the winner, who before led …" speaks of her.
  const antecedent =
    parsing.top.verb !== null &&
    /^(be|become)$/.test(parsing.top.verb.base) &&
    parsing.top.subject !== null &&
    parsing.top.subject.pronoun === null &&
    parsing.top.parts[0]?.phrase === named &&
    named.mention?.entity?.type !== "person" &&
    chunkText(parsing, k) === "who" &&
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

const chunkText = ({ chunks }: Parsing, k: number) => {
  const chunk = chunks[k];
  return chunk !== undefined && "text" in chunk ? chunk.text : "";
};

/**
 * What "which" or "that" stands for, when the word before it names a place: "a hospital in X that
 * treats", "the plant in X, which employs" speak of the noun before the place.
 * @returns null where it may be the one or the other.
 */
export function relativeOf(parsing: Parsing, last: NounPhrase, k: number): NounPhrase | null {
  const name = last.mention?.entity;
  const { top, chunks } = parsing;
  const restricts = chunks[k - 1]?.kind !== "comma";
  const named =
    ((name?.type === "place" || findPlace(name?.name ?? "") !== null) &&
      (last.mention?.start === last.start ||
        // "neighbouring Finland"
        (last.mention?.end === last.coreEnd &&
          last.mention.start === last.start + 1 &&
          last.definite !== true))) ||
    // "a wildfire on the island of X that has burned"
    (restricts && last.definite === true && last.of?.mention?.entity?.type === "place") ||
    // "a deal with the company that raises wages": the company is known already.
    (restricts &&
      last.definite === true &&
      last.mention === null &&
      last.coreEnd === last.start + 2 &&
      last.end === last.coreEnd);
  if (!named) return last;
  let at = chunks.indexOf(last);
  const nounBefore = () => {
    const behind = chunks[at - 1]?.kind === "prep" && chunks[at - 2]?.kind === "np";
    return behind ? (chunks[at - 2] as NounPhrase) : null;
  };
  let noun = nounBefore();
  // "the final at the stadium X in Y, which ended 1-1": past all the places.
  while (!restricts && noun?.mention?.entity?.type === "place" && nounBefore() !== null) {
    at -= 2;
    noun = nounBefore() ?? noun;
    if (chunks[at - 1]?.kind !== "prep") break;
  }
  if (noun === null) return last;
  if (noun.mention?.entity != null)
    return !restricts && /^(thing|organisation)$/.test(noun.mention.entity.type) ? null : last;
  const verb = chunks.slice(k + 1, k + 4).find(({ kind }) => kind === "vg");
  if (restricts) return top.verb !== null || top.subject === noun ? noun : last;
  return verb?.kind === "vg" && /^(be|lie|border|have|host|become|join)$/.test(verb.base)
    ? last
    : noun;
}

/** "the mayor of X, where the firm has its seat": the firm has it in X. */
export const placeOfWhere = (antecedent: NounPhrase): NounPhrase =>
  antecedent.of !== null && antecedent.mention?.entity?.type === "person"
    ? antecedent.of
    : antecedent;

/**
 * "survivors of the collapse of the dam, which has killed 22", "25 percent of the company, which was
 * founded in 1902": where the verb is of one and the noun of several, "which" is what they are of.
 */
export function agreeingAntecedent(
  { chunks }: Parsing,
  antecedent: NounPhrase,
  k: number,
): NounPhrase {
  const verb = chunks[k + 1];
  if (verb?.kind !== "vg" || antecedent.of === null || antecedent.members.length > 0)
    return antecedent;
  const first = verb.auxiliaries[0] ?? verb.form;
  const isOfOne = /^(has|is|was)$/.test(first) || first === verbForms(verb.base).third;
  const isOfSeveral =
    /^(percent|per cent|%|cent)$/.test(antecedent.headText) ||
    (/[^s]s$/.test(antecedent.headText) && antecedent.mention === null);
  return isOfOne && isOfSeveral ? antecedent.of : antecedent;
}
