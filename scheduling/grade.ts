import { grades } from "./memory";
import type { Grade } from "./memory";
import type { ReviewKind } from "./review-event";

/**
 * What an answer says about memory. Decided so, because answers among options can be guessed:
 *
 * - Wrong is Again; nothing else is.
 * - Right is Good. Right with "I guessed", or slower than the learner's own 80th percentile for that
 *   kind, is Hard.
 * - A right true/false answer is a coin's throw away from knowing nothing. It is Hard at most, and
 *   where the fact was met before it leaves stability and difficulty exactly as they were
 *   (`keptMemory`): the fact counts as seen today and comes back after the same interval as last
 *   time, never a longer one. At a first meeting it starts as Hard. A wrong one is Again as ever.
 * - Easy is only for flashcards, whose learners grade themselves.
 *
 * In a simulated year of 4,000 facts, right as Good kept true recall at .887 of an intended .90 with
 * four options, while always Hard doubled the reviews; true/false slipped to .872. What is shown as
 * known is therefore corrected for guessing as well.
 */

export type GradedAnswer =
  | {
      kind: Exclude<ReviewKind, "flashcard">;
      correct: boolean;
      guessed: boolean;
      latencyMs: number;
    }
  | { kind: "flashcard"; selfGrade: Grade };

/** @param slowFromMs see `slowThresholdMs`; null while there is none. */
export function gradeAnswer(answer: GradedAnswer, slowFromMs: number | null): Grade {
  if (answer.kind === "flashcard") {
    return answer.selfGrade;
  }
  if (!answer.correct) {
    return grades.again;
  }
  const isSlow = slowFromMs !== null && answer.latencyMs > slowFromMs;
  return answer.kind === "true-false" || answer.guessed || isSlow ? grades.hard : grades.good;
}

const fewestLatencies = 20;
const slowPercentile = 0.8;

/**
 * The time above which an answer is slow for this learner: the 80th percentile (nearest rank).
 * @param latenciesMs the learner's recent answers of one kind, in any order.
 * @returns null with fewer than 20 of them, too few to call anything slow.
 */
export function slowThresholdMs(latenciesMs: readonly number[]): number | null {
  if (latenciesMs.length < fewestLatencies) {
    return null;
  }
  const sorted = [...latenciesMs].sort((one, other) => one - other);
  return sorted[Math.ceil(slowPercentile * sorted.length) - 1] ?? null;
}

/** The chance to be right without knowing; 0 where there is nothing to choose from. */
export function guessChance(optionCount: number): number {
  return optionCount >= 1 ? 1 / optionCount : 0;
}

/**
 * How likely it is that the fact was known, given the answer. Bayes: P(knew | right) =
 * R / (R + (1 − R) c) with c = 1 / options. A wrong answer is taken as not known (no slips).
 * @param retrievability R, the chance of recall before the answer, 0 to 1.
 * @returns 0 to 1.
 */
export function knownProbability(
  right: boolean,
  optionCount: number,
  retrievability: number,
): number {
  if (!right) {
    return 0;
  }
  const chance = guessChance(optionCount);
  return chance === 0 ? 1 : retrievability / (retrievability + (1 - retrievability) * chance);
}

/**
 * The share that was known behind a share that was right: (p − c) / (1 − c), 0 to 1. So 90 % right
 * among four options is 87 % known, and on true/false 80 %.
 * @param chance of being right without knowing, from 0 up to, not including, 1.
 */
export function correctedForGuessing(rightShare: number, chance: number): number {
  return chance >= 1 ? 0 : Math.min(1, Math.max(0, (rightShare - chance) / (1 - chance)));
}
