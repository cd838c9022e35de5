import type { Memory } from "./memory";
import type { QueueEntry } from "./queue";

/**
 * One sitting as data: which fact is asked, whether it was answered, what comes next. Every function
 * returns a new state and changes nothing, so that a page can keep the state anywhere, and undo is
 * a step back.
 */

export type SessionOutcome = {
  /** The review event of the answer; undoing needs its name. */
  eventId: string;
  correct: boolean;
  /** Where in the plan the fact comes back; null when it does not. */
  comesBackAt: number | null;
};

export type SessionState = {
  /** What is asked in this sitting, in order. */
  plan: readonly QueueEntry[];
  /** The place in the plan that is on the screen; the plan's length when all is done. */
  position: number;
  /** One for each answered place of the plan, from the first. */
  outcomes: readonly SessionOutcome[];
};

/** Questions between a wrong answer and the second try, where there are so many left. */
const questionsBeforeSecondTry = 6;

export function startSession(queue: readonly QueueEntry[]): SessionState {
  return { plan: queue, position: 0, outcomes: [] };
}

export type SessionPhase =
  | { phase: "asking"; entry: QueueEntry }
  | { phase: "answered"; entry: QueueEntry; outcome: SessionOutcome }
  | { phase: "finished" };

/** What the screen shows. */
export function sessionPhase({ plan, position, outcomes }: SessionState): SessionPhase {
  const entry = plan[position];
  if (entry === undefined) {
    return { phase: "finished" };
  }
  const outcome = outcomes[position];
  return outcome === undefined ? { phase: "asking", entry } : { phase: "answered", entry, outcome };
}

/**
 * Takes the answer to the question on the screen. A wrong one comes back once, later in the sitting.
 * In any other phase (a second tap) nothing changes.
 */
export function answerCurrent(
  state: SessionState,
  answer: { eventId: string; correct: boolean },
): SessionState {
  const current = sessionPhase(state);
  if (current.phase !== "asking") {
    return state;
  }
  const { entry } = current;
  const meetings = state.plan.filter(({ factId }) => factId === entry.factId).length;
  if (answer.correct || meetings > 1) {
    const outcome = { ...answer, comesBackAt: null };
    return { ...state, outcomes: [...state.outcomes, outcome] };
  }
  const comesBackAt = Math.min(state.plan.length, state.position + 1 + questionsBeforeSecondTry);
  return {
    ...state,
    plan: state.plan.toSpliced(comesBackAt, 0, { ...entry, reason: "relearn" }),
    outcomes: [...state.outcomes, { ...answer, comesBackAt }],
  };
}

/** Goes on to the next question; nothing changes before the current one is answered. */
export function nextQuestion(state: SessionState): SessionState {
  return sessionPhase(state).phase === "answered"
    ? { ...state, position: state.position + 1 }
    : state;
}

/**
 * Takes the last answer back and asks its question again; again and again, back to the first.
 * @returns the event to write a tombstone for, or null (and the same state) when there is none.
 */
export function undoLast(state: SessionState): { state: SessionState; eventId: string | null } {
  const last = state.outcomes.at(-1);
  if (last === undefined) {
    return { state, eventId: null };
  }
  const { comesBackAt } = last;
  return {
    state: {
      plan: comesBackAt === null ? state.plan : state.plan.toSpliced(comesBackAt, 1),
      position: state.outcomes.length - 1,
      outcomes: state.outcomes.slice(0, -1),
    },
    eventId: last.eventId,
  };
}

/** For the bar at the top: answered of all, second tries included. */
export function sessionProgress({ plan, outcomes }: SessionState): {
  answered: number;
  total: number;
} {
  return { answered: outcomes.length, total: plan.length };
}

export type SessionSummary = {
  answered: number;
  right: number;
  /** Facts met for the first time. */
  newFacts: number;
  /** Facts answered wrong, then right in the same sitting. */
  relearned: number;
  /** The next study day on which something is due, and how many facts by then; null for none. */
  nextDue: { day: string; facts: number } | null;
};

/** @param memories the learner's memories after the sitting. */
export function summarise(
  { plan, outcomes }: SessionState,
  memories: Iterable<Pick<Memory, "dueDay">>,
): SessionSummary {
  const wrongFacts = new Set<string>();
  const summary: SessionSummary = {
    answered: outcomes.length,
    right: 0,
    newFacts: 0,
    relearned: 0,
    nextDue: nextDue(memories),
  };
  outcomes.forEach((outcome, index) => {
    const entry = plan[index];
    if (entry === undefined) {
      return;
    }
    summary.right += outcome.correct ? 1 : 0;
    summary.newFacts += entry.reason === "new" ? 1 : 0;
    summary.relearned += outcome.correct && wrongFacts.has(entry.factId) ? 1 : 0;
    if (!outcome.correct) {
      wrongFacts.add(entry.factId);
    }
  });
  return summary;
}

function nextDue(memories: Iterable<Pick<Memory, "dueDay">>): SessionSummary["nextDue"] {
  let next: { day: string; facts: number } | null = null;
  for (const { dueDay } of memories) {
    if (next === null || dueDay < next.day) {
      next = { day: dueDay, facts: 1 };
    } else if (dueDay === next.day) {
      next.facts += 1;
    }
  }
  return next;
}
