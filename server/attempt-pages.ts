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
import { loadLastClosing, termsColumns, termsFor, termsStudentOf } from "./student-terms";

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

type Loaded = NonNullable<Awaited<ReturnType<typeof loadRow>>>;

const loadRow = (studentId: string, id: string) =>
  db().attempt.findUnique({
    where: { studentId_id: { studentId, id } },
    include: {
      answers: true,
      assignment: {
        select: {
          ...termsColumns,
          title: true,
          kind: true,
          attempts: {
            where: { studentId, isPreview: false },
            select: { id: true, startedAt: true, deadlineAt: true, submittedAt: true },
          },
        },
      },
    },
  });

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
  await settleOverdueAttempts(db(), now, { studentId: viewer.userId });
  const row = await loadRow(viewer.userId, attemptId);
  if (row === null) return null;
  const { terms, feedback, hasAnotherTry } = await loadFeedback(viewer, row, now);
  const plan = planOf(row.snapshot);
  const [questions = []] = await loadAttemptQuestions([
    {
      plan,
      answers: row.answers,
      isTold: (isAnswered) =>
        feedback.answers === "all" || (feedback.answers === "answered" && isAnswered),
    },
  ]);
  const { assignment, submittedAt } = row;
  return {
    id: row.id,
    assignmentId: row.assignmentId,
    classId: assignment.classId,
    title: assignment.title,
    kind: assignment.kind,
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

const noticesOf = async (viewer: Viewer, { id, assignmentId }: Loaded) =>
  (await loadScoreNotices(viewer, [assignmentId])).filter(({ attemptId }) => attemptId === id);

/** By what terms the attempt is taken, and what they tell now. */
async function loadFeedback(viewer: Viewer, row: Loaded, now: Date) {
  const held = termsSchema.parse(row.terms);
  const { assignment, isPreview } = row;
  const student = await findStudentOfClass(viewer, assignment.classId);
  const isEnded = isOver(row, now);
  const isPresent = isEnded && !isPreview && student !== null;
  const terms = isPresent ? termsFor(assignment, termsStudentOf(student)) : held;
  const standing = standingOf(terms, assignment.attempts, now);
  const hasAnotherTry = !isPreview && leavesAnotherTry(standing);
  const needsClosing = terms.feedbackWhen === "after-close";
  const lastClosesAt = isPreview
    ? now.toISOString()
    : needsClosing
      ? await loadLastClosing(db(), assignment)
      : null;
  const feedback = feedbackOf(terms, isEnded, lastClosesAt, hasAnotherTry, now);
  return { terms, feedback, hasAnotherTry };
}
