import "server-only";
import { v7 as uuid } from "uuid";
import { checkHandItem } from "@/questions/hand-item";
import type { Finding } from "@/questions/hand-item";
import type { ItemDraft } from "@/questions/item";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { Transaction } from "./db";
import { factGone } from "./decisions";
import type { FactRecord } from "./fact-records";
import { bodySchema, loadItemContext } from "./items";

/** What editors at the desk and teachers of a class have in common when they write questions. */

/**
 * Why nothing was kept. `faults` must be mended; `warnings` may stand when the author confirms them.
 */
export type ItemProblem = { message: string; faults: Finding[]; warnings: Finding[] };

export const refuseItem = (message: string, faults: Finding[] = [], warnings: Finding[] = []) =>
  failed<ItemProblem>({ message, faults, warnings });

/** Words that stand, with the warnings that their author lets stand. */
export type CheckedItem = ItemDraft & { warnings?: Finding[] };

/**
 * Holds a person's item against the rules.
 * @param isConfirmed the author has read the warnings
 */
export async function checkItem(
  transaction: Transaction,
  record: FactRecord,
  draft: ItemDraft | Finding,
  isConfirmed = false,
): Promise<Result<CheckedItem, ItemProblem>> {
  if ("rule" in draft) {
    return refuseItem("Of this fact no such question can be made.", [draft]);
  }
  const { askable, context } = await loadItemContext(transaction, [record]);
  const [fact] = askable;
  if (fact === undefined) return refuseItem(factGone);
  const { faults, warnings } = checkHandItem(draft, fact, context);
  if (faults.length > 0)
    return refuseItem("This needs mending before it can be asked.", faults, warnings);
  if (warnings.length > 0 && !isConfirmed) {
    return refuseItem("It can be asked, but could be better.", [], warnings);
  }
  return ok(warnings.length === 0 ? draft : { ...draft, warnings });
}

/** Where an item stands when it is new. Without `lineageId` it is the first of its line. */
export type ItemPlace = {
  lineageId?: string;
  version: number;
  origin: "edited" | "written" | "classroom";
  authorId: string | null;
  classId?: string;
  isPinned: boolean;
  status: "draft" | "live";
};

/** Stores an item that was checked. @returns its row */
export async function insertItem(transaction: Transaction, draft: CheckedItem, place: ItemPlace) {
  const id = uuid();
  return transaction.item.create({
    data: {
      ...place,
      id,
      lineageId: place.lineageId ?? id,
      factId: draft.factId,
      kind: draft.kind,
      stem: draft.stem,
      body: bodySchema.parse(draft),
      generator: draft.generator,
      generatorVersion: draft.generatorVersion,
      seed: draft.seed,
    },
  });
}
