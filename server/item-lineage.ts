import "server-only";
import type { Transaction } from "./db";

/** Why a version is out of use whose making was taken back: the one before it may be in use again. */
export const takenBackReason = "Its making was taken back.";

/**
 * Where a version stands among those of its question.
 * @returns whether no later one is in use, and the number of the last that was ever made
 */
export async function findPlaceInLineage(
  transaction: Transaction,
  { lineageId, version }: { lineageId: string; version: number },
): Promise<{ isNewest: boolean; lastVersion: number }> {
  const later = await transaction.item.findMany({
    where: { lineageId, version: { gt: version } },
    select: { version: true, status: true },
  });
  return {
    isNewest: later.every(({ status }) => status === "retired"),
    lastVersion: Math.max(version, ...later.map((each) => each.version)),
  };
}
