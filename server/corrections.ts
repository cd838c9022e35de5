import "server-only";
import { v7 as uuid } from "uuid";
import type { CorrectionKind } from "@/prisma/generated/enums";
import { db } from "./db";
import type { Transaction } from "./db";
import { factIdsOf } from "./memories";
import type { MemoryHome } from "./memories";
import type { Viewer } from "./session";
import { statements } from "./statements";
import type { Statements } from "./statements";

/** What was put right of a fact that learners had been asked. */
export type CorrectionNotice = {
  id: string;
  /** The fact that was asked. */
  factId: string;
  kind: CorrectionKind;
  before: string;
  /** Null where nothing took its place. */
  after: string | null;
  successorId: string | null;
  reason: string | null;
  at: Date;
};

export type NewCorrection = Omit<CorrectionNotice, "id"> & { decisionId: string };

/** Writes down that a fact was put right, and from when on it is to be asked again. */
export async function recordCorrection(
  transaction: Transaction,
  correction: NewCorrection,
): Promise<void> {
  await transaction.correction.create({ data: { id: uuid(), ...correction } });
  await transaction.fact.update({
    where: { id: correction.successorId ?? correction.factId },
    data: { correctedAt: correction.at },
  });
}

/** Takes back what a decision, which is taken back itself, had corrected. */
export async function withdrawCorrection(
  transaction: Transaction,
  decisionId: string,
): Promise<void> {
  const correction = await transaction.correction.findUnique({ where: { decisionId } });
  if (correction === null) return;
  await transaction.correction.delete({ where: { decisionId } });
  const factId = correction.successorId ?? correction.factId;
  const latest = await transaction.correction.findFirst({
    where: { OR: [{ successorId: factId }, { factId, successorId: null }] },
    orderBy: { at: "desc" },
  });
  await transaction.fact.update({
    where: { id: factId },
    data: { correctedAt: latest?.at ?? null },
  });
}

/**
 * The latest correction of a fact that the learner has not been asked about since, to be told with
 * this answer. An answer that is sent twice is told the same twice.
 */
export async function findCorrectionToTell(
  statements: Statements,
  viewer: Viewer,
  home: MemoryHome,
  eventId: string,
): Promise<CorrectionNotice | null> {
  if (home.correctedAt === null) return null;
  const factIds = factIdsOf(home);
  const [notice] = await statements.$queryRaw<CorrectionNotice[]>`
    SELECT c."id", c."factId", c."kind"::text AS kind, c."before", c."after", c."successorId",
      c."reason", c."at"
    FROM (
      SELECT * FROM "Correction" WHERE "factId" = ANY(${factIds}::uuid[]) AND "after" IS NOT NULL
      ORDER BY "at" DESC, "id" DESC LIMIT 1
    ) c
    WHERE (
      SELECT max("answeredAt") FROM "ReviewEvent"
      WHERE "learnerId" = ${viewer.userId}::uuid AND "factId" = ANY(${factIds}::uuid[])
        AND "undoesId" IS NULL AND "id" <> ${eventId}::uuid
    ) < c."at"`;
  return notice ?? null;
}

export async function markSeen(
  statements: Statements,
  viewer: Viewer,
  correctionIds: readonly string[],
  now: Date,
): Promise<void> {
  await statements.$executeRaw`
    INSERT INTO "CorrectionSeen" ("learnerId", "correctionId", "seenAt")
    SELECT ${viewer.userId}::uuid, unnest(${[...correctionIds]}::uuid[]), ${now}::timestamptz
    ON CONFLICT DO NOTHING`;
}

/**
 * What was put right of facts that a learner had answered before, or of facts that took their place;
 * the latest first.
 */
export async function loadCorrectionsFor(
  viewer: Viewer,
): Promise<(CorrectionNotice & { isSeen: boolean })[]> {
  return db().$queryRaw<(CorrectionNotice & { isSeen: boolean })[]>`
    WITH answered AS (
      SELECT "factId", min("answeredAt") AS first FROM "ReviewEvent"
      WHERE "learnerId" = ${viewer.userId}::uuid AND "undoesId" IS NULL GROUP BY 1
    )
    SELECT c."id", c."factId", c."kind"::text AS kind, c."before", c."after", c."successorId",
      c."reason", c."at", (s."learnerId" IS NOT NULL) AS "isSeen"
    FROM "Correction" c
    JOIN "Fact" f ON f."id" = c."factId"
    LEFT JOIN "CorrectionSeen" s
      ON s."correctionId" = c."id" AND s."learnerId" = ${viewer.userId}::uuid
    WHERE EXISTS (
      SELECT 1 FROM answered a
      WHERE a."factId" = ANY(f."predecessorIds" || f."id") AND a.first < c."at"
    )
    ORDER BY c."at" DESC, c."id" DESC`;
}

/** Notes that a learner has seen what was put right. */
export async function seeCorrections(
  viewer: Viewer,
  correctionIds: readonly string[],
  now: Date,
): Promise<void> {
  const theirs = new Set((await loadCorrectionsFor(viewer)).map(({ id }) => id));
  const ids = correctionIds.filter((id) => theirs.has(id));
  await markSeen(statements(), viewer, ids, now);
}
