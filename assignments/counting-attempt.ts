import type { WhichCounts } from "./terms";

/** A finished attempt with its score in points. */
export type ScoredAttempt = { id: string; submittedAt: Date; score: number; maxScore: number };

export type CountingScore = {
  /** 0 to 1; the attempts may have had different totals. */
  share: number;
  /** The attempts that it is made of. */
  attemptIds: string[];
};

const shareOf = ({ score, maxScore }: ScoredAttempt): number =>
  maxScore <= 0 ? 0 : score / maxScore;

/**
 * The score that counts among finished attempts. Of equal ones the earlier is the best.
 * @returns null where none was finished.
 */
export function countingScore(
  attempts: readonly ScoredAttempt[],
  which: WhichCounts,
): CountingScore | null {
  const inOrder = [...attempts].sort(
    (one, other) => one.submittedAt.getTime() - other.submittedAt.getTime(),
  );
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return null;
  const only = (attempt: ScoredAttempt) => ({ share: shareOf(attempt), attemptIds: [attempt.id] });
  switch (which) {
    case "first":
      return only(first);
    case "last":
      return only(last);
    case "best":
      return only(
        inOrder.reduce((best, each) => (shareOf(each) > shareOf(best) ? each : best), first),
      );
    case "average":
      return {
        share: inOrder.reduce((sum, each) => sum + shareOf(each), 0) / inOrder.length,
        attemptIds: inOrder.map(({ id }) => id),
      };
  }
}
