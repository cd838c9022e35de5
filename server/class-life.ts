import "server-only";
import { archivedDays, deletedDays } from "@/assignments/class-settings";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { millisecondsPerDay } from "@/lib/time";
import { recordClassEvents } from "./class-events";
import { db } from "./db";
import type { Transaction } from "./db";
import { erasePeople } from "./erasure";
import type { TeacherOfClass } from "./session";

/** How a class ends: kept for a year for its students to read, or for a month for second thoughts. */
export type ClassEnding = "archive" | "delete";

/** How many students are in the middle of an attempt: archiving stops them, so it is asked first. */
export async function countRunningAttempts(teacher: TeacherOfClass, now: Date): Promise<number> {
  return db().attempt.count({
    where: {
      assignment: { classId: teacher.classId },
      isPreview: false,
      submittedAt: null,
      OR: [{ deadlineAt: null }, { deadlineAt: { gt: now } }],
    },
  });
}

/**
 * Ends a class: nobody joins or answers any more, and by itself it is erased after a year, or a month
 * where it was deleted. Until then it can be restored, and nothing in it is lost. An archived class
 * can be deleted too. Deleting is for who made the class.
 */
export async function endClass(
  teacher: TeacherOfClass,
  ending: ClassEnding,
  now: Date,
): Promise<Result<{ eraseAt: Date }, "not-founder">> {
  if (ending === "delete" && !teacher.isFounder) return failed("not-founder");
  const { classId, userId } = teacher;
  const days = ending === "delete" ? deletedDays : archivedDays;
  const eraseAt = new Date(now.getTime() + days * millisecondsPerDay);
  await db().$transaction(async (transaction) => {
    await transaction.classroom.update({
      where: { id: classId, teachers: { some: { teacherId: userId } } },
      data: { archivedAt: now, eraseAt },
    });
    const action = ending === "delete" ? "delete-class" : "archive-class";
    await recordClassEvents(transaction, [{ classId, byId: userId, action }], now);
  });
  return ok({ eraseAt });
}

/** Takes the ending of a class back: it is as it was before. */
export async function restoreClass(teacher: TeacherOfClass, now: Date): Promise<void> {
  const { classId, userId } = teacher;
  await db().$transaction(async (transaction) => {
    await transaction.classroom.update({
      where: { id: classId, teachers: { some: { teacherId: userId } } },
      data: { archivedAt: null, eraseAt: null },
    });
    const event = { classId, byId: userId, action: "restore-class" as const };
    await recordClassEvents(transaction, [event], now);
  });
}

/** Erases an archived class at once and for good, for who made it. */
export async function eraseClassNow(
  teacher: TeacherOfClass,
): Promise<Result<null, "not-founder" | "not-archived">> {
  if (!teacher.isFounder) return failed("not-founder");
  return db().$transaction(
    async (transaction) => {
      const archived = { id: teacher.classId, archivedAt: { not: null } };
      if ((await transaction.classroom.count({ where: archived })) === 0) {
        return failed("not-archived");
      }
      await eraseClass(transaction, teacher.classId);
      return ok(null);
    },
    { timeout: 60_000 },
  );
}

/**
 * Erases a class with all that was done in it, its teachers' own questions too, and with the students without e-mail who are in
 * no other class: their accounts would have no door left.
 */
export async function eraseClass(transaction: Transaction, classId: string): Promise<void> {
  const alone = await transaction.$queryRaw<{ id: string }[]>`
    SELECT u."id" FROM "User" u
    JOIN "Student" s ON s."userId" = u."id" AND s."classId" = ${classId}::uuid
    WHERE u."isPinStudent" AND NOT EXISTS (
      SELECT 1 FROM "Student" other WHERE other."userId" = u."id"
        AND other."classId" <> ${classId}::uuid)`;
  await erasePeople(
    transaction,
    alone.map(({ id }) => id),
  );
  const written = await transaction.item.findMany({ where: { classId }, select: { id: true } });
  await transaction.classroom.deleteMany({ where: { id: classId } });
  const own = { id: { in: written.map(({ id }) => id) } };
  // What a student's own log or the desk's audit names must still be told there.
  await transaction.item.deleteMany({
    where: { ...own, reviews: { none: {} }, reports: { none: {} }, decisions: { none: {} } },
  });
  await transaction.item.updateMany({
    where: own,
    data: { status: "retired", retiredReason: "Its class was erased.", retiredById: null },
  });
}

/** Erases the classes whose time is over. @returns how many. */
export async function eraseDueClasses(now: Date, stop?: AbortSignal): Promise<number> {
  const due = await db().classroom.findMany({
    where: { eraseAt: { lte: now } },
    select: { id: true },
    orderBy: { eraseAt: "asc" },
  });
  let erased = 0;
  for (const { id } of due) {
    if (stop?.aborted) break;
    await db().$transaction(
      async (transaction) => {
        // Somebody may have restored it since it was listed.
        const rows = await transaction.$queryRaw<{ id: string }[]>`
          SELECT "id" FROM "Classroom" WHERE "id" = ${id}::uuid AND "eraseAt" <= ${now} FOR UPDATE`;
        if (rows.length === 0) return;
        await eraseClass(transaction, id);
        erased += 1;
      },
      { timeout: 60_000 },
    );
  }
  return erased;
}
