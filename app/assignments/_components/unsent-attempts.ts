import { attemptsWithLetters, readAttemptLetters } from "./attempt-outbox";
import { findKeptAttempt } from "./kept-attempts";

/** What of an attempt waits on this device. */
export type UnsentAttempt = {
  title: string;
  answers: number;
  /** It was handed in here, and the server has yet to hear of it. */
  isHandedIn: boolean;
};

/**
 * What attempts of whoever uses this device have still to send. Letters of an attempt whose name is not
 * kept here are an earlier user's, who left them to be sent at their next sign-in: they are nobody
 * else's to be asked about.
 */
export function listUnsentAttempts(storage: Storage | null, now: Date): UnsentAttempt[] {
  return attemptsWithLetters(storage).flatMap((attemptId) => {
    const kept = findKeptAttempt(storage, attemptId, now);
    const letters = readAttemptLetters(storage, attemptId);
    if (kept === null || letters.length === 0) return [];
    const answers = letters.filter(({ kind }) => kind === "answer").length;
    return [{ title: kept.title, answers, isHandedIn: answers < letters.length }];
  });
}
