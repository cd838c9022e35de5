import { randomUUID } from "node:crypto";
import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { saveAnswer } from "@/server/reviews";
import { createGuest } from "@/server/users";
import type { BenchDatabase } from "./databases";
import { median, milliseconds, percentile, timeRuns } from "./measure";
import type { Row } from "./measure";

const runs = 300;
const warmUp = 30;

/** Facts with one live question each, for answering. */
async function makeFacts(count: number): Promise<{ factId: string; itemId: string }[]> {
  const storyId = uuid();
  await db().story.create({ data: { id: storyId, title: `Bench ${storyId}`, topic: "Bench" } });
  const rows = Array.from({ length: count }, () => ({ factId: uuid(), itemId: uuid() }));
  await db().fact.createMany({
    data: rows.map(({ factId }) => ({
      id: factId,
      storyId,
      statement: "Bench",
      predicate: "count",
      subject: "Bench",
      body: {},
      representative: factId,
      status: "verified" as const,
      origins: 1,
      verifiedAt: new Date(0),
    })),
  });
  const option = (text: string, correct: boolean) => ({ text, correct, why: null });
  const body = {
    options: [option("1", true), option("2", false), option("3", false), option("4", false)],
    answer: "1",
    explanation: "Bench",
    evidence: [
      {
        articleId: storyId,
        publisher: "B",
        publishedAt: "2024-11-15",
        start: 0,
        end: 1,
        exact: "1",
      },
    ],
    lint: [],
  };
  await db().item.createMany({
    data: rows.map(({ factId, itemId }) => ({
      id: itemId,
      lineageId: itemId,
      factId,
      kind: "multiple-choice",
      stem: "Bench?",
      body,
      generator: "bench",
      generatorVersion: 1,
      seed: 1,
    })),
  });
  return rows;
}

/**
 * Saving an answer through the server's function, against the statements that it comes to on the bare
 * driver of the same database in the same run.
 */
export async function benchAnswers(database: BenchDatabase): Promise<Row[]> {
  const viewer = await createGuest("UTC");
  const facts = await makeFacts(runs + warmUp);
  const bareFacts = await makeFacts(runs + warmUp);
  const now = new Date();
  const throughServer = await timeRuns(
    runs,
    async (run) => {
      const fact = facts[run];
      if (fact === undefined) throw new Error("Too few facts.");
      const saved = await saveAnswer(
        viewer,
        {
          eventId: uuid(),
          ...fact,
          itemVersion: 1,
          optionId: "0",
          guessed: false,
          latencyMs: 2000,
          answeredAt: now.toISOString(),
          device: "",
        },
        now,
      );
      if (!saved.ok) throw new Error(saved.problem);
    },
    warmUp,
  );
  const bare = await timeRuns(
    runs,
    async (run) => {
      const fact = bareFacts[run];
      if (fact === undefined) throw new Error("Too few facts.");
      await bareAnswer(database, viewer.userId, fact, now);
    },
    warmUp,
  );
  const ratio = median(bare) / median(throughServer);
  return [
    {
      what: `an answer through the server, ${database.name}`,
      figure: `${milliseconds(median(throughServer))} (p95 ${milliseconds(percentile(throughServer, 0.95))})`,
    },
    {
      what: `the same statements on the bare driver, ${database.name}`,
      figure: `${milliseconds(median(bare))} (p95 ${milliseconds(percentile(bare, 0.95))})`,
    },
    {
      what: `throughput of the bare driver reached, ${database.name}`,
      figure: `${Math.round(100 * ratio)} %`,
    },
  ];
}

/** The statements of `saveAnswer`, by hand. */
async function bareAnswer(
  database: BenchDatabase,
  learnerId: string,
  { factId, itemId }: { factId: string; itemId: string },
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await database.bare(async (query) => {
    await query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `${learnerId} ${factId}`,
    ]);
    await query(`SELECT * FROM "Item" WHERE "id" = $1 AND "factId" = $2 AND "version" = 1`, [
      itemId,
      factId,
    ]);
    await query(
      `SELECT "latencyMs" FROM "ReviewEvent" WHERE "learnerId" = $1 AND "kind" = $2 AND "undoesId" IS NULL
       ORDER BY "answeredAt" DESC LIMIT 100`,
      [learnerId, "multiple-choice"],
    );
    await query(
      `INSERT INTO "ReviewEvent" ("learnerId", "id", "factId", "itemId", "itemVersion", "kind", "optionCount",
         "chosen", "correct", "guessed", "grade", "latencyMs", "answeredAt", "receivedAt", "studyDay", "device")
       VALUES ($1, $2, $3, $4, 1, 'multiple-choice', 4, '1', true, false, 3, 2000, $5, $5, $6, '')
       ON CONFLICT DO NOTHING`,
      [learnerId, randomUUID(), factId, itemId, now.toISOString(), day],
    );
    await query(
      `SELECT * FROM "ReviewEvent" WHERE "learnerId" = $1 AND "factId" = $2 ORDER BY "answeredAt", "id"`,
      [learnerId, factId],
    );
    await query(
      `INSERT INTO "MemoryState" ("learnerId", "factId", "stabilityDays", "difficulty", "lastStudyDay", "dueDay",
         "repetitions", "lapses", "algorithm", "weightsVersion")
       VALUES ($1, $2, 2.3, 2.1, $3, $3, 1, 0, 'fsrs-6', 0)
       ON CONFLICT ("learnerId", "factId") DO UPDATE SET "dueDay" = EXCLUDED."dueDay"`,
      [learnerId, factId, day],
    );
  });
}
