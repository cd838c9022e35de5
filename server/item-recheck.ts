import "server-only";
import { findTurnedRight } from "@/questions/hand-item";
import type { Transaction } from "./db";
import { loadFacts } from "./fact-records";
import { itemStateOf, saveItemStep } from "./item-decisions";
import { loadItemContext, loadLiveItems } from "./items";
import type { Editor } from "./session";

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
      items: { some: { status: "live", kind: { in: ["multiple-choice", "cloze"] } } },
      OR: [{ id: { in: [...about.factIds] } }, { storyId: about.storyId }],
    },
    { take: mostFacts },
  );
  if (facts.length === 0) return 0;
  const { askable, context } = await loadItemContext(transaction, facts);
  const items = await loadLiveItems(
    transaction,
    facts.map(({ id }) => id),
  );
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
