import "server-only";
import { readLabels } from "@/assignments/class-settings";
import { findTimeFactorProblem } from "@/assignments/check-terms";
import { readNickname } from "@/assignments/nickname";
import type { NicknameProblem } from "@/assignments/nickname";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { recordClassEvents } from "./class-events";
import type { ClassAction } from "./class-events";
import { holdOpenClass } from "./classes";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import type { TeacherOfClass } from "./session";

/** A student as the teachers of the class see them. */
export type StudentRecord = {
  id: string;
  nickname: string;
  labels: string[];
  timeFactor: number;
  joinedAt: Date;
  removedAt: Date | null;
  /**
   * "pin": signs in here; "unclaimed": on the list, nobody has come yet; "account": by e-mail, or
   * through another class, so that no PIN can be made here.
   */
  signsIn: "pin" | "unclaimed" | "account";
};

type Row = {
  userId: string;
  nickname: string;
  labels: string[];
  timeFactor: number;
  joinedAt: Date;
  removedAt: Date | null;
  pinHash: string | null;
  user: { isPinStudent: boolean; studentIn: { classId: string }[] };
};

/** With the places in which the person has a PIN, to tell who signs in elsewhere. */
const withDoors = {
  user: {
    select: {
      isPinStudent: true,
      studentIn: { where: { pinHash: { not: null }, removedAt: null }, select: { classId: true } },
    },
  },
} as const;

function signsIn({ pinHash, user }: Pick<Row, "pinHash" | "user">): StudentRecord["signsIn"] {
  if (pinHash !== null) return "pin";
  return user.isPinStudent && user.studentIn.length === 0 ? "unclaimed" : "account";
}

function toRecord(row: Row): StudentRecord {
  const { userId, nickname, labels, timeFactor, joinedAt, removedAt } = row;
  const id = userId;
  return { id, nickname, labels, timeFactor, joinedAt, removedAt, signsIn: signsIn(row) };
}

export const studentsAPage = 100;

export type StudentList = {
  students: StudentRecord[];
  /** How many there are that match, on all pages. */
  found: number;
  /** Taken out of the class, latest first; at most a page. */
  removed: StudentRecord[];
};

/**
 * The students of a class by name, a page at a time.
 * @param find what the name or a label must have in it; "" for all.
 * @param page from 0.
 */
export async function listStudents(
  teacher: TeacherOfClass,
  { find, page }: { find: string; page: number },
): Promise<StudentList> {
  const { classId } = teacher;
  const where = {
    classId,
    removedAt: null,
    ...(find === "" ? {} : { OR: [namedLike(find), { labels: { has: find } }] }),
  };
  const [students, found, removed] = await Promise.all([
    db().student.findMany({
      where,
      include: withDoors,
      orderBy: [{ nicknameKey: "asc" }],
      skip: page * studentsAPage,
      take: studentsAPage,
    }),
    db().student.count({ where }),
    db().student.findMany({
      where: { classId, removedAt: { not: null } },
      include: withDoors,
      orderBy: [{ removedAt: "desc" }],
      take: studentsAPage,
    }),
  ]);
  return { students: students.map(toRecord), found, removed: removed.map(toRecord) };
}

/** By the name as it is compared; what stands for anything in a pattern stands for itself here. */
function namedLike(find: string) {
  const read = readNickname(find);
  const key = read.ok ? read.value.key : find;
  return { nicknameKey: { contains: key.replace(/[\\%_]/g, "\\$&") } };
}

export type StudentProblem = "archived" | "no-such-student";
export type StudentChange = { nickname: string; labels: string[]; timeFactor: number };
export type ChangeProblem =
  | { reason: StudentProblem }
  | { reason: "nickname"; problem: NicknameProblem | "name-taken" }
  | { reason: "labels" | "timeFactor"; message: string };

