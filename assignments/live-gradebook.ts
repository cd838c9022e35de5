import { roundedPoints } from "./credit";

/** What stands for a student of the class before a game is put into the gradebook. */
export type LiveStanding = {
  studentId: string;
  /** Attempts at the assignment, previews left out. */
  attempts: { id: string; isOfThisGame: boolean }[];
};

/** What putting a game into the gradebook does for each student who played. */
export type GradebookPlan = {
  /** Get an attempt of this game. */
  add: string[];
  /** Have an attempt already, which is kept, or gives way where that is wanted. */
  replace: string[];
  keep: string[];
  /** Have the attempt of this game from before. */
  again: string[];
};

/**
 * Decides who gets an attempt. A game is put in once for each student, however often it is asked for.
 * @param replaces attempts that were made otherwise give way to the game's
 */
export function planGradebook(
  standings: readonly LiveStanding[],
  replaces: boolean,
): GradebookPlan {
  const plan: GradebookPlan = { add: [], replace: [], keep: [], again: [] };
  for (const { studentId, attempts } of standings) {
    if (attempts.some(({ isOfThisGame }) => isOfThisGame)) plan.again.push(studentId);
    else if (attempts.length === 0) plan.add.push(studentId);
    else if (replaces) plan.replace.push(studentId);
    else plan.keep.push(studentId);
  }
  return plan;
}

/** What a game's answers score in the gradebook: what is right counts whole, however fast it came. */
export const gradebookScore = (
  marks: readonly { position: number; correct: boolean }[],
  points: readonly number[],
): number =>
  roundedPoints(
    marks.reduce((sum, { position, correct }) => sum + (correct ? (points[position] ?? 0) : 0), 0),
  );
