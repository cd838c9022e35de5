import type { Kind } from "./kind";

/** The verbs that every kind with options shares. An option's id is its index in the item. */
export const choiceVerbs: Pick<Kind, "validate" | "grade" | "publicView"> = {
  validate: (item, { optionId }) => {
    if (optionId === null) {
      return { state: "incomplete" };
    }
    const isOption = item.options.some((_, index) => String(index) === optionId);
    return { state: isOption ? "complete" : "invalid" };
  },

  grade: (item, answer) => {
    const check = choiceVerbs.validate(item, answer);
    if (check.state !== "complete") {
      return check;
    }
    const rightOptionId = String(item.options.findIndex(({ correct }) => correct));
    return { state: "graded", correct: answer.optionId === rightOptionId, rightOptionId };
  },

  publicView: (item, { topic, story }) => ({
    id: item.id,
    version: item.version,
    kind: item.kind,
    stem: item.stem,
    options: item.options.map(({ text }, index) => ({ id: String(index), text })),
    topic,
    story,
  }),
};
