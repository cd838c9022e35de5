import { grades, intervalDays, recallAfter } from "./memory";
import type { Memory, MemoryModel } from "./memory";

/**
 * What aiming for a retention r costs. A fact of stability S is asked every I(r, S) days, and right
 * with chance r. After a right answer its stability is S⁺(S, D, r), after a wrong one S⁻, both by the
 * formulae of FSRS-6 at recall r; a wrong answer costs a second question the same day. So over
 * a horizon of H days the expected reviews of one fact are
 *
 *   n(S, D, t) = (1 + (1 − r)) + r · n(S⁺, D⁺, t + I(S⁺)) + (1 − r) · n(S⁻, D⁻, t + I(S⁻)),  0 for t > H.
 *
 * Both branches would double at each step, so they are joined: the fact goes on with the mean of the
 * logarithms of S⁺ and S⁻ (intervals grow by factors), weighted r and 1 − r, and the mean difficulty.
 * The first question comes when S has faded to r. Reviews a day are the sum over facts, by H.
 */

export type Workload = {
  desiredRetention: number;
  /** Expected questions a day about the facts met so far, second tries included. */
  reviewsPerDay: number;
  /** The mean share known over time: the mean of recall between reviews, which lies above the aim. */
  meanRecall: number;
};

const horizonDays = 365;

/**
 * @param memories the learner's own, as they are.
 * @param model the learner's weights, with the desired retention to look at.
 */
export function workloadOf(
  memories: Iterable<Pick<Memory, "stability" | "difficulty">>,
  model: MemoryModel,
): Workload {
  let [reviews, recallDays, days] = [0, 0, 0];
  for (const memory of memories) {
    const course = expectedCourse(memory, model);
    reviews += course.reviews;
    recallDays += course.recallDays;
    days += course.days;
  }
  return {
    desiredRetention: model.desiredRetention,
    reviewsPerDay: reviews / horizonDays,
    meanRecall: days === 0 ? model.desiredRetention : recallDays / days,
  };
}

function expectedCourse(
  memory: Pick<Memory, "stability" | "difficulty">,
  model: MemoryModel,
): { reviews: number; recallDays: number; days: number } {
  const right = model.desiredRetention;
  let { stability, difficulty } = memory;
  let [reviews, recallDays, day] = [0, 0, 0];
  for (;;) {
    const interval = intervalDays(stability, model);
    const within = Math.min(interval, horizonDays - day);
    recallDays += within * meanRecall(within, stability, model);
    day += interval;
    if (day > horizonDays) return { reviews, recallDays, days: horizonDays };
    reviews += 1 + (1 - right);
    const state = { stability, difficulty };
    const passed = model.engine.next_state(state, interval, grades.good);
    const forgotten = model.engine.next_state(state, interval, grades.again);
    const relearned = model.engine.next_state(forgotten, 0, grades.good);
    stability = Math.exp(
      right * Math.log(passed.stability) + (1 - right) * Math.log(relearned.stability),
    );
    difficulty = right * passed.difficulty + (1 - right) * relearned.difficulty;
  }
}

/** The mean of R(t, S) from day 0 to `days`, by Simpson's rule. */
function meanRecall(days: number, stability: number, model: MemoryModel): number {
  const recall = (at: number) => recallAfter(at, stability, model);
  return (recall(0) + 4 * recall(days / 2) + recall(days)) / 6;
}
