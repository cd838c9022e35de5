import type { ItemKind } from "./item";

type KindTraits = {
  /** What the learner does; it decides which rules on options, typing and order apply. */
  answeredBy: "choosing" | "typing" | "ordering" | "recalling";
  /** What the stem is: a question, a statement to judge, a statement with a blank, or a task. */
  stem: "question" | "statement" | "blank" | "task";
};

/** What the rules need to know of a kind. A kind without its row does not compile. */
export const kindTraits: Record<ItemKind, KindTraits> = {
  "multiple-choice": { answeredBy: "choosing", stem: "question" },
  "true-false": { answeredBy: "choosing", stem: "statement" },
  cloze: { answeredBy: "choosing", stem: "blank" },
  "typed-number": { answeredBy: "typing", stem: "question" },
  "typed-date": { answeredBy: "typing", stem: "question" },
  timeline: { answeredBy: "ordering", stem: "task" },
  flashcard: { answeredBy: "recalling", stem: "question" },
};

export const hasOptions = (kind: ItemKind): boolean => kindTraits[kind].answeredBy === "choosing";
export const asksQuestion = (kind: ItemKind): boolean => kindTraits[kind].stem === "question";

/** "I guessed" is worth saying where there is something to guess among. */
export const isGuessable = (kind: ItemKind): boolean =>
  kindTraits[kind].answeredBy === "choosing" || kindTraits[kind].answeredBy === "ordering";
