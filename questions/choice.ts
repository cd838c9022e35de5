import type { Kind } from "./kind";
import { publicItem } from "./public-item";

/** The verbs that every kind with options shares. An option's id is its index in the item. */
export const choiceVerbs: Pick<Kind, "validate" | "grade" | "publicView"> = {
  validate: (item, answer) => {
    if (!("optionId" in answer)) {
      return { state: "invalid", reason: null };
    }
    if (answer.optionId === null) {
      return { state: "incomplete", reason: null };
    }
    const isOption = item.options.some((_, index) => String(index) === answer.optionId);
    return isOption
      ? { state: "complete", readAs: null }
      : { state: "invalid", reason: "This is none of the options." };
  },

  grade: (item, answer) => {
    const check = choiceVerbs.validate(item, answer);
    if (check.state !== "complete") {
      return check;
    }
    const rightOptionId = String(item.options.findIndex(({ correct }) => correct));
    const correct = "optionId" in answer && answer.optionId === rightOptionId;
    return { state: "graded", correct, rightOptionId, readAs: null };
  },

  publicView: (item, place) =>
    publicItem(item, place, {
      options: item.options.map(({ text }, index) => ({ id: String(index), text })),
    }),
};
