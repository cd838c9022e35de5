import { rngFrom } from "@/lib/rng";
import { findUnaskable } from "../askable-clause";
import { choiceVerbs } from "../choice";
import { distractorsFor } from "../distractors";
import { finishDraft } from "../finish-draft";
import { subjectInquiry, valueInquiry } from "../inquiry";
import type { Inquiry, Obstacle } from "../inquiry";
import type { ItemDraft } from "../item";
import type { ItemContext } from "../item-context";
import type { Kind } from "../kind";
import { isOpenBound } from "../option-safety";
import { optionsOf } from "../options-of";
import { stemsOf } from "../stem";
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
      const made = askFullOrShort(inquiry, context, seed);
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

/** A clause too long to ask in full is asked without what stands at its end. */
function askFullOrShort(inquiry: Inquiry, context: ItemContext, seed: number) {
  const full = ask(inquiry, context, seed);
  let shorter: Inquiry | null = inquiry;
  while (full.items.length === 0 && full.obstacles.some(({ rule }) => tooLong.has(rule))) {
    shorter = shortened(shorter);
    if (shorter === null || findUnaskable(shorter) !== null) {
      break;
    }
    const made = ask(shorter, context, seed);
    if (made.items.length > 0) {
      return made;
    }
  }
  return full;
}

const tooLong = new Set(["readable", "stem-length", "no-long-copy"]);

/** The inquiry without its clause's last circumstance; null where there is none to spare. */
function shortened(inquiry: Inquiry): Inquiry | null {
  const { clause } = inquiry;
  if (clause === null) {
    return null;
  }
  const { asked, complements } = clause;
  const askedIndex =
    asked.part === "complement" || asked.part === "complement-count" ? asked.index : -1;
  const last = complements.findLastIndex(
    ({ role, preposition }, index) =>
      index > askedIndex && (role === "place" || role === "other") && preposition !== "of",
  );
  if (last < 0) {
    return null;
  }
  const kept = complements.filter((_, index) => index !== last);
  return { ...inquiry, isShortened: true, clause: { ...clause, complements: kept } };
}

function ask(inquiry: Inquiry, context: ItemContext, seed: number) {
  const items: ItemDraft[] = [];
  const obstacles: Obstacle[] = [];
  if (inquiry.clause === null) {
    return {
      items,
      obstacles: [{ rule: "no-clause", reason: "no frame took the assertion apart" }],
    };
  }
  const { stems, obstacle } = stemsOf({ ...inquiry, clause: inquiry.clause });
  if (obstacle) {
    obstacles.push(obstacle);
  }
  const rng = rngFrom(`${seed} ${inquiry.fact.id} ${inquiry.direction}`);
  for (const stem of rng.shuffle(stems.filter((stem) => isAskable(inquiry, stem)))) {
    if (items.length === mostWordings) {
      break;
    }
    const made = makeItem(inquiry, stem, context, seed);
    if ("rule" in made) {
      obstacles.push(made);
    } else {
      items.push(made);
    }
  }
  if (items.length === 0 && obstacles.length === 0) {
    const reason = "a bound that nobody is named for: a weaker one would be as true";
    obstacles.push({ rule: "attributed-figure", reason });
  }
  return { items, obstacles };
}

/** A bound is asked for as the figure that was given, other values as what they are. */
function isAskable({ key, claim }: Inquiry, stem: Stem): boolean {
  if (isOpenBound(key)) {
    return stem.asksFigure;
  }
  return !stem.asksFigure || claim.attribution.speaker !== null;
}

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
  const distractors = distractorsFor(inquiry, stem, context, rng);
  if ("rule" in distractors) {
    return distractors;
  }
  const options = optionsOf(inquiry.keyText, distractors);
  const parts = {
    kind: "multiple-choice" as const,
    stem: stem.text,
    options,
    answer: inquiry.keyText,
    seed,
  };
  return finishDraft(parts, inquiry, stem, context);
}
