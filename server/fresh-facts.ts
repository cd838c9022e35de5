import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { rngFrom } from "@/lib/rng";
import type { FreshFact } from "@/scheduling/queue";
import { db } from "./db";
import type { Viewer } from "./session";
import { idsOfTopic } from "./topic-facts";

/** What is chosen among: enough that a day's news is of many stories. */
const candidates = 400;

/** So many facts of each importance are looked at in one stretch, met already or not. */
const stretch = 500;

type FreshRow = Omit<FreshFact, "verifiedAt"> & { verifiedAt: Date; subject: string };

/**
 * Of a verified fact `f`: it can be asked, and the learner neither met it nor set it aside. OFFSET keeps
 * the database from reading all items and memories at once instead of the few that are asked for.
 */
const isFreshFor = (viewer: Viewer | null) => Prisma.sql`
  EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live' OFFSET 0)
  ${
    viewer === null
      ? Prisma.empty
      : Prisma.sql`
        AND NOT EXISTS (
          SELECT 1 FROM "MemoryState" m
          WHERE m."learnerId" = ${viewer.userId}::uuid AND m."factId" = f."id" OFFSET 0
        )
        AND NOT EXISTS (
          SELECT 1 FROM "FactSuspension" a
          WHERE a."learnerId" = ${viewer.userId}::uuid AND a."factId" = f."id"
        )`
  }`;

/**
 * The statement that looks for new facts in one stretch of each importance.
 * @param until the last moment of verification of the stretch; null for the newest facts.
 */
export function freshFactsQuery(viewer: Viewer | null, until: Date | null): Prisma.Sql {
  const older = until === null ? Prisma.empty : Prisma.sql`AND "verifiedAt" <= ${until}`;
  return Prisma.sql`
    SELECT n."id" AS "factId", n."importance", s."title" AS story, s."topic", n."subject",
      coalesce(n."verifiedAt", n."createdAt") AS "verifiedAt"
    FROM generate_series(1, 3) AS worth CROSS JOIN LATERAL (
      SELECT f.* FROM (
        SELECT "id", "importance", "storyId", "subject", "verifiedAt", "createdAt" FROM "Fact"
        WHERE "status" = 'verified' AND "importance" = worth ${older}
        ORDER BY "verifiedAt" DESC LIMIT ${stretch}
      ) f
      WHERE ${isFreshFor(viewer)}
      ORDER BY f."verifiedAt" DESC LIMIT ${candidates}
    ) n
    JOIN "Story" s ON s."id" = n."storyId"
    ORDER BY n."importance" DESC, n."verifiedAt" DESC, n."id" LIMIT ${candidates}`;
}

const freshOfTopicQuery = (viewer: Viewer | null, topic: string) => Prisma.sql`
  SELECT f."id" AS "factId", f."importance", s."title" AS story, s."topic", f."subject",
    coalesce(f."verifiedAt", f."createdAt") AS "verifiedAt"
  FROM "Fact" f
  JOIN "Story" s ON s."id" = f."storyId"
  WHERE f."id" IN ${idsOfTopic(topic)} AND f."status" = 'verified' AND ${isFreshFor(viewer)}
  ORDER BY f."importance" DESC, f."verifiedAt" DESC, f."id" LIMIT ${candidates}`;

/**
 * Verified facts with live questions that the learner has not met; all of them for nobody. They are
 * looked for among the newest of each importance. Whoever has met nearly all of those finds what is left
 * in one stretch of the archive, another one every day: to look through all of it for each page would
 * take the longer the more somebody has learned.
 * @param wanted how many facts are needed today at most.
 * @param seed says where in the archive to look.
 */
export async function loadFreshFacts(
  viewer: Viewer | null,
  topic: string | null,
  wanted: number,
  seed: string,
): Promise<(FreshFact & { subject: string })[]> {
  if (topic !== null) return toFreshFacts(await readRows(freshOfTopicQuery(viewer, topic)));
  const newest = await readRows(freshFactsQuery(viewer, null));
  if (newest.length >= wanted) return toFreshFacts(newest);
  const until = await placeInArchive(seed);
  if (until === null) return toFreshFacts(newest);
  const older = await readRows(freshFactsQuery(viewer, until));
  const known = new Set(newest.map(({ factId }) => factId));
  return toFreshFacts([...newest, ...older.filter(({ factId }) => !known.has(factId))]);
}

const readRows = (query: Prisma.Sql): Promise<FreshRow[]> => db().$queryRaw<FreshRow[]>(query);

/** A moment between the first verification and the last; null where the newest stretch holds all. */
async function placeInArchive(seed: string): Promise<Date | null> {
  const [archive] = await db().$queryRaw<{ from: Date | null; to: Date | null }[]>`
    SELECT min(e."from") AS "from", max(e."to") AS "to"
    FROM generate_series(1, 3) AS worth CROSS JOIN LATERAL (
      SELECT
        (SELECT "verifiedAt" FROM "Fact" WHERE "status" = 'verified' AND "importance" = worth
           AND "verifiedAt" IS NOT NULL ORDER BY "verifiedAt" LIMIT 1) AS "from",
        (SELECT "verifiedAt" FROM "Fact" WHERE "status" = 'verified' AND "importance" = worth
           AND "verifiedAt" IS NOT NULL ORDER BY "verifiedAt" DESC OFFSET ${stretch} LIMIT 1) AS "to"
    ) e`;
  const { from, to } = archive ?? { from: null, to: null };
  if (from === null || to === null) return null;
  const share = rngFrom(`${seed}/archive`).next();
  return new Date(from.getTime() + share * (to.getTime() - from.getTime()));
}

const toFreshFacts = (rows: readonly FreshRow[]) =>
  rows.map((row) => ({ ...row, verifiedAt: row.verifiedAt.toISOString() }));
