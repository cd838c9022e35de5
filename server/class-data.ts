import "server-only";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { recordClassEvents } from "./class-events";
import { db } from "./db";
import { erasePeople, forgetInOverrides } from "./erasure";
import type { TeacherOfClass } from "./session";

/** All that is kept about a class, as its teachers take it away. */
export type ClassExport = { version: 1; exportedAt: string; class: object };

/**
 * The class with students, assignments, its teachers' own questions, attempts and live games with answers. What students do by themselves,
 * outside of the class, is theirs and not in it.
 */
export async function exportClass(teacher: TeacherOfClass, now: Date): Promise<ClassExport> {
  const row = await db().classroom.findUniqueOrThrow({
    where: { id: teacher.classId, teachers: { some: { teacherId: teacher.userId } } },
    include: {
      teachers: { select: { teacherId: true, isFounder: true, since: true } },
      students: { omit: { pinHash: true }, orderBy: { nicknameKey: "asc" } },
      assignments: {
        orderBy: { createdAt: "asc" },
        include: {
          items: { orderBy: { position: "asc" } },
          attempts: {
            where: { isPreview: false },
            include: { answers: { orderBy: { position: "asc" } }, scoreChanges: true },
            orderBy: [{ startedAt: "asc" }],
          },
          proposals: true,
          excuses: { orderBy: { at: "asc" } },
        },
      },
      games: {
        omit: { pin: true },
        include: { players: { include: { answers: { orderBy: { position: "asc" } } } } },
        orderBy: { createdAt: "asc" },
      },
      items: { orderBy: { createdAt: "asc" } },
      events: { orderBy: { at: "asc" } },
    },
  });
  return { version: 1, exportedAt: now.toISOString(), class: row };
}

export type RosterLine = {
  nickname: string;
  labels: string[];
  timeFactor: number;
  joinedAt: string;
};

/** The students who are in the class, by name, for a table. */
export async function loadRosterLines(teacher: TeacherOfClass): Promise<RosterLine[]> {
  const rows = await db().student.findMany({
    where: { classId: teacher.classId, removedAt: null },
    orderBy: { nicknameKey: "asc" },
  });
  return rows.map(({ nickname, labels, timeFactor, joinedAt }) => ({
    ...{ nickname, labels, timeFactor },
    joinedAt: joinedAt.toISOString(),
  }));
}

/**
 * Erases for good a student who was taken out of the class, with all that they did in it. Somebody
 * without e-mail who is in no other class is erased altogether; others keep what is their own.
 */
export async function eraseStudent(
  teacher: TeacherOfClass,
  studentId: string,
  now: Date,
): Promise<Result<null, "no-such-student" | "not-removed">> {
  const { classId } = teacher;
  return db().$transaction(async (transaction) => {
    const place = await transaction.student.findUnique({
      where: { userId_classId: { userId: studentId, classId } },
      include: { user: { include: { _count: { select: { studentIn: true } } } } },
    });
    if (place === null) return failed("no-such-student");
    if (place.removedAt === null) return failed("not-removed");
    if (place.user.isPinStudent && place.user._count.studentIn === 1) {
      await erasePeople(transaction, [studentId]);
    } else {
      await forgetInOverrides(transaction, [studentId], classId);
      await transaction.attempt.deleteMany({ where: { studentId, assignment: { classId } } });
      await transaction.excuse.deleteMany({ where: { studentId, assignment: { classId } } });
      await transaction.livePlayer.deleteMany({ where: { userId: studentId, game: { classId } } });
      await transaction.classEvent.deleteMany({ where: { studentId, classId } });
      await transaction.student.delete({
        where: { userId_classId: { userId: studentId, classId } },
      });
    }
    const event = { classId, byId: teacher.userId, action: "erase-student" as const };
    await recordClassEvents(transaction, [event], now);
    return ok(null);
  });
}
