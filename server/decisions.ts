import "server-only";
import { v7 as uuid } from "uuid";
import { editClaim } from "@/facts/edit-claim";
import { decide } from "@/facts/fact-status";
import type { FactAction } from "@/facts/fact-status";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db } from "./db";
import type { Transaction } from "./db";
import { resolutionFromRow, resolutionToRow } from "./fact-records";
import { refreshFacts, standingOf } from "./fact-standing";
import { applyStep, lockFact, lockFacts, readState, saveStep, stateOf } from "./fact-steps";
import type { FactState } from "./fact-steps";
import { publishItems } from "./items";
import type { Editor } from "./session";
import type { ConflictResolution } from "@/facts/fact";

export type Decided = { decisionId: string; message: string };

/** Why nothing was changed, in a sentence; `errors` names the fields of an edit. */
export type DecisionProblem = { message: string; errors: Record<string, string> };

const refuse = (message: string, errors: Record<string, string> = {}) =>
  failed({ message, errors });

const gone = "This fact is not here any more. Reload the page.";

async function decideOn(
  editor: Editor,
  factId: string,
  action: FactAction,
  now: Date,
  messageOf: (outcome: { live: number; retired: number }) => string,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const fact = await lockFact(transaction, factId);
      if (fact === null) return refuse(gone);
      const outcome = decide(standingOf(fact), action);
      if (!outcome.ok) return refuse(outcome.problem.message);
      const { next, reason } = outcome.value;
      const step = { next: { ...stateOf(fact), status: next }, action: action.kind, reason };
      const applied = await applyStep(transaction, editor, fact, step, now);
      return ok({ decisionId: applied.decisionId, message: messageOf(applied) });
    },
    { timeout: 30_000 },
  );
}

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

/** Lets a fact stand: its questions go live at once. */
export function verifyFact(
  editor: Editor,
  factId: string,
  now: Date,
  options: { confirmRelativeDate?: boolean } = {},
): Promise<Result<Decided, DecisionProblem>> {
  const action: FactAction = { kind: "verify", by: "person", ...options };
  return decideOn(editor, factId, action, now, ({ live }) =>
    live === 0
      ? "Verified. No safe question can be made of it yet."
      : `Verified. ${questions(live)} ${live === 1 ? "is" : "are"} live.`,
  );
}

export type BulkVerification = {
  verified: number;
  questions: number;
  /** Facts that could not be verified, with the rule's sentence. */
  refused: { factId: string; message: string }[];
};

/**
 * Verifies several facts in one go, each with its own entry in the audit. What the rules refuse is
 * left as it is and named; the rest goes through.
 */
export async function verifyFacts(
  editor: Editor,
  factIds: readonly string[],
  now: Date,
  options: { confirmRelativeDate?: boolean } = {},
): Promise<BulkVerification> {
  return db().$transaction(
    async (transaction) => {
      const verified: string[] = [];
      const refused: BulkVerification["refused"] = [];
      for (const fact of await lockFacts(transaction, factIds)) {
        const action: FactAction = { kind: "verify", by: "person", ...options };
        const outcome = decide(standingOf(fact), action);
        if (!outcome.ok) {
          refused.push({ factId: fact.id, message: outcome.problem.message });
          continue;
        }
        const next = { ...stateOf(fact), status: outcome.value.next };
        await saveStep(transaction, editor, fact, { next, action: "verify", reason: null }, now);
        verified.push(fact.id);
      }
      const live = await publishItems(transaction, verified);
      return { verified: verified.length, questions: live, refused };
    },
    { timeout: 120_000 },
  );
}

/** @param reason required: what the editor saw. */
export function rejectFact(
  editor: Editor,
  factId: string,
  reason: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  const action: FactAction = { kind: "reject", by: "person", reason };
  return decideOn(editor, factId, action, now, ({ retired }) =>
    retired === 0 ? "Rejected." : `Rejected. ${questions(retired)} retired.`,
  );
}

export function restoreFact(
  editor: Editor,
  factId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return decideOn(editor, factId, { kind: "restore", by: "person" }, now, () => "Waiting again.");
}

/** Changes what a fact says. The new words wait to be verified; the sources' words stay as they are. */
export async function editFact(
  editor: Editor,
  factId: string,
  edit: { statement: string; values: Record<string, string> },
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const fact = await lockFact(transaction, factId);
      if (fact === null) return refuse(gone);
      const outcome = decide(standingOf(fact), { kind: "edit", by: "person" });
      if (!outcome.ok) return refuse(outcome.problem.message);
      const edited = editClaim(fact.body, edit);
      if (!edited.ok) return refuse("Some fields need another look.", edited.problem);
      const next = {
        status: outcome.value.next,
        statement: edited.value.statement,
        body: edited.value,
      };
      const applied = await applyStep(
        transaction,
        editor,
        fact,
        { next, action: "edit", reason: null },
        now,
      );
      return ok({ decisionId: applied.decisionId, message: "Saved. It waits to be verified." });
    },
    { timeout: 30_000 },
  );
}

