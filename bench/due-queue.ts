import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { loadDueFacts } from "@/server/study";
import { createGuest } from "@/server/users";
import type { BenchDatabase } from "./databases";
import { median, milliseconds, percentile, timeRuns } from "./measure";
import type { Row } from "./measure";

const facts = 100_000;
const today = "2026-01-31";

/** The due queue of a learner who has learned 100,000 facts, about a tenth of them due. */
export async function benchDueQueue(database: BenchDatabase): Promise<Row[]> {
  const viewer = await createGuest("UTC");
  const storyId = uuid();
  await db().story.create({ data: { id: storyId, title: `Queue ${storyId}`, topic: "Bench" } });
  await db().$executeRaw`
    INSERT INTO "Fact" ("id", "storyId", "statement", "predicate", "subject", "body", "representative",
      "status", "origins", "verifiedAt")
    SELECT gen_random_uuid(), ${storyId}::uuid, 'Bench ' || n, 'count', 'Bench', '{}', gen_random_uuid(),
      'verified', 1, now()
    FROM generate_series(1, ${facts}) AS n`;
  await db().$executeRaw`
    INSERT INTO "MemoryState" ("learnerId", "factId", "stabilityDays", "difficulty", "lastStudyDay",
      "dueDay", "repetitions", "lapses", "algorithm", "weightsVersion")
    SELECT ${viewer.userId}::uuid, "id", 1 + random() * 300, 5, ${today}::date - (random() * 60)::int,
      ${today}::date - 30 + (random() * 300)::int, 3, 0, 'fsrs-6', 0
    FROM "Fact" WHERE "storyId" = ${storyId}::uuid`;
  await db().$executeRawUnsafe("ANALYZE");
  const times = await timeRuns(30, () => loadDueFacts(viewer, today), 3);
  const figure = `${milliseconds(median(times))} (p95 ${milliseconds(percentile(times, 0.95))})`;
  return [{ what: `due queue of 100,000 facts, ${database.name}`, figure }];
}
