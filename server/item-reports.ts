import "server-only";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db } from "./db";
import type { Transaction } from "./db";
import { networkHash } from "./client-address";
import { allowAttempt } from "./rate-limit";
import { lockItemInUse, suspendIfReported } from "./report-suspension";
import type { Viewer } from "./session";

/** How much a reader may write about a question, in UTF-16 units. */
const longestNote = 500;

/** What a reader says is amiss with a question. */
export const itemReportSchema = z.object({
  itemId: z.guid(),
  kind: z.enum(["wrong", "unclear", "outdated", "typo"]),
  note: z
    .string()
    .trim()
    .max(longestNote)
    .nullable()
    .transform((note) => (note === "" ? null : note)),
});
export type ItemReportInput = z.input<typeof itemReportSchema>;
export type ReportKind = ItemReportInput["kind"];

export type ReportProblem = "no-such-item" | "too-often";

/**
 * Takes a reader's report of a question to the desk. A second report of the same person replaces the
 * first; those of three people take the question out of use.
 * @param address of the reader's network, see server/client-address; null where it is not known
 */
export async function reportItem(
  viewer: Viewer,
  input: ItemReportInput,
  now: Date,
  address: string | null = null,
): Promise<Result<null, ReportProblem>> {
  const { itemId, kind, note } = itemReportSchema.parse(input);
  if (!(await allowAttempt("report", viewer.userId))) return failed("too-often");
  const everywhere = await networkHash(address, "reports");
  if (everywhere !== null && !(await allowAttempt("report-network", everywhere))) {
    return failed("too-often");
  }
  return db().$transaction(async (transaction) => {
    const inUse = await lockItemInUse(transaction, itemId);
    const item = await transaction.item.findUnique({ where: { id: itemId } });
    if (item === null || item.status === "draft") return failed("no-such-item");
    // What was taken out of use for good needs no report; the reader is thanked all the same.
    if (inUse === null) return ok(null);
    const network = await networkHash(address, inUse.lineageId);
    const said = { kind, note, at: now, settledAt: null, settledBy: null, network };
    await transaction.itemReport.upsert({
      where: { learnerId_itemId: { learnerId: viewer.userId, itemId } },
      create: { learnerId: viewer.userId, itemId, firstAt: now, ...said },
      update: said,
    });
    await suspendIfReported(transaction, inUse, now);
    return ok(null);
  });
}

/**
 * Gives an account the reports that its browser made as a guest. Where both reported the same question
 * one report stays: an open one rather than one that was dealt with, else the later.
 */
export async function adoptReports(
  transaction: Transaction,
  accountId: string,
  guestId: string,
): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM "ItemReport" d USING (
      SELECT DISTINCT ON ("itemId") "itemId", "learnerId" AS kept FROM "ItemReport"
      WHERE "learnerId" IN (${accountId}::uuid, ${guestId}::uuid)
      ORDER BY "itemId", ("settledAt" IS NULL) DESC, "at" DESC, ("learnerId" = ${accountId}::uuid) DESC
    ) k
    WHERE d."itemId" = k."itemId" AND d."learnerId" <> k.kept
      AND d."learnerId" IN (${accountId}::uuid, ${guestId}::uuid)`;
  await transaction.itemReport.updateMany({
    where: { learnerId: guestId },
    data: { learnerId: accountId },
  });
}
