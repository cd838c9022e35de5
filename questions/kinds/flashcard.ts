import { askedItems } from "../ask";
import { finishDraft } from "../finish-draft";
import { valueInquiry } from "../inquiry";
import type { Inquiry, Obstacle } from "../inquiry";
import type { ItemDraft } from "../item";
import type { ItemContext } from "../item-context";
import type { Kind } from "../kind";
import { publicItem } from "../public-item";
import { gradeRecall, validateRecall } from "../recall-answer";
import type { Stem } from "../stem";
import { findSecondAnswer } from "../uniqueness";

/**
 * A question that the learner answers in mind, turns, and says how well it went: the one kind that is
 * graded by its learner. It needs no wrong options, so it asks what has none.
 */
export const flashcard: Kind = {
  generate: (fact, context, seed) => {
    const inquiry = valueInquiry(fact);
    const refuse = (obstacle: Obstacle) => ({
      items: [],
      refused: [{ factId: fact.id, kind: "flashcard" as const, ...obstacle }],
    });
    if ("rule" in inquiry) {
      return refuse(inquiry);
    }
    const { items, obstacles } = askedItems(inquiry, {
      seed,
      most: 1,
      make: (asked, stem) => makeItem(asked, stem, context, seed),
    });
    const [obstacle] = obstacles;
    return items.length === 0 && obstacle ? refuse(obstacle) : { items, refused: [] };
  },

  validate: (_item, answer) => validateRecall(answer),
  grade: (_item, answer) => gradeRecall(answer),

  publicView: (item, place) => publicItem(item, place),
};

function makeItem(
  inquiry: Inquiry,
  stem: Stem,
  context: ItemContext,
  seed: number,
): ItemDraft | Obstacle {
  const second = findSecondAnswer(inquiry, stem, context);
  if (second) {
    return second;
  }
  const answer = inquiry.keyText;
  const parts = { kind: "flashcard" as const, stem: stem.text, options: [], answer, seed };
  return finishDraft(parts, inquiry, stem, context);
}
