import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { isInUse } from "./current-items";
import type { Transaction } from "./db";
import { proposeRegrades } from "./regrade-proposals";
import type { Editor } from "./session";

/** Decisions about single questions, as the audit keeps them: what each item was, and what it became. */

const itemStateSchema = z.object({
  id: z.guid(),
  status: z.enum(["draft", "live", "suspended", "retired"]),
  retiredReason: z.string().nullable(),
  isPinned: z.boolean(),
});
export type ItemState = z.infer<typeof itemStateSchema>;

/** What the audit says of a decision about items; `stem` is what it was about, for its readers. */
export const itemAuditSchema = z.object({ items: z.array(itemStateSchema), stem: z.string() });

type ItemRow = Pick<ItemState, "id" | "status" | "retiredReason" | "isPinned">;

export const itemStateOf = ({ id, status, retiredReason, isPinned }: ItemRow): ItemState => ({
  id,
  status,
  retiredReason,
  isPinned,
});

export type ItemStep = {
  action: ItemAction;
  /** The item that the audit names. */
  item: { id: string; factId: string; stem: string };
  reason: string | null;
  before: readonly ItemState[];
  after: readonly ItemState[];
  undoesId?: string;
  batchId?: string;
};

export type ItemAction =
  | "item-write"
  | "item-revise"
  | "item-publish"
  | "item-retire"
  | "item-restore"
  | "item-pin"
  | "item-unpin"
  | "undo";

/**
 * Gives items their new state, writes the audit entry, and asks teachers about scores that rest on what
 * went out of use.
 * @returns the entry's id.
 */
export async function saveItemStep(
  transaction: Transaction,
  editor: Editor,
  step: ItemStep,
  now: Date,
): Promise<string> {
  for (const { id, status, retiredReason, isPinned } of step.after) {
    await transaction.item.update({
      where: { id },
      // By hand: no change of the fact brings it back.
      data: { status, retiredReason, isPinned, retiredById: null },
    });
  }
  const { item, action, reason } = step;
  const decisionId = uuid();
  await transaction.decision.create({
    data: {
      id: decisionId,
      userId: editor.userId,
      at: now,
      action,
      reason,
      factId: item.factId,
      itemId: item.id,
      before: { items: [...step.before], stem: item.stem },
      after: { items: [...step.after], stem: item.stem },
      undoesId: step.undoesId ?? null,
      batchId: step.batchId ?? null,
    },
  });
  const cause = action === "item-revise" ? "item_changed" : "item_retired";
  await proposeRegrades(transaction, takenOutBy(step), cause, decisionId, now);
  return decisionId;
}

/** The items that a step takes out of use. */
function takenOutBy({ before, after }: ItemStep): string[] {
  const wasInUse = new Set(before.filter(isInUse).map(({ id }) => id));
  return after.flatMap((state) => (wasInUse.has(state.id) && !isInUse(state) ? [state.id] : []));
}
