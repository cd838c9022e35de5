"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormAction, FormState } from "@/components/form-state";
import { importArticle } from "@/server/articles";
import { editFact, rejectFact, resolveConflict, verifyFact } from "@/server/decisions";
import { undoDecision } from "@/server/undo";
import type { Editor } from "@/server/session";
import { findRequestEditor, findRequestOwner } from "@/server/sign-in";
import { grantRole } from "@/server/users";
import type { DecisionOutcome, DeskDecision } from "./_components/desk-view";
import type { ImportField } from "./_components/desk-lists";
import { readImportForm } from "./read-import-form";
import { decisionSchema } from "./decision-schema";

const notAnEditor = "Only editors decide. Sign in with an editor's account.";

/** Takes an article in and leads to it, or says what is wrong with which field. */
export const importAction: FormAction<ImportField> = async (_previous, form) => {
  const editor = await findRequestEditor();
  const read = await readImportForm(form);
  if (!read.ok) return read.problem;
  const refused = (field: ImportField, message: string): FormState<ImportField> => ({
    status: "refused",
    values: read.value.typed,
    errors: { [field]: message },
    message: null,
  });
  if (editor === null) return refused("text", notAnEditor);
  const imported = await importArticle(editor, read.value.input, new Date());
  if (!imported.ok) {
    const { field, message } = imported.problem;
    const source = field === "format" || (field === "text" && read.value.isFile) ? "file" : field;
    return refused(source, message);
  }
  revalidatePath("/desk");
  redirect(`/desk/articles/${imported.value.articleId}`);
};

function carryOut(editor: Editor, decision: DeskDecision, now: Date) {
  switch (decision.kind) {
    case "verify":
      return verifyFact(editor, decision.factId, now, {
        confirmRelativeDate: decision.confirmDate,
      });
    case "edit":
      return editFact(editor, decision.factId, decision, now);
    case "reject":
      return rejectFact(editor, decision.factId, decision.reason, now);
    case "resolve":
      return resolveConflict(editor, decision.conflictId, decision.resolution, decision, now);
    case "undo":
      return undoDecision(editor, decision.decisionId, now);
  }
}

/** Carries a decision of the desk out. */
export async function decideAction(input: DeskDecision): Promise<DecisionOutcome> {
  const decision = decisionSchema.safeParse(input);
  if (!decision.success)
    return { ok: false, message: "Reload the page and try again.", errors: {} };
  const editor = await findRequestEditor();
  if (editor === null) return { ok: false, message: notAnEditor, errors: {} };
  const outcome = await carryOut(editor, decision.data, new Date());
  if (!outcome.ok) return { ok: false, ...outcome.problem };
  revalidatePath("/desk", "layout");
  return { ok: true, ...outcome.value };
}

const roleSchema = z.object({
  personId: z.guid(),
  role: z.enum(["learner", "teacher", "editor", "owner"]),
});

const roleProblems = {
  "no-such-person": "This person is not here any more. Reload the page.",
  "last-owner": "Somebody must own Stet: make another person an owner first.",
};

/** Gives a person a role. */
export const setRoleAction: FormAction<"personId" | "role"> = async (_previous, form) => {
  const parsed = roleSchema.safeParse(Object.fromEntries(form));
  const refused = (message: string) =>
    ({ status: "refused", values: {}, errors: {}, message }) as const;
  if (!parsed.success) return refused("Choose a role from the list.");
  const owner = await findRequestOwner();
  if (owner === null) return refused("Only an owner grants roles.");
  const granted = await grantRole(owner, parsed.data.personId, parsed.data.role);
  if (!granted.ok) return refused(roleProblems[granted.problem]);
  revalidatePath("/desk/people");
  return { status: "done", values: { role: parsed.data.role }, errors: {}, message: "Saved." };
};
