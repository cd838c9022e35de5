/** What the questions of an assignment may bring. */

export const mostPointsEach = 100;
/** Points come in halves, so that sums stay exact. */
export const pointsStep = 0.5;

/** @returns a sentence for the teacher where a question cannot bring so many points; null where it can. */
export function findPointsProblem(points: number): string | null {
  const isSound = points >= 0 && points <= mostPointsEach && Number.isInteger(points / pointsStep);
  return isSound
    ? null
    : `Write a number from 0 to ${mostPointsEach}, in halves: 1, 1.5 or 2, for example.`;
}
