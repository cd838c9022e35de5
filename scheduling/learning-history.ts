import { addDays } from "@/lib/time";
import { correctedForGuessing, guessChance } from "./grade";
import { defaultModel } from "./memory";
import type { Memory, MemoryModel } from "./memory";
import { knownChance } from "./progress";
import type { ProgressMemory } from "./progress";
import { advance, eventsByFact, liveEvents } from "./replay";
import { movesMemory } from "./review-event";
import type { ReviewEvent } from "./review-event";

/** How a learner's knowledge came about, by replaying the log. */

export type MeasuredRetention = {
  /** Answers to facts that were due again; first meetings and relearning are not memory tests. */
  reviews: number;
  right: number;
  /** The share that was right, corrected for guessing; null without reviews. */
  retention: number | null;
  /** What the model aims for. */
  aim: number;
};

/**
 * Retention as it was measured. With chances c of guessing right, n answers of which R were right
 * show (R − Σc) / (n − Σc) known, 0 to 1.
 * @param period study days to look at, both included; absent: all.
 */
export function measuredRetention(
  events: Iterable<ReviewEvent>,
  model: MemoryModel = defaultModel,
  period: { from: string; to: string } | null = null,
): MeasuredRetention {
  let [reviews, right, chances] = [0, 0, 0];
  for (const ofFact of eventsByFact(events).values()) {
    let memory: Memory | null = null;
    for (const event of liveEvents(ofFact)) {
      const isReview =
        movesMemory(event.mode) && memory !== null && event.studyDay > memory.lastStudyDay;
      const isInPeriod =
        period === null || (event.studyDay >= period.from && event.studyDay <= period.to);
      if (isReview && isInPeriod) {
        reviews += 1;
        right += event.correct ? 1 : 0;
        chances += guessChance(event.optionCount);
      }
      memory = advance(memory, event, model);
    }
  }
  const retention = reviews === 0 ? null : correctedForGuessing(right / reviews, chances / reviews);
  return { reviews, right, retention, aim: model.desiredRetention };
}

export type LearningDay = { day: string; known: number; met: number };

/**
 * Known and met facts at the end of each study day, the last being `studyDay`: the log replayed up
 * to there.
 */
export function learningCurve(
  events: Iterable<ReviewEvent>,
  studyDay: string,
  days: number = 30,
  model: MemoryModel = defaultModel,
): LearningDay[] {
  const curve = Array.from({ length: days }, (_, index) => ({
    day: addDays(studyDay, index - days + 1),
    known: 0,
    met: 0,
  }));
  for (const ofFact of eventsByFact(events).values()) {
    const live = liveEvents(ofFact);
    let next = 0;
    let memory: Memory | null = null;
    let shown: ProgressMemory | null = null;
    let chance = 0;
    for (const point of curve) {
      for (let event = live[next]; event !== undefined; event = live[next]) {
        if (event.studyDay > point.day) {
          break;
        }
        next += 1;
        if (!movesMemory(event.mode)) continue;
        memory = advance(memory, event, model);
        chance = event.correct ? guessChance(event.optionCount) : chance;
        shown = memory === null ? null : { ...memory, guessChance: chance };
      }
      if (shown !== null) {
        point.met += 1;
        point.known += knownChance(shown, point.day, model);
      }
    }
  }
  return curve;
}
