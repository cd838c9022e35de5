import { v7 as uuid } from "uuid";
import { createClass, getClass } from "@/server/classes";
import type { ClassRecord } from "@/server/classes";
import { findStudentOfClass, findTeacherOfClass } from "@/server/class-places";
import { db } from "@/server/db";
import { joinWithPin } from "@/server/joining";
import type { StudentOfClass, TeacherOfClass, Viewer } from "@/server/session";
import { createGuest, findViewer } from "@/server/users";

export const now = new Date("2026-11-29T09:00:00.000Z");

/** Somebody with an account; without a password, which takes time to hash. */
export async function storeAccount(name = "Ada"): Promise<Viewer> {
  const guest = await createGuest("UTC");
  const email = `${guest.userId}@example.org`;
  await db().user.update({ where: { id: guest.userId }, data: { email, name } });
  return viewerWith(guest.userId);
}

export async function viewerWith(userId: string): Promise<Viewer> {
  const viewer = await findViewer(userId);
  if (viewer === null) throw new Error(`There is no user ${userId}.`);
  return viewer;
}

export async function teacherIn(viewer: Viewer, classId: string): Promise<TeacherOfClass> {
  const teacher = await findTeacherOfClass(viewer, classId);
  if (teacher === null) throw new Error(`${viewer.name} does not teach ${classId}.`);
  return teacher;
}

export async function studentIn(viewer: Viewer, classId: string): Promise<StudentOfClass> {
  const student = await findStudentOfClass(viewer, classId);
  if (student === null) throw new Error(`${viewer.name} is not in ${classId}.`);
  return student;
}

/** A class and the teacher who made it. */
export async function storeClass(
  viewer?: Viewer,
  name = "7b",
): Promise<{ teacher: TeacherOfClass; room: ClassRecord }> {
  const maker = viewer ?? (await storeAccount());
  const made = await createClass(maker, name, now);
  if (!made.ok) throw new Error(made.problem);
  const teacher = await teacherIn(maker, made.value.classId);
  return { teacher, room: await getClass(teacher) };
}

/** A student who came in with a PIN. */
export async function joined(code: string, nickname: string, pin = "4071"): Promise<Viewer> {
  const input = { code, nickname, pin, timeZone: "UTC" };
  const entered = await joinWithPin(null, input, now);
  if (!entered.ok) throw new Error(entered.problem);
  return viewerWith(entered.value.userId);
}

/** An assignment of a class, published, with nothing in it. */
export async function storeAssignment(
  teacher: TeacherOfClass,
  overrides: object[] = [],
): Promise<string> {
  const id = uuid();
  const { classId, userId: createdById } = teacher;
  await db().assignment.create({
    data: {
      ...{ id, classId, createdById, overrides },
      ...{ title: "This week", kind: "quiz", status: "published", defaults: {} },
      createdAt: now,
    },
  });
  return id;
}

/** An attempt that a student has begun. */
export async function storeAttempt(
  assignmentId: string,
  studentId: string,
  attempt: { deadlineAt?: Date; submittedAt?: Date; isPreview?: boolean } = {},
): Promise<string> {
  const id = uuid();
  const base = { id, assignmentId, studentId, number: 1, snapshot: {}, terms: {}, startedAt: now };
  await db().attempt.create({ data: { ...base, ...attempt } });
  const answer = { studentId, attemptId: id, position: 0, answer: {}, answeredAt: now };
  const eventId = uuid();
  await db().attemptAnswerEvent.create({ data: { ...answer, id: eventId, receivedAt: now } });
  await db().attemptAnswer.create({ data: { ...answer, eventId, receivedAt: now } });
  return id;
}
