import type {
  AnswerLetter,
  AttemptLetter,
  AttemptQuestionView,
  AttemptView,
} from "@/app/assignments/_components/attempt-view";

/** A question with options, and the one that is chosen. */
export const attemptQuestion = (
  position: number,
  optionId: string | null = null,
): AttemptQuestionView => ({
  position,
  kind: "multiple-choice",
  stem: "Where?",
  story: "",
  options: [],
  form: null,
  maxPoints: 1,
  points: null,
  answer: optionId === null ? null : { optionId },
  told: null,
});

/** An attempt of one question, that never ends and needs no network. */
export const sampleAttempt: AttemptView = {
  id: "a1",
  assignmentId: "s1",
  title: "News",
  kind: "quiz",
  isPreview: false,
  isToldAtOnce: false,
  worksOffline: true,
  deadlineAt: null,
  serverNow: "2024-11-18T09:00:00.000Z",
  questions: [attemptQuestion(0)],
};

export const answerLetter = (eventId: string, position = 0, optionId = "0"): AnswerLetter => ({
  kind: "answer",
  eventId,
  position,
  answer: { optionId },
  answeredAt: "2024-11-18T09:00:00.000Z",
  latencyMs: 1_000,
});

export const handInLetter: AttemptLetter = { kind: "hand-in", eventId: "z" };
