import { z } from "zod";
import { rngFrom } from "@/lib/rng";

/** A question as an assignment lists it. `optionCount` is 0 where nothing is chosen. */
export type AssignedItem = {
  itemId: string;
  itemVersion: number;
  lineageId: string;
  factId: string;
  points: number;
  optionCount: number;
  /** Options whose order says something, such as true and false, stay as they are. */
  keepsOrder: boolean;
};

export const plannedItemSchema = z.object({
  itemId: z.guid(),
  itemVersion: z.number().int().min(1),
  lineageId: z.guid(),
  factId: z.guid(),
  points: z.number().min(0),
  /** Places of the item's options in the order in which this attempt shows them. */
  optionOrder: z.array(z.number().int().min(0)),
});
export type PlannedItem = z.infer<typeof plannedItemSchema>;

/** What an attempt asks, fixed at its start: a question that is changed later stays as it was. */
export const attemptPlanSchema = z.object({
  seed: z.string(),
  /** In the order in which they are asked. A question's place in here is its position. */
  items: z.array(plannedItemSchema),
});
export type AttemptPlan = z.infer<typeof attemptPlanSchema>;

/**
 * Fixes what an attempt asks, and in which order.
 * @param seed the same seed gives the same order; another attempt has another seed.
 */
export function planAttempt(
  items: readonly AssignedItem[],
  isShuffled: boolean,
  seed: string,
): AttemptPlan {
  const rng = rngFrom(seed);
  const ordered = isShuffled ? rng.shuffle(items) : [...items];
  return {
    seed,
    items: ordered.map(({ optionCount, keepsOrder, ...item }) => {
      const places = Array.from({ length: optionCount }, (_, index) => index);
      return { ...item, optionOrder: isShuffled && !keepsOrder ? rng.shuffle(places) : places };
    }),
  };
}

/** The points that an attempt can bring. */
export const mostPoints = ({ items }: Pick<AttemptPlan, "items">): number =>
  items.reduce((sum, { points }) => sum + points, 0);
