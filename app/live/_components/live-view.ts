import type { QuestionTold } from "@/app/assignments/_components/attempt-view";
import type { SourceQuote } from "@/app/_components/source-quote";
import type { LivePhase } from "@/assignments/live-game";
import type { ItemKind } from "@/questions/item";
import type { ItemAnswer, TypedForm } from "@/questions/kind";

/** A question as it is asked: nothing in it tells what is right. */
export type LiveQuestionView = {
  kind: ItemKind;
  stem: string;
  options: { id: string; text: string }[];
  form: TypedForm | null;
};

type CommonView = {
  gameId: string;
  title: string;
  phase: LivePhase;
  /** From 0. */
  position: number;
  questionCount: number;
  /** The state that this is; a later one has a higher number. */
  revision: number;
  question: LiveQuestionView | null;
  /** ISO instants by the server's clock; null where there is no limit. */
  deadlineAt: string | null;
  serverNow: string;
};

/** A question that was shown, with the player's own answer. */
export type LiveToldView = {
  position: number;
  question: {
    stem: string;
    options: { id: string; text: string }[];
    points: number;
    maxPoints: number;
  };
  told: QuestionTold;
  isAnswered: boolean;
};

/** What one player's screen shows. */
export type LivePlayerView = CommonView & {
  nickname: string;
  isRemoved: boolean;
  answer: ItemAnswer | null;
  told: LiveToldView[];
  total: { right: number; points: number; shown: number; place: number | null } | null;
  isSpeedScored: boolean;
  players: number;
};

export type LiveBarView = {
  optionId: string | null;
  text: string;
  count: number;
  /** Null until it is shown. */
  isRight: boolean | null;
};

/** What is projected. */
export type LiveHostView = CommonView & {
  classId: string | null;
  assignmentId: string | null;
  className: string | null;
  /** As it is read out; null once the game has ended. */
  pin: string | null;
  allowsGuests: boolean;
  players: { id: string; nickname: string; isRemoved: boolean }[];
  playing: number;
  answered: number;
  bars: LiveBarView[];
  /** What is right, in words, and the sentences that say so. */
  told: { right: string; evidence: SourceQuote[] } | null;
};

/** What the server says to an answer of a player. */
export type LiveReply = { ok: true } | { ok: false; error: string; retry: boolean };
