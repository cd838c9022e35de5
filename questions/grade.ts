import type { Item } from "./item";
import type { AnswerGrade, ItemAnswer } from "./kind";
import { kinds } from "./kinds";

/**
 * Grades an answer to an item.
 * @returns "incomplete" where nothing was chosen and "invalid" where what was chosen is no option of
 * the item: neither is a wrong answer.
 */
export function gradeAnswer(item: Item, answer: ItemAnswer): AnswerGrade {
  return kinds[item.kind].grade(item, answer);
}
