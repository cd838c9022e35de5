import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import type { Viewer } from "@/server/session";
import { createGuest } from "@/server/users";
import type { BenchDatabase } from "./databases";

/** The day on which the bench studies. */
export const benchDay = "2026-01-31";

const factsOfStory = 20;
const reviewsOfMemory = 3;
const otherLearners = 1_000;

/** Verified facts with a live question each, in stories of twenty and twelve topics. */
async function fillFacts(facts: number): Promise<void> {
  const name = uuid();
  await db().$executeRaw`
    INSERT INTO "Story" ("id", "title", "topic")
    SELECT gen_random_uuid(), ${name} || n, 'Topic ' || n % 12
    FROM generate_series(0, ${Math.ceil(facts / factsOfStory) - 1}::int) AS n`;
  await db().$executeRaw`
    INSERT INTO "Fact" ("id", "storyId", "statement", "predicate", "subject", "body", "representative",
      "status", "origins", "importance", "verifiedAt")
    SELECT gen_random_uuid(), s."id", 'Bench ' || n, 'count', 'Subject ' || n, '{}', gen_random_uuid(),
      'verified', 1, 1 + n % 3, ${benchDay}::timestamptz - n * interval '5 minutes'
    FROM generate_series(0, ${facts - 1}::int) AS n
    JOIN "Story" s ON s."title" = ${name} || n / ${factsOfStory}::int`;
  await db().$executeRaw`
    INSERT INTO "Item" ("id", "lineageId", "factId", "kind", "stem", "body", "generator",
      "generatorVersion", "seed")
    SELECT i, i, "id", 'multiple-choice', 'Bench?', '{}', 'bench', 1, 1
    FROM (SELECT gen_random_uuid() AS i, "id" FROM "Fact" WHERE "statement" LIKE 'Bench %') f`;
}

/** Columns of the log and one answer for each row that names `learner`, `fact`, `item` and `n`. */
const insertReviews = `
  INSERT INTO "ReviewEvent" ("learnerId", "id", "factId", "itemId", "itemVersion", "kind",
    "optionCount", "chosen", "correct", "guessed", "grade", "latencyMs", "answeredAt", "studyDay")
  SELECT learner, gen_random_uuid(), fact, item, 1, 'multiple-choice', 4, '1', n % 10 > 0, false,
    CASE WHEN n % 10 > 0 THEN 3 ELSE 1 END, 2000 + n % 5000, at, at::date`;

/** A learner who has met every fact, three times each: about a tenth is due. */
export async function fillLearner(facts: number): Promise<Viewer> {
  await fillFacts(facts);
  const viewer = await createGuest("UTC");
  await db().$executeRaw`
    INSERT INTO "MemoryState" ("learnerId", "factId", "stabilityDays", "difficulty", "lastStudyDay",
      "dueDay", "repetitions", "lapses", "algorithm", "weightsVersion")
    SELECT ${viewer.userId}::uuid, "id", stability, 5, due - ceil(stability)::int, due, 3, 0, 'fsrs-6', 0
    FROM (
      SELECT "id", exp(random() * 6) AS stability, ${benchDay}::date - 30 + (random() * 300)::int AS due
      FROM "Fact"
    ) f`;
  await db().$executeRawUnsafe(
    `${insertReviews} FROM (
       SELECT $1::uuid AS learner, i."factId" AS fact, i."id" AS item, (random() * 1e6)::int AS n,
         $2::timestamptz - repetition * interval '40 days' - interval '1 day' - random() * interval '39 days' AS at
       FROM "Item" i CROSS JOIN generate_series(0, $3::int - 1) AS repetition
     ) r`,
    viewer.userId,
    `${benchDay}T12:00:00Z`,
    reviewsOfMemory,
  );
  await db().$executeRawUnsafe("ANALYZE");
  return viewer;
}

/**
 * Fills the log up to so many answers of other learners. Indexes and foreign keys are made after the
 * rows: it is the only way that does not take an hour.
 */
export async function fillReviews(
  database: BenchDatabase,
  viewer: Viewer,
  reviews: number,
): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "User" ("id", "timeZone")
    SELECT gen_random_uuid(), 'UTC' FROM generate_series(1, ${otherLearners}::int)`;
  const indexes = await db().$queryRaw<{ name: string; definition: string }[]>`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE tablename = 'ReviewEvent' AND indexname <> 'ReviewEvent_pkey'`;
  const constraints = await db().$queryRaw<{ name: string; definition: string }[]>`
    SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE conrelid = '"ReviewEvent"'::regclass AND contype IN ('p', 'f') ORDER BY contype DESC`;
  await database.bare(async (query) => {
    for (const { name } of indexes) await query(`DROP INDEX "${name}"`, []);
    for (const { name } of constraints) {
      await query(`ALTER TABLE "ReviewEvent" DROP CONSTRAINT "${name}"`, []);
    }
    await query(
      `WITH learners AS (SELECT "id", row_number() OVER () - 1 AS n FROM "User" WHERE "role" = 'learner' AND "id" <> $4::uuid),
         items AS (SELECT "id", "factId", row_number() OVER () - 1 AS n FROM "Item")
       ${insertReviews} FROM (
         SELECT u."id" AS learner, i."factId" AS fact, i."id" AS item, s AS n,
           $1::timestamptz - (s % 400) * interval '1 day' - (s % 1440) * interval '1 minute' AS at
         FROM generate_series(1, $2::int) AS s
         JOIN learners u ON u.n = s % $3::int
         JOIN items i ON i.n = (s::bigint * 7919) % (SELECT count(*) FROM items)
       ) r`,
      [`${benchDay}T12:00:00Z`, reviews, otherLearners, viewer.userId],
    );
    await query(`SET LOCAL maintenance_work_mem = '512MB'`, []);
    for (const { name, definition } of constraints) {
      await query(`ALTER TABLE "ReviewEvent" ADD CONSTRAINT "${name}" ${definition}`, []);
    }
    for (const { definition } of indexes) await query(definition, []);
  });
  await db().$executeRawUnsafe(`VACUUM ANALYZE "ReviewEvent"`);
}
