import "server-only";
import { v7 as uuid } from "uuid";
import { Prisma } from "@/prisma/generated/client";
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

/**
 * SQL: how many different people's reports stand against a line of questions, whichever version they met.
 * Whoever turns up only after somebody reported it from the same network may be that person with a
 * new cookie, and does not count; a student of a class is vouched for (docs/decisions/018).
 * @param lineageId SQL that names the line
 */
export const reportersOf = (lineageId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT count(DISTINCT r."learnerId")::int
  FROM "ItemReport" r
  JOIN "Item" v ON v."id" = r."itemId" AND v."lineageId" = ${lineageId}
  JOIN "User" u ON u."id" = r."learnerId"
  WHERE r."settledAt" IS NULL AND (u."isPinStudent" OR NOT EXISTS (
    SELECT 1 FROM "ItemReport" e
    JOIN "Item" o ON o."id" = e."itemId" AND o."lineageId" = v."lineageId"
    WHERE e."settledAt" IS NULL AND e."network" = r."network"
      AND e."learnerId" <> r."learnerId" AND e."firstAt" <= u."createdAt"
  ))
)`;

/** How many different people's reports stand against a question, see `reportersOf`. */
async function countReporters(transaction: Transaction, lineageId: string): Promise<number> {
  const [row] = await transaction.$queryRaw<{ people: number }[]>`
    SELECT ${reportersOf(Prisma.sql`${lineageId}::uuid`)} AS people`;
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