/** Settles a conflict, or opens it again. With source-error the wrong claim's fact is rejected. */
export async function resolveConflict(
  editor: Editor,
  conflictId: string,
  resolution: ConflictResolution,
  choice: { wrongClaimId: string | null; reason: string },
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM "Conflict" WHERE id = ${conflictId}::uuid FOR UPDATE`;
      const conflict = await transaction.conflict.findUnique({
        where: { id: conflictId },
        include: { claims: { include: { claim: true } } },
      });
      if (conflict === null)
        return refuse("This disagreement is not here any more. Reload the page.");
      const reason = choice.reason.trim();
      const wrong = conflict.claims.find((side) => side.claimId === choice.wrongClaimId);
      if (resolution === "source-error" && wrong === undefined) {
        return refuse("Say which source is wrong.", { wrongClaimId: "Choose the wrong one." });
      }
      await transaction.conflict.update({
        where: { id: conflictId },
        data: { resolution: resolutionToRow(resolution) },
      });
      let rejected: string | null = null;
      if (resolution === "source-error" && wrong !== undefined) {
        const fact = await lockFact(transaction, wrong.claim.factId);
        if (fact !== null && fact.status !== "rejected") {
          const why = reason === "" ? "A source's error." : reason;
          const next: FactState = { ...stateOf(fact), status: "rejected" };
          const step = { next, action: "reject", reason: why };
          rejected = (await applyStep(transaction, editor, fact, step, now)).decisionId;
        }
      }
      const decisionId = uuid();
      await transaction.decision.create({
        data: {
          id: decisionId,
          userId: editor.userId,
          at: now,
          action: "resolve",
          reason: reason === "" ? null : reason,
          conflictId,
          before: { resolution: resolutionFromRow(conflict.resolution) },
          after: { resolution, rejected },
        },
      });
      const factIds = conflict.claims.map((side) => side.claim.factId);
      await refreshFacts(transaction, editor, factIds, now);
      return ok({ decisionId, message: resolution === "open" ? "Open again." : "Settled." });
    },
    { timeout: 30_000 },
  );
}

/** Takes a decision back, as long as nothing was decided on the same thing since. */
export async function undoDecision(
  editor: Editor,
  decisionId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction((transaction) => undoIn(transaction, editor, decisionId, now), {
    timeout: 30_000,
  });
}

async function undoIn(
  transaction: Transaction,
  editor: Editor,
  decisionId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  const decision = await transaction.decision.findUnique({ where: { id: decisionId } });
  if (decision === null) return refuse("There is nothing to take back.");
  const taken = await transaction.decision.findUnique({ where: { undoesId: decisionId } });
  if (taken !== null) return refuse("This was taken back already.");
  if (decision.conflictId !== null) {
    const before = decision.before as { resolution: ConflictResolution };
    const after = decision.after as { resolution: ConflictResolution; rejected: string | null };
    const conflict = await transaction.conflict.findUniqueOrThrow({
      where: { id: decision.conflictId },
      include: { claims: { include: { claim: true } } },
    });
    if (resolutionFromRow(conflict.resolution) !== after.resolution) {
      return refuse("Something else was decided about it since.");
    }
    if (after.rejected !== null) await undoIn(transaction, editor, after.rejected, now);
    await transaction.conflict.update({
      where: { id: conflict.id },
      data: { resolution: resolutionToRow(before.resolution) },
    });
    const id = uuid();
    await transaction.decision.create({
      data: {
        id,
        userId: editor.userId,
        at: now,
        action: "undo",
        conflictId: conflict.id,
        before: after,
        after: { ...before, rejected: null },
        undoesId: decisionId,
      },
    });
    const factIds = conflict.claims.map((side) => side.claim.factId);
    await refreshFacts(transaction, editor, factIds, now);
    return ok({ decisionId: id, message: "Taken back." });
  }
  if (decision.factId === null || decision.before === null || decision.after === null) {
    return refuse("This cannot be taken back.");
  }
  const fact = await lockFact(transaction, decision.factId);
  if (fact === null) return refuse(gone);
  const before = readState(decision.before);
  const after = readState(decision.after);
  if (before === null || after === null) return refuse("This cannot be taken back.");
  if (fact.status !== after.status || fact.statement !== after.statement) {
    return refuse("Something else was decided about it since.");
  }
  const step = {
    next: before,
    action: "undo",
    reason: "A decision was taken back.",
    undoesId: decisionId,
  };
  const applied = await applyStep(transaction, editor, fact, step, now);
  return ok({ decisionId: applied.decisionId, message: "Taken back." });
}
