import { z } from "zod";
import { refusedWith, typedText } from "@/components/form-state";
import type { FormState } from "@/components/form-state";
import type { TeacherOfClass } from "@/server/session";
import { findRequestTeacher } from "@/server/sign-in";

const notYours = "You do not teach this class any more, or you are signed out. Reload the page.";

/** What a teacher is told when a change comes too late. */
export const archivedWords = "This class is archived: restore it first, then change it.";

/** Does something as the teacher of the class that a form names as `classId`; nobody else does it. */
export async function asTeacher<Name extends string>(
  form: FormData,
  run: (teacher: TeacherOfClass) => Promise<FormState<Name>>,
): Promise<FormState<Name>> {
  const classId = z.guid().safeParse(typedText(form, "classId"));
  const teacher = classId.success ? await findRequestTeacher(classId.data) : null;
  return teacher === null ? refusedWith({}, {}, notYours) : run(teacher);
}
