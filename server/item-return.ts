import "server-only";
import { recheckItem } from "@/questions/recheck-item";
import { itemIdentity } from "@/questions/repeats";
import { notOfClass } from "./class-items";
import type { Transaction } from "./db";
import { loadFacts } from "./fact-records";
import { loadItemContext, toStoredItem } from "./items";

type Row = Parameters<typeof toStoredItem>[0];

const returnAs = "Write it anew where it is still worth asking.";

/**
 * Why a retired question may not be asked again by today's rules and today's sources.
 * @param row of a verified fact
 * @returns a sentence for the editor, or null where nothing stands against it
 */
export async function findWhatForbidsReturn(
  transaction: Transaction,
  row: Row,
): Promise<string | null> {
  const item = toStoredItem(row);
  const inUse = await transaction.item.findMany({
    where: { factId: row.factId, status: { in: ["live", "suspended", "draft"] }, ...notOfClass },
  });
  if (inUse.some((other) => itemIdentity(toStoredItem(other)) === itemIdentity(item))) {
    return "The same question is there already, with the same answer.";
  }
  const records = await loadFacts(transaction, { id: row.factId });
  const { askable, context } = await loadItemContext(transaction, records);
  const [fact] = askable;
  if (fact === undefined || fact.claims.length === 0) {
    return "No source says this any more, so nothing can be asked of it.";
  }
  const reasons = recheckItem(item, fact, context).map(({ reason }) => reason);
  if (reasons.length === 0) return null;
  return `It cannot come back: ${[...new Set(reasons)].join("; ")}. ${returnAs}`;
}
