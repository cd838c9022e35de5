import "server-only";
import { v7 as uuid } from "uuid";
import { decide } from "@/facts/fact-status";
import { splitClaims } from "@/facts/split";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db } from "./db";
import type { Transaction } from "./db";
import { decisionTimeoutMs, factGone, refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { openConflictsOf } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { refreshFacts, standingOf } from "./fact-standing";
import { stateOf } from "./fact-state";
import { lockFact, lockFacts, saveStep } from "./fact-steps";
import { publishItems } from "./items";
import type { Editor } from "./session";

/** Moves evidence to another fact. */
export async function moveClaims(
  transaction: Transaction,
  claimIds: readonly string[],
  factId: string,
): Promise<void> {
  await transaction.claim.updateMany({ where: { id: { in: [...claimIds] } }, data: { factId } });
}

const sources = (count: number) => (count === 1 ? "1 source" : `${count} sources`);

/**
 * Parts a fact in two, because its evidence tells of two events. The chosen evidence makes a fact of
 * its own that waits for a decision; a disagreement between the two parts is settled as that of two
 * events. A verified fact that loses the evidence its words came from waits again.
 */
export async function splitFact(
  editor: Editor,
  factId: string,
  claimIds: readonly string[],
  reason: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const fact = await lockFact(transaction, factId);
      if (fact === null) return refuse(factGone);
      const split = splitClaims(fact.claims, claimIds, fact.representativeId);
      if (!split.ok) return refuse(split.problem, { claimIds: split.problem });
      const { moving, movingWords, stayingWords } = split.value;
      const batchId = uuid();
      const newFactId = await makeFact(transaction, fact, movingWords, now);
      await moveClaims(transaction, moving, newFactId);
      const settled = await settleBetween(transaction, editor, fact, moving, batchId, now);

      const why = reason.trim() === "" ? "The sources tell of two events." : reason.trim();
      const keepsWords = stayingWords === fact.representativeId;
      const next = keepsWords ? stateOf(fact) : wordsOf(fact, stayingWords);
      const saved = await saveStep(
        transaction,
        editor,
        fact,
        {
          next: keepsWords || fact.status !== "verified" ? next : { ...next, status: "candidate" },
          action: "split",
          reason: why,
          batchId,
          details: { split: { newFactId, moving } },
        },
        now,
      );
      await transaction.decision.create({
        data: {
          id: uuid(),
          userId: editor.userId,
          at: now,
          action: "split-off",
          reason: why,
          factId: newFactId,
          after: { from: factId },
          batchId,
        },
      });
      const touched = [factId, newFactId, ...settled];
      await refreshFacts(transaction, editor, touched, now, { batchId });
      return ok({
        decisionId: saved.decisionId,
        message: `Split: ${sources(moving.length)} ${moving.length === 1 ? "makes" : "make"} a fact of ${moving.length === 1 ? "its" : "their"} own, which waits for a decision.`,
      });
    },
    { timeout: decisionTimeoutMs },
  );
}

/** The fact with the words of one of its claims. */
function wordsOf(fact: FactRecord, claimId: string): ReturnType<typeof stateOf> {
  const record = fact.claims.find(({ id }) => id === claimId);
  if (record === undefined) throw new Error(`The fact ${fact.id} has no claim ${claimId}.`);
  return {
    ...stateOf(fact),
    statement: record.claim.statement,
    body: record.claim,
    representativeId: claimId,
  };
}

async function makeFact(
  transaction: Transaction,
  from: FactRecord,
  claimId: string,
  now: Date,
): Promise<string> {
  const { body, statement } = wordsOf(from, claimId);
  const id = uuid();
  await transaction.fact.create({
    data: {
      id,
      storyId: from.storyId,
      statement,
      predicate: body.predicate,
      subject: body.subject,
      body,
      representative: claimId,
      origins: 1,
      importance: from.importance,
      createdAt: now,
    },
  });
  return id;
}

