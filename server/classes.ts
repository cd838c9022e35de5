import "server-only";
import { randomInt } from "node:crypto";
import { v7 as uuid } from "uuid";
import { makeJoinCode } from "@/assignments/join-code";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { recordClassEvents } from "./class-events";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import type { StudentOfClass, TeacherOfClass, Viewer } from "./session";

/** A class as its teachers see it. */
export type ClassRecord = {
  id: string;
  name: string;
  joinCode: string;
  codeMadeAt: Date;
  /** From then on nobody new comes in; null: the door is open. */
  joinClosesAt: Date | null;
  createdAt: Date;
  archivedAt: Date | null;
  eraseAt: Date | null;
  /** Who is in the class now. */
  students: number;
};

const withCount = {
  _count: { select: { students: { where: { removedAt: null } } } },
} as const;

type Row = Omit<ClassRecord, "students"> & { _count: { students: number } };

function toRecord({ _count, ...row }: Row): ClassRecord {
  const { id, name, joinCode, codeMadeAt, joinClosesAt, createdAt, archivedAt, eraseAt } = row;
  const students = _count.students;
  return {
    ...{ id, name, joinCode, codeMadeAt, joinClosesAt, createdAt, archivedAt, eraseAt },
    students,
  };
}

const below = (bound: number) => randomInt(bound);

/** A code that no class has or had. Two that make the same at once are told apart by the index. */
async function freeJoinCode(transaction: Transaction): Promise<string> {
  for (;;) {
    const code = makeJoinCode(below);
    const taken =
      (await transaction.classroom.findUnique({ where: { joinCode: code } })) ??
      (await transaction.oldJoinCode.findUnique({ where: { code } }));
    if (taken === null) return code;
  }
}

/** Runs a transaction again when another took the same code in the same moment. */
async function withFreshCode<Value>(run: () => Promise<Value>, tries = 5): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (!isUniqueViolation(error) || tries <= 1) throw error;
    return withFreshCode(run, tries - 1);
  }
}

/** Makes a class, whose teacher is whoever makes it; that takes an account with e-mail. */
export async function createClass(
  viewer: Viewer,
  name: string,
  now: Date,
): Promise<Result<{ classId: string }, "needs-account">> {
  if (viewer.email === null) return failed("needs-account");
  const classId = uuid();
  await withFreshCode(() =>
    db().$transaction(async (transaction) => {
      const joinCode = await freeJoinCode(transaction);
      await transaction.classroom.create({
        data: {
          id: classId,
          name,
          joinCode,
          codeMadeAt: now,
          createdAt: now,
          teachers: { create: { teacherId: viewer.userId, isFounder: true, since: now } },
        },
      });
      const event = {
        classId,
        byId: viewer.userId,
        action: "make-class" as const,
        after: { name },
      };
      await recordClassEvents(transaction, [event], now);
    }),
  );
  return ok({ classId });
}

export type ClassesOf = {
  taught: ClassRecord[];
  joined: { id: string; name: string; nickname: string; isArchived: boolean }[];
};

/** The classes that somebody teaches, and those that they are in; archived ones last. */
export async function listClasses(viewer: Viewer): Promise<ClassesOf> {
  const [taught, joined] = await Promise.all([
    db().classroom.findMany({
      where: { teachers: { some: { teacherId: viewer.userId } } },
      include: withCount,
      orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    }),
    db().student.findMany({
      where: { userId: viewer.userId, removedAt: null },
      include: { classroom: { select: { name: true, archivedAt: true } } },
      orderBy: [
        { classroom: { archivedAt: { sort: "desc", nulls: "first" } } },
        { joinedAt: "desc" },
      ],
    }),
  ]);
  return {
    taught: taught.map(toRecord),
    joined: joined.map(({ classId, nickname, classroom }) => ({
      id: classId,
      name: classroom.name,
      nickname,
      isArchived: classroom.archivedAt !== null,
    })),
  };
}

/** The class of a teacher. */
export async function getClass(teacher: TeacherOfClass): Promise<ClassRecord> {
  const row = await db().classroom.findUniqueOrThrow({
    where: { id: teacher.classId },
    include: withCount,
  });
  return toRecord(row);
}

/** What a student knows of the class: its name, and who teaches it. */
export async function getClassOfStudent(
  student: StudentOfClass,
): Promise<{ name: string; teachers: string[] }> {
  const { name, teachers } = await db().classroom.findUniqueOrThrow({
    where: { id: student.classId },
    include: { teachers: { include: { teacher: { select: { name: true } } } } },
  });
  return { name, teachers: teachers.flatMap(({ teacher }) => teacher.name ?? []) };
}

export type ClassChangeProblem = "archived";

/** Gives the class another name. */
export async function renameClass(
  teacher: TeacherOfClass,
  name: string,
  now: Date,
): Promise<Result<null, ClassChangeProblem>> {
  const { classId, userId } = teacher;
  return db().$transaction(async (transaction) => {
    const before = await holdOpenClass(transaction, teacher);
    if (before === null) return failed("archived");
    await transaction.classroom.update({ where: { id: classId }, data: { name } });
    const change = { before: { name: before.name }, after: { name } };
    const event = { classId, byId: userId, action: "rename-class" as const, ...change };
    await recordClassEvents(transaction, [event], now);
    return ok(null);
  });
}

/** Gives the class another code; whoever types the old one is told that it was changed. */
export async function changeJoinCode(
  teacher: TeacherOfClass,
  now: Date,
): Promise<Result<{ joinCode: string }, ClassChangeProblem>> {
  const { classId, userId } = teacher;
  return withFreshCode(() =>
    db().$transaction(async (transaction) => {
      const before = await holdOpenClass(transaction, teacher);
      if (before === null) return failed("archived");
      const joinCode = await freeJoinCode(transaction);
      await transaction.oldJoinCode.create({
        data: { code: before.joinCode, classId, changedAt: now },
      });
      const data = { joinCode, codeMadeAt: now };
      await transaction.classroom.update({ where: { id: classId }, data });
      await recordClassEvents(transaction, [{ classId, byId: userId, action: "change-code" }], now);
      return ok({ joinCode });
    }),
  );
}

/** Opens the door to new students, or closes it; who is in the class still signs in. */
export async function setJoining(
  teacher: TeacherOfClass,
  isOpen: boolean,
  now: Date,
): Promise<Result<null, ClassChangeProblem>> {
  const { classId, userId } = teacher;
  return db().$transaction(async (transaction) => {
    if ((await holdOpenClass(transaction, teacher)) === null) return failed("archived");
    const joinClosesAt = isOpen ? null : now;
    await transaction.classroom.update({ where: { id: classId }, data: { joinClosesAt } });
    const action = isOpen ? "open-joining" : "close-joining";
    await recordClassEvents(transaction, [{ classId, byId: userId, action }], now);
    return ok(null);
  });
}

/**
 * The class of a teacher, held until the transaction ends, so that what is decided on it stays true.
 * @returns null when it is archived, or the teacher was taken out of it meanwhile.
 */
export async function holdOpenClass(
  transaction: Transaction,
  teacher: TeacherOfClass,
): Promise<{ name: string; joinCode: string } | null> {
  const rows = await transaction.$queryRaw<{ name: string; joinCode: string }[]>`
    SELECT c."name", c."joinCode" FROM "Classroom" c
    JOIN "ClassTeacher" t ON t."classId" = c."id" AND t."teacherId" = ${teacher.userId}::uuid
    WHERE c."id" = ${teacher.classId}::uuid AND c."archivedAt" IS NULL
    FOR UPDATE OF c`;
  return rows[0] ?? null;
}
