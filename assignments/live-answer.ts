import { roundedPoints } from "./credit";
import type { LiveState } from "./live-game";

/** How long a phone's answer may be under way after the time is over and still count. */
export const liveGraceMs = 1_500;
/** In the first seconds of a question everybody is as fast: reading takes its time. */
export const fullPointsSeconds = 3;

/** How a game is played, as far as its answers are concerned. */
export type LivePace = {
  /** Null: until the host goes on. */
  secondsAQuestion: number | null;
  isSpeedScored: boolean;
};

/**
 * What becomes of an answer, one plain outcome each:
 * - saved: it is the player's answer now
 * - again: the same answer stood already, with its own time
 * - closed: this question takes no answers: it was shown, is not asked yet, or the game has ended
 * - late: the player's time for it was over
 */
export type LiveAcceptance = "saved" | "again" | "closed" | "late";

/**
 * When a player's time for the present question is over; null where there is no limit.
 * @param timeFactor the student's own, which stretches the limit; 1 is everybody's
 */
export function liveDeadline(
  { phase, questionStartedAt }: Pick<LiveState, "phase" | "questionStartedAt">,
  { secondsAQuestion }: Pick<LivePace, "secondsAQuestion">,
  timeFactor: number,
): Date | null {
  if (phase !== "question" || questionStartedAt === null || secondsAQuestion === null) return null;
  return new Date(questionStartedAt.getTime() + secondsAQuestion * timeFactor * 1_000);
}

/**
 * Decides about an answer. Until the question is shown the last one counts, since a slip of the thumb is
 * not a lack of knowledge; it counts with its own time, so that changing one's mind wins nothing.
 * @param stored the player's answer so far, as text that is equal for equal answers, or null
 */
export function acceptLiveAnswer(
  state: LiveState,
  pace: LivePace,
  timeFactor: number,
  stored: string | null,
  incoming: { position: number; answer: string },
  now: Date,
): LiveAcceptance {
  if (state.position === incoming.position && stored === incoming.answer) return "again";
  if (state.phase !== "question" || state.position !== incoming.position) return "closed";
  const deadline = liveDeadline(state, pace, timeFactor);
  if (deadline !== null && now.getTime() > deadline.getTime() + liveGraceMs) return "late";
  return "saved";
}

/**
 * The points of a right answer, to a hundredth. With speed scoring they are whole for the first three
 * seconds and fall in a straight line to half at the end of the time.
 * @param points what the question is worth
 */
export function livePoints(
  points: number,
  { secondsAQuestion, isSpeedScored }: LivePace,
  timeFactor: number,
  startedAt: Date,
  answeredAt: Date,
): number {
  if (!isSpeedScored || secondsAQuestion === null) return points;
  // A student with more time is as fast in as much of it.
  const elapsed = (answeredAt.getTime() - startedAt.getTime()) / 1_000 / timeFactor;
  const falling = Math.max(1, secondsAQuestion - fullPointsSeconds);
  const share = Math.min(1, Math.max(0, (elapsed - fullPointsSeconds) / falling));
  return roundedPoints(points * (1 - share / 2));
}
