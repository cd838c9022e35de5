import { rngFrom } from "@/lib/rng";
import { choiceVerbs } from "../choice";
import { distractorsFor } from "../distractors";
import { finishDraft } from "../finish-draft";
import { valueInquiry } from "../inquiry";
import type { Inquiry, Obstacle } from "../inquiry";
import type { ItemDraft } from "../item";
import type { ItemContext } from "../item-context";
import type { Kind } from "../kind";
import { optionsOf } from "../options-of";
import { behindSetting } from "../setting-reading";
import { statementStem } from "../statement-stem";
import { retold, tellingOf } from "../telling";
import { findSecondAnswer } from "../uniqueness";

/** A statement with one blank, and options to fill it. */
export const cloze: Kind = {
  ...choiceVerbs,
  generate: (fact, context, seed) => {
    const inquiry = valueInquiry(fact);
    const made = "rule" in inquiry ? inquiry : makeItem(inquiry, context, seed);
    return "rule" in made
      ? { items: [], refused: [{ factId: fact.id, kind: "cloze", ...made }] }
      : { items: [made], refused: [] };
  },
};

function makeItem(inquiry: Inquiry, context: ItemContext, seed: number): ItemDraft | Obstacle {
  if (inquiry.key.type === "ordinal" && inquiry.keyText.split(" ").length > 3) {
    return { rule: "long-options", reason: "all options would repeat what is counted" };
  }
  const telling = tellingOf(inquiry);
  if ("rule" in telling) {
    return telling;
  }
  const blank = behindSetting(inquiry.fact, retold(telling, "____"));
  const stem = statementStem(inquiry, blank);
  const second = findSecondAnswer(inquiry, stem, context);
  if (second) {
    return second;
  }
  const rng = rngFrom(`${seed} ${inquiry.fact.id} cloze`);
  const distractors = distractorsFor(inquiry, stem, context, rng);
  if ("rule" in distractors) {
    return distractors;
  }
  const options = optionsOf(inquiry.keyText, distractors);
  const parts = { kind: "cloze" as const, stem: stem.text, options, answer: inquiry.keyText, seed };
  return finishDraft(parts, inquiry, stem, context);
}
