import { defaultModel, recallAfter } from "./memory";
import type { Memory, MemoryModel } from "./memory";
import { advance, eventsByFact, liveEvents } from "./replay";
import { movesMemory } from "./review-event";
import type { ReviewEvent } from "./review-event";
import { elapsedStudyDays } from "./study-day";

/** How far what the model foretold was what happened, where the time went, and what is hard. */

export type CalibrationBin = {
  /** Foretold chances from this on, up to the next bin. */
  from: number;
  to: number;
  reviews: number;
  /** The mean chance that was foretold, and the share that was right; null without reviews. */
  predicted: number | null;
  measured: number | null;
};

/** @param bins of equal width between 0 and 1. */
export function calibration(
  events: Iterable<ReviewEvent>,
  model: MemoryModel = defaultModel,
  bins: number = 10,
): CalibrationBin[] {
  const sums = Array.from({ length: bins }, () => ({ reviews: 0, predicted: 0, right: 0 }));
  for (const ofFact of eventsByFact(events).values()) {
    let memory: Memory | null = null;
    for (const event of liveEvents(ofFact)) {
      const elapsed = memory === null ? 0 : elapsedStudyDays(memory.lastStudyDay, event.studyDay);
      if (memory !== null && movesMemory(event.mode) && elapsed > 0) {
        const chance = recallAfter(elapsed, memory.stability, model);
        const sum = sums[Math.min(bins - 1, Math.floor(chance * bins))];
        if (sum !== undefined) {
          sum.reviews += 1;
          sum.predicted += chance;
          sum.right += event.correct ? 1 : 0;
        }
      }
      memory = advance(memory, event, model);
    }
  }
  return sums.map(({ reviews, predicted, right }, index) => ({
    from: index / bins,
    to: (index + 1) / bins,
    reviews,
    predicted: reviews === 0 ? null : predicted / reviews,
    measured: reviews === 0 ? null : right / reviews,
  }));
}

/** Nobody thinks about one question for longer: the rest was a break. */
const longestAnswerMs = 60_000;

/** Milliseconds spent on answers that stand, by study day. */
export function timeSpentByDay(events: Iterable<ReviewEvent>): Map<string, number> {
  const spent = new Map<string, number>();
  for (const ofFact of eventsByFact(events).values()) {
    for (const { studyDay, latencyMs } of liveEvents(ofFact)) {
      spent.set(studyDay, (spent.get(studyDay) ?? 0) + Math.min(latencyMs, longestAnswerMs));
    }
  }
  return spent;
}

export type HardFact = { factId: string; lapses: number; difficulty: number };

/** The facts that were forgotten most often, then the most difficult; never those without a lapse. */
export function hardestFacts(memories: Iterable<HardFact>, count: number = 10): HardFact[] {
  return [...memories]
    .filter(({ lapses }) => lapses > 0)
    .sort(
      (one, other) =>
        other.lapses - one.lapses ||
        other.difficulty - one.difficulty ||
        (one.factId < other.factId ? -1 : 1),
    )
    .slice(0, count)
    .map(({ factId, lapses, difficulty }) => ({ factId, lapses, difficulty }));
}
