import { rngFrom } from "@/lib/rng";
import { findUnaskable } from "../askable-clause";
import { askedItems } from "../ask";
import { choiceVerbs } from "../choice";
import { distractorsFor } from "../distractors";
import { finishDraft } from "../finish-draft";
import { subjectInquiry, valueInquiry } from "../inquiry";
import type { Inquiry, Obstacle } from "../inquiry";
import type { ItemDraft } from "../item";
import type { ItemContext } from "../item-context";
import type { Kind } from "../kind";
import { optionsOf } from "../options-of";
import type { Stem } from "../stem";
import { findSecondAnswer } from "../uniqueness";

/** Wordings that one inquiry gives at most: the learner meets the fact, not the wording. */
const mostWordings = 2;

/** Three or four options, one of them right. */
export const multipleChoice: Kind = {
  ...choiceVerbs,
  generate: (fact, context, seed) => {
    const value = valueInquiry(fact);
    const subject = subjectInquiry(fact);
    const obstacles: Obstacle[] = [];
    const items: ItemDraft[] = [];
    for (const inquiry of [value, subject]) {
      if (inquiry === null) {
        continue;
      }
      if ("rule" in inquiry) {
        obstacles.push(inquiry);
        continue;
      }
      const unaskable = findUnaskable(inquiry);
      if (unaskable) {
        obstacles.push(unaskable);
        continue;
      }
      const made = askedItems(inquiry, {
        seed,
        most: mostWordings,
        make: (asked, stem) => makeItem(asked, stem, context, seed),
      });
      items.push(...made.items);
      if (made.items.length === 0) {
        obstacles.push(...made.obstacles.slice(0, 1));
      }
    }
    const refused = obstacles.map(({ rule, reason }) => ({
      factId: fact.id,
      kind: "multiple-choice" as const,
      rule,
      reason,
    }));
    return { items, refused };
  },
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
  const rng = rngFrom(`${seed} ${inquiry.fact.id} ${inquiry.direction} ${stem.wording}`);
  // Of three names the one that everybody knows gives itself away.
  const fewest = inquiry.key.type === "person" ? 3 : 2;
  const distractors = distractorsFor(inquiry, stem, context, rng, { fewest, accepts: () => true });
  if ("rule" in distractors) {
    return distractors;
  }
  const options = optionsOf(inquiry.keyText, distractors);
  const months = new Set(options.map(({ text }) => text.split(" ")[0]));
  if (stem.wording === "which month" && months.size === 1) {
    return { rule: "month-shared", reason: "the options are of one month in several years" };
  }
  const parts = {
    kind: "multiple-choice" as const,
    stem: stem.text,
    options,
    answer: inquiry.keyText,
    seed,
  };
  return finishDraft(parts, inquiry, stem, context);
}
