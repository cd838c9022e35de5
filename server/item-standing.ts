import "server-only";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db } from "./db";
import type { Transaction } from "./db";
import { decisionTimeoutMs, refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { itemStateOf, saveItemStep } from "./item-decisions";
import type { ItemAction, ItemState } from "./item-decisions";
import { findPlaceInLineage } from "./item-lineage";
import { findWhatForbidsReturn } from "./item-return";
import { itemGone } from "./item-versions";
import type { Editor } from "./session";

type Change = Partial<Pick<ItemState, "status" | "retiredReason" | "isPinned">>;
type Row = NonNullable<Awaited<ReturnType<Transaction["item"]["findUnique"]>>>;

/**
 * Loads an item, lets `decide` say what becomes of it, and saves that.
 * @param findObjection what else stands against it, as a sentence, once `decide` has agreed
 */
async function decideOnItem(
  editor: Editor,
  itemId: string,
  action: ItemAction,
  reason: string | null,
  now: Date,
  decide: (row: Row, factStatus: string, isNewest: boolean) => Result<Change, string>,
  message: string,
  findObjection: (transaction: Transaction, row: Row) => Promise<string | null> = async () => null,
): Promise<Result<Decided, DecisionProblem>> {
  return db().$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT "id" FROM "Item" WHERE "id" = ${itemId}::uuid FOR UPDATE`;
      const row = await transaction.item.findUnique({
        where: { id: itemId },
        include: { fact: { select: { status: true } } },
      });
      // The question of a class is nothing to the desk.
      if (row === null || row.origin === "classroom") return refuse(itemGone);
      const { isNewest } = await findPlaceInLineage(transaction, row);
      const change = decide(row, row.fact.status, isNewest);
      if (!change.ok) return refuse(change.problem);
      const objection = await findObjection(transaction, row);
      if (objection !== null) return refuse(objection);
      const before = itemStateOf(row);
      const step = {
        action,
        item: row,
        reason,
        before: [before],
        after: [{ ...before, ...change.value }],
      };
      return ok({ decisionId: await saveItemStep(transaction, editor, step, now), message });
    },
    { timeout: decisionTimeoutMs },
  );
}

const notVerified = "Its fact is not verified: nothing of it is asked.";

/** Lets a draft, or a question that was suspended, be asked. */
export const publishItem = (editor: Editor, itemId: string, now: Date) =>
  decideOnItem(
    editor,
    itemId,
    "item-publish",
    null,
    now,
    (row, factStatus, isNewest) => {
      if (factStatus !== "verified") return failed(notVerified);
      if (!isNewest) return failed("A later version of it is in use.");
      return row.status === "draft" || row.status === "suspended"
        ? ok({ status: "live", retiredReason: null })
        : failed("It is no draft any more. Reload the page.");
    },
    "The question is live.",
  );

/** @param reason what the editor saw; learners are asked it no more. */
export function retireItem(
  editor: Editor,
  itemId: string,
  reason: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  const why = reason.trim();
  if (why === "") {
    return Promise.resolve(
      refuse("Say why, for those who come after you.", { reason: "Say why." }),
    );
  }
  return decideOnItem(
    editor,
    itemId,
    "item-retire",
    why,
    now,
    (row) =>
      row.status === "retired"
        ? failed("It is retired already. Reload the page.")
        : ok({ status: "retired", retiredReason: why }),
    "Retired.",
  );
}

/**
 * Brings a retired question back, where its fact stands, no later version is in use, and it still is
 * as sound as a new one.
 */
export const restoreItem = (editor: Editor, itemId: string, now: Date) =>
  decideOnItem(
    editor,
    itemId,
    "item-restore",
    null,
    now,
    (row, factStatus, isNewest) => {
      if (row.status !== "retired") return failed("It is not retired. Reload the page.");
      if (factStatus !== "verified") return failed(notVerified);
      return isNewest
        ? ok({ status: "live", retiredReason: null })
        : failed("A later version of it is in use: retire that one first.");
    },
    "The question is live again.",
    findWhatForbidsReturn,
  );

/** Asks a question before the fact's others, and keeps it when they are made anew; or no longer. */
export const pinItem = (editor: Editor, itemId: string, isPinned: boolean, now: Date) =>
  decideOnItem(
    editor,
    itemId,
    isPinned ? "item-pin" : "item-unpin",
    null,
    now,
    (row) =>
      row.status === "retired"
        ? failed("A retired question cannot be pinned. Reload the page.")
        : ok({ isPinned }),
    isPinned ? "Pinned: it is asked first." : "Not pinned any more.",
  );
