import "server-only";
import { z } from "zod";
import { countingScore } from "@/assignments/counting-attempt";
import type { CountingScore } from "@/assignments/counting-attempt";
import { feedbackOf } from "@/assignments/feedback";
import { isLate, standingOf } from "@/assignments/standing";
import type { Standing } from "@/assignments/standing";
import type { Terms } from "@/assignments/terms";
import { groupBy } from "@/lib/group-by";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { isOver } from "./attempts";
import { findStudentOfClass } from "./class-places";
import { findReplacements, outOfUse } from "./current-items";
import { db } from "./db";
import { loadScoreNotices } from "./score-notices";
import type { ScoreNotice } from "./score-notices";
import type { StudentOfClass, Viewer } from "./session";
import { loadLastClosing, termsColumns, termsFor, termsStudentOf } from "./student-terms";

/** An attempt that is over, as its student sees it in a list. */
export type FinishedAttempt = {
  id: string;
  number: number;
  submittedAt: Date;
  isLate: boolean;
  /** Null while it is not told. */
  score: number | null;
  maxScore: number;
};

/** An assignment as a student of its class sees it. */
export type StudentAssignment = {
  id: string;
  classId: string;
  className: string;
  title: string;
  kind: "quiz" | "practice";
  /** How many an attempt asks that begins now. */
  questions: number;
  terms: Terms;
  standing: Standing;
  /** In the order in which they were begun. */
  finished: FinishedAttempt[];
  /** The score that counts; null while it is not told. */
  counting: CountingScore | null;
  /** What became of scores that are told, by regrades; the latest first. */
  notices: ScoreNotice[];
};

const attemptColumns = {
  id: true,
  number: true,
  startedAt: true,
  deadlineAt: true,
  submittedAt: true,
  score: true,
  maxScore: true,
} as const;

async function loadOfClass(
  student: StudentOfClass,
  now: Date,
  assignmentId: string | null,
): Promise<StudentAssignment[]> {
  const { userId: studentId, classId } = student;
  const rows = await db().assignment.findMany({
    where: { classId, status: "published", ...(assignmentId === null ? {} : { id: assignmentId }) },
    include: {
      classroom: { select: { name: true } },
      _count: { select: { items: true } },
      attempts: {
        where: { studentId, isPreview: false },
        select: attemptColumns,
        orderBy: { number: "asc" },
      },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  const all: StudentAssignment[] = [];
  const ids = rows.map(({ id }) => id);
  const leftOut = await countLeftOut(ids);
  const notices = await loadScoreNotices(student.viewer, ids);
  for (const row of rows) {
    const terms = termsFor(row, termsStudentOf(student));
    const standing = standingOf(terms, row.attempts, now);
    const lastClosesAt =
      terms.feedbackWhen === "after-close" ? await loadLastClosing(db(), row) : null;
    const { score: isScoreTold } = feedbackOf(terms, true, lastClosesAt, false, now);
    const over = row.attempts.flatMap(({ submittedAt, ...attempt }) =>
      submittedAt === null || !isOver({ ...attempt, submittedAt }, now)
        ? []
        : [{ ...attempt, submittedAt, score: attempt.score ?? 0, maxScore: attempt.maxScore ?? 0 }],
    );
    all.push({
      id: row.id,
      classId,
      className: row.classroom.name,
      title: row.title,
      kind: row.kind,
      questions: row._count.items - (leftOut.get(row.id) ?? 0),
      terms,
      standing,
      finished: over.map(({ id, number, submittedAt, score, maxScore }) => ({
        id,
        number,
        submittedAt,
        isLate: isLate(terms.dueAt, submittedAt),
        score: isScoreTold ? score : null,
        maxScore,
      })),
      counting: isScoreTold ? countingScore(over, terms.whichCounts) : null,
      notices: isScoreTold ? notices.filter((each) => each.assignmentId === row.id) : [],
    });
  }
  return all;
}

/** How many questions of assignments nobody is asked any more: put right, with nothing in their place. */
async function countLeftOut(assignmentIds: readonly string[]): Promise<Map<string, number>> {
  const retired = await db().assignmentItem.findMany({
    where: { assignmentId: { in: [...assignmentIds] }, item: outOfUse },
    select: { assignmentId: true, itemId: true },
  });
  const replacements = await findReplacements(
    db(),
    retired.map(({ itemId }) => itemId),
  );
  const leftOut = retired.filter(({ itemId }) => replacements.get(itemId) == null);
  return new Map(
    [...groupBy(leftOut, ({ assignmentId }) => assignmentId)].map(([id, all]) => [id, all.length]),
  );
}

/** What a student's class has assigned, the newest first. */
export async function loadClassAssignments(
  student: StudentOfClass,
  now: Date,
): Promise<StudentAssignment[]> {
  await settleOverdueAttempts(db(), now, { studentId: student.userId });
  return loadOfClass(student, now, null);
}

/** What all classes of the viewer have assigned, the newest of each first. */
export async function loadStudentAssignments(
  viewer: Viewer,
  now: Date,
): Promise<StudentAssignment[]> {
  const places = await db().student.findMany({
    where: { userId: viewer.userId, removedAt: null, classroom: { archivedAt: null } },
    select: { classId: true },
    orderBy: { joinedAt: "desc" },
  });
  await settleOverdueAttempts(db(), now, { studentId: viewer.userId });
  const all: StudentAssignment[] = [];
  for (const { classId } of places) {
    const student = await findStudentOfClass(viewer, classId);
    if (student !== null) all.push(...(await loadOfClass(student, now, null)));
  }
  return all;
}

/** The viewer as a student of an assignment's class; null where they are none, or it is not published. */
export async function findStudentOfAssignment(
  viewer: Viewer | null,
  assignmentId: string,
): Promise<StudentOfClass | null> {
  if (!z.guid().safeParse(assignmentId).success) return null;
  const row = await db().assignment.findFirst({
    where: { id: assignmentId, status: "published" },
    select: termsColumns,
  });
  return row === null ? null : findStudentOfClass(viewer, row.classId);
}

/** One assignment as the student sees it; null when it is not theirs to see. */
export async function findStudentAssignment(
  student: StudentOfClass,
  assignmentId: string,
  now: Date,
): Promise<StudentAssignment | null> {
  await settleOverdueAttempts(db(), now, { studentId: student.userId });
  const [found] = await loadOfClass(student, now, assignmentId);
  return found ?? null;
}
