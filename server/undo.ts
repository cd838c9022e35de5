import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import type { Transaction } from "./db";
import { decisionTimeoutMs, factGone, refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { resolutionFromRow, resolutionToRow } from "./fact-records";
import { moveClaims } from "./fact-links";
import { refreshFacts } from "./fact-standing";
import { readState, stateOf } from "./fact-state";
import type { FactState } from "./fact-state";
import { applyStep, lockFact } from "./fact-steps";
import { withdrawRegrades } from "./regrade-proposals";
import type { Editor } from "./session";
import { undoArticleDecision } from "./undo-article";
import type { Undoing } from "./undo-article";
import { isReportDecision, undoReportDecision } from "./undo-report";
import { undoItemDecision } from "./undo-item";

type DecisionRow = Prisma.DecisionGetPayload<object>;

const changedSince = "Something else was decided about it since.";
const cannotBeUndone = "This cannot be taken back.";

/**
 * Takes a decision back, or all decisions of one go, as long as nothing was decided on the same thing
 * since. Of several those that can be are taken back; all or nothing where one rests on the other.
 * @param decisionId id of a decision, or of the go that several were taken in
 */
export async function undoDecision(
  editor: Editor,
  decisionId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const decisions = await loadWithItsBatch(transaction, decisionId);
      if (decisions.length === 0) return refuse("There is nothing to take back.");
      const undoing: Undoing = { editor, now, batchId: uuid(), touched: new Set() };
      const outcomes: Result<Decided, DecisionProblem>[] = [];
      for (const decision of decisions) {
        outcomes.push(await undoOne(transaction, undoing, decision));
      }
      // Only now: halfway back a fact would seem to be contradicted, or without a source.
      const { batchId, touched } = undoing;
      await refreshFacts(transaction, editor, [...touched], now, { batchId });
      const done = outcomes.filter((outcome) => outcome.ok);
      const failedOne = outcomes.find((outcome) => !outcome.ok);
      const [first] = done;
      if (first === undefined || !first.ok) return failedOne ?? refuse(cannotBeUndone);
      const left = outcomes.length - done.length;
      const message =
        left === 0
          ? "Taken back."
          : `Taken back, but for ${left} about which something else was decided since.`;
      return ok({ decisionId: first.value.decisionId, message });
    },
    { timeout: decisionTimeoutMs },
  );
}

/** The decision, with those that were taken in the same go; the latest first. */
async function loadWithItsBatch(
  transaction: Transaction,
  decisionId: string,
): Promise<DecisionRow[]> {
  const decision = await transaction.decision.findUnique({ where: { id: decisionId } });
  const batchId = decision === null ? decisionId : decision.batchId;
  const batch =
    batchId === null
      ? []
      : await transaction.decision.findMany({
          where: { batchId, action: { not: "split-off" } },
          orderBy: { id: "desc" },
        });
  return batch.length > 0 ? batch : decision === null ? [] : [decision];
}

/** Takes one decision back, and what it made teachers decide about scores. */
async function undoOne(
  transaction: Transaction,
  undoing: Undoing,
  decision: DecisionRow,
): Promise<Result<Decided, DecisionProblem>> {
  const outcome = await undoByItsKind(transaction, undoing, decision);
  if (outcome.ok) await withdrawRegrades(transaction, decision.id, undoing.now);
  return outcome;
}

async function undoByItsKind(
  transaction: Transaction,
  undoing: Undoing,
  decision: DecisionRow,
): Promise<Result<Decided, DecisionProblem>> {
  const taken = await transaction.decision.findUnique({ where: { undoesId: decision.id } });
  if (taken !== null) return refuse("This was taken back already.");
  if (isReportDecision(decision)) return undoReportDecision(transaction, undoing, decision);
  if (decision.itemId !== null) {
    return undoItemDecision(transaction, undoing, decision, decision.itemId);
  }
  if (decision.conflictId !== null) {
    return undoResolution(transaction, undoing, decision, decision.conflictId);
  }
  if (decision.articleId !== null) {
    return undoArticleDecision(transaction, undoing, decision, decision.articleId);
  }
  return decision.factId === null
    ? refuse(cannotBeUndone)
    : undoFactDecision(transaction, undoing, decision, decision.factId);
}

