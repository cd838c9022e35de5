import "server-only";
import { z } from "zod";
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

type PlaceRow = {
  userId: string;
  classId: string;
  nickname: string;
  labels: string[];
  timeFactor: number;
  removedAt: Date | null;
  archivedAt: Date | null;
};

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

/**
 * The viewer as a student of an assignment's class; null where they are none, or it is not published.
 * A whole class asks this within a minute, so it is one statement.
 */
export async function findStudentOfAssignment(
  viewer: Viewer | null,
  assignmentId: string,
): Promise<StudentOfClass | null> {
  if (viewer === null || !z.guid().safeParse(assignmentId).success) return null;
  const [place] = await db().$queryRaw<PlaceRow[]>`
    SELECT s."userId", s."classId", s."nickname", s."labels", s."timeFactor", s."removedAt", c."archivedAt"
    FROM "Assignment" a
    JOIN "Classroom" c ON c."id" = a."classId"
    JOIN "Student" s ON s."classId" = a."classId" AND s."userId" = ${viewer.userId}::uuid
    WHERE a."id" = ${assignmentId}::uuid AND a."status" = 'published'`;
  if (place === undefined) return null;
  return studentOfClass(viewer, { ...place, classroom: { archivedAt: place.archivedAt } });
}
