import { judgeAnswer } from "@/questions/grade";
import type { Item } from "@/questions/item";
import type { ItemAnswer } from "@/questions/kind";
import { isAnswered } from "./answered";

/**
 * What was answered, in words: the option's text, what was typed, the events in the given order.
 * @returns null where there is no answer, or one that was not finished.
 */
export function answerWords(item: Item, answer: ItemAnswer): string | null {
  if (!isAnswered(answer)) return null;
  const chosen = judgeAnswer(item, answer)?.chosen ?? null;
  return chosen ?? ("typed" in answer ? (answer.typed?.trim() ?? null) : null);
}
