"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ResponseData } from "@/questions/response-data";
import type { FormAction } from "@/components/form-state";
import { findFact } from "@/server/facts";
import { offerDistractors } from "@/server/replace-distractor";
import { findSimilarFacts } from "@/server/similar-facts";
import { loadResponsesOfFact } from "@/server/response-data";
import { findRequestEditor, findRequestOwner } from "@/server/sign-in";
import { grantRole } from "@/server/users";
import { auditEntryOf } from "@/app/_mapping/audit-words";
import { loadDecisionsOf, loadDecisionsOfItem } from "@/server/audit";
import type { AuditEntry } from "./_components/desk-lists";
import type { Decided, DecisionOutcome, DeskDecision, SimilarFact } from "./_components/desk-view";
import { carryOut } from "./carry-out";
import { decisionSchema } from "./decision-schema";

const notAnEditor = "Only editors decide. Sign in with an editor's account.";

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
  const { decisionId, message } = outcome.value;
  return { ok: true, decisionId, message };
}

const searchSchema = z.object({ factId: z.guid(), query: z.string().max(200) });

/** Facts that one may be merged with or replaced by; nothing for those who do not decide. */
export async function findSimilarAction(factId: string, query: string): Promise<SimilarFact[]> {
  const search = searchSchema.safeParse({ factId, query });
  const editor = await findRequestEditor();
  if (!search.success || editor === null) return [];
  return findSimilarFacts(editor, search.data.factId, search.data.query);
}

const decidedSchema = z.union([z.object({ factId: z.guid() }), z.object({ itemId: z.guid() })]);

/** What was decided about a fact or a question, newest first; nothing for those who do not decide. */
export async function historyAction(about: Decided): Promise<AuditEntry[]> {
  const wanted = decidedSchema.safeParse(about);
  const editor = await findRequestEditor();
  if (!wanted.success || editor === null) return [];
  if ("itemId" in wanted.data) {
    return (await loadDecisionsOfItem(editor, wanted.data.itemId)).map(auditEntryOf);
  }
  const fact = await findFact(wanted.data.factId);
  return fact === null ? [] : (await loadDecisionsOf(fact)).map(auditEntryOf);
}

/** How a fact's questions fare, by their ids; nothing for those who do not decide. */
export async function responsesAction(factId: string): Promise<Record<string, ResponseData>> {
  const editor = await findRequestEditor();
  if (!z.guid().safeParse(factId).success || editor === null) return {};
  const all = await loadResponsesOfFact(editor, factId);
  return Object.fromEntries(all.map(({ item, responses }) => [item.id, responses]));
}

const offerSchema = z.object({ itemId: z.guid(), optionIndex: z.number().int().min(0).max(9) });

/** Wrong options that may take another's place; nothing for those who do not decide. */
export async function offerDistractorsAction(
  itemId: string,
  optionIndex: number,
): Promise<string[]> {
  const wanted = offerSchema.safeParse({ itemId, optionIndex });
  const editor = await findRequestEditor();
  if (!wanted.success || editor === null) return [];
  return offerDistractors(editor, wanted.data.itemId, wanted.data.optionIndex);
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
