import type { Value } from "@/facts/claim";
import { rngFrom } from "@/lib/rng";
import { choiceVerbs } from "../choice";
import { distractorsFor } from "../distractors";
import { finishDraft } from "../finish-draft";
import { valueInquiry } from "../inquiry";
import type { Inquiry, Obstacle } from "../inquiry";
import type { ItemDraft } from "../item";
import type { ItemContext } from "../item-context";
import type { Kind } from "../kind";
import { isEntailed, isOpenBound } from "../option-safety";
import { judgedBehindSetting } from "../setting-reading";
import { statementStem } from "../statement-stem";
import { retold, retoldAgainst, tellingOf } from "../telling";
import type { Telling } from "../telling";
import { findSecondAnswer } from "../uniqueness";

/**
 * A statement that is true or false. A fact gives one of each or none, so that a set holds as many
 * true ones as false; a false one changes the value and nothing else.
 */
export const trueFalse: Kind = {
  ...choiceVerbs,
  generate: (fact, context, seed) => {
    const inquiry = valueInquiry(fact);
    const made = "rule" in inquiry ? inquiry : makePair(inquiry, context, seed);
    return "rule" in made
      ? { items: [], refused: [{ factId: fact.id, kind: "true-false", ...made }] }
      : { items: made, refused: [] };
  },
};

function makePair(inquiry: Inquiry, context: ItemContext, seed: number): ItemDraft[] | Obstacle {
  const telling = tellingOf(inquiry);
  if ("rule" in telling) {
    return telling;
  }
  const stem = statementStem(inquiry, retold(telling, inquiry.keyText));
  if (isOpenBound(inquiry.key) && !stem.asksFigure) {
    return { rule: "attributed-figure", reason: "a bound that nobody is named for" };
  }
  const second = findSecondAnswer(inquiry, stem, context);
  if (second) {
    return second;
  }
  const rng = rngFrom(`${seed} ${inquiry.fact.id} true-false`);
  const frame = { ...stem, text: retold(telling, "____") };
  // "Over 5,000" is so when "over 10,000" is: a false statement must claim what does not follow.
  const accepts = (value: Value) => !isEntailed(inquiry.key, value);
  const distractors = distractorsFor(inquiry, frame, context, rng, { fewest: 1, accepts });
  if ("rule" in distractors) {
    return distractors;
  }
  const { wrong } = distractors;
  const changed = wrong[rng.below(wrong.length)];
  const other = wrong[rng.below(wrong.length)];
  if (!changed || !other) {
    return { rule: "too-few-distractors", reason: "nothing that could be claimed instead" };
  }
  const isAgainst = rng.below(4) === 0 && !isOpenBound(inquiry.key);
  const truth = statement(telling, {
    words: inquiry.keyText,
    against: isAgainst ? other.text : null,
  });
  const untruth = statement(telling, {
    words: changed.text,
    against: isAgainst ? inquiry.keyText : null,
  });
  const items: ItemDraft[] = [];
  for (const [text, isTrue] of [
    [truth, true],
    [untruth, false],
  ] as const) {
    const why = isTrue ? null : `It was ${inquiry.keyText}, not ${changed.text}.`;
    const judged = judgedBehindSetting(inquiry.fact, text);
    const made = finishDraft(partsOf(judged, isTrue, why, seed), inquiry, stem, context);
    if ("rule" in made) {
      return made;
    }
    items.push(made);
  }
  return items;
}

function statement(
  telling: Telling,
  { words, against }: { words: string; against: string | null },
): string {
  const competitive = against === null ? null : retoldAgainst(telling, words, against);
  return competitive ?? retold(telling, words);
}

const partsOf = (stem: string, isTrue: boolean, why: string | null, seed: number) => ({
  kind: "true-false" as const,
  stem,
  options: [
    { text: "True", correct: isTrue, why },
    { text: "False", correct: !isTrue, why: null },
  ],
  answer: isTrue ? "True" : "False",
  seed,
});