/** Changes the name, the labels and the time factor of a student. */
export async function changeStudent(
  teacher: TeacherOfClass,
  studentId: string,
  change: StudentChange,
  now: Date,
): Promise<Result<StudentRecord, ChangeProblem>> {
  const nickname = readNickname(change.nickname);
  if (!nickname.ok) return failed({ reason: "nickname", problem: nickname.problem });
  const labels = readLabels(change.labels);
  if (!labels.ok) return failed({ reason: "labels", message: labels.problem });
  const { timeFactor } = change;
  const message = findTimeFactorProblem(timeFactor);
  if (message !== null) return failed({ reason: "timeFactor", message });
  const { text, key } = nickname.value;
  const after = { nickname: text, labels: labels.value, timeFactor };
  try {
    return await db().$transaction(async (transaction) => {
      const held = await holdStudent(transaction, teacher, studentId);
      if (!held.ok) return failed({ reason: held.problem });
      const before = toRecord(held.value);
      const row = await transaction.student.update({
        where: { userId_classId: { userId: studentId, classId: teacher.classId } },
        data: { ...after, nicknameKey: key },
        include: withDoors,
      });
      if (before.signsIn !== "account") {
        await transaction.user.update({ where: { id: studentId }, data: { name: text } });
      }
      const was = {
        nickname: before.nickname,
        labels: before.labels,
        timeFactor: before.timeFactor,
      };
      await record(transaction, teacher, studentId, "change-student", now, was, after);
      return ok(toRecord(row));
    });
  } catch (error) {
    if (isUniqueViolation(error)) return failed({ reason: "nickname", problem: "name-taken" });
    throw error;
  }
}

/** Takes a student out of the class; what they did stays, and they can be taken in again. */
export async function removeStudent(
  teacher: TeacherOfClass,
  studentId: string,
  now: Date,
): Promise<Result<null, StudentProblem>> {
  return setRemoved(teacher, studentId, now, now);
}

/** Takes a student in again who was taken out. */
export async function readmitStudent(
  teacher: TeacherOfClass,
  studentId: string,
  now: Date,
): Promise<Result<null, StudentProblem>> {
  return setRemoved(teacher, studentId, null, now);
}

async function setRemoved(
  teacher: TeacherOfClass,
  studentId: string,
  removedAt: Date | null,
  now: Date,
): Promise<Result<null, StudentProblem>> {
  return db().$transaction(async (transaction) => {
    const held = await holdStudent(transaction, teacher, studentId);
    if (!held.ok) return held;
    await transaction.student.update({
      where: { userId_classId: { userId: studentId, classId: teacher.classId } },
      data: { removedAt },
    });
    const action = removedAt === null ? "readmit-student" : "remove-student";
    await record(transaction, teacher, studentId, action, now);
    return ok(null);
  });
}

/**
 * Moves a student to another class of the same teacher, with labels, time factor and PIN. What they
 * did stays with the class that they leave. Moving back is the way to undo it.
 */
export async function moveStudent(
  from: TeacherOfClass,
  to: TeacherOfClass,
  studentId: string,
  now: Date,
): Promise<Result<null, StudentProblem | "name-taken" | "same-class">> {
  if (from.classId === to.classId) return failed("same-class");
  try {
    return await db().$transaction(async (transaction) => {
      // Always in the same order, so that two who move in opposite directions do not wait for ever.
      for (const teacher of [from, to].sort((a, b) => (a.classId < b.classId ? -1 : 1))) {
        if ((await holdOpenClass(transaction, teacher)) === null) return failed("archived");
      }
      const held = await holdStudent(transaction, from, studentId);
      if (!held.ok) return held;
      const { nickname, nicknameKey, labels, timeFactor, pinHash, joinedAt } = held.value;
      const place = { nickname, nicknameKey, labels, timeFactor, pinHash };
      await transaction.student.update({
        where: { userId_classId: { userId: studentId, classId: from.classId } },
        data: { removedAt: now, pinHash: null },
      });
      await transaction.student.upsert({
        where: { userId_classId: { userId: studentId, classId: to.classId } },
        create: { userId: studentId, classId: to.classId, ...place, joinedAt },
        update: { ...place, removedAt: null },
      });
      await record(transaction, from, studentId, "move-student-away", now);
      await record(transaction, to, studentId, "move-student-here", now);
      return ok(null);
    });
  } catch (error) {
    if (isUniqueViolation(error)) return failed("name-taken");
    throw error;
  }
}

/** A student of a class that is taught, in it or taken out of it, held with the class. */
async function holdStudent(
  transaction: Transaction,
  teacher: TeacherOfClass,
  studentId: string,
): Promise<Result<Row & { nicknameKey: string }, StudentProblem>> {
  if ((await holdOpenClass(transaction, teacher)) === null) return failed("archived");
  const row = await transaction.student.findUnique({
    where: { userId_classId: { userId: studentId, classId: teacher.classId } },
    include: withDoors,
  });
  return row === null ? failed("no-such-student") : ok(row);
}

async function record(
  transaction: Transaction,
  { classId, userId }: TeacherOfClass,
  studentId: string,
  action: ClassAction,
  now: Date,
  before?: object,
  after?: object,
): Promise<void> {
  const changes = before === undefined || after === undefined ? {} : { before, after };
  const event = { classId, byId: userId, studentId, action, ...changes };
  await recordClassEvents(transaction, [event], now);
}
