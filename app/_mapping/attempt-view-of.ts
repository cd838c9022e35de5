import type {
  AttemptQuestionView,
  AttemptUpdate,
  AttemptView,
  QuestionTold,
} from "@/app/assignments/_components/attempt-view";
import { mayBeOffline } from "@/assignments/feedback";
import type { AttemptPage } from "@/server/attempt-pages";
import type { AttemptQuestion } from "@/server/attempt-questions";
import type { AttemptTold } from "@/server/attempt-practice";
import { toldOf } from "./study-cards";

/** Why an answer or a hand-in was not taken, in a sentence for the student. */
export const refusalWords = {
  "no-such-attempt": "This attempt is not here any more. Go back to your assignments.",
  "no-such-question": "This attempt does not ask this question. Reload the page.",
  "no-answer": "This answer could not be read. Answer again.",
  "handed-in": "This was handed in before, perhaps on another device. The answer does not count.",
  late: "The time was over when this answer arrived. It is on record, but does not count.",
} as const;

/** What is told of an answered question. */
export function attemptToldOf({ learned, ...answered }: AttemptTold): QuestionTold {
  const { item, fact, answer, correct, readAs } = answered;
  const nothing = { correction: null, studyDay: "", dueDay: null, leech: null };
  const told = toldOf({ item, correct, readAs, ...nothing, ...learned }, fact, answer);
  return { told, answer, factId: item.factId, isLearned: learned !== null };
}

/** An attempt for the page on which it is taken, or told. */
export function attemptViewOf(page: AttemptPage, now: Date): AttemptView {
  const { id, assignmentId, title, kind, isPreview, terms, deadlineAt, questions } = page;
  return {
    id,
    assignmentId,
    title,
    kind,
    isPreview,
    isToldAtOnce: terms.feedbackWhen === "at-once",
    worksOffline: mayBeOffline(terms),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    serverNow: now.toISOString(),
    questions: questions.map(questionViewOf),
  };
}

/** How an attempt stands, for the page on which it is taken; of one that is over nothing but that. */
export const attemptUpdateOf = (page: AttemptPage, now: Date): AttemptUpdate =>
  page.isOver ? { isOver: true } : { isOver: false, attempt: attemptViewOf(page, now) };

/** A question of an attempt; the key is in `told` alone. */
export function questionViewOf({
  position,
  asked,
  answer,
  told,
  maxPoints,
}: AttemptQuestion): AttemptQuestionView {
  return {
    position,
    kind: asked.kind,
    stem: asked.stem,
    story: asked.story,
    options: asked.options,
    form: asked.form,
    maxPoints,
    points: told?.points ?? null,
    answer,
    told: told === null ? null : attemptToldOf(told),
  };
}
