import "server-only";
import { v7 as uuid } from "uuid";
import { staleAfterOf } from "@/facts/staleness";
import type { Prisma } from "@/prisma/generated/client";
import { recordCorrection, withdrawCorrection } from "./corrections";
import type { Transaction } from "./db";
import { dayToDate, isoDay, loadFacts } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { stateOf } from "./fact-state";
import type { FactState } from "./fact-state";
import { publishItems, restoreItems, retireItems } from "./items";
import { refoldFacts } from "./memories";
import { proposeRegrades } from "./regrade-proposals";
import { moveSuspensions } from "./suspensions";
import type { Editor } from "./session";

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

export type Step = {
  next: FactState;
  action: string;
  reason: string | null;
  undoesId?: string;
  /** Decisions that are taken back together have the same. */
  batchId?: string;
  /** True where its questions were right when they were asked: no score is in doubt. */
  wasRight?: boolean;
  /** What else the audit keeps, for taking the decision back. */
  details?: Record<string, Prisma.InputJsonValue>;
};

export type SavedStep = { decisionId: string; retired: number };

/**
 * Writes a fact's new state and the audit entry, and what follows from it: the items of what was
 * verified retire, teachers are asked about scores that rest on them, learners are told what was put
 * right, and their memory moves where the fact went.
 * The caller publishes the items of what is verified now.
 */
export async function saveStep(
  transaction: Transaction,
  editor: Editor,
  fact: FactRecord,
  step: Step,
  now: Date,
): Promise<SavedStep> {
  const next = settled(fact, step, now);
  const supersededById = next.supersededById ?? null;
  await transaction.fact.update({
    where: { id: fact.id },
    data: {
      status: next.status,
      statement: next.statement,
      body: next.body,
      predicate: next.body.predicate,
      subject: next.body.subject,
      representative: next.representativeId ?? fact.representativeId,
      staleAfter: next.staleAfter ? dayToDate(next.staleAfter) : null,
      supersededById,
      verifiedWords: next.verifiedWords ?? null,
      revision: { increment: 1 },
      verifiedAt:
        next.status !== "verified" ? null : fact.status === "verified" ? fact.verifiedAt : now,
    },
  });
  const why = step.reason ?? `The fact is ${next.status} now.`;
  const decisionId = uuid();
  const retired =
    fact.status === "verified" && !asksTheSame(fact, next)
      ? await retireItems(transaction, fact.id, why, decisionId)
      : [];
  await transaction.decision.create({
    data: {
      id: decisionId,
      userId: editor.userId,
      at: now,
      action: step.action,
      reason: step.reason,
      factId: fact.id,
      before: stateOf(fact),
      after: { ...next, ...step.details },
      undoesId: step.undoesId ?? null,
      batchId: step.batchId ?? null,
    },
  });
  if (step.wasRight !== true) {
    await proposeRegrades(transaction, retired, "fact_corrected", decisionId, now);
  }
  await tellLearners(transaction, fact, next, step, decisionId, now);
  if (supersededById !== fact.supersededById) {
    await moveMemories(transaction, fact, supersededById);
  }
  return { decisionId, retired: retired.length };
}

/** Whether the questions of what was verified still fit. */
const asksTheSame = (fact: FactRecord, next: FactState) =>
  fact.status === "verified" &&
  next.status === "verified" &&
  next.statement === fact.statement &&
  JSON.stringify(next.body) === JSON.stringify(fact.body);

/** The state with what verifying adds to it: the words that stand, and how long they are asked. */
function settled(fact: FactRecord, step: Step, now: Date): FactState {
  const { next } = step;
  if (step.undoesId !== undefined || next.status !== "verified" || fact.status === "verified") {
    return next;
  }
  const fromNow = staleAfterOf(next.body, isoDay(now));
  const given = next.staleAfter ?? null;
  return {
    ...next,
    verifiedWords: next.statement,
    staleAfter: given !== null && given >= isoDay(now) ? given : fromNow,
  };
}

