import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./db";
import { refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { lockItemInUse, suspendedReason, suspendIfReported } from "./report-suspension";
import { reopenReports } from "./settle-reports";
import type { Undoing } from "./undo-article";

type DecisionRow = Prisma.DecisionGetPayload<object>;

const changedSince = "Something else was decided about this question since.";

const actions: readonly string[] = ["suspend", "clear-reports", "retire-reported"];

/** Whether a decision was taken on what readers reported. */
export const isReportDecision = ({ itemId, action }: DecisionRow): boolean =>
  itemId !== null && actions.includes(action);

const beforeSchema = z.object({ status: z.enum(["live", "suspended"]) });
const afterSchema = z.object({ status: z.enum(["live", "retired"]), factRevision: z.number() });

/**
 * Takes back what was decided on a question's reports: they stand again, and the question is in use or
 * suspended as it was, or suspended where others reported it meanwhile.
 */
export async function undoReportDecision(
  transaction: Transaction,
  { editor, now, batchId }: Undoing,
  decision: DecisionRow,
): Promise<Result<Decided, DecisionProblem>> {
  const before = beforeSchema.safeParse(decision.before);
  const after = afterSchema.safeParse(decision.after);
  if (decision.itemId === null || !before.success || !after.success) {
    return refuse("Readers’ reports took it out of use. Say at the desk that it is fine.");
  }
  const inUse = await lockItemInUse(transaction, decision.itemId);
  const item = await transaction.item.findUniqueOrThrow({
    where: { id: decision.itemId },
    include: { fact: { select: { revision: true } } },
  });
  const isAsLeft =
    after.data.status === "live"
      ? item.status === "live"
      : item.status === "retired" && item.retiredReason === decision.reason && inUse === null;
  // A question that is not in use has not followed its fact.
  const isFactAsLeft =
    after.data.status === "live" || item.fact.revision === after.data.factRevision;
  if (!isAsLeft || !isFactAsLeft) return refuse(changedSince);
  const { status } = before.data;
  await transaction.item.update({
    where: { id: item.id },
    data: {
      status,
      retiredReason: status === "suspended" ? suspendedReason : null,
      retiredById: null,
    },
  });
  await reopenReports(transaction, decision.id);
  await suspendIfReported(transaction, { ...item, status }, now);
  const id = uuid();
  await transaction.decision.create({
    data: {
      id,
      userId: editor.userId,
      at: now,
      action: "undo",
      itemId: item.id,
      before: decision.after ?? {},
      after: decision.before ?? {},
      undoesId: decision.id,
      batchId,
    },
  });
  return ok({ decisionId: id, message: "Taken back." });
}