const resolutionSchema = z.object({
  resolution: z.enum([
    "open",
    "same-by-precision",
    "compatible-range",
    "distinct-events",
    "source-error",
  ]),
  rejected: z.string().nullable().optional(),
});

async function undoResolution(
  transaction: Transaction,
  undoing: Undoing,
  decision: DecisionRow,
  conflictId: string,
): Promise<Result<Decided, DecisionProblem>> {
  const { editor, now, batchId } = undoing;
  const before = resolutionSchema.safeParse(decision.before);
  const after = resolutionSchema.safeParse(decision.after);
  if (!before.success || !after.success) return refuse(cannotBeUndone);
  const conflict = await transaction.conflict.findUniqueOrThrow({
    where: { id: conflictId },
    include: { claims: { include: { claim: true } } },
  });
  if (resolutionFromRow(conflict.resolution) !== after.data.resolution) return refuse(changedSince);
  const { rejected } = after.data;
  // A rejection in the same batch is taken back by itself; older ones were only named.
  if (rejected && decision.batchId === null) {
    const rejection = await transaction.decision.findUniqueOrThrow({ where: { id: rejected } });
    await undoOne(transaction, undoing, rejection);
  }
  await transaction.conflict.update({
    where: { id: conflictId },
    data: { resolution: resolutionToRow(before.data.resolution) },
  });
  const id = uuid();
  await transaction.decision.create({
    data: {
      id,
      userId: editor.userId,
      at: now,
      action: "undo",
      conflictId,
      before: after.data,
      after: { ...before.data, rejected: null },
      undoesId: decision.id,
      batchId,
    },
  });
  for (const { claim } of conflict.claims) undoing.touched.add(claim.factId);
  return ok({ decisionId: id, message: "Taken back." });
}

const waiting: readonly string[] = ["candidate", "corroborated", "disputed"];

/** Whether nobody has decided since; what evidence alone made of it meanwhile is no decision. */
const isAsLeft = (fact: FactState, after: FactState) =>
  fact.statement === after.statement &&
  (fact.status === after.status ||
    (waiting.includes(fact.status) && waiting.includes(after.status)));

const linkSchema = z.object({
  split: z.object({ newFactId: z.string(), moving: z.array(z.string()) }).optional(),
  merge: z.object({ moving: z.array(z.string()) }).optional(),
});

async function undoFactDecision(
  transaction: Transaction,
  undoing: Undoing,
  decision: DecisionRow,
  factId: string,
): Promise<Result<Decided, DecisionProblem>> {
  const { editor, now, batchId } = undoing;
  const fact = await lockFact(transaction, factId);
  if (fact === null) return refuse(factGone);
  const before = readState(decision.before);
  const after = readState(decision.after);
  if (before === null || after === null) return refuse(cannotBeUndone);
  if (!isAsLeft(fact, after)) return refuse(changedSince);
  const links = linkSchema.parse(decision.after);
  if (links.split !== undefined) {
    const refused = await joinAgain(transaction, undoing, factId, links.split);
    if (refused !== null) return refused;
  }
  if (links.merge !== undefined) await moveClaims(transaction, links.merge.moving, factId);
  const { decisionId } = await applyStep(
    transaction,
    editor,
    fact,
    {
      next: { ...stateOf(fact), ...before },
      action: "undo",
      reason: "A decision was taken back.",
      undoesId: decision.id,
      batchId,
    },
    now,
  );
  undoing.touched.add(factId).add(after.supersededById ?? factId);
  return ok({ decisionId, message: "Taken back." });
}

/** Gives evidence that was split off back; the fact that was made of it becomes part of this one. */
async function joinAgain(
  transaction: Transaction,
  { editor, now, batchId }: Undoing,
  factId: string,
  split: { newFactId: string; moving: string[] },
) {
  const made = await lockFact(transaction, split.newFactId);
  if (made === null) return refuse(factGone);
  if (!waiting.includes(made.status)) return refuse(changedSince);
  const moving = made.claims.map(({ id }) => id);
  await moveClaims(transaction, moving, factId);
  await applyStep(
    transaction,
    editor,
    made,
    {
      next: { ...stateOf(made), status: "superseded", supersededById: factId },
      action: "merge",
      reason: "It was split off, and that was taken back.",
      batchId,
      details: { merge: { moving } },
    },
    now,
  );
  return null;
}
