import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { readJoinCode } from "@/assignments/join-code";
import { mostStudents } from "@/assignments/class-settings";
import { readNickname } from "@/assignments/nickname";
import type { Nickname, NicknameProblem } from "@/assignments/nickname";
import { readPin } from "@/assignments/pin";
import type { PinProblem } from "@/assignments/pin";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import { hashSecret } from "./secret-hash";
import { nameLivePlaces } from "./live-seats";
import { isGuest } from "./session";
import type { Viewer } from "./session";

/** What a code leads to. Who is in the class signs in through any door but a wrong one. */
export type Door =
  /** "closed": new students are not let in; "archived": the class is over. */
  | { kind: "open" | "closed" | "archived"; classId: string; className: string }
  /** The class has another code by now. */
  | { kind: "changed" }
  | { kind: "unknown" };

/** Looks up what somebody typed as a code. */
export async function findDoor(typed: string, now: Date): Promise<Door> {
  const code = readJoinCode(typed);
  if (code === null) return { kind: "unknown" };
  const row = await db().classroom.findUnique({ where: { joinCode: code } });
  if (row === null) {
    const old = await db().oldJoinCode.findUnique({ where: { code } });
    return { kind: old === null ? "unknown" : "changed" };
  }
  const isClosed = row.joinClosesAt !== null && row.joinClosesAt <= now;
  const kind = row.archivedAt !== null ? "archived" : isClosed ? "closed" : "open";
  return { kind, classId: row.id, className: row.name };
}

export const joinSchema = z.object({
  code: z.string().max(100),
  nickname: z.string().max(2000),
  pin: z.string().max(100),
  timeZone: z.string().max(100),
});

export type JoinProblem =
  | NicknameProblem
  | PinProblem
  | Exclude<Door["kind"], "open">
  /** Somebody in the class has this name. */
  | "name-taken"
  /** The teacher took this person out of the class. */
  | "removed"
  | "full";

export type Entered = { userId: string; tokenVersion: number; classId: string };

/**
 * Lets somebody into a class who has no e-mail: they are found again by code, nickname and PIN. A
 * guest's own row becomes the student, so that every answer stays theirs. A name that the teacher put
 * on the list, and nobody has taken yet, is taken by who comes first.
 */
export async function joinWithPin(
  guest: Viewer | null,
  input: { code: string; nickname: string; pin: string; timeZone: string },
  now: Date,
): Promise<Result<Entered, JoinProblem>> {
  const door = await findDoor(input.code, now);
  if (door.kind !== "open") return failed(door.kind);
  const nickname = readNickname(input.nickname);
  if (!nickname.ok) return nickname;
  const pin = readPin(input.pin);
  if (!pin.ok) return pin;
  const pinHash = await hashSecret(pin.value);
  const from = guest !== null && isGuest(guest) ? guest : null;
  const { timeZone } = input;
  return inOpenClass(door.classId, now, async (transaction) => {
    const listed = await findByName(transaction, door.classId, nickname.value);
    if (listed !== null) {
      return takeListedPlace(transaction, { ...listed, classId: door.classId }, pinHash, now);
    }
    const data = { isPinStudent: true, name: nickname.value.text };
    const user =
      from === null
        ? await transaction.user.create({ data: { id: uuid(), timeZone, ...data } })
        : await transaction.user.update({ where: { id: from.userId }, data });
    await addPlace(transaction, door.classId, user.id, nickname.value, pinHash, now);
    return ok({ userId: user.id, tokenVersion: user.tokenVersion, classId: door.classId });
  });
}

type Listed = { userId: string; pinHash: string | null; removedAt: Date | null };

async function findByName(
  transaction: Transaction,
  classId: string,
  nickname: Nickname,
): Promise<(Listed & { tokenVersion: number; isPinStudent: boolean }) | null> {
  const row = await transaction.student.findUnique({
    where: { classId_nicknameKey: { classId, nicknameKey: nickname.key } },
    include: { user: { select: { tokenVersion: true, isPinStudent: true } } },
  });
  return row === null ? null : { ...row, ...row.user };
}

