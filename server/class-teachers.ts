import "server-only";
import { randomBytes } from "node:crypto";
import { inviteDays } from "@/assignments/class-settings";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { millisecondsPerDay } from "@/lib/time";
import { recordClassEvents } from "./class-events";
import { holdOpenClass } from "./classes";
import { db } from "./db";
import type { TeacherOfClass, Viewer } from "./session";
import { hashToken } from "./settings";

export type TeacherRecord = { id: string; name: string; isFounder: boolean };

/** Who teaches the class, who made it first. */
export async function listTeachers(teacher: TeacherOfClass): Promise<TeacherRecord[]> {
  const rows = await db().classTeacher.findMany({
    where: { classId: teacher.classId },
    include: { teacher: { select: { name: true, email: true } } },
    orderBy: [{ isFounder: "desc" }, { since: "asc" }],
  });
  return rows.map(({ teacherId, isFounder, teacher: { name, email } }) => ({
    id: teacherId,
    name: name ?? email ?? "",
    isFounder,
  }));
}

/** Makes a link that makes one more person a teacher of the class. @returns its token, told once. */
export async function inviteTeacher(
  teacher: TeacherOfClass,
  now: Date,
): Promise<Result<{ token: string; expiresAt: Date }, "archived">> {
  const { classId, userId } = teacher;
  const token = randomBytes(18).toString("base64url");
  const expiresAt = new Date(now.getTime() + inviteDays * millisecondsPerDay);
  return db().$transaction(async (transaction) => {
    if ((await holdOpenClass(transaction, teacher)) === null) return failed("archived");
    await transaction.classInvite.deleteMany({ where: { classId, expiresAt: { lte: now } } });
    await transaction.classInvite.create({
      data: { tokenHash: hashToken(token), classId, invitedBy: userId, createdAt: now, expiresAt },
    });
    const event = { classId, byId: userId, action: "invite-teacher" as const };
    await recordClassEvents(transaction, [event], now);
    return ok({ token, expiresAt });
  });
}

/** What an invitation is for, or null when it was used, is over, or never was. */
export async function findInvite(
  token: string,
  now: Date,
): Promise<{ classId: string; className: string; invitedBy: string } | null> {
  const row = await db().classInvite.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { classroom: true, inviter: { select: { name: true } } },
  });
  if (row === null || row.expiresAt <= now || row.classroom.archivedAt !== null) return null;
  const invitedBy = row.inviter.name ?? "";
  return { classId: row.classId, className: row.classroom.name, invitedBy };
}

/** Makes somebody with an account a teacher of the class of an invitation, which is then used. */
export async function acceptInvite(
  viewer: Viewer,
  token: string,
  now: Date,
): Promise<Result<{ classId: string }, "needs-account" | "no-such-invite" | "is-student">> {
  if (viewer.email === null) return failed("needs-account");
  const teacherId = viewer.userId;
  return db().$transaction(async (transaction) => {
    const tokenHash = hashToken(token);
    const invite = await transaction.classInvite.findFirst({
      where: { tokenHash, expiresAt: { gt: now }, classroom: { archivedAt: null } },
    });
    if (invite === null) return failed("no-such-invite");
    const { classId } = invite;
    const teaches = { teacherId_classId: { teacherId, classId } };
    if ((await transaction.classTeacher.findUnique({ where: teaches })) !== null) {
      return ok({ classId });
    }
    const isStudent = await transaction.student.count({
      where: { userId: teacherId, classId, removedAt: null },
    });
    if (isStudent > 0) return failed("is-student");
    // Deleting is the test: of two people with the same link only one finds the row.
    const { count } = await transaction.classInvite.deleteMany({ where: { tokenHash } });
    if (count === 0) return failed("no-such-invite");
    await transaction.classTeacher.create({ data: { teacherId, classId, since: now } });
    await recordClassEvents(
      transaction,
      [{ classId, byId: teacherId, action: "join-teachers" as const }],
      now,
    );
    return ok({ classId });
  });
}

/** Takes a teacher out of the class; who made it stays. Teachers may take themselves out. */
export async function removeTeacher(
  teacher: TeacherOfClass,
  teacherId: string,
  now: Date,
): Promise<Result<null, "is-founder" | "no-such-teacher">> {
  const { classId, userId } = teacher;
  return db().$transaction(async (transaction) => {
    const place = await transaction.classTeacher.findUnique({
      where: { teacherId_classId: { teacherId, classId } },
    });
    if (place === null) return failed("no-such-teacher");
    if (place.isFounder) return failed("is-founder");
    if (!teacher.isFounder && teacherId !== userId) return failed("is-founder");
    await transaction.classTeacher.delete({ where: { teacherId_classId: { teacherId, classId } } });
    const event = {
      classId,
      byId: userId,
      action: "leave-teachers" as const,
      before: { teacherId },
    };
    await recordClassEvents(transaction, [event], now);
    return ok(null);
  });
}
