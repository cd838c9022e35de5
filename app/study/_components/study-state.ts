import type { Recall } from "@/questions/kind";
import type { StudyAnswer, StudyCard, Told } from "./study-card";

/**
 * How far an answer has come: on its way, graded, kept here because the server was out of reach, or
 * refused for good.
 */
export type AnswerProgress = "sending" | "told" | "kept" | "refused";

export type StudyEntry = {
  card: StudyCard;
  answer: StudyAnswer | null;
  progress: AnswerProgress | null;
  told: Told | null;
  /** What the server or the browser said when it did not go well. */
  problem: string | null;
  skipped: boolean;
  /** The answer that was taken back last: what was typed stands in its field again. */
  takenBack: StudyAnswer | null;
};

/** `position` is the question on the screen; past the last one, the session is over. */
export type StudyState = { entries: StudyEntry[]; position: number };

export type StudyEvent =
  | { kind: "answered"; answer: StudyAnswer }
  | { kind: "told"; eventId: string; told: Told }
  | { kind: "kept"; eventId: string; problem: string }
  | { kind: "refused"; eventId: string; problem: string }
  | { kind: "sending-again" }
  | { kind: "guessed"; eventId: string; guessed: boolean }
  | { kind: "recalled"; eventId: string; recalled: Recall }
  | { kind: "due-changed"; eventId: string; dueInDays: number | null }
  | { kind: "next" }
  | { kind: "skipped" }
  | { kind: "undone"; eventId: string };

/** The state in which a session begins. */
export function startStudy(deck: readonly StudyCard[]): StudyState {
  return {
    entries: deck.map((card) => ({
      card,
      answer: null,
      progress: null,
      told: null,
      problem: null,
      skipped: false,
      takenBack: null,
    })),
    position: 0,
  };
}

/** The state after something happened; late replies find their answer by its id or change nothing. */
export function studyReducer(state: StudyState, event: StudyEvent): StudyState {
  switch (event.kind) {
    case "answered":
      if (state.entries[state.position]?.answer !== null) return state;
      return changeAt(state, state.position, (entry) => ({
        ...entry,
        answer: event.answer,
        progress: "sending",
        problem: null,
        skipped: false,
      }));
    case "told":
      return changeAnswer(state, event.eventId, (entry) => ({
        ...entry,
        progress: "told",
        told: event.told,
        problem: null,
      }));
    case "kept":
    case "refused":
      return changeAnswer(state, event.eventId, (entry) => ({
        ...entry,
        progress: event.kind,
        problem: event.problem,
      }));
    case "sending-again":
      return {
        ...state,
        entries: state.entries.map((entry) =>
          entry.progress === "kept" ? { ...entry, progress: "sending", problem: null } : entry,
        ),
      };
    case "guessed":
      return changeAnswer(state, event.eventId, (entry) => ({
        ...entry,
        answer: entry.answer && { ...entry.answer, guessed: event.guessed },
      }));
    case "recalled":
      return changeAnswer(state, event.eventId, (entry) => ({
        ...entry,
        answer: entry.answer && { ...entry.answer, recalled: event.recalled },
        told: entry.told && { ...entry.told, correct: event.recalled > 1 },
      }));
    case "due-changed":
      return changeAnswer(state, event.eventId, (entry) => ({
        ...entry,
        told: entry.told && { ...entry.told, dueInDays: event.dueInDays },
      }));
    case "next":
      return { ...state, position: Math.min(state.position + 1, state.entries.length) };
    case "skipped":
      return {
        ...changeAt(state, state.position, (entry) => ({ ...entry, skipped: true })),
        position: Math.min(state.position + 1, state.entries.length),
      };
    case "undone": {
      const at = state.entries.findIndex(({ answer }) => answer?.eventId === event.eventId);
      if (at < 0) return state;
      const cleared = changeAt(state, at, (entry) => ({
        ...entry,
        takenBack: entry.answer,
        answer: null,
        progress: null,
        told: null,
        problem: null,
      }));
      return { ...cleared, position: at };
    }
  }
}

/** @returns true where a card was turned and its learner has yet to say how well it went. */
export function awaitsRecall({ answer, told }: StudyEntry): boolean {
  return told !== null && answer !== null && "recalled" in answer && answer.recalled === null;
}

/** The answer that "Undo" takes back: the one on the screen, else the latest before it. */
export function lastAnswer(state: StudyState): StudyAnswer | null {
  const upToHere = state.entries.slice(0, state.position + 1);
  return upToHere.findLast(({ answer }) => answer !== null)?.answer ?? null;
}

export type StudySummary = {
  answered: number;
  right: number;
  newFacts: number;
  skipped: number;
  /** Answers that wait on this device. */
  unsent: number;
  /** How many facts come back on which day, soonest first. */
  due: { inDays: number; count: number }[];
};

/** What the last screen tells. */
export function summarise(state: StudyState): StudySummary {
  const told = state.entries.flatMap((entry) => entry.told ?? []);
  const dueCounts = new Map<number, number>();
  for (const { dueInDays } of told) {
    if (dueInDays !== null) dueCounts.set(dueInDays, (dueCounts.get(dueInDays) ?? 0) + 1);
  }
  return {
    answered: state.entries.filter(({ answer }) => answer !== null).length,
    right: told.filter(({ correct }) => correct).length,
    newFacts: state.entries.filter(({ answer, card }) => answer !== null && card.reason === "new")
      .length,
    skipped: state.entries.filter(({ answer, skipped }) => skipped && answer === null).length,
    unsent: state.entries.filter(({ progress }) => progress === "kept" || progress === "sending")
      .length,
    due: [...dueCounts]
      .map(([inDays, count]) => ({ inDays, count }))
      .sort((one, other) => one.inDays - other.inDays),
  };
}

function changeAt(
  state: StudyState,
  at: number,
  change: (entry: StudyEntry) => StudyEntry,
): StudyState {
  return {
    ...state,
    entries: state.entries.map((entry, index) => (index === at ? change(entry) : entry)),
  };
}

function changeAnswer(
  state: StudyState,
  eventId: string,
  change: (entry: StudyEntry) => StudyEntry,
): StudyState {
  const at = state.entries.findIndex(({ answer }) => answer?.eventId === eventId);
  return at < 0 ? state : changeAt(state, at, change);
}
