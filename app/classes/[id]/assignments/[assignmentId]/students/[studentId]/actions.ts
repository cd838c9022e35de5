"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { excuseReasonSchema } from "@/assignments/excuse";
import { doneWith, fieldErrors, refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { setExcuse } from "@/server/excuses";
import { asTeacher } from "../../../../../as-teacher";
import { studentWords } from "../../../../../student-words";

const excuseSchema = z.object({
  assignmentId: z.guid(),
  studentId: z.guid(),
  reason: excuseReasonSchema,
});

const doneWords = {
  excuse: "Excused.",
  reword: "Saved.",
  "take-back": "Taken back. It counts again.",
  nothing: "Nothing has changed.",
} as const;

/** Excuses a student from an assignment, or takes that back where the form says so. */
export const excuseAction: FormAction<"reason"> = async (_previous, form) =>
  asTeacher<"reason">(form, async (teacher) => {
    const values = { reason: typedText(form, "reason") };
    const read = excuseSchema.safeParse(Object.fromEntries(form));
    if (!read.success) return refusedWith(fieldErrors<"reason">(read.error), values);
    const { reason, ...place } = read.data;
    const isTakenBack = typedText(form, "isTakenBack") === "true";
    const set = await setExcuse(teacher, place, isTakenBack ? null : reason, new Date());
    if (!set.ok) return refusedWith({}, values, studentWords[set.problem]);
    revalidatePath(`/classes/${teacher.classId}`, "layout");
    return doneWith(doneWords[set.value], isTakenBack ? {} : { reason });
  });
