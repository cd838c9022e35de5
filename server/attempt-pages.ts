import "server-only";
import { mostPoints } from "@/assignments/attempt-plan";
import { feedbackOf } from "@/assignments/feedback";
import type { Feedback } from "@/assignments/feedback";
import { isLate, leavesAnotherTry, standingOf } from "@/assignments/standing";
import { termsSchema } from "@/assignments/terms";
import type { Terms } from "@/assignments/terms";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { loadAttemptQuestions } from "./attempt-questions";
import type { AttemptQuestion } from "./attempt-questions";
import { isAttemptId, isOver, planOf } from "./attempts";
import { findStudentOfClass } from "./class-places";
import { db } from "./db";
import { loadScoreNotices } from "./score-notices";
import type { ScoreNotice } from "./score-notices";
import type { Viewer } from "./session";
import { loadLastClosing, termsFor, termsStudentOf } from "./student-terms";
import type { TermsRow } from "./student-terms";

/** An attempt as the person who takes it may see it at a moment. */
export type AttemptPage = {
  id: string;
  assignmentId: string;
  classId: string;
  title: string;
  kind: "quiz" | "practice";
  isPreview: boolean;
  isOver: boolean;
  isLate: boolean;
  /** The terms that it is taken by. */
  terms: Terms;
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  feedback: Feedback;
  /** Whether a limited number of attempts leaves another try. */
  hasAnotherTry: boolean;
  /** Null while it is not told. */
  score: number | null;
  maxScore: number;
  /** What became of the score by regrades, as far as the score is told; the latest first. */
  notices: ScoreNotice[];
  questions: AttemptQuestion[];
};

type AttemptRow = TermsRow & {
  id: string;
  assignmentId: string;
  isPreview: boolean;
  snapshot: unknown;
  heldTerms: unknown;
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  score: number | null;
  maxScore: number | null;
  title: string;
  kind: "quiz" | "practice";
};

async function loadRow(studentId: string, attemptId: string): Promise<AttemptRow | null> {
  const [row] = await db().$queryRaw<AttemptRow[]>`
    SELECT t."id", t."assignmentId", t."isPreview", t."snapshot", t."terms" AS "heldTerms",
      t."startedAt", t."deadlineAt", t."submittedAt", t."score", t."maxScore", a."title",
      a."kind"::text AS "kind", a."classId", a."defaults", a."overrides", a."publishedAt", a."createdAt"
    FROM "Attempt" t JOIN "Assignment" a ON a."id" = t."assignmentId"
    WHERE t."studentId" = ${studentId}::uuid AND t."id" = ${attemptId}::uuid`;
  return row ?? null;
}

/** The row of an attempt; one that is out of time is handed in by this. */
async function loadSettledRow(
  studentId: string,
  attemptId: string,
  now: Date,
): Promise<AttemptRow | null> {
  const row = await loadRow(studentId, attemptId);
  if (row === null || row.submittedAt !== null || !isOver(row, now)) return row;
  await settleOverdueAttempts(db(), now, { studentId });
  return loadRow(studentId, attemptId);
}

/**
 * The viewer's attempt; null when there is none, and for everybody else. One that is out of time is
 * handed in by this.
 */
export async function findAttempt(
  viewer: Viewer,
  attemptId: string,
  now: Date,
): Promise<AttemptPage | null> {
  if (!isAttemptId(attemptId)) return null;
  const row = await loadSettledRow(viewer.userId, attemptId, now);
  if (row === null) return null;
  const answers = await db().attemptAnswer.findMany({
    where: { studentId: viewer.userId, attemptId },
    select: { position: true, answer: true, answeredAt: true, correct: true, points: true },
  });
  const { terms, feedback, hasAnotherTry } = await loadFeedback(viewer, row, now);
  const plan = planOf(row.snapshot);
  const [questions = []] = await loadAttemptQuestions([
    {
      plan,
      answers,
      isTold: (isAnswered) =>
        feedback.answers === "all" || (feedback.answers === "answered" && isAnswered),
    },
  ]);
  const { submittedAt } = row;
  return {
    id: row.id,
    assignmentId: row.assignmentId,
    classId: row.classId,
    title: row.title,
    kind: row.kind,
    isPreview: row.isPreview,
    isOver: isOver(row, now),
    isLate: submittedAt !== null && isLate(terms.dueAt, submittedAt),
    terms,
    startedAt: row.startedAt,
    deadlineAt: row.deadlineAt,
    submittedAt,
    feedback,
    hasAnotherTry,
    score: feedback.score ? row.score : null,
    maxScore: row.maxScore ?? mostPoints(plan),
    notices: feedback.score ? await noticesOf(viewer, row) : [],
    questions,
  };
}

const noticesOf = async (viewer: Viewer, { id, assignmentId }: AttemptRow) =>
  (await loadScoreNotices(viewer, [assignmentId])).filter(({ attemptId }) => attemptId === id);

/** By what terms the attempt is taken, and what they tell now. */
async function loadFeedback(viewer: Viewer, row: AttemptRow, now: Date) {
  const held = termsSchema.parse(row.heldTerms);
  // Whoever is at it has no other try meanwhile, and is told nothing that depends on the rest of the class.
  if (!isOver(row, now)) {
    const feedback = feedbackOf(held, false, null, false, now);
    return { terms: held, feedback, hasAnotherTry: false };
  }
  const { isPreview, assignmentId } = row;
  const student = isPreview ? null : await findStudentOfClass(viewer, row.classId);
  const terms = student === null ? held : termsFor(row, termsStudentOf(student));
  const attempts = await db().attempt.findMany({
    where: { studentId: viewer.userId, assignmentId, isPreview: false },
    select: { id: true, startedAt: true, deadlineAt: true, submittedAt: true },
  });
  const standing = standingOf(terms, attempts, now);
  const hasAnotherTry = !isPreview && leavesAnotherTry(standing);
  const needsClosing = terms.feedbackWhen === "after-close";
  const lastClosesAt = isPreview
    ? now.toISOString()
    : needsClosing
      ? await loadLastClosing(db(), assignmentId, row)
      : null;
  const feedback = feedbackOf(terms, true, lastClosesAt, hasAnotherTry, now);
  return { terms, feedback, hasAnotherTry };
}
