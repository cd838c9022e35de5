import type { Claim, Doubt, Hedge, NameValue, Quantity, TimeSpan } from "../claim";
import type { Clause } from "../clause";
import type { BuiltClause, BuiltComplement } from "../build-clause";
import type { NounPhrase, QuantitySpan } from "../chunk-types";
import { findPlace } from "../gazetteer";
import type { Entity } from "../entity";
import type { Predicate } from "../predicates";
import { renderWords, withoutArticle } from "../render";
import type { Telling } from "../telling";

/** What a frame reads: one clause that asserts something. */
export type FrameInput = {
  telling: Telling;
  built: BuiltClause;
  /** One name for verbs that mean the same: "die", "launch". */
  verb: string;
  hedge: Hedge;
};

/** A claim before it is told: who says it, and when, is added afterwards. */
export type Draft = {
  predicate: Predicate;
  subject: string;
  parts: Record<string, string>;
  value: Claim["value"];
  /** Null where the asked words are no part of their own: then `told` has them. */
  clause: Clause | null;
  told?: { text: string; slot: { start: number; end: number } };
  time: TimeSpan | null;
  /** Words of the sentence that make the claim. */
  start: number;
  end: number;
  hedge: Hedge;
  doubt?: Doubt;
};
export type Frame = (input: FrameInput) => Draft[];

/** The clause as the contract wants it, with what is asked. */
export function clauseOf(
  built: BuiltClause,
  asked: Clause["asked"],
  complements: readonly BuiltComplement[] = built.complements,
): Clause {
  const { text, plural, kind } = built.subject;
  return {
    subject: { text, plural, kind },
    verb: built.verb,
    complements: complements.map(({ role, preposition, text: told, kind: sort }) => ({
      role,
      preposition,
      text: told,
      kind: sort,
    })),
    asked,
  };
}

/** Where a clause stands in its sentence, in words. */
export function rangeOf({ parsed, complements, subject }: BuiltClause, sentenceWords: number) {
  const inSentence = (index: number) => index >= 0 && index <= sentenceWords;
  const starts = [parsed.verb.start, ...complements.map(({ part }) => part.start)];
  const ends = [parsed.verb.end, ...complements.map(({ part }) => part.end)];
  if (parsed.subject !== null && parsed.subject.start === subject.phrase.start) {
    starts.push(parsed.subject.start);
    ends.push(
      parsed.subject.tailEnd,
      ...parsed.subject.appositions
        .filter(({ mention }) => mention?.entity != null)
        .map(({ tailEnd }) => tailEnd),
    );
  }
  return {
    start: Math.min(...starts.filter(inSentence)),
    end: Math.max(...ends.filter(inSentence)),
  };
}

export function draft(
  input: FrameInput,
  more: Pick<Draft, "predicate" | "subject" | "parts" | "value" | "clause"> & Partial<Draft>,
): Draft {
  const { built, telling, hedge } = input;
  return {
    time: built.time,
    hedge,
    ...rangeOf(built, telling.sentence.view.words.length),
    ...more,
  };
}

/** The number in a phrase, if it counts or measures the phrase's own head. */
export function numberOf(phrase: NounPhrase): QuantitySpan | null {
  const [first] = phrase.quantities;
  if (first === undefined || first.start > phrase.head || first.amount === null) return null;
  if (first.kind === "ordinal" || first.kind === "age") return null;
  return first;
}

export function quantityValue(quantity: QuantitySpan, unit: string): Quantity {
  return {
    type: "quantity",
    amount: quantity.amount ?? 0,
    lower: quantity.lower,
    upper: quantity.upper,
    unit,
    modifier: quantity.modifier,
  };
}

/** What follows the number in a phrase, in words: "North Korean soldiers". */
export function countedOf(
  { sentence }: Telling,
  phrase: NounPhrase,
  quantity: QuantitySpan,
): string {
  // "77.9 per cent of new home loans": the unit belongs to the number.
  const numberEnd =
    quantity.noun === null && quantity.kind !== "count" && quantity.kind !== "vague"
      ? Math.max(quantity.numberEnd, Math.min(quantity.end, phrase.tailEnd))
      : quantity.numberEnd;
  return renderWords(sentence, Math.max(numberEnd, phrase.start), phrase.tailEnd);
}

export function nameValue(entity: Entity, type: NameValue["type"] = entity.type): NameValue {
  return {
    type,
    name: entity.name,
    aliases: [...entity.aliases].filter((alias) => alias !== entity.name),
  };
}

/** A place as a value: the entity, or the words of a phrase that describes a place. */
export function placeValue(text: string, entity: Entity | null): NameValue {
  if (entity !== null && entity.type === "place" && withoutArticle(text) === entity.name)
    return nameValue(entity);
  const name = withoutArticle(text);
  return { type: "place", name: findPlace(name)?.name ?? name, aliases: [] };
}

/** The object's words, for telling claims about other things apart. */
export function objectText(built: BuiltClause, except: number): string | null {
  const index = built.complements.findIndex(
    ({ role }, at) => at !== except && (role === "object" || role === "predicative"),
  );
  const object = built.complements[index];
  return object === undefined ? null : withoutArticle(object.text);
}

/** Parts that most claims have: the verb and, where there is one, the object. */
export function partsOf(input: FrameInput, except: number): Record<string, string> {
  const object = objectText(input.built, except);
  return object === null ? { verb: input.verb } : { verb: input.verb, object };
}