async function takeListedPlace(
  transaction: Transaction,
  place: Listed & { tokenVersion: number; isPinStudent: boolean; classId: string },
  pinHash: string,
  now: Date,
): Promise<Result<Entered, JoinProblem>> {
  const { userId, classId, tokenVersion } = place;
  if (place.removedAt !== null) return failed("removed");
  if (!place.isPinStudent || place.pinHash !== null) return failed("name-taken");
  // Whoever has a PIN in another class is found there: only a place that nobody has taken is free.
  const elsewhere = await transaction.student.count({ where: { userId, pinHash: { not: null } } });
  if (elsewhere > 0) return failed("name-taken");
  const { count } = await transaction.student.updateMany({
    where: { userId, classId, pinHash: null, removedAt: null },
    data: { pinHash, joinedAt: now },
  });
  return count === 1 ? ok({ userId, tokenVersion, classId }) : failed("name-taken");
}

/**
 * Lets somebody into a class who has an account, or a PIN in another class: they keep signing in
 * there. Who is in the class already, or teaches it, stays so.
 */
export async function joinWithAccount(
  viewer: Viewer,
  input: { code: string; nickname: string },
  now: Date,
): Promise<Result<{ classId: string }, JoinProblem | "needs-pin">> {
  if (isGuest(viewer)) return failed("needs-pin");
  const door = await findDoor(input.code, now);
  if (door.kind === "unknown" || door.kind === "changed") return failed(door.kind);
  const { classId } = door;
  const { userId } = viewer;
  const teaches = await db().classTeacher.count({ where: { teacherId: userId, classId } });
  if (teaches > 0) return ok({ classId });
  const place = await db().student.findUnique({ where: { userId_classId: { userId, classId } } });
  if (place !== null) return place.removedAt === null ? ok({ classId }) : failed("removed");
  if (door.kind !== "open") return failed(door.kind);
  const nickname = readNickname(input.nickname);
  if (!nickname.ok) return nickname;
  const joined = await inOpenClass(classId, now, async (transaction) => {
    await addPlace(transaction, classId, userId, nickname.value, null, now);
    return ok({ classId });
  });
  if (joined.ok) await nameLivePlaces(userId);
  return joined;
}

async function addPlace(
  transaction: Transaction,
  classId: string,
  userId: string,
  nickname: Nickname,
  pinHash: string | null,
  now: Date,
): Promise<void> {
  await transaction.student.create({
    data: {
      ...{ userId, classId, pinHash },
      nickname: nickname.text,
      nicknameKey: nickname.key,
      joinedAt: now,
    },
  });
}

/** Runs in a transaction that holds the class as one that lets people in. */
async function inOpenClass<Value>(
  classId: string,
  now: Date,
  run: (transaction: Transaction) => Promise<Result<Value, JoinProblem>>,
): Promise<Result<Value, JoinProblem>> {
  try {
    return await db().$transaction(async (transaction) => {
      // Shared, so that a whole class comes in at once while none slips past a door that closes.
      const rows = await transaction.$queryRaw<{ isArchived: boolean; isClosed: boolean }[]>`
        SELECT "archivedAt" IS NOT NULL AS "isArchived",
          coalesce("joinClosesAt" <= ${now}, false) AS "isClosed"
        FROM "Classroom" WHERE "id" = ${classId}::uuid FOR SHARE`;
      const [row] = rows;
      if (row === undefined) return failed("unknown");
      if (row.isArchived) return failed("archived");
      if (row.isClosed) return failed("closed");
      const students = await transaction.student.count({ where: { classId } });
      if (students >= mostStudents) return failed("full");
      return run(transaction);
    });
  } catch (error) {
    if (isUniqueViolation(error)) return failed("name-taken");
    throw error;
  }
}
