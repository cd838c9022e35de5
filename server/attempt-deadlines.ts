import "server-only";
import { extendedDeadline, graceSeconds } from "@/assignments/deadline";
import { Prisma } from "@/prisma/generated/client";
import type { Db, Transaction } from "./db";
import { regradeHandedIn } from "./regrade-attempts";
import { loadTermsStudents, termsColumns, termsFor } from "./student-terms";

/**
 * Gives running attempts the time that the assignment's present terms give: more, never less. The
 * caller holds the assignment's row.
 */
export async function extendDeadlines(
  transaction: Transaction,
  assignmentId: string,
): Promise<void> {
  const running = await transaction.attempt.findMany({
    where: { assignmentId, submittedAt: null, isPreview: false, deadlineAt: { not: null } },
    select: { studentId: true, id: true, startedAt: true, deadlineAt: true },
  });
  if (running.length === 0) return;
  const assignment = await transaction.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: termsColumns,
  });
  const students = await loadTermsStudents(transaction, assignment.classId);
  const byId = new Map(students.map((student) => [student.studentId, student]));
  for (const { studentId, id, startedAt, deadlineAt } of running) {
    const student = byId.get(studentId);
    if (student === undefined) continue;
    const extended = extendedDeadline(deadlineAt, termsFor(assignment, student), startedAt);
    if (extended?.getTime() === deadlineAt?.getTime()) continue;
    await transaction.attempt.updateMany({
      where: { studentId, id, submittedAt: null },
      data: { deadlineAt: extended },
    });
  }
}

/**
 * Hands in, as of their deadlines, the attempts whose time is over: with what had arrived by then.
 * @param whose those of one student or of one class; all of them where both are left out
 * @returns how many
 */
export async function settleOverdueAttempts(
  database: Db | Transaction,
  now: Date,
  whose: { studentId?: string; classId?: string } = {},
): Promise<number> {
  const lastMoment = new Date(now.getTime() - graceSeconds * 1_000);
  const { studentId = null, classId = null } = whose;
  const overdue = Prisma.sql`a."submittedAt" IS NULL AND a."deadlineAt" < ${lastMoment}
    AND (${studentId}::uuid IS NULL OR a."studentId" = ${studentId}::uuid)
    AND (${classId}::uuid IS NULL OR a."assignmentId" IN (
      SELECT "id" FROM "Assignment" WHERE "classId" = ${classId}::uuid))`;
  const settle = async (transaction: Transaction): Promise<number> => {
    const handedIn = await transaction.$queryRaw<{ id: string; assignmentId: string }[]>`
      UPDATE "Attempt" a SET "submittedAt" = a."deadlineAt", "score" = (
        SELECT round(coalesce(sum(w."points"), 0)::numeric, 2)::float FROM "AttemptAnswer" w
        WHERE w."studentId" = a."studentId" AND w."attemptId" = a."id")
      WHERE ${overdue} RETURNING a."id", a."assignmentId"`;
    await regradeHandedIn(transaction, handedIn, now);
    return handedIn.length;
  };
  if (!("$transaction" in database)) return settle(database);
  // Nearly always there is none, and then no transaction is needed.
  const [some] = await database.$queryRaw<object[]>`
    SELECT 1 FROM "Attempt" a WHERE ${overdue} LIMIT 1`;
  return some === undefined ? 0 : database.$transaction(settle);
}
