import type { NounPhrase } from "../chunk-types";
import type { ClauseVerb } from "../clause";
import type { Entity } from "../entity";
import { kindOfEntity } from "../phrase-kind";
import { nameInText, renderWords, withoutArticle } from "../render";
import type { StorySentence } from "../story";
import { quantityValue, type Draft } from "./frame";
import { predicateFor } from "./measures";
import { ordinalNumber } from "./ordinals";

const is: ClauseVerb = {
  base: "be",
  past: "was",
  present: "is",
  participle: "been",
  tense: "present",
  auxiliaries: [],
};
const longestWords = 14;

/**
 * Figures and places in a row that stand in apposition to a name: "the X, a 1,200-tonne vessel",
 * "X, a port city of about 220,000 people", "X, Latvia's second female prime minister".
 */
export function apposedValues(sentence: StorySentence): Draft[] {
  const { chunks } = sentence;
  return chunks.flatMap((chunk, index): Draft[] => {
    const next = chunks[index + 2];
    if (chunk.kind !== "np" || chunks[index + 1]?.kind !== "comma" || next?.kind !== "np")
      return [];
    const entity = chunk.mention?.entity ?? null;
    if (entity === null || chunk.mention?.end !== chunk.coreEnd || chunk.members.length > 0)
      return [];
    if (!/^(comma|stop|relative|that|prep|vg)$/.test(chunks[index + 3]?.kind ?? "stop")) return [];
    // "in A, a city in B, and C": the last of a list is no apposition.
    if (chunks[index - 1]?.kind === "conj" || chunks[index - 1]?.kind === "comma") return [];
    return [...figures(sentence, chunk, entity, next), ...ranks(sentence, chunk, entity, next)];
  });
}

/** The apposition in words, where it describes and can be understood alone. */
function describedBy(sentence: StorySentence, next: NounPhrase) {
  const { words } = sentence.view;
  const first = words[next.start];
  const owned = words.slice(next.start, next.head).some(({ text }) => /^['’]s$/.test(text));
  if (first === undefined || next.mention !== null || next.members.length > 0) return null;
  if (!/^an?$/.test(first.normal) && !owned) return null;
  const text = renderWords(sentence, next.start, next.tailEnd);
  return text.split(" ").length > longestWords ||
    /\b(its|his|her|their|it|this|that|country|former)\b/.test(text)
    ? null
    : text;
}

function base(chunk: NounPhrase, entity: Entity, next: NounPhrase, text: string) {
  const subject = nameInText(entity);
  return {
    subject: withoutArticle(subject),
    clause: {
      subject: { text: subject, plural: false, kind: kindOfEntity(entity) },
      verb: is,
      complements: [
        { role: "predicative" as const, preposition: null, text, kind: "thing" as const },
      ],
      asked: { part: "complement" as const, index: 0 },
    },
    time: null,
    start: chunk.start,
    end: next.tailEnd,
    hedge: "none" as const,
  };
}

function figures(
  sentence: StorySentence,
  chunk: NounPhrase,
  entity: Entity,
  next: NounPhrase,
): Draft[] {
  const text = describedBy(sentence, next);
  if (text === null || entity.type === "person") return [];
  return next.quantities.flatMap((quantity) => {
    if (quantity.amount === null || !/^(count|measure|money|percent)$/.test(quantity.kind))
      return [];
    const { clause, ...rest } = base(chunk, entity, next, text);
    const figure = renderWords(
      sentence,
      quantity.start,
      Math.max(quantity.numberEnd, quantity.kind === "count" ? 0 : quantity.end),
    );
    const told = `${clause.subject.text} ${is.present} ${text}`;
    const start = told.indexOf(figure, clause.subject.text.length);
    if (start < 0) return [];
    const unit =
      quantity.noun === null
        ? quantity.unit
        : withoutArticle(renderWords(sentence, quantity.noun.start, quantity.noun.end));
    return [
      {
        ...rest,
        predicate: predicateFor(quantity, "be", null, ""),
        parts: { verb: "be", measured: sentence.view.words[next.head]?.normal ?? "" },
        value: quantityValue(quantity, unit),
        clause: null,
        told: { text: told, slot: { start, end: start + figure.length } },
      },
    ];
  });
}

function ranks(
  sentence: StorySentence,
  chunk: NounPhrase,
  entity: Entity,
  next: NounPhrase,
): Draft[] {
  const { words } = sentence.view;
  const text = describedBy(sentence, next);
  const at = words.findIndex(
    ({ normal }, index) =>
      index >= next.start &&
      index < next.coreEnd &&
      ordinalNumber(normal.replace(/-.*/, "")) !== null,
  );
  const number = at < 0 ? null : ordinalNumber((words[at]?.normal ?? "").replace(/-.*/, ""));
  if (text === null || number === null || at + 1 >= next.coreEnd) return [];
  if (!/^['’]s$/.test(words[at - 1]?.text ?? "")) return [];
  const owner = renderWords(sentence, next.start, at - 1);
  const unit = `${renderWords(sentence, at + 1, next.coreEnd)} of ${owner}`;
  return [
    {
      ...base(chunk, entity, next, text),
      predicate: "ordinal",
      parts: { ranked: unit },
      value: { type: "ordinal", number, unit },
    },
  ];
}
