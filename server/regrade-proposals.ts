import "server-only";
import { v7 as uuid } from "uuid";
import type { RegradeCause } from "@/prisma/generated/enums";
import { recordClassEvents } from "./class-events";
import { isInUse } from "./current-items";
import type { Transaction } from "./db";

type Asked = { assignmentId: string; classId: string; itemId: string };

/** Where students were asked some items, or were regraded by them; previews are left out. */
async function findAsked(transaction: Transaction, itemIds: readonly string[]): Promise<Asked[]> {
  const ids = [...itemIds];
  return transaction.$queryRaw<Asked[]>`
    WITH asked AS (
      SELECT DISTINCT a."assignmentId", i.id AS "itemId" FROM "Attempt" a
      CROSS JOIN LATERAL jsonb_array_elements_text(
        jsonb_path_query_array(a."snapshot", '$.items[*].itemId')) AS i(id)
      WHERE jsonb_path_query_array(a."snapshot", '$.items[*].itemId') ?| ${ids}::text[]
        AND i.id = ANY(${ids}::text[]) AND NOT a."isPreview"
      UNION
      SELECT p."assignmentId", p."itemBeforeId"::text FROM "RegradeProposal" p
      WHERE p."itemAfterId" = ANY(${ids}::uuid[]) AND p."status" = 'applied'
    )
    SELECT asked."assignmentId", s."classId", asked."itemId"
    FROM asked JOIN "Assignment" s ON s."id" = asked."assignmentId"
    WHERE NOT EXISTS (
      SELECT 1 FROM "RegradeProposal" o
      WHERE o."assignmentId" = asked."assignmentId" AND o."itemBeforeId" = asked."itemId"::uuid
        AND o."status" = 'open')`;
}

/**
 * Asks the teachers of every assignment whose students were asked some items what becomes of the scores,
 * now that these items are out of use. Called by whatever takes items out of use because something was
 * amiss, in its transaction. Where the teacher has an open proposal about an item, that one stands for
 * this decision too: it always shows what the question is by now.
 * @param decisionId the entry of the audit that took them out of use
 * @returns how many proposals are new
 */
export async function proposeRegrades(
  transaction: Transaction,
  itemIds: readonly string[],
  cause: RegradeCause,
  decisionId: string,
  now: Date,
): Promise<number> {
  if (itemIds.length === 0) return 0;
  const asked = await findAsked(transaction, itemIds);
  const proposals = asked.map(({ assignmentId, itemId }) => ({
    ...{ id: uuid(), assignmentId, cause, causeId: decisionId },
    ...{ itemBeforeId: itemId, createdAt: now },
  }));
  const made = await transaction.regradeProposal.createManyAndReturn({
    data: proposals,
    skipDuplicates: true,
    select: { id: true, assignmentId: true },
  });
  const classOf = new Map(asked.map(({ assignmentId, classId }) => [assignmentId, classId]));
  const events = made.map(({ id, assignmentId }) => ({
    classId: classOf.get(assignmentId) ?? "",
    assignmentId,
    byId: null,
    action: "regrade-propose" as const,
    after: { proposalId: id, cause },
  }));
  await recordClassEvents(transaction, events, now);
  return made.length;
}

/**
 * What a decision proposed that is taken back: open proposals are closed where their item is in use
 * again; of those that were decided it is noted, so that the teacher can take the regrade back too.
 */
export async function withdrawRegrades(
  transaction: Transaction,
  decisionId: string,
  now: Date,
): Promise<void> {
  const proposals = await transaction.regradeProposal.findMany({
    where: { causeId: decisionId, causeUndoneAt: null },
    include: {
      itemBefore: { select: { status: true, retiredReason: true } },
      assignment: { select: { classId: true } },
    },
  });
  for (const { id, status, itemBefore, assignmentId, assignment } of proposals) {
    if (!isInUse(itemBefore)) continue;
    const isOpen = status === "open";
    await transaction.regradeProposal.update({
      where: { id },
      data: { causeUndoneAt: now, ...(isOpen ? { status: "withdrawn" } : {}) },
    });
    if (!isOpen) continue;
    const event = {
      ...{ classId: assignment.classId, assignmentId, byId: null },
      ...{ action: "regrade-withdraw" as const, after: { proposalId: id } },
    };
    await recordClassEvents(transaction, [event], now);
  }
}
