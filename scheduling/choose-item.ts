import { rngFrom } from "@/lib/rng";
import type { ReviewKind } from "./review-event";

export type ChoosableItem = {
  id: string;
  kind: ReviewKind;
  /** An editor wants it to be asked before the others. */
  isPinned?: boolean;
};

/**
 * Chooses the question that asks a fact this time: what is pinned and was not seen yet, before all else.
 * At the first meeting multiple choice comes first.
 * Later it is never the item that was seen last, nor true/false twice running, while there is
 * another: true/false alone would never let the memory grow. Beyond that, what was seen longest ago.
 * @param items the fact's live items, in any order.
 * @param seenItemIds the items with which the learner was asked this fact, oldest first.
 * @param seed settles ties; the same seed chooses the same item.
 * @returns null only when there is no live item.
 */
export function chooseItem<Item extends ChoosableItem>(
  items: readonly Item[],
  seenItemIds: readonly string[],
  seed: string,
): Item | null {
  const lastSeenId = seenItemIds.at(-1);
  const lastKind = items.find(({ id }) => id === lastSeenId)?.kind;
  const inOrder = [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
  const shuffled = rngFrom(seed).shuffle(inOrder);
  const misfit = (item: Item): number => {
    if (item.isPinned === true && !seenItemIds.includes(item.id)) {
      return -1;
    }
    if (lastSeenId === undefined) {
      return item.kind === "multiple-choice" ? 0 : 1;
    }
    return item.kind === "true-false" && lastKind === "true-false" ? 1 : 0;
  };
  // What was never seen has the index −1, the last one the highest. The sort is stable, so equals
  // stay in shuffled order.
  shuffled.sort(
    (one, other) =>
      misfit(one) - misfit(other) ||
      seenItemIds.lastIndexOf(one.id) - seenItemIds.lastIndexOf(other.id),
  );
  return shuffled[0] ?? null;
}
