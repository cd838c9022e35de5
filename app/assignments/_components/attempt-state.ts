import { isAnswered } from "@/assignments/answered";
import type { ItemAnswer } from "@/questions/kind";
import type { OutboxNews } from "./attempt-outbox";
import type { AttemptLetter, AttemptUpdate, AttemptView, QuestionTold } from "./attempt-view";

/** What stands between the student's last answer and the server. */
export type Saving = "nothing" | "saving" | "saved" | "kept";

export type AttemptState = {
  /** The question on the screen, from 0. */
  position: number;
  /** By position. */
  answers: Readonly<Record<number, ItemAnswer>>;
  told: Readonly<Record<number, QuestionTold>>;
  /** The id of the latest answer given on this device, by position. */
  latest: Readonly<Record<number, string>>;
  /** Letters that the server has yet to take; the hand-in has no position. */
  unsent: readonly { eventId: string; position: number | null }[];
  saving: Saving;
  /** Why something is kept, or was refused; a sentence. */
  problem: string | null;
  /** "asked" from the hand-in until the server has it. */
  handIn: "no" | "asked" | "done";
  /** The hand-in was asked for on this page. */
  isHandedInHere: boolean;
  /** It is over, and not by what was done on this page: nobody is sent away from it unasked. */
  isEndedElsewhere: boolean;
};

export type AttemptStep =
  | { kind: "go"; position: number }
  | { kind: "posted"; letter: AttemptLetter }
  /** What an earlier page has left. */
  | { kind: "stored"; letters: readonly AttemptLetter[] }
  /** What another tab has posted. */
  | { kind: "heard"; letter: AttemptLetter }
  | { kind: "news"; news: OutboxNews }
  /** What another tab has heard. */
  | { kind: "news-elsewhere"; news: OutboxNews }
  /**
   * How the server has it. `waiting` is what this browser has still to send, and `touched` where something was
   * answered while the server was asked: there its word is behind the device's.
   */
  | {
      kind: "server";
      update: AttemptUpdate;
      waiting: readonly string[];
      touched: readonly number[];
    };

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
    latest: {},
    unsent: [],
    saving: Object.keys(answers).length > 0 ? "saved" : "nothing",
    problem: null,
    handIn: "no",
    isHandedInHere: false,
    isEndedElsewhere: false,
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

/** Of two answers the later stands, as on the server; ids are UUIDv7, and rise with time. */
function withLetter(state: AttemptState, letter: AttemptLetter): AttemptState {
  const { eventId } = letter;
  if (state.unsent.some((each) => each.eventId === eventId)) return state;
  const position = letter.kind === "answer" ? letter.position : null;
  const unsent = [...state.unsent, { eventId, position }];
  if (letter.kind === "hand-in") return { ...state, unsent, handIn: "asked", saving: "saving" };
  const waiting: AttemptState = { ...state, unsent, saving: "saving", problem: null };
  if ((state.latest[letter.position] ?? "") > eventId) return waiting;
  return {
    ...waiting,
    answers: { ...state.answers, [letter.position]: letter.answer },
    latest: { ...state.latest, [letter.position]: eventId },
  };
}

function withOwnLetter(state: AttemptState, letter: AttemptLetter): AttemptState {
  const isHandedInHere = state.isHandedInHere || letter.kind === "hand-in";
  return { ...withLetter(state, letter), isHandedInHere };
}

/** State in, state out. */
export function nextState(state: AttemptState, step: AttemptStep): AttemptState {
  switch (step.kind) {
    case "go":
      return { ...state, position: step.position };
    case "posted":
      return withOwnLetter(state, step.letter);
    case "stored":
      return step.letters.reduce(withOwnLetter, state);
    case "heard":
      return withLetter(state, step.letter);
    case "news": {
      const after = afterNews(state, step.news);
      // Another tab asked for it, and this one happened to deliver it.
      const isHandIn = step.news.kind === "delivered" && step.news.letter.kind === "hand-in";
      return isHandIn ? endedElsewhere(state, after) : after;
    }
    case "news-elsewhere":
      return endedElsewhere(state, afterNews(state, step.news));
    case "server":
      return endedElsewhere(state, afterServer(state, step));
  }
}

function endedElsewhere(before: AttemptState, after: AttemptState): AttemptState {
  const isNews = after.handIn === "done" && before.handIn !== "done" && !before.isHandedInHere;
  return isNews ? { ...after, isEndedElsewhere: true } : after;
}

function afterNews(state: AttemptState, news: OutboxNews): AttemptState {
  const { letter } = news;
  if (news.kind === "kept") return { ...state, saving: "kept", problem: news.problem };
  const unsent = state.unsent.filter((each) => !isSettledBy(each, letter));
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

/** What was answered before it to the same question has been replaced, and is not sent. */
function isSettledBy(unsent: AttemptState["unsent"][number], letter: AttemptLetter): boolean {
  if (unsent.eventId === letter.eventId) return true;
  return (
    letter.kind === "answer" &&
    unsent.position === letter.position &&
    unsent.eventId < letter.eventId
  );
}

/** The server's word holds but for what this browser has still to send. */
function afterServer(
  state: AttemptState,
  { update, waiting, touched }: Extract<AttemptStep, { kind: "server" }>,
): AttemptState {
  const unsent = state.unsent.filter(({ eventId }) => waiting.includes(eventId));
  if (update.isOver) return { ...state, unsent, handIn: "done" };
  const known = firstState(update.attempt);
  const own = new Set([...touched, ...unsent.map(({ position }) => position)]);
  const answers = ownFirst(own, state.answers, known.answers);
  const isSaved = unsent.length === 0 && Object.keys(answers).length > 0;
  const told = { ...state.told, ...known.told };
  return { ...state, unsent, answers, told, saving: isSaved ? "saved" : state.saving };
}

/** The device's where something of its own is under way, and the server's everywhere else. */
function ownFirst<Value>(
  own: ReadonlySet<number | null>,
  ours: Readonly<Record<number, Value>>,
  theirs: Readonly<Record<number, Value>>,
): Record<number, Value> {
  const keep = (values: Readonly<Record<number, Value>>, isOwn: boolean) =>
    Object.entries(values).filter(([position]) => own.has(Number(position)) === isOwn);
  return Object.fromEntries([...keep(theirs, false), ...keep(ours, true)]);
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