/** Writes down what was put right of something that learners had been asked, or takes that back. */
async function tellLearners(
  transaction: Transaction,
  fact: FactRecord,
  next: FactState,
  step: Step,
  decisionId: string,
  now: Date,
): Promise<void> {
  if (step.undoesId !== undefined) {
    await withdrawCorrection(transaction, step.undoesId);
    await refoldFacts(transaction, [fact.id]);
    return;
  }
  if (next.status === "verified") {
    // It stands after all: who was told otherwise is asked it again.
    await transaction.correction.deleteMany({
      where: { factId: fact.id, kind: { in: ["rejected", "replaced"] } },
    });
  }
  const before = fact.verifiedWords;
  if (before === null || step.action === "merge") return;
  const common = { factId: fact.id, before, at: now, decisionId, successorId: null };
  const reason = step.reason;
  if (next.status === "verified" && next.statement !== before) {
    await recordCorrection(transaction, {
      ...common,
      kind: "reworded",
      after: next.statement,
      reason: await whyReworded(transaction, fact.id),
    });
    await refoldFacts(transaction, [fact.id]);
  } else if (next.status === "rejected" && fact.status !== "rejected") {
    await recordCorrection(transaction, { ...common, kind: "rejected", after: null, reason });
  } else if (next.status === "superseded" && next.supersededById) {
    const successor = await transaction.fact.findUniqueOrThrow({
      where: { id: next.supersededById },
    });
    await recordCorrection(transaction, {
      ...common,
      kind: "replaced",
      after: successor.statement,
      successorId: successor.id,
      reason,
    });
  }
}

/** Why words changed: the reason of the latest decision that gave one. */
async function whyReworded(transaction: Transaction, factId: string): Promise<string | null> {
  const decision = await transaction.decision.findFirst({
    // Why one of its questions was retired is nothing to its learners.
    where: { factId, itemId: null, reason: { not: null } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { reason: true },
  });
  return decision?.reason ?? null;
}

/**
 * What learners know of a fact counts for the one that takes its place, and no longer if it does not; what
 * they set aside stays set aside.
 */
async function moveMemories(
  transaction: Transaction,
  fact: FactRecord,
  supersededById: string | null,
): Promise<void> {
  const moving = [fact.id, ...fact.predecessorIds];
  const [left, taken]: [string[], string[]] = [[], []];
  if (fact.supersededById !== null) {
    const successors = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE "Fact" SET "predecessorIds" =
        ARRAY(SELECT p FROM unnest("predecessorIds") p WHERE p <> ALL(${moving}::uuid[]))
      WHERE ${fact.id}::uuid = ANY("predecessorIds") RETURNING "id"`;
    for (const { id } of successors) left.push(id);
  }
  let at = supersededById;
  while (at !== null) {
    taken.push(at);
    const [row] = await transaction.$queryRaw<{ supersededById: string | null }[]>`
      UPDATE "Fact" SET "predecessorIds" =
        ARRAY(SELECT DISTINCT p FROM unnest("predecessorIds" || ${moving}::uuid[]) p)
      WHERE "id" = ${at}::uuid RETURNING "supersededById"`;
    at = row?.supersededById ?? null;
  }
  await moveSuspensions(transaction, moving, left, taken);
  await refoldFacts(transaction, [...new Set([fact.id, ...left, ...taken])].sort());
}

/** Saves a step of one fact and publishes its items where it is verified now. */
export async function applyStep(
  transaction: Transaction,
  editor: Editor,
  fact: FactRecord,
  step: Step,
  now: Date,
): Promise<SavedStep & { live: number }> {
  const saved = await saveStep(transaction, editor, fact, step, now);
  if (step.next.status !== "verified" || asksTheSame(fact, step.next)) return { ...saved, live: 0 };
  const restored = step.undoesId === undefined ? 0 : await restoreItems(transaction, step.undoesId);
  const live = restored > 0 ? restored : await publishItems(transaction, [fact.id]);
  return { ...saved, live };
}
