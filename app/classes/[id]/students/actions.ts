"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { doneWith, refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { eraseStudent } from "@/server/class-data";
import { importRoster, mostRosterBytes, previewRoster, rosterBatchSchema } from "@/server/roster";
import type { RosterPreview, RosterProblem } from "@/server/roster";
import { findRequestTeacher } from "@/server/sign-in";
import { makePins } from "@/server/student-pins";
import type { MadePin } from "@/server/student-pins";
import { changeStudent, moveStudent, readmitStudent, removeStudent } from "@/server/students";
import { archivedWords, asTeacher } from "../../as-teacher";
import { changeProblem, studentWords, typedStudent } from "../../student-words";

const changed = () => revalidatePath("/classes", "layout");

/** Changes the name, the labels and the time factor of a student. */
export const changeStudentAction: FormAction<"nickname" | "labels" | "timeFactor"> = async (
  _previous,
  form,
) =>
  asTeacher<"nickname" | "labels" | "timeFactor">(form, async (teacher) => {
    const { values, change, studentId } = typedStudent(form);
    const saved = await changeStudent(teacher, studentId, change, new Date());
    if (!saved.ok) return changeProblem(saved.problem, values);
    changed();
    const { nickname, labels, timeFactor } = saved.value;
    const kept = { nickname, labels: labels.join(", "), timeFactor: String(timeFactor) };
    return doneWith("Saved.", kept);
  });

/** Takes a student out of the class, or in again. */
export const removeStudentAction: FormAction<"studentId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const studentId = typedText(form, "studentId");
    const isBack = typedText(form, "isBack") === "true";
    const set = isBack ? readmitStudent : removeStudent;
    const done = await set(teacher, studentId, new Date());
    if (!done.ok) return refusedWith({}, {}, studentWords[done.problem]);
    changed();
    return doneWith(isBack ? "In the class again." : "Taken out. It can be undone below.");
  });

/** Moves a student to another class that the teacher has. */
export const moveStudentAction: FormAction<"toClassId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const toClassId = z.guid().safeParse(typedText(form, "toClassId"));
    const to = toClassId.success ? await findRequestTeacher(toClassId.data) : null;
    if (to === null) return refusedWith({ toClassId: "Choose one of your classes." }, {});
    const moved = await moveStudent(teacher, to, typedText(form, "studentId"), new Date());
    if (!moved.ok) return refusedWith({ toClassId: studentWords[moved.problem] }, {});
    changed();
    return doneWith("Moved. Moving back undoes it.");
  });

/** Erases for good a student who was taken out. */
export const eraseStudentAction: FormAction<"studentId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const erased = await eraseStudent(teacher, typedText(form, "studentId"), new Date());
    if (!erased.ok) return refusedWith({}, {}, studentWords[erased.problem]);
    changed();
    return doneWith("Erased.");
  });

const pinsSchema = z.object({ classId: z.guid(), studentIds: z.array(z.guid()).min(1).max(40) });

/** Makes new PINs and tells them once. */
export async function makePinsAction(
  input: unknown,
): Promise<{ ok: true; made: MadePin[] } | { ok: false; message: string }> {
  const parsed = pinsSchema.safeParse(input);
  const teacher = parsed.success ? await findRequestTeacher(parsed.data.classId) : null;
  if (!parsed.success || teacher === null) {
    return { ok: false, message: "You are signed out, or no teacher of this class any more." };
  }
  const made = await makePins(teacher, parsed.data.studentIds, new Date());
  if (!made.ok) return { ok: false, message: archivedWords };
  changed();
  return { ok: true, made: made.value };
}

/** Looks a list of students through; nothing is saved. */
export async function previewRosterAction(
  form: FormData,
): Promise<{ ok: true; preview: RosterPreview } | { ok: false; message: string }> {
  const classId = z.guid().safeParse(typedText(form, "classId"));
  const teacher = classId.success ? await findRequestTeacher(classId.data) : null;
  if (teacher === null) return { ok: false, message: "You are signed out. Sign in again." };
  const file = form.get("file");
  const isFile = file instanceof File && file.size > 0;
  const list = isFile ? file : new Blob([typedText(form, "names")]);
  if (list.size > mostRosterBytes) {
    return { ok: false, message: "This file is too big for a list of names: use at most 2 MB." };
  }
  const preview = await previewRoster(teacher, new Uint8Array(await list.arrayBuffer()));
  return { ok: true, preview };
}

const batchSchema = z.object({ classId: z.guid(), students: rosterBatchSchema });

/** Takes a part of the list in. */
export async function importRosterAction(
  input: unknown,
): Promise<
  { ok: true; added: number; problems: RosterProblem[] } | { ok: false; message: string }
> {
  const parsed = batchSchema.safeParse(input);
  const teacher = parsed.success ? await findRequestTeacher(parsed.data.classId) : null;
  if (!parsed.success || teacher === null) {
    return { ok: false, message: "You are signed out, or no teacher of this class any more." };
  }
  const imported = await importRoster(teacher, parsed.data.students, new Date());
  if (!imported.ok) return { ok: false, message: archivedWords };
  changed();
  return { ok: true, ...imported.value };
}
