import type { Told } from "@/app/study/_components/study-card";
import type { ItemKind } from "@/questions/item";
import type { ItemAnswer, TypedForm } from "@/questions/kind";

/** What is told of a question once it may be told. */
export type QuestionTold = {
  told: Told;
  /** The answer that stands. */
  answer: ItemAnswer;
  factId: string;
  /** True where the answer went to the student's own memory, and the fact comes back. */
  isLearned: boolean;
};

/** A question of an attempt; nothing but `told` tells what is right. */
export type AttemptQuestionView = {
  /** From 0. */
  position: number;
  kind: ItemKind;
  stem: string;
  story: string;
  options: { id: string; text: string }[];
  form: TypedForm | null;
  maxPoints: number;
  /** Null while it is not told. */
  points: number | null;
  answer: ItemAnswer | null;
  told: QuestionTold | null;
};

export type AttemptView = {
  id: string;
  assignmentId: string;
  title: string;
  kind: "quiz" | "practice";
  /** A teacher's look, which counts for nothing. */
  isPreview: boolean;
  /** Told after each answer, which is final then. */
  isToldAtOnce: boolean;
  worksOffline: boolean;
  /** ISO instants by the server's clock. */
  deadlineAt: string | null;
  serverNow: string;
  questions: AttemptQuestionView[];
};

/** An answer on its way to the server. */
export type AnswerLetter = {
  kind: "answer";
  /** UUIDv7, made here: the same one twice counts once. */
  eventId: string;
  position: number;
  answer: ItemAnswer;
  answeredAt: string;
  latencyMs: number;
};
export type HandInLetter = { kind: "hand-in"; eventId: string };
export type AttemptLetter = AnswerLetter | HandInLetter;

/** What the server says to a letter. */
export type AttemptReply =
  | { ok: true; told: QuestionTold | null }
  /** `isUnknown`: whoever is signed in has no such attempt. */
  | { ok: false; error: string; retry: boolean; isOver: boolean; isUnknown?: boolean };

/** How the server has an attempt at a moment. */
export type AttemptUpdate = { isOver: true } | { isOver: false; attempt: AttemptView };
