import { z } from "zod";
import type { Item } from "@/questions/item";
import type { ItemAnswer } from "@/questions/kind";
import { carryAnswer, findCarryProblem, wasOffered } from "./carry-answer";
import type { CarryProblem } from "./carry-answer";
import { creditSoFar, roundedPoints } from "./credit";

/**
 * What becomes of the scores when a question is put right after it was answered (Canvas' four policies):
 * - full-credit: everybody who was asked gets its points
 * - current-or-previous: what counts today counts, and nobody loses
 * - current-only: what counts today counts, also where that costs points
 * - no-regrade: the scores stay
 */
export const regradePolicySchema = z.enum([
  "full-credit",
  "current-or-previous",
  "current-only",
  "no-regrade",
]);
export type RegradePolicy = z.infer<typeof regradePolicySchema>;

/**
 * Why a policy cannot be followed; besides what `findCarryProblem` says:
 * - no-current-question: it was retired, and no other took its place
 * - answer-not-offered: today's right answer was not among the options, so nobody could choose it
 */
export type RegradeProblem = CarryProblem | "no-current-question" | "answer-not-offered";

/** The question as it was asked, and what took its place; null where nothing did. */
export type QuestionChange = { before: Item; after: Item | null };

/** Says why a policy cannot be followed; null where it can. */
export function findRegradeProblem(
  { before, after }: QuestionChange,
  policy: RegradePolicy,
): RegradeProblem | null {
  if (policy === "full-credit" || policy === "no-regrade") return null;
  if (after === null) return "no-current-question";
  const problem = findCarryProblem(before, after);
  if (problem !== null) return problem;
  // Who loses nothing may be held against it: then nothing changes.
  return policy === "current-only" && !wasOffered(before, after) ? "answer-not-offered" : null;
}

/** What a student has for a question of an attempt. `answer` is null where they gave none. */
export type GivenAnswer = {
  position: number;
  answer: ItemAnswer | null;
  /** As they stand, earlier regrades included. */
  points: number;
  correct: boolean;
  maxPoints: number;
};

export type Regraded = { points: number; correct: boolean };

/**
 * What an answer earns by a policy. With full credit a question that was left empty earns its points as
 * well: it was in the way of the others, and the question's fault is not the student's.
 * @throws where `findRegradeProblem` names a problem
 */
export function regradeAnswer(
  change: QuestionChange,
  policy: RegradePolicy,
  given: GivenAnswer,
): Regraded {
  const { points, correct, maxPoints } = given;
  switch (policy) {
    case "no-regrade":
      return { points, correct };
    case "full-credit":
      // Never less than there is, should its points have been lowered since.
      return { points: Math.max(points, maxPoints), correct };
    case "current-only":
      return currentOf(change, given);
    case "current-or-previous": {
      const current = currentOf(change, given);
      return current.points > points ? current : { points, correct };
    }
  }
}

function currentOf({ before, after }: QuestionChange, given: GivenAnswer): Regraded {
  if (after === null || findCarryProblem(before, after) !== null) {
    throw new Error(`Answers to the item ${before.id} cannot be held against another.`);
  }
  const answer = given.answer === null ? null : carryAnswer(before, after, given.answer);
  const credit = answer === null ? null : creditSoFar(after, answer);
  return credit === null
    ? { points: 0, correct: false }
    : { points: roundedPoints(credit.share * given.maxPoints), correct: credit.correct };
}

/** An attempt that is over, with what it has for the question that was put right. */
export type RegradableAttempt = { score: number; given: readonly GivenAnswer[] };

export type RegradedAttempt = {
  before: number;
  after: number;
  /** The answers whose points or rightness change. */
  answers: { position: number; before: Regraded; after: Regraded }[];
};

/**
 * What an attempt comes to by a policy. Doing it twice changes nothing the second time.
 * @throws as `regradeAnswer` does
 */
export function regradeAttempt(
  change: QuestionChange,
  policy: RegradePolicy,
  { score, given }: RegradableAttempt,
): RegradedAttempt {
  const answers = given.flatMap((each) => {
    const before = { points: each.points, correct: each.correct };
    const after = regradeAnswer(change, policy, each);
    const isSame = before.points === after.points && before.correct === after.correct;
    return isSame ? [] : [{ position: each.position, before, after }];
  });
  const gained = answers.reduce((sum, { before, after }) => sum + after.points - before.points, 0);
  return { before: score, after: roundedPoints(score + gained), answers };
}

export type ScoreCounts = { rise: number; fall: number; stay: number };

/** How many scores rise, fall and stay. */
export function countScores(
  attempts: readonly Pick<RegradedAttempt, "before" | "after">[],
): ScoreCounts {
  const count = (isCounted: (difference: number) => boolean) =>
    attempts.filter(({ before, after }) => isCounted(after - before)).length;
  return {
    rise: count((difference) => difference > 0),
    fall: count((difference) => difference < 0),
    stay: count((difference) => difference === 0),
  };
}
