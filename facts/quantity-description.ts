import { boundAfter, boundBefore, intervalOf, type Bound } from "./quantity-bounds";
import { isAge, isMagnitude, isNumberOfName, nounOf } from "./quantity-context";
import type { QuantityKind, QuantityMention, QuantityScene } from "./quantity-mention";
import type { CountedNoun } from "./quantity-nouns";
import type { Numeral } from "./quantity-numerals";
import type { Piece } from "./quantity-pieces";
import type { Pair } from "./quantity-ranges";
import type { Suffix } from "./quantity-suffix";
import { isDuration, isUnitWord } from "./quantity-units";

export type QuantityReading = {
  /** The figure, or the first of a pair; `last` is the same or the second. */
  first: Numeral;
  last: Numeral;
  /** Index of the first piece with sign and currency sign. */
  lead: number;
  sign: 1 | -1;
  pair: Pair | null;
  suffix: Suffix | null;
};

type Label = { kind: QuantityKind; unit: string; noun: CountedNoun | null; next: number };

/** Makes the mention of what was read; null when the figure is only a name's part. */
export function describeQuantity(
  scene: QuantityScene,
  reading: QuantityReading,
): QuantityMention | null {
  const { pieces } = scene;
  const { first, last, pair, sign } = reading;
  const opening = pair?.kind === "range" ? lowerAt(pieces, reading.lead - 1) : "";
  const outer = /^(?:between|from)$/.test(opening) ? reading.lead - 1 : reading.lead;
  const behindFigure = boundAfter(pieces, last.next);
  const label = labelOf(scene, reading, behindFigure?.next ?? last.next);
  const bound = boundOf(scene, reading, label, outer, behindFigure);
  if (label.kind === "bare" && bound === null && isNumberOfName(pieces, first)) {
    return null;
  }
  const numberStart = pieces[reading.lead]?.start ?? 0;
  const numberEnd = pieces[last.next - 1]?.end ?? 0;
  const phraseStart = pieces[bound?.words === null ? outer : (bound?.first ?? outer)]?.start;
  return {
    start: phraseStart ?? numberStart,
    end: Math.max(numberEnd, pieces[label.next - 1]?.end ?? 0, label.noun?.end ?? 0),
    kind: first.vague && label.kind === "count" ? "vague" : label.kind,
    ...amountsOf(first.value * sign, pair, bound?.kind ?? null, first.vague),
    modifier: bound?.words ?? (opening === "between" ? opening : null),
    unit: label.unit,
    noun: label.noun === null ? null : { start: label.noun.start, end: label.noun.end },
    numberStart,
    numberEnd,
    ...(pair?.kind === "score" ? { against: pair.second.value } : {}),
  };
}

/** The bound in front of the figure, else behind it or behind its unit or noun. */
function boundOf(
  { sentence, pieces }: QuantityScene,
  { lead, pair }: QuantityReading,
  label: Label,
  outer: number,
  behindFigure: ReturnType<typeof boundAfter>,
): Bound | null {
  // "passed 50-48" tells of a vote, not of a bound.
  if (pair?.kind === "score") {
    return null;
  }
  const before = boundBefore(sentence, pieces, outer);
  if (before !== null && !meansDuring(pieces, before, label)) {
    return before;
  }
  const nounEnd = label.noun?.end ?? 0;
  const behindNoun =
    nounEnd === 0
      ? label.next
      : pieces.findIndex(({ start }, index) => index > lead && start >= nounEnd);
  const after = behindFigure ?? boundAfter(pieces, behindNoun);
  return after === null ? null : { kind: after.kind, words: after.words, first: outer };
}

const spendingWord =
  /^(?:for|after|of|lasts?|lasted|lasting|takes?|took|taken|taking|is|was|were|been|be|spends?|spent|spending|needs?|needed|waits?|waited|waiting|served|serving)$/;

/** "arrested over three weeks" tells when, "lasted over three weeks" how long. */
const meansDuring = (pieces: readonly Piece[], bound: Bound, label: Label): boolean =>
  label.kind === "measure" &&
  bound.words?.toLowerCase() === "over" &&
  isDuration(label.unit) &&
  !spendingWord.test(lowerAt(pieces, bound.first - 1));

const lowerAt = (pieces: readonly Piece[], index: number): string => pieces[index]?.lower ?? "";

function amountsOf(
  amount: number,
  pair: Pair | null,
  kind: Parameters<typeof intervalOf>[0],
  vague: boolean,
): Pick<QuantityMention, "amount" | "lower" | "upper"> {
  if (pair?.kind === "range") {
    const upper = pair.second.value;
    const middle = Number(((amount + upper) / 2).toPrecision(12));
    return { amount: middle, lower: amount, upper };
  }
  if (vague) {
    return { amount, lower: amount, upper: null };
  }
  return { amount, ...intervalOf(kind, amount) };
}

/** What the figure is a number of. */
function labelOf(scene: QuantityScene, reading: QuantityReading, from: number): Label {
  const { pieces } = scene;
  const { first, last, suffix, lead } = reading;
  if (reading.pair?.kind === "score") {
    const tally = /^votes?$/.test(lowerAt(pieces, last.next))
      ? "votes"
      : lowerAt(pieces, first.next);
    return {
      kind: "score",
      unit: /^\p{L}{3,}$/u.test(tally) ? tally : "",
      noun: null,
      next: last.next,
    };
  }
  if (isAge(pieces, first, lead)) {
    return { kind: "age", unit: "years", noun: null, next: last.next };
  }
  if (suffix !== null) {
    return { ...suffix, noun: null };
  }
  if (isMagnitude(scene.sentence, pieces, first, lead)) {
    return { kind: "measure", unit: "magnitude", noun: null, next: last.next };
  }
  const noun = nounOf(scene, from, first.value === 1 && reading.pair === null);
  // "iOS 18 arrives": the tagger's verb stays a verb behind the number of a name.
  if (noun !== null && !(noun.head.pos === "VERB" && isNumberOfName(pieces, first))) {
    // "14 Earth days", "one lunar day": a measure with a word between.
    const kind = isUnitWord(noun.head.normal) ? "measure" : "count";
    return { kind, unit: scene.sentence.slice(noun.start, noun.end), noun, next: last.next };
  }
  return { kind: first.vague ? "vague" : "bare", unit: "", noun: null, next: last.next };
}
