import "server-only";
import { decideExcuse } from "@/assignments/excuse";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { recordClassEvents } from "./class-events";
import { holdOpenClass } from "./classes";
import { db } from "./db";
import type { TeacherOfClass } from "./session";

export type ExcuseProblem = "archived" | "no-such-student" | "no-such-assignment";

/**
 * Excuses a student of the teacher's class from an assignment, gives the excuse another reason, or takes it
 * back. Attempts stay as they are, and count again once it is taken back.
 * @param reason null takes it back
 */
export async function setExcuse(
  teacher: TeacherOfClass,
  place: { assignmentId: string; studentId: string },
  reason: string | null,
  now: Date,
): Promise<Result<"excuse" | "reword" | "take-back" | "nothing", ExcuseProblem>> {
  const { classId, userId: byId } = teacher;
  const { assignmentId, studentId } = place;
  return db().$transaction(async (transaction) => {
    // Two tabs wait for one another here.
    if ((await holdOpenClass(transaction, teacher)) === null) return failed("archived");
    const student = await transaction.student.findUnique({
      where: { userId_classId: { userId: studentId, classId } },
    });
    if (student === null) return failed("no-such-student");
    const assignment = await transaction.assignment.findFirst({
      where: { id: assignmentId, classId },
      select: { excuses: { where: { studentId }, select: { reason: true } } },
    });
    if (assignment === null) return failed("no-such-assignment");
    const stored = assignment.excuses[0]?.reason ?? null;
    const step = decideExcuse(stored, reason);
    if (step === "nothing") return ok(step);
    if (reason === null) {
      await transaction.excuse.delete({ where: { studentId_assignmentId: place } });
    } else {
      await transaction.excuse.upsert({
        where: { studentId_assignmentId: place },
        create: { ...place, reason, at: now },
        update: { reason, at: now },
      });
    }
    const action = reason === null ? "unexcuse-student" : "excuse-student";
    const before = stored === null ? {} : { before: { reason: stored } };
    const after = reason === null ? {} : { after: { reason } };
    const event = { classId, byId, studentId, assignmentId, action, ...before, ...after } as const;
    await recordClassEvents(transaction, [event], now);
    return ok(step);
  });
}
