import { recallAfter } from "./memory";
import type { Memory, MemoryModel } from "./memory";
import { advance, eventsByFact, liveEvents } from "./replay";
import type { ReviewEvent } from "./review-event";
import { elapsedStudyDays } from "./study-day";

/** What fitting the weights to a learner takes from the log, and how the result is judged. */

/**
 * Fewer reviews are not fitted. 21 weights need some hundred answers; the gain over the defaults is felt
 * from a few hundred on, and a fifth of them is held back to judge by: 80 answers tell a gain from luck.
 */
export const fewestReviews = 400;

/** Fitted again when the log has grown by a quarter: less changes the weights less than chance does. */
export function isFittingDue(reviews: number, reviewsAtLast: number | null): boolean {
  return reviews >= fewestReviews && (reviewsAtLast === null || reviews >= reviewsAtLast * 1.25);
}

/** A course of answers to one fact up to one that tests the memory: the last is what is foretold. */
export type FittingItem = { studyDay: string; reviews: { grade: number; elapsedDays: number }[] };

/**
 * Every answer on a later day than the one before it, with its history. Right true/false answers say
 * nothing of the memory and are left out; cramming and what was taken back is not there at all.
 */
export function fittingItems(events: Iterable<ReviewEvent>, model: MemoryModel): FittingItem[] {
  const items: FittingItem[] = [];
  for (const ofFact of eventsByFact(events).values()) {
    const reviews: FittingItem["reviews"] = [];
    let memory: Memory | null = null;
    for (const event of liveEvents(ofFact)) {
      const after: Memory | null = advance(memory, event, model);
      if (after === memory) continue;
      const isKept = memory !== null && event.correct && event.kind === "true-false";
      if (!isKept) {
        const elapsedDays =
          memory === null ? 0 : elapsedStudyDays(memory.lastStudyDay, event.studyDay);
        const grade = event.correct && event.kind === "true-false" ? 2 : event.grade;
        reviews.push({ grade, elapsedDays });
        if (elapsedDays > 0) items.push({ studyDay: event.studyDay, reviews: [...reviews] });
      }
      memory = after;
    }
  }
  return items.sort((one, other) => (one.studyDay < other.studyDay ? -1 : 1));
}

/** The share of the tests of memory, the latest by time, that is held back. */
const heldOutShare = 0.2;

/** The first study day of what is held back; null where all tests are of one day. */
export function heldOutFrom(items: readonly FittingItem[]): string | null {
  const at = items[Math.floor(items.length * (1 - heldOutShare))];
  const [first] = items;
  return at === undefined || first === undefined || at.studyDay === first.studyDay
    ? null
    : at.studyDay;
}

/** Keeps a chance away from 0 and 1, where one miss would outweigh all else. */
const surest = 0.0001;

/**
 * Mean log loss of the chances that a model gave to what happened, over tests of memory from a day on;
 * earlier answers are replayed and not judged. Lower is better; NaN without a test.
 */
export function logLossFrom(
  events: Iterable<ReviewEvent>,
  model: MemoryModel,
  from: string,
): number {
  let [loss, tests] = [0, 0];
  for (const ofFact of eventsByFact(events).values()) {
    let memory: Memory | null = null;
    for (const event of liveEvents(ofFact)) {
      const after: Memory | null = advance(memory, event, model);
      if (after === memory) continue;
      const elapsed = memory === null ? 0 : elapsedStudyDays(memory.lastStudyDay, event.studyDay);
      const saysNothing = event.correct && event.kind === "true-false";
      if (memory !== null && elapsed > 0 && event.studyDay >= from && !saysNothing) {
        const recall = recallAfter(elapsed, memory.stability, model);
        const chance = Math.min(1 - surest, Math.max(surest, recall));
        loss -= Math.log(event.correct ? chance : 1 - chance);
        tests += 1;
      }
      memory = after;
    }
  }
  return loss / tests;
}
