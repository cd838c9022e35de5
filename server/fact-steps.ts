import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { claimSchema } from "@/facts/claim";
import { deskStatuses } from "@/facts/fact-status";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./db";
import { loadFacts } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { publishItems, retireItems } from "./items";
import type { Editor } from "./session";

const stateSchema = z.object({
  status: z.enum(deskStatuses),
  statement: z.string(),
  body: claimSchema,
});

/** What a decision changes of a fact, as the audit keeps it. */
export type FactState = z.infer<typeof stateSchema>;

export const stateOf = (fact: FactRecord): FactState => ({
  status: fact.status,
  statement: fact.statement,
  body: fact.body,
});

/** A state that the audit kept, or null when it kept none. */
export function readState(json: Prisma.JsonValue): FactState | null {
  const parsed = stateSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/**
 * Reads facts that are about to be decided on. Of two editors at once the second waits here and then
 * sees what the first decided.
 */
export async function lockFacts(
  transaction: Transaction,
  factIds: readonly string[],
): Promise<FactRecord[]> {
  await transaction.$queryRaw`
    SELECT "id" FROM "Fact" WHERE "id" = ANY(${[...factIds]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return loadFacts(transaction, { id: { in: [...factIds] } });
}

export async function lockFact(
  transaction: Transaction,
  factId: string,
): Promise<FactRecord | null> {
  const [fact] = await lockFacts(transaction, [factId]);
  return fact ?? null;
}

export type Step = { next: FactState; action: string; reason: string | null; undoesId?: string };

/**
 * Writes a fact's new state and the audit entry, and retires the items of what was verified. The
 * caller publishes the items of what is verified now.
 */
export async function saveStep(
  transaction: Transaction,
  editor: Editor,
  fact: FactRecord,
  step: Step,
  now: Date,
): Promise<{ decisionId: string; retired: number }> {
  const { next } = step;
  await transaction.fact.update({
    where: { id: fact.id },
    data: {
      status: next.status,
      statement: next.statement,
      body: next.body,
      predicate: next.body.predicate,
      subject: next.body.subject,
      revision: { increment: 1 },
      verifiedAt: next.status === "verified" ? now : null,
    },
  });
  const why = step.reason ?? `The fact is ${next.status} now.`;
  const retired = fact.status === "verified" ? await retireItems(transaction, fact.id, why) : 0;
  const decisionId = uuid();
  await transaction.decision.create({
    data: {
      id: decisionId,
      userId: editor.userId,
      at: now,
      action: step.action,
      reason: step.reason,
      factId: fact.id,
      before: stateOf(fact),
      after: next,
      ...(step.undoesId === undefined ? {} : { undoesId: step.undoesId }),
    },
  });
  return { decisionId, retired };
}

/** Saves a step of one fact and publishes its items where it is verified now. */
export async function applyStep(
  transaction: Transaction,
  editor: Editor,
  fact: FactRecord,
  step: Step,
  now: Date,
): Promise<{ decisionId: string; live: number; retired: number }> {
  const saved = await saveStep(transaction, editor, fact, step, now);
  const live = step.next.status === "verified" ? await publishItems(transaction, [fact.id]) : 0;
  return { ...saved, live };
}
