"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { duplicateAssignment, makeAssignment } from "@/server/assignments";
import { newAssignmentSchema, newsQuestions } from "@/server/assignments";
import { removeOverride, addOverride, saveTerms } from "@/server/assignment-terms";
import { startPreview } from "@/server/attempts";
import { findTeacherOfClass } from "@/server/class-places";
import { findRequestViewer } from "@/server/sign-in";
import { carryOutStep, stepSchema } from "./carry-out-step";
import { doneStep, keptValues, makeErrors, notATeacher, refusedStep } from "./form-outcomes";
import type { MakeField, StepField } from "./form-outcomes";
import { readOverrideForm, readTermsForm } from "./read-forms";
import type { TermsFormField } from "./read-forms";

const requestTeacher = async (classId: string) =>
  findTeacherOfClass(await findRequestViewer(), classId);
const revisionOf = (form: FormData) =>
  z.coerce.number().int().catch(-1).parse(form.get("revision"));

/** Makes "this week's news" and leads to it: there one more tap publishes it. */
export async function makeNewsAction(classId: string): Promise<void> {
  const teacher = await requestTeacher(classId);
  if (teacher === null) redirect("/classes");
  const news = { title: "", kind: "quiz", source: { from: "week" }, count: newsQuestions } as const;
  const made = await makeAssignment(teacher, news, new Date());
  if (!made.ok) redirect(`/classes/${classId}/assignments/new?none=week`);
  redirect(`/classes/${classId}/assignments/${made.value.assignmentId}`);
}

/** Makes an assignment from what the form asks for, and leads to it. */
export const makeAction = async (
  classId: string,
  ...[, form]: Parameters<FormAction<MakeField>>
): ReturnType<FormAction<MakeField>> => {
  const values = keptValues(form);
  const { from, topic, query, title, kind, count } = values;
  const source = from === "empty" ? { from: "facts", factIds: [] } : { from, topic, query };
  const wanted = newAssignmentSchema.safeParse({ title, kind, count, source });
  if (!wanted.success) return refusedStep(values, null, makeErrors(wanted.error));
  const teacher = await requestTeacher(classId);
  if (teacher === null) return refusedStep(values, notATeacher);
  const made = await makeAssignment(teacher, wanted.data, new Date());
  if (!made.ok) return refusedStep(values, made.problem.message);
  redirect(`/classes/${classId}/assignments/${made.value.assignmentId}`);
};

/** Takes one step with an assignment: publishes, archives, moves a question, takes a step back. */
export const stepAction = async (
  classId: string,
  assignmentId: string,
  ...[, form]: Parameters<FormAction<StepField>>
): ReturnType<FormAction<StepField>> => {
  const step = stepSchema.safeParse(typedText(form, "step"));
  const teacher = await requestTeacher(classId);
  if (teacher === null || !step.success) return refusedStep({}, notATeacher);
  const seen = { assignmentId, revision: revisionOf(form) };
  const changed = await carryOutStep(teacher, seen, step.data, new Date());
  if (!changed.ok) return refusedStep({}, changed.problem.message);
  revalidatePath(`/classes/${classId}`, "layout");
  return doneStep(changed.value, step.data[0] !== "undo");
};

/** Saves title and terms, or says what is wrong with which field. */
export const termsAction = async (
  classId: string,
  assignmentId: string,
  ...[, form]: Parameters<FormAction<TermsFormField>>
): ReturnType<FormAction<TermsFormField>> => {
  const teacher = await requestTeacher(classId);
  if (teacher === null) return refusedStep({}, notATeacher);
  const read = readTermsForm(form, teacher.viewer.timeZone);
  if (!read.ok) return refusedStep({}, "Nothing was saved yet.", read.problem);
  const seen = { assignmentId, revision: revisionOf(form) };
  const saved = await saveTerms(teacher, seen, read.value, new Date());
  if (!saved.ok) return refusedStep({}, saved.problem.message, saved.problem.errors);
  revalidatePath(`/classes/${classId}`, "layout");
  return { status: "done", values: {}, errors: {}, message: saved.value.message };
};

/** Adds an exception, or takes one out. */
export const overrideAction = async (
  classId: string,
  assignmentId: string,
  ...[, form]: Parameters<FormAction<StepField>>
): ReturnType<FormAction<StepField>> => {
  const teacher = await requestTeacher(classId);
  if (teacher === null) return refusedStep({}, notATeacher);
  const seen = { assignmentId, revision: revisionOf(form) };
  const place = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(form.get("remove") ?? undefined);
  const read = place.success ? null : readOverrideForm(form, teacher.viewer.timeZone);
  if (read?.ok === false) return refusedStep({}, read.problem);
  const saved =
    read === null
      ? await removeOverride(teacher, seen, place.data ?? -1, new Date())
      : await addOverride(teacher, seen, read.value, new Date());
  if (!saved.ok) return refusedStep({}, saved.problem.message);
  revalidatePath(`/classes/${classId}`, "layout");
  return doneStep(saved.value, true);
};

/** Opens the assignment as a student has it. */
export async function previewAction(classId: string, assignmentId: string): Promise<void> {
  const teacher = await requestTeacher(classId);
  if (teacher === null) redirect("/classes");
  const begun = await startPreview(teacher, assignmentId, new Date());
  if (!begun.ok) redirect(`/classes/${classId}/assignments/${assignmentId}`);
  redirect(`/assignments/${assignmentId}/attempts/${begun.value.attemptId}`);
}

/** Makes a draft like it, and leads there. */
export async function duplicateAction(classId: string, assignmentId: string): Promise<void> {
  const teacher = await requestTeacher(classId);
  if (teacher === null) redirect("/classes");
  const copied = await duplicateAssignment(teacher, assignmentId, new Date());
  if (!copied.ok) redirect(`/classes/${classId}/assignments`);
  redirect(`/classes/${classId}/assignments/${copied.value.assignmentId}`);
}
