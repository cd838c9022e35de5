import type { Item, ItemEvidence } from "./item";
import type { ItemPlace, PublicItem } from "./kind";
import { kinds } from "./kinds";

/** What somebody who has not answered may see: the public fields, listed in. */
export function publicView(item: Item, place: ItemPlace): PublicItem {
  return kinds[item.kind].publicView(item, place);
}

/** What is told once an answer has been graded. */
export type ToldItem = {
  id: string;
  version: number;
  chosenOptionId: string | null;
  /** Null for kinds without options. */
  rightOptionId: string | null;
  correct: boolean;
  answer: string;
  explanation: string;
  options: { id: string; text: string; correct: boolean; why: string | null }[];
  evidence: ItemEvidence[];
};

/**
 * The item with its key, explanation and evidence, for somebody who has answered.
 * @param chosenOptionId null for "I don't know"
 */
export function toldView(item: Item, chosenOptionId: string | null): ToldItem {
  const right = item.options.findIndex(({ correct }) => correct);
  const rightOptionId = right < 0 ? null : String(right);
  return {
    id: item.id,
    version: item.version,
    chosenOptionId,
    rightOptionId,
    correct: chosenOptionId !== null && chosenOptionId === rightOptionId,
    answer: item.answer,
    explanation: item.explanation,
    options: item.options.map(({ text, correct, why }, index) => ({
      id: String(index),
      text,
      correct,
      why,
    })),
    evidence: item.evidence.map(({ articleId, publisher, publishedAt, start, end, exact }) => ({
      articleId,
      publisher,
      publishedAt,
      start,
      end,
      exact,
    })),
  };
}
