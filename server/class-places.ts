import "server-only";
import { db } from "./db";
import { studentOfClass, teacherOfClass } from "./session";
import type { StudentOfClass, TeacherOfClass, Viewer } from "./session";

/** The viewer as a teacher of the class; null for everybody else, and when there is no such class. */
export async function findTeacherOfClass(
  viewer: Viewer | null,
  classId: string,
): Promise<TeacherOfClass | null> {
  if (viewer === null) return null;
  const place = await db().classTeacher.findUnique({
    where: { teacherId_classId: { teacherId: viewer.userId, classId } },
    include: { classroom: { select: { archivedAt: true } } },
  });
  return teacherOfClass(viewer, place);
}

/** The viewer as a student of the class; null for everybody else, and for who was taken out of it. */
export async function findStudentOfClass(
  viewer: Viewer | null,
  classId: string,
): Promise<StudentOfClass | null> {
  if (viewer === null) return null;
  const place = await db().student.findUnique({
    where: { userId_classId: { userId: viewer.userId, classId } },
    include: { classroom: { select: { archivedAt: true } } },
  });
  return studentOfClass(viewer, place);
}
