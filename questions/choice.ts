import type { Item } from "./item";
import type { AnswerCheck, AnswerGrade, ItemAnswer, Kind } from "./kind";
import { publicItem } from "./public-item";

/** Says whether an option was chosen. An option's id is its index in the item. */
export function validateChoice(
  { options }: { options: readonly unknown[] },
  answer: ItemAnswer,
): AnswerCheck {
  if (!("optionId" in answer)) {
    return { state: "invalid", reason: null };
  }
  if (answer.optionId === null) {
    return { state: "incomplete", reason: null };
  }
  const isOption = options.some((_, index) => String(index) === answer.optionId);
  return isOption
    ? { state: "complete", readAs: null }
    : { state: "invalid", reason: "This is none of the options." };
}

export function gradeChoice(item: Pick<Item, "options">, answer: ItemAnswer): AnswerGrade {
  const check = validateChoice(item, answer);
  if (check.state !== "complete") {
    return check;
  }
  const rightOptionId = String(item.options.findIndex(({ correct }) => correct));
  const correct = "optionId" in answer && answer.optionId === rightOptionId;
  return { state: "graded", correct, rightOptionId, readAs: null };
}

/** The verbs that every kind with options shares. */
export const choiceVerbs: Pick<Kind, "validate" | "grade" | "publicView"> = {
  validate: validateChoice,
  grade: gradeChoice,
  publicView: (item, place) =>
    publicItem(item, place, {
      options: item.options.map(({ text }, index) => ({ id: String(index), text })),
    }),
};
