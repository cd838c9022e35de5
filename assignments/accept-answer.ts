import { isPast } from "./deadline";
import type { AttemptState } from "./standing";

/** An answer as it came in, or as it is stored. The client makes the id. */
export type AnswerStamp = { eventId: string; answeredAt: Date };

/**
 * What becomes of an answer, one plain outcome each:
 * - saved: it is the student's answer now
 * - again: it had arrived before, and nothing changes
 * - older: a later answer to the question arrived first, and stands
 * - told: the student has been told what is right, so the first answer stands
 * - handed-in: the attempt was handed in before
 * - late: the time was over
 * - no-such-question: the attempt does not ask it
 */
export type Acceptance =
  "saved" | "again" | "older" | "told" | "handed-in" | "late" | "no-such-question";

/** Whether the answer is with the student's attempt, so that the device may forget it. */
export const isKept = (acceptance: Acceptance): acceptance is "saved" | "again" | "older" =>
  acceptance === "saved" || acceptance === "again" || acceptance === "older";

/**
 * Decides about an answer by the server's time.
 * @param questionCount how many questions the attempt has; positions count from 0
 * @param stored the answer to the question so far, or null
 * @param isToldAtOnce the student is told after each answer
 */
export function acceptAnswer(
  attempt: Pick<AttemptState, "submittedAt" | "deadlineAt">,
  questionCount: number,
  stored: AnswerStamp | null,
  incoming: AnswerStamp & { position: number },
  isToldAtOnce: boolean,
  now: Date,
): Acceptance {
  const { position } = incoming;
  if (!Number.isInteger(position) || position < 0 || position >= questionCount) {
    return "no-such-question";
  }
  if (stored !== null && stored.eventId === incoming.eventId) return "again";
  if (attempt.submittedAt !== null) return "handed-in";
  if (isPast(attempt.deadlineAt, now)) return "late";
  if (stored === null) return "saved";
  if (isToldAtOnce) return "told";
  return isLater(incoming, stored) ? "saved" : "older";
}

function isLater(one: AnswerStamp, other: AnswerStamp): boolean {
  const difference = one.answeredAt.getTime() - other.answeredAt.getTime();
  return difference === 0 ? one.eventId > other.eventId : difference > 0;
}

/**
 * What handing in comes to, and when it counts as handed in. Out of time it counts with what had
 * arrived, as of the deadline: nobody loses an attempt because the button came too late.
 */
export type HandIn = { outcome: "handed-in" | "handed-in-before" | "time-over"; submittedAt: Date };

export function handInAt(
  { submittedAt, deadlineAt }: Pick<AttemptState, "submittedAt" | "deadlineAt">,
  now: Date,
): HandIn {
  if (submittedAt !== null) return { outcome: "handed-in-before", submittedAt };
  if (deadlineAt !== null && isPast(deadlineAt, now)) {
    return { outcome: "time-over", submittedAt: deadlineAt };
  }
  // Within the grace it is in time.
  const isInGrace = deadlineAt !== null && now > deadlineAt;
  return { outcome: "handed-in", submittedAt: isInGrace ? deadlineAt : now };
}
