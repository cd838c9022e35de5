import { addDays, daysBetween } from "@/lib/time";
import { defaultModel, fuzzRange, intervalDays, isRelearning } from "./memory";
import type { Memory, MemoryModel } from "./memory";
import { elapsedStudyDays } from "./study-day";

/**
 * Load balancing: of the days on which the fuzz may put a fact, the one with least to do. Replay
 * cannot know what was due at the time, so the choice is written into the review event (`plannedDay`)
 * and replay checks only that it lies within the fuzz; see docs/decisions/015.
 */

/** Further ahead nobody can tell how full a day will be. */
const longestBalancedDays = 90;

/** The days, both included, among which to choose, and the one that the formula would take. */
export type DayRange = { earliest: string; latest: string; exact: string };

/**
 * @param before the memory before the answer; null at the first meeting.
 * @param after the memory after it.
 * @returns null where there is nothing to choose: relearning, a short interval or a very long one.
 */
export function balanceRange(
  before: Memory | null,
  after: Memory,
  model: MemoryModel = defaultModel,
): DayRange | null {
  if (isRelearning(after)) return null;
  const exact = intervalDays(after.stability, model);
  if (exact > longestBalancedDays) return null;
  const elapsed = before === null ? 0 : elapsedStudyDays(before.lastStudyDay, after.lastStudyDay);
  const range = fuzzRange(exact, elapsed, model);
  if (range === null) return null;
  return {
    earliest: addDays(after.lastStudyDay, range.shortest),
    latest: addDays(after.lastStudyDay, range.longest),
    exact: addDays(after.lastStudyDay, exact),
  };
}

/**
 * The day of a range with the fewest facts due; among equals the nearest to the exact one, and of two
 * as near the earlier.
 * @param dueOn facts due by day; absent days have none.
 */
export function lightestDay(
  { earliest, latest, exact }: DayRange,
  dueOn: ReadonlyMap<string, number>,
): string {
  let best = earliest;
  for (let day = earliest; day <= latest; day = addDays(day, 1)) {
    const [load, bestLoad] = [dueOn.get(day) ?? 0, dueOn.get(best) ?? 0];
    const isNearer = Math.abs(daysBetween(day, exact)) < Math.abs(daysBetween(best, exact));
    if (load < bestLoad || (load === bestLoad && isNearer)) best = day;
  }
  return best;
}
