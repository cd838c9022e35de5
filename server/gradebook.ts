import "server-only";
import { gradebookOf } from "@/assignments/gradebook";
import type { Gradebook } from "@/assignments/gradebook";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { db } from "./db";
import type { TeacherOfClass } from "./session";
import { baseTermsOf, termsColumns } from "./student-terms";

export type ClassGradebook = {
  className: string;
  book: Gradebook;
  /** Students who were taken out of the class, shown or not. */
  removed: number;
};

const attemptColumns = {
  studentId: true,
  assignmentId: true,
  id: true,
  startedAt: true,
  deadlineAt: true,
  submittedAt: true,
  score: true,
  maxScore: true,
} as const;

/**
 * The gradebook of the teacher's class: students by name, and what was published, the newest first.
 * However large the class, it takes the same few statements. Attempts out of time are handed in by it.
 * @param withRemoved also shows who was taken out of the class
 */
export async function loadGradebook(
  { classId }: TeacherOfClass,
  withRemoved: boolean,
  now: Date,
): Promise<ClassGradebook> {
  await settleOverdueAttempts(db(), now, { classId });
  const isPublished = { classId, status: { not: "draft" } } as const;
  const [room, assignments, attempts] = await Promise.all([
    db().classroom.findUniqueOrThrow({
      where: { id: classId },
      select: {
        name: true,
        archivedAt: true,
        students: { orderBy: [{ nicknameKey: "asc" }, { userId: "asc" }] },
      },
    }),
    db().assignment.findMany({
      where: isPublished,
      select: {
        ...{ id: true, title: true, kind: true, status: true, ...termsColumns },
        items: { select: { points: true } },
        excuses: { select: { studentId: true } },
      },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    }),
    db().attempt.findMany({
      where: { assignment: isPublished, isPreview: false },
      select: attemptColumns,
    }),
  ]);
  const students = room.students.filter(({ removedAt }) => withRemoved || removedAt === null);
  const book = gradebookOf(
    students.map(({ userId, nickname, labels, timeFactor, joinedAt, removedAt }) => ({
      ...{ studentId: userId, nickname, labels, timeFactor, joinedAt },
      isRemoved: removedAt !== null,
    })),
    assignments.map(({ id, title, kind, status, items, excuses, ...terms }) => ({
      ...{ id, title, kind, ...baseTermsOf(terms) },
      excused: excuses.map(({ studentId }) => studentId),
      isArchived: status === "archived" || room.archivedAt !== null,
      maxPoints: items.reduce((sum, { points }) => sum + points, 0),
    })),
    attempts,
    now,
  );
  const removed = room.students.filter(({ removedAt }) => removedAt !== null).length;
  return { className: room.name, book, removed };
}
