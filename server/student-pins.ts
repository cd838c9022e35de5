import "server-only";
import { randomInt } from "node:crypto";
import { makePin } from "@/assignments/pin";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { recordClassEvents } from "./class-events";
import { holdOpenClass } from "./classes";
import { db } from "./db";
import { forgiveTries } from "./pin-sign-in";
import { hashSecret } from "./secret-hash";
import type { TeacherOfClass } from "./session";

/** Who has no e-mail, and no PIN in another class: that one belongs to its teachers. */
const enteredHere = (classId: string) => ({
  isPinStudent: true,
  studentIn: { none: { classId: { not: classId }, pinHash: { not: null }, removedAt: null } },
});

/** A PIN as it is told once, to be handed to the student: only its hash is kept. */
export type MadePin = { studentId: string; nickname: string; pin: string };

/** Each takes some 20 ms to hash, so that longer lists come in several requests. */
export const mostPinsAtOnce = 40;

/**
 * Makes new PINs for students of the class and ends their sessions on all devices; the old PINs hold
 * no longer. Students who sign in elsewhere keep what they have and are left out.
 * @param studentIds at most `mostPinsAtOnce`; the rest is left out.
 */
export async function makePins(
  teacher: TeacherOfClass,
  studentIds: readonly string[],
  now: Date,
): Promise<Result<MadePin[], "archived">> {
  const { classId, userId: byId } = teacher;
  const places = await db().student.findMany({
    where: {
      classId,
      removedAt: null,
      userId: { in: studentIds.slice(0, mostPinsAtOnce) },
      user: enteredHere(classId),
    },
    orderBy: { nicknameKey: "asc" },
  });
  const made = await Promise.all(
    places.map(async ({ userId, nickname, nicknameKey }) => {
      const pin = makePin((bound) => randomInt(bound));
      return { userId, nickname, nicknameKey, pin, pinHash: await hashSecret(pin) };
    }),
  );
  const isMade = await db().$transaction(async (transaction) => {
    if ((await holdOpenClass(transaction, teacher)) === null) return false;
    for (const { userId, pinHash } of made) {
      await transaction.student.update({
        where: { userId_classId: { userId, classId } },
        data: { pinHash },
      });
    }
    await transaction.user.updateMany({
      where: { id: { in: made.map(({ userId }) => userId) } },
      data: { tokenVersion: { increment: 1 } },
    });
    const events = made.map(({ userId }) => ({
      classId,
      byId,
      studentId: userId,
      action: "make-pin" as const,
    }));
    await recordClassEvents(transaction, events, now);
    return true;
  });
  if (!isMade) return failed("archived");
  for (const { nicknameKey } of made) await forgiveTries(classId, nicknameKey);
  return ok(made.map(({ userId, nickname, pin }) => ({ studentId: userId, nickname, pin })));
}

/** The students of the class whose PINs are made here, by name: those of the slips. */
export async function listPinStudents(
  teacher: TeacherOfClass,
): Promise<{ id: string; nickname: string; hasPin: boolean }[]> {
  const { classId } = teacher;
  const rows = await db().student.findMany({
    where: {
      classId,
      removedAt: null,
      user: enteredHere(classId),
    },
    select: { userId: true, nickname: true, pinHash: true },
    orderBy: { nicknameKey: "asc" },
  });
  return rows.map(({ userId, nickname, pinHash }) => ({
    id: userId,
    nickname,
    hasPin: pinHash !== null,
  }));
}
