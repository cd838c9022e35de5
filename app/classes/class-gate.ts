import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { findStudentOfClass, findTeacherOfClass } from "@/server/class-places";
import type { StudentOfClass, TeacherOfClass, Viewer } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";

export type ClassVisitor =
  | { kind: "teacher"; viewer: Viewer; teacher: TeacherOfClass }
  | { kind: "student"; viewer: Viewer; student: StudentOfClass };

/**
 * Who asks, as a teacher or a student of the class. Who is not signed in is sent to do so; to others
 * the class is not there, so that nobody learns of it.
 */
export async function requireClassVisitor(classId: string, next: string): Promise<ClassVisitor> {
  if (!z.guid().safeParse(classId).success) notFound();
  const viewer = await findRequestViewer();
  if (viewer === null) redirect(`/account/sign-in?next=${encodeURIComponent(next)}&need=class`);
  const teacher = await findTeacherOfClass(viewer, classId);
  if (teacher !== null) return { kind: "teacher", viewer, teacher };
  const student = await findStudentOfClass(viewer, classId);
  if (student !== null) return { kind: "student", viewer, student };
  notFound();
}

/** The teacher who asks; students of the class are shown the class instead. */
export async function requireTeacher(classId: string, next: string): Promise<TeacherOfClass> {
  const visitor = await requireClassVisitor(classId, next);
  if (visitor.kind === "student") redirect(`/classes/${classId}`);
  return visitor.teacher;
}
