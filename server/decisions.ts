import "server-only";
import { v7 as uuid } from "uuid";
import { editClaim } from "@/facts/edit-claim";
import { decide } from "@/facts/fact-status";
import type { FactAction } from "@/facts/fact-status";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { isIsoDate } from "@/lib/time";
import { db } from "./db";
import { isoDay, resolutionFromRow, resolutionToRow } from "./fact-records";
import { refreshFacts, standingOf } from "./fact-standing";
import { stateOf } from "./fact-state";
import type { FactState } from "./fact-state";
import { applyStep, lockFact, lockFacts, saveStep } from "./fact-steps";
import { publishItems } from "./items";
import type { Editor } from "./session";
import type { ConflictResolution } from "@/facts/fact";

export type Decided = { decisionId: string; message: string };

/** Why nothing was changed, in a sentence; `errors` names the fields of an edit. */
export type DecisionProblem = { message: string; errors: Record<string, string> };

export const refuse = (message: string, errors: Record<string, string> = {}) =>
  failed({ message, errors });

export const factGone = "This fact is not here any more. Reload the page.";

export const decisionTimeoutMs = 120_000;

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
      if (fact === null) return refuse(factGone);
      if (fact.claims.length === 0) {
        return refuse(
          "Its evidence is part of another fact now: split that one, or take the merge back.",
        );
      }
      const outcome = decide(standingOf(fact), action);
      if (!outcome.ok) return refuse(outcome.problem.message);
      const { next, reason } = outcome.value;
      const state = { ...stateOf(fact), status: next, supersededById: null };
      const step = { next: state, action: action.kind, reason };
      const applied = await applyStep(transaction, editor, fact, step, now);
      return ok({ decisionId: applied.decisionId, message: messageOf(applied) });
    },
    { timeout: decisionTimeoutMs },
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

export type BulkVerification = Decided & {
  verified: number;
  questions: number;
  /** Facts that could not be verified, with the rule's sentence. */
  refused: { factId: string; message: string }[];
};

/**
 * Verifies several facts in one go, each with its own entry in the audit. What the rules refuse is
 * left as it is and named; the rest goes through, and is taken back in one go.
 */
export async function verifyFacts(
  editor: Editor,
  factIds: readonly string[],
  now: Date,
  options: { confirmRelativeDate?: boolean } = {},
): Promise<Result<BulkVerification, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const batchId = uuid();
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
        const step = { next, action: "verify", reason: null, batchId };
        await saveStep(transaction, editor, fact, step, now);
        verified.push(fact.id);
      }
      const [first] = refused;
      if (verified.length === 0) return refuse(first?.message ?? "Choose at least one fact.");
      const live = await publishItems(transaction, verified);
      const left = refused.length === 0 ? "" : ` ${refused.length} could not be verified.`;
      return ok({
        decisionId: batchId,
        message: `Verified ${verified.length === 1 ? "1 fact" : `${verified.length} facts`}. ${questions(live)} ${live === 1 ? "is" : "are"} live.${left}`,
        verified: verified.length,
        questions: live,
        refused,
      });
    },
    { timeout: decisionTimeoutMs },
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

/** Puts a rejected or replaced fact back to wait for a decision. */
export function restoreFact(
  editor: Editor,
  factId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return decideOn(editor, factId, { kind: "restore", by: "person" }, now, () => "Waiting again.");
}

/** Says that a fact does not hold any more: it is not asked until somebody verifies it again. */
export function expireFact(
  editor: Editor,
  factId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return decideOn(editor, factId, { kind: "expire", by: "person" }, now, ({ retired }) =>
    retired === 0
      ? "Marked as no longer true."
      : `Marked as no longer true. ${questions(retired)} retired.`,
  );
}

export type FactEdit = {
  statement: string;
  values: Record<string, string>;
  /** ISO calendar date, null for no end; left out, it stays as it is. */
  staleAfter?: string | null;
};

/** Changes what a fact says. The new words wait to be verified; the sources' words stay as they are. */
export async function editFact(
  editor: Editor,
  factId: string,
  edit: FactEdit,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      const fact = await lockFact(transaction, factId);
      if (fact === null) return refuse(factGone);
      const outcome = decide(standingOf(fact), { kind: "edit", by: "person" });
      if (!outcome.ok) return refuse(outcome.problem.message);
      const edited = editClaim(fact.body, edit);
      const errors = edited.ok ? {} : edited.problem;
      const staleAfter = edit.staleAfter === undefined ? fact.staleAfter : edit.staleAfter;
      const dateProblem = staleProblem(staleAfter, fact.staleAfter, now);
      if (dateProblem !== null || !edited.ok) {
        return refuse("Some fields need another look.", {
          ...errors,
          ...(dateProblem === null ? {} : { staleAfter: dateProblem }),
        });
      }
      const isSameText =
        edited.value.statement === fact.statement &&
        JSON.stringify(edited.value.value) === JSON.stringify(fact.body.value);
      const next = {
        ...stateOf(fact),
        // How long it is asked is no part of what was verified.
        status: isSameText ? fact.status : outcome.value.next,
        statement: edited.value.statement,
        body: edited.value,
        staleAfter,
      };
      const step = { next, action: "edit", reason: null };
      const applied = await applyStep(transaction, editor, fact, step, now);
      const message = next.status === "verified" ? "Saved." : "Saved. It waits to be verified.";
      return ok({ decisionId: applied.decisionId, message });
    },
    { timeout: decisionTimeoutMs },
  );
}

function staleProblem(day: string | null, before: string | null, now: Date): string | null {
  if (day === null || day === before) return null;
  if (!isIsoDate(day)) return "Give the day as year-month-day, such as 2025-06-30.";
  if (day < isoDay(now)) return "Give a day to come, or say that the fact is no longer true.";
  return day > "2200-01-01" ? "Give a day before the year 2200, or leave it empty." : null;
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
      const batchId = uuid();
      let rejected: string | null = null;
      if (resolution === "source-error" && wrong !== undefined) {
        const fact = await lockFact(transaction, wrong.claim.factId);
        if (fact !== null && fact.status !== "rejected") {
          const why = reason === "" ? "A source's error." : reason;
          const next: FactState = { ...stateOf(fact), status: "rejected" };
          const step = { next, action: "reject", reason: why, batchId };
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
          batchId,
          before: { resolution: resolutionFromRow(conflict.resolution) },
          after: { resolution, rejected },
        },
      });
      const factIds = conflict.claims.map((side) => side.claim.factId);
      await refreshFacts(transaction, editor, factIds, now, { batchId });
      return ok({ decisionId, message: resolution === "open" ? "Open again." : "Settled." });
    },
    { timeout: decisionTimeoutMs },
  );
}