/** Settles open disagreements between the two parts. @returns ids of other facts in them. */
async function settleBetween(
  transaction: Transaction,
  editor: Editor,
  fact: FactRecord,
  moving: readonly string[],
  batchId: string,
  now: Date,
): Promise<string[]> {
  const others: string[] = [];
  for (const conflict of openConflictsOf(fact)) {
    const isBetween =
      conflict.claims.every((side) => side.factId === fact.id) &&
      conflict.claims.some((side) => moving.includes(side.id)) &&
      conflict.claims.some((side) => !moving.includes(side.id));
    if (!isBetween) continue;
    await transaction.conflict.update({
      where: { id: conflict.id },
      data: { resolution: "distinct_events" },
    });
    await transaction.decision.create({
      data: {
        id: uuid(),
        userId: editor.userId,
        at: now,
        action: "resolve",
        conflictId: conflict.id,
        before: { resolution: conflict.resolution },
        after: { resolution: "distinct-events", rejected: null },
        batchId,
      },
    });
    others.push(...conflict.claims.map((side) => side.factId));
  }
  return others;
}

/**
 * Makes a fact part of another that says the same: its evidence joins the other's, and what learners
 * know of it counts for the other.
 */
export async function mergeFacts(
  editor: Editor,
  factId: string,
  intoId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const pair = await lockPair(transaction, factId, intoId);
      if (!pair.ok) return pair;
      const { fact, other } = pair.value;
      const outcome = decide(standingOf(fact), { kind: "merge", by: "person", intoId });
      if (!outcome.ok) return refuse(outcome.problem.message);
      if (other.status === "rejected" || other.status === "superseded") {
        return refuse(`The other fact is ${other.status}: restore it first, or choose another.`);
      }
      const disagree = openConflictsOf(fact).some((conflict) =>
        conflict.claims.some((side) => side.factId === intoId),
      );
      if (disagree) {
        return refuse("Sources disagree about these two: settle that first, then merge them.");
      }
      const batchId = uuid();
      const moving = fact.claims.map(({ id }) => id);
      await moveClaims(transaction, moving, intoId);
      const saved = await saveStep(
        transaction,
        editor,
        fact,
        {
          next: { ...stateOf(fact), status: outcome.value.next, supersededById: intoId },
          action: "merge",
          reason: outcome.value.reason,
          batchId,
          wasRight: true,
          details: { merge: { moving } },
        },
        now,
      );
      await refreshFacts(transaction, editor, [intoId], now, { batchId });
      const waits = other.status === "verified" ? "" : " It waits to be verified.";
      return ok({
        decisionId: saved.decisionId,
        message: `Merged: ${sources(moving.length)} joined “${other.statement}”${waits}`,
      });
    },
    { timeout: decisionTimeoutMs },
  );
}

/** Lets a verified fact take the place of one that stood before it; learners are told. */
export async function supersedeFact(
  editor: Editor,
  factId: string,
  successorId: string,
  reason: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const pair = await lockPair(transaction, factId, successorId);
      if (!pair.ok) return pair;
      const { fact, other } = pair.value;
      const action = { kind: "supersede", by: "person", successorId, reason } as const;
      const outcome = decide(standingOf(fact), action);
      if (!outcome.ok) return refuse(outcome.problem.message);
      if (other.status !== "verified") {
        return refuse(
          "Verify the fact that takes its place first: learners will be asked that one.",
        );
      }
      const why = outcome.value.reason ?? "A newer fact took its place.";
      const saved = await saveStep(
        transaction,
        editor,
        fact,
        {
          next: { ...stateOf(fact), status: outcome.value.next, supersededById: successorId },
          action: "supersede",
          reason: why,
        },
        now,
      );
      // What could not be asked beside the old fact can be asked now.
      await publishItems(transaction, [successorId]);
      return ok({
        decisionId: saved.decisionId,
        message: `Replaced by “${other.statement}” Learners who answered it are told.`,
      });
    },
    { timeout: decisionTimeoutMs },
  );
}

async function lockPair(
  transaction: Transaction,
  factId: string,
  otherId: string,
): Promise<Result<{ fact: FactRecord; other: FactRecord }, DecisionProblem>> {
  if (factId === otherId) return refuse("Choose another fact than this one.");
  const facts = await lockFacts(transaction, [factId, otherId]);
  const fact = facts.find(({ id }) => id === factId);
  const other = facts.find(({ id }) => id === otherId);
  if (fact === undefined || other === undefined) return refuse(factGone);
  return ok({ fact, other });
}
