import { isPast } from "./deadline";
import type { Terms } from "./terms";

/** An attempt as far as it matters for what may be done next. */
export type AttemptState = {
  id: string;
  startedAt: Date;
  deadlineAt: Date | null;
  /** Null while it runs. */
  submittedAt: Date | null;
};

/** Where a student stands with an assignment at a moment. */
export type Standing =
  | { state: "not-yet-open"; opensAt: string }
  /** May begin. `attemptsLeft` is null where there is no end to them. */
  | { state: "open"; attemptsLeft: number | null; dueAt: string | null; closesAt: string | null }
  /** May begin, after the due time. */
  | { state: "late"; attemptsLeft: number | null; closesAt: string | null }
  /** Has begun and may go on. */
  | { state: "running"; attemptId: string; deadlineAt: string | null }
  | { state: "used-up" }
  | { state: "closed"; closedAt: string };

/** An attempt that takes answers: neither handed in nor out of time. */
export const isRunning = ({ submittedAt, deadlineAt }: AttemptState, now: Date): boolean =>
  submittedAt === null && !isPast(deadlineAt, now);

/**
 * What a student may do now. An attempt that was begun goes on until its own deadline, whatever
 * became of the terms since.
 * @param terms those of this student: see resolve-terms.ts
 * @param attempts theirs, previews left out
 */
export function standingOf(terms: Terms, attempts: readonly AttemptState[], now: Date): Standing {
  const running = attempts.find((attempt) => isRunning(attempt, now));
  if (running !== undefined) {
    const { id, deadlineAt } = running;
    return { state: "running", attemptId: id, deadlineAt: deadlineAt?.toISOString() ?? null };
  }
  const moment = now.toISOString();
  const { opensAt, dueAt, closesAt, attemptsAllowed } = terms;
  if (opensAt !== null && moment < opensAt) return { state: "not-yet-open", opensAt };
  if (closesAt !== null && moment >= closesAt) return { state: "closed", closedAt: closesAt };
  const attemptsLeft = attemptsAllowed === null ? null : attemptsAllowed - attempts.length;
  if (attemptsLeft !== null && attemptsLeft <= 0) return { state: "used-up" };
  return dueAt !== null && moment > dueAt
    ? { state: "late", attemptsLeft, closesAt }
    : { state: "open", attemptsLeft, dueAt, closesAt };
}

/** Whether an attempt was handed in after it was due. */
export const isLate = (dueAt: string | null, submittedAt: Date): boolean =>
  dueAt !== null && submittedAt.getTime() > Date.parse(dueAt);

/** Whether a limited number of attempts leaves another try. */
export const leavesAnotherTry = (standing: Standing): boolean =>
  (standing.state === "open" || standing.state === "late") && standing.attemptsLeft !== null;
