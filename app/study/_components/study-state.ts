import type { Recall } from "@/questions/kind";
import type { StudyAnswer, StudyCard, Told } from "./study-card";

/**
 * How far an answer has come: on its way, graded, kept here because the server was out of reach, saved
 * without being told because a quiz asks it too, or refused for good.
 */
export type AnswerProgress = "sending" | "told" | "kept" | "sealed" | "refused";

export type StudyEntry = {
  card: StudyCard;
  answer: StudyAnswer | null;
  progress: AnswerProgress | null;
  told: Told | null;
  /** What the server or the browser said when it did not go well. */
  problem: string | null;
  skipped: boolean;
  /** The learner is not to be asked this fact until they take it up again. */
  isSetAside: boolean;
  /** The answer that was taken back last: what was typed stands in its field again. */
  takenBack: StudyAnswer | null;
};

/** `position` is the question on the screen; past the last one, the session is over. */
export type StudyState = {
  entries: StudyEntry[];
  position: number;
  /** Answered in sittings before this one, the oldest first: they too can be taken back. */
  earlier: StudyEntry[];
  /** The fact that was set aside just now, before anything else was done; "Undo" takes it up again. */
  justSetAside: { factId: string; itemId: string } | null;
};

/** So many answers can be taken back, one after the other, over as many sittings as they took. */
export const undoDepth = 30;

export type StudyEvent =
  | { kind: "answered"; answer: StudyAnswer }
  /** Graded on this device; the server has yet to hear of it. */
  | { kind: "told-here"; eventId: string; told: Told }
  | { kind: "told"; eventId: string; told: Told }
  | { kind: "sealed"; eventId: string }
  | { kind: "kept"; eventId: string; problem: string }
  | { kind: "refused"; eventId: string; problem: string }
  | { kind: "sending-again" }
  | { kind: "guessed"; eventId: string; guessed: boolean }
  | { kind: "recalled"; eventId: string; recalled: Recall }
  | { kind: "due-changed"; eventId: string; dueInDays: number | null }
  | { kind: "next" }
  | { kind: "skipped" }
  | { kind: "undone"; eventId: string }
  | { kind: "set-aside"; factId: string }
  | { kind: "taken-up"; factId: string }
  /** The next sitting begins. */
  | { kind: "more"; deck: readonly StudyCard[] }
  /** What was answered in this browser's tab before the page was opened. */
  | { kind: "remembered"; earlier: readonly StudyEntry[] };

/** The state in which a session begins. */
export function startStudy(deck: readonly StudyCard[]): StudyState {
  return { entries: deck.map(unanswered), position: 0, earlier: [], justSetAside: null };
}

const unanswered = (card: StudyCard): StudyEntry => ({
  card,
  answer: null,
  progress: null,
  told: null,
  problem: null,
  skipped: false,
  isSetAside: false,
  takenBack: null,
});

/** The entry with its question open again. */
const reopened = (entry: StudyEntry): StudyEntry => ({
  ...unanswered(entry.card),
  takenBack: entry.answer,
});

/** The latest answers up to now, the oldest first: what a later sitting can still take back. */
export function answeredLately({
  earlier,
  entries,
}: Pick<StudyState, "earlier" | "entries">): StudyEntry[] {
  return [...earlier, ...entries.filter(({ answer }) => answer !== null)].slice(-undoDepth);
}

