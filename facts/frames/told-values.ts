import { tellClause } from "../clause";
import type { Mention } from "../entity";
import type { QuantitySpan } from "../chunk-types";
import { nameInText, renderWords, withoutArticle } from "../render";
import { predicateFor } from "./measures";
import { ordinalNumber } from "./ordinals";
import {
  clauseOf,
  draft,
  nameValue,
  partsOf,
  quantityValue,
  type Draft,
  type FrameInput,
} from "./frame";

/**
 * The general frame: figures and names that stand inside the phrases of a clause and that no other
 * frame has asked for ("in front of 71,204 people", "inspections of 140 ferries", "was given to X").
 * The claim tells the whole clause and marks the words in it.
 */
export function toldValues(input: FrameInput, others: readonly Draft[]): Draft[] {
  const { built } = input;
  // What somebody calls a thing is an opinion, and no name to ask for.
  if (
    /^(call|describe|characteri[sz]e|regard|see|hail|praise|compare|liken)$/.test(
      input.telling.verbBase,
    )
  )
    return [];
  const { text } = tellClause(clauseOf(built, { part: "subject" }));
  return [
    ...figures(input, text, others),
    ...places(input, text, others),
    ...names(input, text, others),
  ];
}

/** Where words stand in a told clause, if they stand there once. */
function slotOf(text: string, words: string): { start: number; end: number } | null {
  if (words === "") return null;
  const start = text.indexOf(words);
  return start < 0 || text.indexOf(words, start + 1) >= 0
    ? null
    : { start, end: start + words.length };
}

/** The stretches of the sentence that the clause tells. */
function toldRanges({ built }: FrameInput): { start: number; end: number }[] {
  const { phrase } = built.subject;
  return [
    { start: phrase.start, end: phrase.tailEnd },
    ...built.complements.map(({ part }) => ({
      start: part.start,
      end: Math.max(part.end, part.phrase?.tailEnd ?? 0),
    })),
  ];
}
const isWithin = (
  ranges: readonly { start: number; end: number }[],
  at: { start: number; end: number },
) => ranges.some(({ start, end }) => at.start >= start && at.end <= end);

function figures(input: FrameInput, text: string, others: readonly Draft[]): Draft[] {
  const { telling, built } = input;
  const { words, quantities } = telling.sentence.view;
  const ranges = toldRanges(input);
  return quantities.flatMap((quantity) => {
    if (
      !isAskable(quantity) ||
      !isWithin(ranges, { start: quantity.numberStart, end: quantity.numberEnd })
    )
      return [];
    if (others.some(({ value }) => value.type === "quantity" && value.amount === quantity.amount))
      return [];
    // "the three nations": known already, and not counted here.
    const before = words[quantity.start - 1]?.normal ?? "";
    const isCount = quantity.kind === "count";
    if (isCount && /^(the|these|those|both|all|last|next|past|first)$/.test(before)) return [];
    const unit =
      quantity.noun === null
        ? quantity.unit
        : renderWords(telling.sentence, quantity.noun.start, quantity.noun.end);
    if (unit === "") return [];
    const figure = renderWords(
      telling.sentence,
      quantity.start,
      isCount ? quantity.numberEnd : Math.max(quantity.end, quantity.numberEnd),
    );
    const slot = slotOf(text, figure);
    if (slot === null) return [];
    return [
      draft(input, {
        predicate: predicateFor(quantity, "", null, ""),
        subject: withoutArticle(built.subject.text),
        parts: { ...partsOf(input, -1), counted: withoutArticle(unit) },
        value: quantityValue(quantity, isCount ? withoutArticle(unit) : quantity.unit),
        clause: null,
        told: { text, slot },
      }),
    ];
  });
}

/** "in the 34th minute", "the 11th goal of the season" */
function places(input: FrameInput, text: string, others: readonly Draft[]): Draft[] {
  const { telling, built } = input;
  const { words, mentions, dates } = telling.sentence.view;
  const [, ...ranges] = toldRanges(input);
  return words.flatMap((word, at) => {
    const number = /^\d/.test(word.normal) ? ordinalNumber(word.normal) : null;
    if (number === null || !isWithin(ranges, { start: at, end: at + 2 })) return [];
    const isTaken = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
    if (mentions.some(isTaken) || dates.some(isTaken) || words[at + 1]?.pos !== "NOUN") return [];
    if (others.some(({ value }) => value.type === "ordinal" && value.number === number)) return [];
    const slot = slotOf(text, word.text);
    const unit = words[at + 1]?.text ?? "";
    if (slot === null || /^(century|anniversary|birthday|floor|street)$/.test(unit)) return [];
    return [
      draft(input, {
        predicate: "ordinal",
        subject: withoutArticle(built.subject.text),
        parts: { ...partsOf(input, -1), ranked: unit },
        value: { type: "ordinal", number, unit },
        clause: null,
        told: { text, slot },
      }),
    ];
  });
}

const isAskable = ({ amount, kind, unit }: QuantitySpan) =>
  amount !== null &&
  /^(count|measure|percent|money|duration)$/.test(kind) &&
  !(kind === "count" && amount === 1) &&
  !/^(time|times|one|ones|others)$/.test(unit);

function names(input: FrameInput, text: string, others: readonly Draft[]): Draft[] {
  const { telling, built } = input;
  const { view } = telling.sentence;
  const [subjectRange, ...ranges] = toldRanges(input);
  return view.mentions.flatMap((mention) => {
    const { entity } = mention;
    if (entity === null || entity.type === "role" || entity === built.subject.entity) return [];
    if (isModifier(input, mention)) return [];
    const inComplement = isWithin(ranges, mention);
    const inSubject = subjectRange !== undefined && isWithin([subjectRange], mention);
    if (!inComplement && !(inSubject && entity.type !== "place")) return [];
    if (others.some(({ value }) => "name" in value && value.name.includes(entity.name))) return [];
    const slot = slotOf(text, withoutArticle(nameInText(entity)));
    if (slot === null) return [];
    return [
      draft(input, {
        predicate: "object",
        subject: withoutArticle(built.subject.text),
        parts: { ...partsOf(input, -1), relation: "named" },
        value: nameValue(entity),
        clause: null,
        told: { text, slot },
      }),
    ];
  });
}

/** "X's shares", "the X vaccine": the name only says whose or which. */
function isModifier({ telling }: FrameInput, mention: Mention): boolean {
  const next = telling.sentence.view.words[mention.end];
  return (
    next !== undefined &&
    (/^['’]s?$/.test(next.text) || (next.pos === "NOUN" && /^\p{Ll}/u.test(next.text)))
  );
}
