import type { AskableFact, Item, ItemDraft, ItemKind, Refusal } from "./item";
import type { ItemContext } from "./item-context";

/** What a learner hands in: the chosen option's id, null for none. */
export type ItemAnswer = { optionId: string | null };

/** "Not answered yet" is not "wrong", and neither is an option that the item does not have. */
export type AnswerCheck = { state: "complete" } | { state: "incomplete" } | { state: "invalid" };

export type AnswerGrade =
  | { state: "incomplete" }
  | { state: "invalid" }
  | { state: "graded"; correct: boolean; rightOptionId: string };

/** What somebody who has not answered may see of an item. */
export type PublicItem = {
  id: string;
  version: number;
  kind: ItemKind;
  stem: string;
  options: { id: string; text: string }[];
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
