"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { itemFindingsOf } from "@/app/_mapping/item-findings-of";
import { questionWordsShape } from "@/app/_mapping/question-words-schema";
import type { FormAction } from "@/components/form-state";
import { handKinds } from "@/questions/hand-kinds";
import { savePoints } from "@/server/assignment-items";
import { rewriteClassQuestion, writeClassQuestion } from "@/server/class-questions";
import { findRequestTeacher } from "@/server/sign-in";
import type {
  OwnQuestion,
  OwnQuestionOutcome,
  OwnQuestionPlace,
} from "../_components/own-question";
import { doneStep, notATeacher, refusedStep } from "../form-outcomes";
import { readPointsForm } from "../read-forms";

/** Saves what each question brings, or says what is wrong with which. */
export const pointsAction = async (
  classId: string,
  assignmentId: string,
  ...[, form]: Parameters<FormAction<string>>
): ReturnType<FormAction<string>> => {
  const teacher = z.guid().safeParse(classId).success ? await findRequestTeacher(classId) : null;
  if (teacher === null) return refusedStep({}, notATeacher);
  const read = readPointsForm(form);
  if (!read.ok) return refusedStep({}, "Nothing was saved yet.", read.problem);
  const revision = z.coerce.number().int().catch(-1).parse(form.get("revision"));
  const saved = await savePoints(teacher, { assignmentId, revision }, read.value, new Date());
  if (!saved.ok) return refusedStep({}, saved.problem.message);
  revalidatePath(`/classes/${classId}`, "layout");
  return doneStep(saved.value, false);
};

const inputSchema = z.object({
  classId: z.guid(),
  assignmentId: z.guid(),
  revision: z.number().int(),
  about: z.union([
    z.object({ factId: z.guid(), kind: z.enum(handKinds) }),
    z.object({ itemId: z.guid() }),
  ]),
  ...questionWordsShape,
});

/** Keeps a teacher's own question for a fact, or changes one, or says what is amiss with it. */
export async function ownQuestionAction(
  place: OwnQuestionPlace,
  question: OwnQuestion,
): Promise<OwnQuestionOutcome> {
  const parsed = inputSchema.safeParse({ ...place, ...question });
  const teacher = parsed.success ? await findRequestTeacher(parsed.data.classId) : null;
  if (!parsed.success || teacher === null) return { ok: false, message: notATeacher };
  const { classId, assignmentId, revision, about, explanation, ...rest } = parsed.data;
  const words = { ...rest, explanation: explanation.trim() || null };
  const seen = { assignmentId, revision };
  const now = new Date();
  const kept =
    "itemId" in about
      ? await rewriteClassQuestion(teacher, seen, about.itemId, words, now)
      : await writeClassQuestion(teacher, seen, about.factId, { ...words, kind: about.kind }, now);
  if (!kept.ok) {
    const { message, findings } = kept.problem;
    return { ok: false, message, ...(findings && { findings: itemFindingsOf(findings) }) };
  }
  revalidatePath(`/classes/${classId}`, "layout");
  return { ok: true, message: kept.value.message, undo: kept.value.eventId };
}
