import type { ItemKind } from "./item";
import type { Kind } from "./kind";
import { cloze } from "./kinds/cloze";
import { multipleChoice } from "./kinds/multiple-choice";
import { trueFalse } from "./kinds/true-false";

/** Every kind of question. A kind without its row does not compile. */
export const kinds: Record<ItemKind, Kind> = {
  "multiple-choice": multipleChoice,
  "true-false": trueFalse,
  cloze,
};
