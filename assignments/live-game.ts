import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/**
 * A live game: one screen for everybody, step by step. A question is open for answers, then shown with
 * what was right; nothing is told before.
 */
export type LivePhase = "lobby" | "question" | "shown" | "ended";

export type LiveState = {
  phase: LivePhase;
  /** The question that is asked or shown, from 0; once ended, how many questions were shown. */
  position: number;
  /** When the present question was opened; null in the lobby. */
  questionStartedAt: Date | null;
  endedAt: Date | null;
  /** Raised by every step. */
  revision: number;
};

/** What the host does; "next" also ends a game whose last question has been shown. */
export const liveSteps = ["start", "show", "next", "end"] as const;
export type LiveStep = (typeof liveSteps)[number];

/**
 * Why a step was not taken:
 * - changed: the host saw an older state, as where two tabs are tapped at once
 * - not-now: the phase does not know this step
 */
export type LiveStepProblem = "changed" | "not-now";

/** How many questions have been shown: what counts, for the players and in the report. */
export function shownCount({ phase, position }: Pick<LiveState, "phase" | "position">): number {
  switch (phase) {
    case "lobby":
      return 0;
    case "question":
    case "ended":
      return position;
    case "shown":
      return position + 1;
  }
}

/**
 * Decides a step of the host. A question that was open when the game is ended has not been shown, so it
 * does not count: nobody loses points to the bell.
 * @param seenRevision that of the state on the host's screen
 * @param questionCount at least 1
 */
export function stepLive(
  state: LiveState,
  questionCount: number,
  step: LiveStep,
  seenRevision: number,
  now: Date,
): Result<LiveState, LiveStepProblem> {
  if (seenRevision !== state.revision) return failed("changed");
  const { phase, position } = state;
  const to = (change: Partial<LiveState>) =>
    ok({ ...state, ...change, revision: state.revision + 1 });
  const ended = () => to({ phase: "ended", position: shownCount(state), endedAt: now });
  if (phase === "ended") return failed("not-now");
  switch (step) {
    case "start":
      if (phase !== "lobby") return failed("not-now");
      return to({ phase: "question", position: 0, questionStartedAt: now });
    case "show":
      return phase === "question" ? to({ phase: "shown" }) : failed("not-now");
    case "next":
      if (phase !== "shown") return failed("not-now");
      if (position + 1 >= questionCount) return ended();
      return to({ phase: "question", position: position + 1, questionStartedAt: now });
    case "end":
      return ended();
  }
}
