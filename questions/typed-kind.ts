import { askedItems } from "./ask";
import { finishDraft } from "./finish-draft";
import { valueInquiry } from "./inquiry";
import type { Inquiry, Obstacle } from "./inquiry";
import type { Expected, ItemDraft } from "./item";
import type { ItemContext } from "./item-context";
import type { Kind } from "./kind";
import { publicItem } from "./public-item";
import type { Stem } from "./stem";
import { gradeTyped, typedFormOf, validateTyped } from "./typed-answer";
import { findSecondAnswer } from "./uniqueness";

/** What one kind of typed answer has of its own. */
type TypedRules<Right extends Expected> = {
  kind: "typed-number" | "typed-date";
  /** What is accepted, or why nothing can be said to be right. */
  expect: (inquiry: Inquiry) => Right | Obstacle;
  /** The stem with what tells how to answer. */
  stemText: (stem: Stem, expected: Right) => string;
  /** The lower, the sooner a stem is tried. */
  rank: (stem: Stem) => number;
};

/** A kind that asks in a question and whose answer is typed. */
export function typedKind<Right extends Expected>(rules: TypedRules<Right>): Kind {
  return {
    generate: (fact, context, seed) => {
      const inquiry = valueInquiry(fact);
      const refuse = (obstacle: Obstacle) => ({
        items: [],
        refused: [{ factId: fact.id, kind: rules.kind, ...obstacle }],
      });
      if ("rule" in inquiry) {
        return refuse(inquiry);
      }
      const { items, obstacles } = askedItems(inquiry, {
        seed,
        most: 1,
        make: (asked, stem) => makeItem(rules, asked, stem, context, seed),
        rank: rules.rank,
      });
      const [obstacle] = obstacles;
      return items.length === 0 && obstacle ? refuse(obstacle) : { items, refused: [] };
    },
    validate: validateTyped,
    grade: gradeTyped,
    publicView: (item, place) => publicItem(item, place, { form: typedFormOf(item.expected) }),
  };
}

function makeItem<Right extends Expected>(
  { kind, expect, stemText }: TypedRules<Right>,
  inquiry: Inquiry,
  stem: Stem,
  context: ItemContext,
  seed: number,
): ItemDraft | Obstacle {
  const expected = expect(inquiry);
  if ("rule" in expected) {
    return expected;
  }
  const second = findSecondAnswer(inquiry, stem, context);
  if (second) {
    return second;
  }
  const text = stemText(stem, expected);
  const parts = { kind, stem: text, options: [], answer: inquiry.keyText, expected, seed };
  return finishDraft(parts, inquiry, stem, context);
}
