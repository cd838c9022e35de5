import "server-only";
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
import { findReplacements, isInUse } from "./current-items";
import type { ItemStanding } from "./current-items";
import { db } from "./db";
import { loadScoreNotices } from "./score-notices";
import type { ScoreNotice } from "./score-notices";
import type { StudentOfClass, Viewer } from "./session";
import { loadLastClosing, termsFor, termsStudentOf } from "./student-terms";
import type { TermsRow } from "./student-terms";

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
  /** Need not take it, by a teacher's word; nothing of it counts. */
  isExcused: boolean;
  /** The score that counts; null while it is not told, and where excused. */
  counting: CountingScore | null;
  /** What became of scores that are told, by regrades; the latest first. */
  notices: ScoreNotice[];
};

const attemptColumns = {
  id: true,
  assignmentId: true,
  number: true,
  startedAt: true,
  deadlineAt: true,
  submittedAt: true,
  score: true,
  maxScore: true,
} as const;

/** A student's attempts at assignments; those that are out of time are handed in by this. */
async function loadOwnAttempts(studentId: string, assignmentIds: readonly string[], now: Date) {
  const load = () =>
    db().attempt.findMany({
      where: { studentId, assignmentId: { in: [...assignmentIds] }, isPreview: false },
      select: attemptColumns,
      orderBy: { number: "asc" },
    });
  const attempts = await load();
  const isOverdue = attempts.some((one) => one.submittedAt === null && isOver(one, now));
  if (!isOverdue) return attempts;
  await settleOverdueAttempts(db(), now, { studentId });
  return load();
}

type AssignmentRow = TermsRow &
  Pick<StudentAssignment, "id" | "title" | "kind" | "className" | "isExcused">;

async function loadOfClass(
  student: StudentOfClass,
  now: Date,
  assignmentId: string | null,
): Promise<StudentAssignment[]> {
  const { userId: studentId, classId } = student;
  const rows = await db().$queryRaw<AssignmentRow[]>`
    SELECT a."id", a."title", a."kind"::text AS "kind", a."classId", a."defaults", a."overrides",
      a."publishedAt", a."createdAt", c."name" AS "className",
      EXISTS (
        SELECT 1 FROM "Excuse" e
        WHERE e."studentId" = ${studentId}::uuid AND e."assignmentId" = a."id"
      ) AS "isExcused"
    FROM "Assignment" a JOIN "Classroom" c ON c."id" = a."classId"
    WHERE a."classId" = ${classId}::uuid AND a."status" = 'published'
      AND (${assignmentId}::uuid IS NULL OR a."id" = ${assignmentId}::uuid)
    ORDER BY a."publishedAt" DESC, a."id" DESC`;
  const ids = rows.map(({ id }) => id);
  const questions = await countAsked(ids);
  const attempts = await loadOwnAttempts(studentId, ids, now);
  const attemptsOf = groupBy(attempts, (attempt) => attempt.assignmentId);
  const handedIn = attempts.filter(({ submittedAt }) => submittedAt !== null);
  const notices = await loadScoreNotices(student.viewer, [
    ...new Set(handedIn.map((attempt) => attempt.assignmentId)),
  ]);
  const all: StudentAssignment[] = [];
  for (const row of rows) {
    const { isExcused } = row;
    const terms = termsFor(row, termsStudentOf(student));
    const own = attemptsOf.get(row.id) ?? [];
    const standing = standingOf(terms, own, now);
    const over = own.flatMap(({ submittedAt, ...attempt }) =>
      submittedAt === null || !isOver({ ...attempt, submittedAt }, now)
        ? []
        : [{ ...attempt, submittedAt, score: attempt.score ?? 0, maxScore: attempt.maxScore ?? 0 }],
    );
    // When the whole class is done matters to whom there is a score to tell.
    const lastClosesAt =
      terms.feedbackWhen === "after-close" && over.length > 0
        ? await loadLastClosing(db(), row.id, row)
        : null;
    const { score: isScoreTold } = feedbackOf(terms, true, lastClosesAt, false, now);
    all.push({
      id: row.id,
      classId,
      className: row.className,
      title: row.title,
      kind: row.kind,
      questions: questions.get(row.id) ?? 0,
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
      isExcused,
      counting: isScoreTold && !isExcused ? countingScore(over, terms.whichCounts) : null,
      notices: isScoreTold ? notices.filter((each) => each.assignmentId === row.id) : [],
    });
  }
  return all;
}

/** How many questions assignments ask: those that were put right with nothing in their place are left out. */
async function countAsked(assignmentIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<(ItemStanding & { assignmentId: string; itemId: string })[]>`
    SELECT q."assignmentId", q."itemId", i."status"::text AS "status", i."retiredReason"
    FROM "AssignmentItem" q JOIN "Item" i ON i."id" = q."itemId"
    WHERE q."assignmentId" = ANY(${assignmentIds}::uuid[])`;
  const retired = rows.filter((row) => !isInUse(row)).map(({ itemId }) => itemId);
  const replacements = await findReplacements(db(), retired);
  const asked = rows.filter((row) => isInUse(row) || replacements.get(row.itemId) != null);
  return new Map(
    [...groupBy(asked, ({ assignmentId }) => assignmentId)].map(([id, all]) => [id, all.length]),
  );
}

/** What a student's class has assigned, the newest first. */
export async function loadClassAssignments(
  student: StudentOfClass,
  now: Date,
): Promise<StudentAssignment[]> {
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
  const all: StudentAssignment[] = [];
  for (const { classId } of places) {
    const student = await findStudentOfClass(viewer, classId);
    if (student !== null) all.push(...(await loadOfClass(student, now, null)));
  }
  return all;
}

/** One assignment as the student sees it; null when it is not theirs to see. */
export async function findStudentAssignment(
  student: StudentOfClass,
  assignmentId: string,
  now: Date,
): Promise<StudentAssignment | null> {
  const [found] = await loadOfClass(student, now, assignmentId);
  return found ?? null;
}
