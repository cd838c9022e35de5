import type { ItemKind } from "./item";
import type { Kind } from "./kind";
import { cloze } from "./kinds/cloze";
import { flashcard } from "./kinds/flashcard";
import { multipleChoice } from "./kinds/multiple-choice";
import { timeline } from "./kinds/timeline";
import { trueFalse } from "./kinds/true-false";
import { typedDate } from "./kinds/typed-date";
import { typedNumber } from "./kinds/typed-number";

/** Every kind of question. A kind without its row does not compile. */
export const kinds: Record<ItemKind, Kind> = {
  "multiple-choice": multipleChoice,
  "true-false": trueFalse,
  cloze,
  "typed-number": typedNumber,
  "typed-date": typedDate,
  timeline,
  flashcard,
};