/** The state after something happened; late replies find their answer by its id or change nothing. */
export function studyReducer(state: StudyState, event: StudyEvent): StudyState {
  switch (event.kind) {
    case "answered":
      if (state.entries[state.position]?.answer !== null) return state;
      return changeAt({ ...state, justSetAside: null }, state.position, (entry) => ({
        ...entry,
        answer: event.answer,
        progress: "sending",
        problem: null,
        skipped: false,
      }));
    case "told-here":
      return changeAnswer(state, event.eventId, (entry) => ({ ...entry, told: event.told }));
    case "told":
      return changeAnswer(state, event.eventId, (entry) => ({
        ...entry,
        progress: "told",
        told: { ...event.told, correct: isRight(entry, event.told) },
        problem: null,
      }));
    case "sealed":
      return changeAnswer(state, event.eventId, (entry) => ({ ...entry, progress: event.kind }));
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
      return { ...state, position: nextPosition(state.entries, state.position) };
    case "skipped":
      return {
        ...changeAt(state, state.position, (entry) => ({ ...entry, skipped: true })),
        position: nextPosition(state.entries, state.position),
        justSetAside: null,
      };
    case "undone":
      return takeBack(state, event.eventId);
    case "set-aside": {
      const here = state.entries[state.position];
      if (here?.card.factId !== event.factId) return state;
      const isAside = (entry: StudyEntry, index: number) =>
        entry.card.factId === event.factId && (index === state.position || entry.answer === null);
      const entries = state.entries.map((entry, index) =>
        isAside(entry, index) ? { ...entry, isSetAside: true } : entry,
      );
      const { factId, itemId } = here.card;
      return {
        ...state,
        entries,
        position: nextPosition(entries, state.position),
        justSetAside: { factId, itemId },
      };
    }
    case "taken-up": {
      const entries = state.entries.map((entry) =>
        entry.card.factId === event.factId ? { ...entry, isSetAside: false } : entry,
      );
      const { justSetAside } = state;
      if (justSetAside?.factId !== event.factId) return { ...state, entries };
      const at = entries.findIndex(({ card }) => card.itemId === justSetAside.itemId);
      return { ...state, entries, position: at, justSetAside: null };
    }
    case "more":
      return { ...startStudy(event.deck), earlier: answeredLately(state) };
    case "remembered":
      return { ...state, earlier: [...event.earlier, ...state.earlier].slice(-undoDepth) };
  }
}

/** Where "Next" leads from a position, past questions of facts that were set aside; the end is after the last. */
export function nextPosition(entries: readonly StudyEntry[], position: number): number {
  const isAsked = ({ answer, isSetAside }: StudyEntry) => answer !== null || !isSetAside;
  const at = entries.findIndex((entry, index) => index > position && isAsked(entry));
  return at < 0 ? entries.length : at;
}

function takeBack(state: StudyState, eventId: string): StudyState {
  const at = state.entries.findIndex(({ answer }) => answer?.eventId === eventId);
  const opened = { ...state, justSetAside: null };
  if (at >= 0) return { ...changeAt(opened, at, reopened), position: at };
  const before = state.earlier.find(({ answer }) => answer?.eventId === eventId);
  if (before === undefined) return state;
  // Its fact is asked once: here, and not again because of the answer that does not count any more.
  const others = state.entries.filter(
    ({ card, answer }) => answer !== null || card.factId !== before.card.factId,
  );
  return {
    ...opened,
    entries: [reopened(before), ...others],
    position: 0,
    earlier: state.earlier.filter((entry) => entry !== before),
  };
}

/** Of a card that was turned the server may tell before it hears how well it was recalled. */
function isRight({ answer }: StudyEntry, told: Told): boolean {
  const recalled = answer !== null && "recalled" in answer ? answer.recalled : null;
  return recalled === null ? told.correct : recalled > 1;
}

/** @returns true where a card was turned and its learner has yet to say how well it went. */
export function awaitsRecall({ answer, told }: StudyEntry): boolean {
  return told !== null && answer !== null && "recalled" in answer && answer.recalled === null;
}

/** The answer that "Undo" takes back: the one on the screen, else the latest before it. */
export function lastAnswer(state: StudyState): StudyAnswer | null {
  const upToHere = [...state.earlier, ...state.entries.slice(0, state.position + 1)];
  return upToHere.findLast(({ answer }) => answer !== null)?.answer ?? null;
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
