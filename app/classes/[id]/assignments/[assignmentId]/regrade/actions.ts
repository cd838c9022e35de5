"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { doneWith, refusedWith } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { decideProblemWords, decidedMessage } from "@/app/_mapping/regrade-outcomes";
import { regradePolicySchema } from "@/assignments/regrade";
import { applyRegrade, undoRegrade } from "@/server/regrade-decisions";
import { findRequestTeacher } from "@/server/sign-in";
import { notATeacher } from "../../form-outcomes";
import type { RegradeField } from "./_components/regrade-view";

const choiceSchema = z.object({
  policy: regradePolicySchema,
  itemAfterId: z.union([z.guid(), z.literal("").transform(() => null)]),
  allowsFall: z.literal("yes").optional(),
});

type Decide = FormAction<RegradeField>;

/** Decides what becomes of the scores, by the policy that was chosen. */
export const decideAction = async (
  classId: string,
  assignmentId: string,
  proposalId: string,
  ...[, form]: Parameters<Decide>
): ReturnType<Decide> => {
  const choice = choiceSchema.safeParse(Object.fromEntries(form));
  const teacher = await findRequestTeacher(classId);
  if (teacher === null) return refusedWith({}, {}, notATeacher);
  if (!choice.success) return refusedWith({}, {}, "Choose what becomes of the scores.");
  const { policy, itemAfterId } = choice.data;
  const allowsFall = choice.data.allowsFall === "yes";
  const wanted = { assignmentId, proposalId, policy, itemAfterId, allowsFall };
  const outcome = await applyRegrade(teacher, wanted, new Date());
  if (!outcome.ok) return decideProblemWords(outcome.problem);
  revalidatePath(`/classes/${classId}`, "layout");
  return doneWith(decidedMessage(outcome.value.length));
};

/** Takes a decision about scores back. */
export const undoAction = async (
  classId: string,
  assignmentId: string,
  proposalId: string,
): ReturnType<Decide> => {
  const teacher = await findRequestTeacher(classId);
  if (teacher === null) return refusedWith({}, {}, notATeacher);
  const outcome = await undoRegrade(teacher, { assignmentId, proposalId }, new Date());
  if (!outcome.ok) return decideProblemWords(outcome.problem);
  revalidatePath(`/classes/${classId}`, "layout");
  return doneWith("Taken back.");
};
