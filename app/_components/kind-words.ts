import type { ItemKind } from "@/questions/item";

/** How the learner answers. */
export const kindWords: Record<ItemKind, string> = {
  "multiple-choice": "One of several",
  "true-false": "True or false",
  cloze: "Fill the gap",
  "typed-number": "Type the number",
  "typed-date": "Type the date",
  timeline: "Put in order",
  flashcard: "Flashcard",
};
