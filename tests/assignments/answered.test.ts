import { isAnswered, unansweredOf } from "@/assignments/answered";
import { itemKindSchema } from "@/questions/item";
import { kindTraits } from "@/questions/kind-traits";
import type { ItemAnswer } from "@/questions/kind";

it.each<[ItemAnswer, boolean]>([
  [{ optionId: "0" }, true],
  [{ optionId: null }, false],
  [{ typed: "1998" }, true],
  [{ typed: "  " }, false],
  [{ typed: null }, false],
  [{ order: ["1", "0"] }, true],
  [{ order: [] }, false],
  [{ order: null }, false],
  [{ recalled: 1 }, true],
  [{ recalled: null }, false],
])("%j is an answer: %p", (answer, isOne) => {
  expect(isAnswered(answer)).toBe(isOne);
});

const handedIn = {
  choosing: "optionId",
  typing: "typed",
  ordering: "order",
  recalling: "recalled",
};

it.each(itemKindSchema.options)(
  "a %s without an answer is none, in the way in which it is answered",
  (kind) => {
    const none = unansweredOf(kind);
    expect(isAnswered(none)).toBe(false);
    expect(Object.keys(none)).toEqual([handedIn[kindTraits[kind].answeredBy]]);
  },
);
