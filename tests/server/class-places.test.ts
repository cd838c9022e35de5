import { v7 as uuid } from "uuid";
import { findStudentOfClass, findTeacherOfClass } from "@/server/class-places";
import { db } from "@/server/db";
import { editorOf } from "@/server/session";
import type { Viewer } from "@/server/session";
import { createGuest, findAccount } from "@/server/users";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2026-11-29T09:00:00.000Z");

async function storeClass(teacher: Viewer, code: string): Promise<string> {
  const id = uuid();
  await db().classroom.create({
    data: {
      id,
      name: "7b",
      joinCode: code,
      codeMadeAt: now,
      createdAt: now,
      teachers: { create: { teacherId: teacher.userId, isFounder: true, since: now } },
    },
  });
  return id;
}

async function storeStudent(classId: string, removedAt: Date | null = null): Promise<Viewer> {
  const viewer = await createGuest("UTC");
  const place = { classId, userId: viewer.userId, nickname: "Kim", nicknameKey: viewer.userId };
  await db().student.create({ data: { ...place, joinedAt: now, removedAt } });
  return viewer;
}

describe("findTeacherOfClass", () => {
  it("knows the teachers of a class and nobody else", async () => {
    const [teacher, other] = [await createGuest("UTC"), await createGuest("UTC")];
    const classId = await storeClass(teacher, "AAAAAA");
    await storeClass(other, "BBBBBB");
    const student = await storeStudent(classId);
    expect(await findTeacherOfClass(teacher, classId)).toMatchObject({ classId, isFounder: true });
    for (const viewer of [other, student, null]) {
      expect(await findTeacherOfClass(viewer, classId)).toBeNull();
    }
    expect(await findTeacherOfClass(teacher, uuid())).toBeNull();
  });

  it("opens no desk to who teaches a class", async () => {
    const teacher = await createGuest("UTC");
    await storeClass(teacher, "AAAAAA");
    expect(editorOf(teacher)).toBeNull();
  });
});

describe("findStudentOfClass", () => {
  it("knows who is in a class, and nobody who was taken out or teaches it", async () => {
    const teacher = await createGuest("UTC");
    const classId = await storeClass(teacher, "AAAAAA");
    const otherClass = await storeClass(teacher, "BBBBBB");
    const student = await storeStudent(classId);
    const removed = await storeStudent(classId, now);
    expect(await findStudentOfClass(student, classId)).toMatchObject({ classId, timeFactor: 1 });
    expect(await findStudentOfClass(student, otherClass)).toBeNull();
    for (const viewer of [teacher, removed, null]) {
      expect(await findStudentOfClass(viewer, classId)).toBeNull();
    }
  });
});

describe("findAccount", () => {
  it("finds a student without e-mail who has a PIN, but no guest", async () => {
    const guest = await createGuest("UTC");
    expect(await findAccount(guest.userId, 0)).toBeNull();
    await db().user.update({ where: { id: guest.userId }, data: { isPinStudent: true } });
    expect(await findAccount(guest.userId, 0)).toMatchObject({ isPinStudent: true, email: null });
  });
});
