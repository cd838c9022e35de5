import { rightOrder } from "@/questions/timeline-order";
import { judgeAnswer } from "@/questions/grade";
import { kindTraits } from "@/questions/kind-traits";
import type { Item, ItemKind } from "@/questions/item";
import type { ItemAnswer } from "@/questions/kind";

/** A card that its reader grades for themselves cannot be scored. */
export const isScorable = (kind: ItemKind): boolean => kind !== "flashcard";

/**
 * Partial credit where several things are to be right: what is right less what is wrong, as a share of
 * all, and never below nothing (Canvas' rule: max(0, (t − w) / c)). Guessing all brings nothing.
 */
export function netCorrect(right: number, wrong: number, all: number): number {
  return all <= 0 ? 0 : Math.min(1, Math.max(0, (right - wrong) / all));
}

export type Credit = {
  correct: boolean;
  /** 0 to 1. */
  share: number;
};

/**
 * What an answer earns. "I don't know" earns nothing; of events put in order, each pair that stands the
 * right way round counts.
 * @returns null where it is no answer to the item.
 */
export function creditOf(item: Item, answer: ItemAnswer): Credit | null {
  const judged = judgeAnswer(item, answer);
  if (judged === null) return null;
  if (judged.correct) return { correct: true, share: 1 };
  if (!("order" in answer) || answer.order === null || item.expected?.kind !== "order") {
    return { correct: false, share: 0 };
  }
  const { events } = item.expected;
  const right = rightOrder(events).map((event) => String(events.indexOf(event)));
  return { correct: false, share: orderShare(right, answer.order) };
}

/**
 * What an answer that is still being given is worth: nothing until it can be graded, so that it can be
 * kept as it is.
 * @returns null where it is no answer of the item's way, or names what the item does not have.
 */
export function creditSoFar(item: Item, answer: ItemAnswer): Credit | null {
  const { answeredBy } = kindTraits[item.kind];
  const nothing: Credit = { correct: false, share: 0 };
  switch (answeredBy) {
    case "choosing": {
      if (!("optionId" in answer)) return null;
      return answer.optionId === null ? nothing : creditOf(item, answer);
    }
    case "typing":
      return "typed" in answer ? (creditOf(item, answer) ?? nothing) : null;
    case "ordering": {
      if (!("order" in answer)) return null;
      const { order } = answer;
      const count = item.expected?.kind === "order" ? item.expected.events.length : 0;
      const isKnown = (order ?? []).every((id) => Number(id) < count);
      if (!isKnown || new Set(order).size !== (order ?? []).length) return null;
      return creditOf(item, answer) ?? nothing;
    }
    case "recalling":
      return null;
  }
}

function orderShare(right: readonly string[], given: readonly string[]): number {
  let inOrder = 0;
  let turned = 0;
  right.forEach((first, at) => {
    for (const second of right.slice(at + 1)) {
      if (given.indexOf(first) < given.indexOf(second)) inOrder += 1;
      else turned += 1;
    }
  });
  return netCorrect(inOrder, turned, inOrder + turned);
}

/** Points to a hundredth, so that sums of thirds look as teachers write them. */
export const roundedPoints = (points: number): number => Math.round(points * 100) / 100;
