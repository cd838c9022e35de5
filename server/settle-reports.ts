import "server-only";
import { v7 as uuid } from "uuid";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db } from "./db";
import type { Transaction } from "./db";
import { refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { proposeRegrades } from "./regrade-proposals";
import { lockItemInUse } from "./report-suspension";
import type { ReportedRow } from "./report-suspension";
import type { Editor } from "./session";

const itemGone = "This question is out of use already. Reload the page.";

/** Says that a reported question is fine: its reports are dealt with, and it is asked again. */
export function clearReports(
  editor: Editor,
  itemId: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return settle(editor, itemId, { action: "clear-reports", next: "live", reason: null }, now);
}

/**
 * Takes a reported question out of use for good.
 * @param reason required: what the editor saw
 */
export async function retireReported(
  editor: Editor,
  itemId: string,
  reason: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  const why = reason.trim();
  if (why === "") return refuse("Say why in a few words.", { reason: "Say why in a few words." });
  return settle(editor, itemId, { action: "retire-reported", next: "retired", reason: why }, now);
}

type Settling = {
  action: "clear-reports" | "retire-reported";
  next: "live" | "retired";
  reason: string | null;
};

async function settle(
  editor: Editor,
  itemId: string,
  { action, next, reason }: Settling,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(async (transaction) => {
    const item = await lockItemInUse(transaction, itemId);
    if (item === null) return refuse(itemGone);
    const decisionId = uuid();
    const settled = await settleReportsOf(transaction, item.lineageId, decisionId, now);
    if (settled === 0 && next === "live" && item.status === "live") {
      return refuse("Its reports were dealt with already. Reload the page.");
    }
    await transaction.item.update({
      where: { id: item.id },
      data: {
        status: next,
        retiredReason: reason,
        // By hand: no change of the fact brings it back.
        retiredById: null,
      },
    });
    const { revision } = await transaction.fact.findUniqueOrThrow({ where: { id: item.factId } });
    await transaction.decision.create({
      data: {
        id: decisionId,
        userId: editor.userId,
        at: now,
        action,
        reason,
        itemId: item.id,
        before: { status: item.status },
        after: { status: next, factRevision: revision },
      },
    });
    if (next === "retired") {
      await proposeRegrades(transaction, [item.id], "item_retired", decisionId, now);
    }
    return ok({ decisionId, message: messageOf(item, next) });
  });
}

function messageOf(item: ReportedRow, next: Settling["next"]): string {
  if (next === "retired") return "Retired. It is not asked any more.";
  return item.status === "suspended"
    ? "Its reports are dealt with. It is asked again."
    : "Its reports are dealt with.";
}

/**
 * Marks the reports that stand against a question as dealt with, whichever version they met: by these
 * decisions, and by one that changes the question. The caller has locked the line. @returns how many.
 */
export async function settleReportsOf(
  transaction: Transaction,
  lineageId: string,
  decisionId: string,
  now: Date,
): Promise<number> {
  const { count } = await transaction.itemReport.updateMany({
    where: { item: { lineageId }, settledAt: null },
    data: { settledAt: now, settledBy: decisionId, network: null },
  });
  return count;
}

/** Opens reports again when the decision that dealt with them is taken back. */
export async function reopenReports(transaction: Transaction, decisionId: string): Promise<void> {
  await transaction.itemReport.updateMany({
    where: { settledBy: decisionId },
    data: { settledAt: null, settledBy: null },
  });
}
