import "server-only";
import type { Transaction } from "./db";
import type { FactRecord } from "./fact-records";
import { readState } from "./fact-state";

const changed = "The fact changed: look at it again.";

/**
 * Brings back what people made of facts that are verified again: questions that they wrote, changed
 * or pinned, and that went out of use with the fact. Where the fact says something else now they wait
 * as drafts. What the machine made is made anew.
 * @returns how many are live again.
 */
export async function reviveItems(
  transaction: Transaction,
  facts: readonly FactRecord[],
): Promise<number> {
  const rows = await transaction.item.findMany({
    where: {
      factId: { in: facts.map((fact) => fact.id) },
      status: "retired",
      retiredById: { not: null },
      OR: [{ origin: { not: "generated" } }, { isPinned: true }],
    },
  });
  if (rows.length === 0) return 0;
  const decisions = await transaction.decision.findMany({
    where: { id: { in: rows.flatMap((row) => row.retiredById ?? []) } },
  });
  const before = new Map(decisions.map((decision) => [decision.id, readState(decision.before)]));
  let live = 0;
  for (const row of rows) {
    const fact = facts.find((each) => each.id === row.factId);
    const then = before.get(row.retiredById ?? "") ?? null;
    const isSame =
      fact !== undefined &&
      then !== null &&
      then.statement === fact.statement &&
      JSON.stringify(then.body.value) === JSON.stringify(fact.body.value);
    const isOfClass = row.origin === "classroom";
    await transaction.item.update({
      where: { id: row.id },
      data: isSame
        ? { status: isOfClass ? "draft" : "live", retiredReason: null, retiredById: null }
        : { status: "draft", retiredReason: changed, retiredById: null },
    });
    live += isSame && !isOfClass ? 1 : 0;
  }
  return live;
}
