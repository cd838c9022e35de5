import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { findTeacherOfClass } from "@/server/class-places";
import type { TeacherOfClass } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";

/** The teacher who asks; to everybody else the page is not there. */
export async function requireTeacher(classId: string, next: string): Promise<TeacherOfClass> {
  if (!z.guid().safeParse(classId).success) notFound();
  const viewer = await findRequestViewer();
  if (viewer === null) redirect(`/account/sign-in?next=${encodeURIComponent(next)}`);
  const teacher = await findTeacherOfClass(viewer, classId);
  if (teacher === null) notFound();
  return teacher;
}
