import "server-only";
import { handItem } from "@/questions/hand-item";
import type { HandWords } from "@/questions/hand-item";
import { isHandKind } from "@/questions/hand-kinds";
import type { HandKind } from "@/questions/hand-kinds";
import { ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db } from "./db";
import type { Transaction } from "./db";
import { decisionTimeoutMs, factGone } from "./decisions";
import type { Decided } from "./decisions";
import { lockFact } from "./fact-steps";
import { checkItem, insertItem, refuseItem } from "./hand-items";
import type { ItemProblem } from "./hand-items";
import { itemStateOf, saveItemStep } from "./item-decisions";
import type { ItemState } from "./item-decisions";
import { findPlaceInLineage, takenBackReason } from "./item-lineage";
import { loadItemContext, toStoredItem } from "./items";
import type { Editor } from "./session";
import { settleReportsOf } from "./settle-reports";

export const itemGone = "This question is not here any more. Reload the page.";

export type ItemRevision = {
  /** What is left out stays as it is. */
  stem?: string;
  options?: HandWords["options"];
  explanation?: string;
  /** The editor has read the warnings and lets the item stand. */
  confirmWarnings?: boolean;
  /** What readers reported has nothing to do with it, and waits on. */
  keepsReports?: boolean;
};

/**
 * Changes a question's words: a new version takes its place, and answers to the old one stay with it.
 * Only a version that none took the place of can be changed, so of two editors at once the second is told.
 */
export async function reviseItem(
  editor: Editor,
  itemId: string,
  revision: ItemRevision,
  now: Date,
): Promise<Result<Decided & { itemId: string }, ItemProblem>> {
  return db().$transaction(
    async (transaction) => {
      const found = await lockItem(transaction, itemId);
      if (found === null) return refuseItem(itemGone);
      const { row, fact, isNewest, lastVersion } = found;
      if (!isNewest || row.status === "retired") {
        return refuseItem("This question was changed or retired since. Reload the page.");
      }
      const old = toStoredItem(row);
      if (!isHandKind(old.kind)) {
        return refuseItem("What is put in order is made of several facts: change those instead.");
      }
      const reworded = handItem(fact.askable, old.kind, {
        stem: revision.stem ?? old.stem,
        options: revision.options ?? old.options,
        explanation: revision.explanation ?? old.explanation,
      });
      // Other words may still begin with what the question belongs to.
      const { settingFactId } = old;
      const draft =
        "rule" in reworded || settingFactId === undefined
          ? reworded
          : { ...reworded, settingFactId };
      const checked = await checkItem(transaction, fact.record, draft, revision.confirmWarnings);
      if (!checked.ok) return checked;
      const status = row.status === "draft" ? "draft" : "live";
      // One whose making was taken back keeps its number.
      const version = lastVersion + 1;
      const made = await insertItem(transaction, checked.value, {
        lineageId: row.lineageId,
        version,
        origin: row.origin === "written" ? "written" : "edited",
        authorId: editor.userId,
        isPinned: row.isPinned,
        status,
      });
      const replaced = {
        ...itemStateOf(row),
        status: "retired" as const,
        retiredReason: `Replaced by version ${version}.`,
      };
      const decisionId = await saveItemStep(
        transaction,
        editor,
        {
          action: "item-revise",
          item: made,
          reason: null,
          before: [itemStateOf(row), takenBack(made)],
          after: [replaced, itemStateOf(made)],
        },
        now,
      );
      if (revision.keepsReports !== true) {
        await settleReportsOf(transaction, row.lineageId, decisionId, now);
      }
      const message = `Version ${version} is ${status === "live" ? "live" : "a draft"}.`;
      return ok({ decisionId, message, itemId: made.id });
    },
    { timeout: decisionTimeoutMs },
  );
}

export type WrittenItem = HandWords & {
  kind: HandKind;
  /** A draft waits at the desk; else it is live at once. */
  asDraft: boolean;
  confirmWarnings?: boolean;
};

/** Keeps a question that a person wrote for a verified fact. */
export async function writeItem(
  editor: Editor,
  factId: string,
  written: WrittenItem,
  now: Date,
): Promise<Result<Decided & { itemId: string }, ItemProblem>> {
  return db().$transaction(
    async (transaction) => {
      const record = await lockFact(transaction, factId);
      if (record === null) return refuseItem(factGone);
      if (record.status !== "verified")
        return refuseItem("Verify the fact first, then write for it.");
      const { askable } = await loadItemContext(transaction, [record]);
      const [fact] = askable;
      if (fact === undefined || fact.claims.length === 0) {
        return refuseItem("No source says this any more, so nothing can be asked of it.");
      }
      const draft = handItem(fact, written.kind, written);
      const checked = await checkItem(transaction, record, draft, written.confirmWarnings);
      if (!checked.ok) return checked;
      const made = await insertItem(transaction, checked.value, {
        version: 1,
        origin: "written",
        authorId: editor.userId,
        isPinned: false,
        status: written.asDraft ? "draft" : "live",
      });
      const decisionId = await saveItemStep(
        transaction,
        editor,
        {
          action: "item-write",
          item: made,
          reason: null,
          before: [takenBack(made)],
          after: [itemStateOf(made)],
        },
        now,
      );
      const message = written.asDraft ? "Kept as a draft." : "The question is live.";
      return ok({ decisionId, message, itemId: made.id });
    },
    { timeout: decisionTimeoutMs },
  );
}

/** What an item is once its making was taken back. */
const takenBack = (made: { id: string; isPinned: boolean }): ItemState => ({
  id: made.id,
  status: "retired",
  retiredReason: takenBackReason,
  isPinned: made.isPinned,
});

/** Reads an item that is about to be decided on, with its fact, and whether it is the newest of its line. */
async function lockItem(transaction: Transaction, itemId: string) {
  await transaction.$queryRaw`SELECT "id" FROM "Item" WHERE "id" = ${itemId}::uuid FOR UPDATE`;
  const row = await transaction.item.findUnique({ where: { id: itemId } });
  // The question of a class is nothing to the desk.
  if (row === null || row.origin === "classroom") return null;
  const place = await findPlaceInLineage(transaction, row);
  const record = await lockFact(transaction, row.factId);
  if (record === null) return null;
  const { askable } = await loadItemContext(transaction, [record]);
  const [fact] = askable;
  if (fact === undefined) return null;
  return { row, fact: { record, askable: fact }, ...place };
}
