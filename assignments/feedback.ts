import type { Terms } from "./terms";

/** What a student is told of an attempt at a moment. */
export type Feedback = {
  /** Whether what is right is told, of all questions or of those that were answered. */
  answers: "none" | "answered" | "all";
  score: boolean;
  /** When the answers follow, where they are not told yet and the time is known. */
  from: string | null;
};

/**
 * Decides what a student is told. While another attempt of a limited number is left, what is right is
 * not told after handing in: the next attempt would be worth nothing.
 * @param lastClosesAt when the last student of the class is done; see `lastClosing`
 * @param isOver the attempt was handed in, or its time is over
 * @param hasAnotherTry the student may begin another attempt of a limited number
 */
export function feedbackOf(
  { feedbackWhen, showsScore }: Pick<Terms, "feedbackWhen" | "showsScore">,
  isOver: boolean,
  lastClosesAt: string | null,
  hasAnotherTry: boolean,
  now: Date,
): Feedback {
  switch (feedbackWhen) {
    case "at-once":
      return isOver
        ? { answers: "all", score: showsScore, from: null }
        : { answers: "answered", score: false, from: null };
    case "after-submit":
      return isOver
        ? { answers: hasAnotherTry ? "none" : "all", score: showsScore, from: null }
        : { answers: "none", score: false, from: null };
    case "after-close": {
      const isClosed = lastClosesAt !== null && now.toISOString() >= lastClosesAt;
      return isOver && isClosed
        ? { answers: "all", score: showsScore, from: null }
        : { answers: "none", score: false, from: lastClosesAt };
    }
  }
}

/**
 * Whether an attempt may be taken without network: only where no clock runs and nothing is told
 * before the end (Moodle's rule), since neither could be kept on a device that is alone.
 */
export const mayBeOffline = ({
  timeLimitMinutes,
  feedbackWhen,
}: Pick<Terms, "timeLimitMinutes" | "feedbackWhen">): boolean =>
  timeLimitMinutes === null && feedbackWhen !== "at-once";
