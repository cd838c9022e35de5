import "server-only";
import type { Transaction } from "./db";

/** A claim that stands in another's place, in another version of the article. */
export type Handover = { from: string; to: string };

/**
 * Lets claims stand where other claims of the same words stood: in the disagreements, with what was
 * decided about them, and as the source of a fact's words.
 */
export async function takeOver(
  transaction: Transaction,
  handovers: readonly Handover[],
): Promise<void> {
  if (handovers.length === 0) return;
  const from = handovers.map((handover) => handover.from);
  const to = handovers.map((handover) => handover.to);
  const touched = await transaction.conflictClaim.findMany({
    where: { claimId: { in: from } },
    select: { conflictId: true },
  });
  await transaction.$executeRaw`
    UPDATE "ConflictClaim" c SET "claimId" = h."to"
    FROM unnest(${from}::uuid[], ${to}::uuid[]) AS h("from", "to") WHERE c."claimId" = h."from"`;
  await transaction.$executeRaw`
    UPDATE "Fact" f SET "representative" = h."to"
    FROM unnest(${from}::uuid[], ${to}::uuid[]) AS h("from", "to")
    WHERE f."representative" = h."from"`;
  for (const conflictId of new Set(touched.map((row) => row.conflictId))) {
    const sides = await transaction.conflictClaim.findMany({ where: { conflictId } });
    await transaction.conflict.update({
      where: { id: conflictId },
      data: {
        fingerprint: sides
          .map((side) => side.claimId)
          .sort()
          .join(" "),
      },
    });
  }
}
