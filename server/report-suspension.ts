import "server-only";
import { v7 as uuid } from "uuid";
import type { Transaction } from "./db";

/**
 * Reports of so many different people take a question out of use until an editor has looked: one may
 * be mistaken, two may sit side by side, and a bad question should not meet many more.
 */
export const peopleToSuspend = 3;

export const suspendedReason = "Three readers reported it.";

/** A question as deciding on its reports needs it: the versions of one line that are in use. */
export type ReportedRow = {
  id: string;
  lineageId: string;
  factId: string;
  status: "live" | "suspended" | "retired" | "draft";
};

/**
 * The version of a question that is in use, with the whole line locked: of two reports, or a report
 * and a decision, at the same moment the second waits and sees what the first did.
 * @param itemId any version of it
 * @returns null where no version of it is in use
 */
export async function lockItemInUse(
  transaction: Transaction,
  itemId: string,
): Promise<ReportedRow | null> {
  const rows = await transaction.$queryRaw<ReportedRow[]>`
    SELECT "id", "lineageId", "factId", "status"::text AS "status" FROM "Item"
    WHERE "lineageId" = (SELECT "lineageId" FROM "Item" WHERE "id" = ${itemId}::uuid)
    ORDER BY "version" DESC FOR NO KEY UPDATE`;
  return rows.find(({ status }) => status === "live" || status === "suspended") ?? null;
}

/** How many different people's reports stand against a question, whichever version they met. */
export async function countReporters(transaction: Transaction, lineageId: string): Promise<number> {
  const [row] = await transaction.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT r."learnerId")::int AS people
    FROM "ItemReport" r JOIN "Item" i ON i."id" = r."itemId"
    WHERE i."lineageId" = ${lineageId}::uuid AND r."settledAt" IS NULL`;
  return row?.people ?? 0;
}

/**
 * Takes a question out of use where enough people reported it, and writes that down as a decision that
 * nobody took. The caller has locked the line.
 * @returns whether it was suspended now
 */
export async function suspendIfReported(
  transaction: Transaction,
  item: ReportedRow,
  now: Date,
): Promise<boolean> {
  if (item.status !== "live") return false;
  if ((await countReporters(transaction, item.lineageId)) < peopleToSuspend) return false;
  await transaction.item.update({
    where: { id: item.id },
    data: { status: "suspended", retiredReason: suspendedReason },
  });
  await transaction.decision.create({
    data: {
      id: uuid(),
      userId: null,
      at: now,
      action: "suspend",
      reason: suspendedReason,
      itemId: item.id,
      before: { status: "live" },
      after: { status: "suspended" },
    },
  });
  return true;
}
