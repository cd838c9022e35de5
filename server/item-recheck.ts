import "server-only";
import { groupBy } from "@/lib/group-by";
import { findTurnedRight } from "@/questions/hand-item";
import type { Prisma } from "@/prisma/generated/client";
import { inUseOfClass } from "./class-items";
import type { Transaction } from "./db";
import { loadFacts } from "./fact-records";
import { itemStateOf, saveItemStep } from "./item-decisions";
import { loadItemContext, toStoredItem } from "./items";
import type { Editor } from "./session";

/** What learners are asked, and what a class is. */
const isAsked = {
  OR: [{ status: "live" }, inUseOfClass],
} satisfies Prisma.ItemWhereInput;

/** More facts of a story than an article ever speaks of. */
const mostFacts = 200;

/**
 * Looks again at the questions of facts that new claims are like: a wrong option that a source says by
 * now is wrong no more, and its question goes out of use with that reason.
 * @returns how many were retired.
 */
export async function recheckItems(
  transaction: Transaction,
  editor: Editor,
  about: { factIds: readonly string[]; storyId: string },
  now: Date,
  batchId?: string,
): Promise<number> {
  const facts = await loadFacts(
    transaction,
    {
      status: "verified",
      items: { some: { ...isAsked, kind: { in: ["multiple-choice", "cloze"] } } },
      OR: [{ id: { in: [...about.factIds] } }, { storyId: about.storyId }],
    },
    { take: mostFacts },
  );
  if (facts.length === 0) return 0;
  const { askable, context } = await loadItemContext(transaction, facts);
  const rows = await transaction.item.findMany({
    where: { factId: { in: facts.map(({ id }) => id) }, ...isAsked },
    orderBy: { id: "asc" },
  });
  const items = groupBy(rows.map(toStoredItem), (item) => item.factId);
  let retired = 0;
  for (const fact of askable) {
    for (const item of items.get(fact.id) ?? []) {
      const finding = findTurnedRight(item, fact, context);
      if (finding === null) continue;
      const before = itemStateOf({ ...item, retiredReason: null });
      const retiredReason = `A wrong answer is right by now: ${finding.reason}.`;
      const after = { ...before, status: "retired" as const, retiredReason };
      const step = {
        action: "item-retire" as const,
        item,
        reason: retiredReason,
        before: [before],
        after: [after],
        ...(batchId === undefined ? {} : { batchId }),
      };
      await saveItemStep(transaction, editor, step, now);
      retired += 1;
    }
  }
  return retired;
}
