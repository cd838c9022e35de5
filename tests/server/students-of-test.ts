import { db } from "@/server/db";
import type { StudentOfClass, TeacherOfClass } from "@/server/session";
import { createGuest } from "@/server/users";
import { storeClass, studentIn } from "./class-of-test";

const since = new Date("2024-11-01T08:00:00.000Z");

/** A teacher with a class of their own. */
export const newTeacher = async (className = "7b"): Promise<TeacherOfClass> =>
  (await storeClass(undefined, className)).teacher;

/** A student of a class, without a PIN, which takes time to hash. */
export async function storeStudent(
  { classId }: { classId: string },
  place: { nickname?: string; labels?: string[]; timeFactor?: number } = {},
): Promise<StudentOfClass> {
  const viewer = await createGuest("UTC");
  const nickname = place.nickname ?? "Kim";
  const key = { classId, userId: viewer.userId, nicknameKey: viewer.userId };
  await db().student.create({ data: { ...place, ...key, nickname, joinedAt: since } });
  return studentIn(viewer, classId);
}
