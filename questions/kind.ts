import type {
  AskableFact,
  ExpectedDate,
  ExpectedNumber,
  Item,
  ItemDraft,
  ItemKind,
  Refusal,
} from "./item";
import type { ItemContext } from "./item-context";

/** How well a learner recalled what a flashcard asks: again, hard, good, easy. */
export type Recall = 1 | 2 | 3 | 4;

/**
 * What a learner hands in, by the way in which the kind is answered. Null is "I don't know"; of a
 * flashcard it is that the card was turned and its learner has not said yet how it went.
 */
export type ItemAnswer =
  | { optionId: string | null }
  | { typed: string | null }
  /** Ids of the events, the earliest first. */
  | { order: readonly string[] | null }
  | { recalled: Recall | null };

/**
 * "Not answered yet" is not "wrong", and neither is what cannot be read. `reason` is a sentence for
 * the learner, null where there is nothing to say beyond that.
 */
export type AnswerCheck =
  | { state: "complete"; readAs: string | null }
  | { state: "incomplete"; reason: string | null }
  | { state: "invalid"; reason: string | null };

export type AnswerGrade =
  | Exclude<AnswerCheck, { state: "complete" }>
  | {
      state: "graded";
      correct: boolean;
      /** Null for kinds without options. */
      rightOptionId: string | null;
      /** How a typed answer was read: "10,000"; null where nothing is typed. */
      readAs: string | null;
    };

/** What a field to type into must know of the answer that is wanted. */
export type TypedForm =
  | Pick<ExpectedNumber, "kind" | "unit" | "isWhole" | "isOrdinal" | "hint">
  | Pick<ExpectedDate, "kind" | "precision" | "hint">;

/** What somebody who has not answered may see of an item. */
export type PublicItem = {
  id: string;
  version: number;
  kind: ItemKind;
  stem: string;
  /** What there is to tap: options to choose from, or events to put in order. */
  options: { id: string; text: string }[];
  /** Null where nothing is typed. */
  form: TypedForm | null;
  topic: string;
  story: string;
};

/** Where an item belongs; not part of the item itself. */
export type ItemPlace = { topic: string; story: string };

export type Generated = { items: ItemDraft[]; refused: Refusal[] };

/** A kind of question: one file in kinds/, always these verbs. */
export type Kind = {
  /** Makes items of a fact; the same seed gives the same items. */
  generate: (fact: AskableFact, context: ItemContext, seed: number) => Generated;
  /** Says whether an answer can be graded. */
  validate: (item: Item, answer: ItemAnswer) => AnswerCheck;
  grade: (item: Item, answer: ItemAnswer) => AnswerGrade;
  publicView: (item: Item, place: ItemPlace) => PublicItem;
};
