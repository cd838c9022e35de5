import { isAnswered } from "@/assignments/answered";
import type { ItemAnswer } from "@/questions/kind";
import type { OutboxNews } from "./attempt-outbox";
import type { AttemptLetter, AttemptView, QuestionTold } from "./attempt-view";

/** What stands between the student's last answer and the server. */
export type Saving = "nothing" | "saving" | "saved" | "kept";

export type AttemptState = {
  /** The question on the screen, from 0. */
  position: number;
  /** By position. */
  answers: Readonly<Record<number, ItemAnswer>>;
  told: Readonly<Record<number, QuestionTold>>;
  /** Ids of letters that the server has yet to take. */
  unsent: readonly string[];
  saving: Saving;
  /** Why something is kept, or was refused; a sentence. */
  problem: string | null;
  /** "asked" from the hand-in until the server has it. */
  handIn: "no" | "asked" | "done";
};

export type AttemptStep =
  | { kind: "go"; position: number }
  | { kind: "posted"; letter: AttemptLetter }
  | { kind: "stored"; letters: readonly AttemptLetter[] }
  | { kind: "news"; news: OutboxNews };

/** Where an attempt begins, or goes on: at the first question without an answer. */
export function firstState({ questions }: AttemptView): AttemptState {
  const answers: Record<number, ItemAnswer> = {};
  const told: Record<number, QuestionTold> = {};
  for (const question of questions) {
    if (question.answer !== null) answers[question.position] = question.answer;
    if (question.told !== null && question.answer !== null) {
      told[question.position] = question.told;
    }
  }
  const open = questions.findIndex(({ answer }) => answer === null || !isAnswered(answer));
  return {
    position: Math.max(0, open),
    answers,
    told,
    unsent: [],
    saving: Object.keys(answers).length > 0 ? "saved" : "nothing",
    problem: null,
    handIn: "no",
  };
}

/** The questions that have no answer yet, by position. */
export const unansweredOf = ({ questions }: AttemptView, { answers }: AttemptState): number[] =>
  questions
    .map(({ position }) => position)
    .filter((position) => {
      const answer = answers[position];
      return answer === undefined || !isAnswered(answer);
    });

function withLetter(state: AttemptState, letter: AttemptLetter): AttemptState {
  const unsent = [...state.unsent, letter.eventId];
  if (letter.kind === "hand-in") return { ...state, unsent, handIn: "asked", saving: "saving" };
  const answers = { ...state.answers, [letter.position]: letter.answer };
  return { ...state, unsent, answers, saving: "saving", problem: null };
}

/** State in, state out. */
export function nextState(state: AttemptState, step: AttemptStep): AttemptState {
  switch (step.kind) {
    case "go":
      return { ...state, position: step.position };
    case "posted":
      return withLetter(state, step.letter);
    case "stored":
      return step.letters.reduce(withLetter, state);
    case "news":
      return afterNews(state, step.news);
  }
}

function afterNews(state: AttemptState, news: OutboxNews): AttemptState {
  const { letter } = news;
  if (news.kind === "kept") return { ...state, saving: "kept", problem: news.problem };
  // What was posted before it has been replaced, or has arrived: the outbox sends in order.
  const unsent = state.unsent.filter((eventId) => eventId > letter.eventId);
  const saving: Saving = unsent.length > 0 ? "saving" : "saved";
  if (news.kind === "refused") {
    const handIn = news.isOver || letter.kind === "hand-in" ? "done" : state.handIn;
    return { ...state, unsent, saving, problem: news.problem, handIn };
  }
  const { told } = news.reply;
  const isTold = letter.kind === "answer" && told !== null;
  return {
    ...state,
    unsent,
    saving,
    problem: null,
    told: isTold ? { ...state.told, [letter.position]: told } : state.told,
    answers: isTold ? { ...state.answers, [letter.position]: told.answer } : state.answers,
    handIn: letter.kind === "hand-in" ? "done" : state.handIn,
  };
}

/** How a state of saving is said. */
export function savingWords({ saving }: Pick<AttemptState, "saving">): string {
  switch (saving) {
    case "nothing":
      return "";
    case "saving":
      return "Saving…";
    case "saved":
      return "Saved";
    case "kept":
      return "Kept on this device";
  }
}

/** Time that is left, as a clock says it: "1:05:09", "12:05". */
export function clockText(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor((left % 3600) / 60)];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
}

/** When the time that is left is said aloud, in seconds. */
const announcedAt = [600, 300, 60];

/** What is said of the time between two looks at the clock; "" for nothing. */
export function timeWords(secondsBefore: number, secondsLeft: number): string {
  if (secondsLeft <= 0 && secondsBefore > 0) return "The time is over.";
  const passed = announcedAt.find((mark) => secondsBefore > mark && secondsLeft <= mark);
  if (passed === undefined) return "";
  return passed === 60 ? "One minute left." : `${passed / 60} minutes left.`;
}
