import "server-only";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./db";
import { refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { itemAuditSchema, itemStateOf, saveItemStep } from "./item-decisions";
import { itemGone } from "./item-versions";
import { reopenReports } from "./settle-reports";
import type { Undoing } from "./undo-article";

/** Takes a decision about questions back, as long as nothing was decided about them since. */
export async function undoItemDecision(
  transaction: Transaction,
  { editor, now, batchId }: Undoing,
  decision: Prisma.DecisionGetPayload<object>,
  itemId: string,
): Promise<Result<Decided, DecisionProblem>> {
  const before = itemAuditSchema.safeParse(decision.before);
  const after = itemAuditSchema.safeParse(decision.after);
  if (!before.success || !after.success) return refuse("This cannot be taken back.");
  const ids = after.data.items.map(({ id }) => id);
  await transaction.$queryRaw`
    SELECT "id" FROM "Item" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await transaction.item.findMany({ where: { id: { in: ids } } });
  const item = rows.find((row) => row.id === itemId);
  if (item === undefined) return refuse(itemGone);
  const isAsLeft = after.data.items.every((state) => {
    const row = rows.find(({ id }) => id === state.id);
    return row !== undefined && row.status === state.status && row.isPinned === state.isPinned;
  });
  if (!isAsLeft) return refuse("Something else was decided about it since.");
  const fact = await transaction.fact.findUniqueOrThrow({ where: { id: item.factId } });
  const wouldAsk = before.data.items.some(({ status }) => status === "live");
  if (wouldAsk && fact.status !== "verified") {
    return refuse("Its fact is not verified any more: nothing of it is asked.");
  }
  const decisionId = await saveItemStep(
    transaction,
    editor,
    {
      action: "undo",
      item,
      reason: "A decision was taken back.",
      before: rows.map(itemStateOf),
      after: before.data.items,
      undoesId: decision.id,
      batchId,
    },
    now,
  );
  await reopenReports(transaction, decision.id);
  return ok({ decisionId, message: "Taken back." });
}
