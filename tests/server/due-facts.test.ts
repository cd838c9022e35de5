import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { dueFactsQuery, findNextDue, loadDueFacts } from "@/server/due-facts";
import { freshFactsQuery, loadFreshFacts } from "@/server/fresh-facts";
import type { Viewer } from "@/server/session";
import { loadToday } from "@/server/study";
import { suspendFact } from "@/server/suspensions";
import { createGuest } from "@/server/users";
import { withTestDatabase } from "./test-database";

/** A learner who has met 20,000 facts: a quarter of them is due, long overdue and of high stability. */
withTestDatabase({ keep: true });

const today = "2024-11-15";
const noon = new Date(`${today}T12:00:00.000Z`);
const facts = 20_000;
const all = { topic: null, wanted: 200 };
let viewer: Viewer;

beforeAll(async () => {
  viewer = await createGuest("UTC");
  await db().$executeRaw`
    INSERT INTO "Story" ("id", "title", "topic")
    SELECT gen_random_uuid(), 'Story ' || n, 'Topic ' || n % 10 FROM generate_series(0, 999) AS n`;
  await db().$executeRaw`
    INSERT INTO "Fact" ("id", "storyId", "statement", "predicate", "subject", "body", "representative",
      "status", "origins", "importance", "verifiedAt")
    SELECT gen_random_uuid(), s."id", 'Fact ' || n, 'count', 'Subject ' || n, '{}', gen_random_uuid(),
      'verified', 1, 1 + n % 3, ${noon}::timestamptz - n * interval '1 hour'
    FROM generate_series(0, ${facts - 1}::int) AS n
    JOIN "Story" s ON s."title" = 'Story ' || n % 1000`;
  await db().$executeRaw`
    INSERT INTO "Item" ("id", "lineageId", "factId", "kind", "stem", "body", "generator",
      "generatorVersion", "seed")
    SELECT i, i, "id", 'multiple-choice', 'Asked?', '{}', 'test', 1, 1
    FROM (SELECT gen_random_uuid() AS i, "id" FROM "Fact") f`;
  await db().$executeRaw`
    INSERT INTO "MemoryState" ("learnerId", "factId", "stabilityDays", "difficulty", "lastStudyDay",
      "dueDay", "repetitions", "lapses", "algorithm", "weightsVersion")
    SELECT ${viewer.userId}::uuid, "id", 100 + n % 200, 5, ${today}::date - 200 - n % 4 * 20,
      ${today}::date - 50 + (n % 4) * 60, 3, 0, 'fsrs-6', 0
    FROM (SELECT "id", (row_number() OVER ())::int AS n FROM "Fact") f`;
  await db().$executeRawUnsafe("ANALYZE");
}, 120_000);

/** Writes one memory anew. @returns its fact. */
async function remember(memory: { stabilityDays: number; lastStudyDay: string; dueDay: string }) {
  const { factId } = await db().memoryState.findFirstOrThrow({
    where: { learnerId: viewer.userId, dueDay: { gt: noon } },
  });
  await db().memoryState.update({
    where: { learnerId_factId: { learnerId: viewer.userId, factId } },
    data: {
      stabilityDays: memory.stabilityDays,
      lastStudyDay: new Date(memory.lastStudyDay),
      dueDay: new Date(memory.dueDay),
    },
  });
  return factId;
}

async function explain(query: ReturnType<typeof dueFactsQuery>): Promise<string> {
  const lines = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
    `EXPLAIN ${query.text}`,
    ...query.values,
  );
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

describe("what is due among many facts", () => {
  it("is read through indexes, in their order, and sorts nothing", async () => {
    const plan = await explain(dueFactsQuery(viewer, today, all));
    expect(plan).toMatch(/Index Scan using "MemoryState_learnerId_dueDay_idx"/);
    expect(plan).toMatch(/Index Scan using "MemoryState_due_by_octave"/);
    expect(plan).not.toMatch(/Sort|Seq Scan on "(MemoryState|Fact|Item|ReviewEvent)"/);
  });

  it("is no more than the day lets through, and a part of every stability", async () => {
    const due = await loadDueFacts(viewer, today, { topic: null, wanted: 50 });
    expect(due.length).toBeGreaterThanOrEqual(50);
    expect(due.length).toBeLessThan(200);
  });

  it("holds what has faded the most, though thousands have waited for longer", async () => {
    const factId = await remember({
      stabilityDays: 1.5,
      lastStudyDay: "2024-11-10",
      dueDay: "2024-11-12",
    });
    const { queue } = await loadToday(viewer, noon, "UTC");
    expect(queue[0]).toMatchObject({ factId, reason: "due" });
  });

  it("holds what is to be relearned today, which has faded the least", async () => {
    const factId = await remember({ stabilityDays: 150, lastStudyDay: today, dueDay: today });
    const { queue } = await loadToday(viewer, noon, "UTC");
    expect(queue).toContainEqual(expect.objectContaining({ factId, reason: "relearn" }));
  });

  it("is of one topic where one is chosen", async () => {
    const due = await loadDueFacts(viewer, today, { topic: "Topic 3", wanted: 200 });
    expect(due.length).toBeGreaterThanOrEqual(200);
    expect(new Set(due.map(({ topic }) => topic))).toEqual(new Set(["Topic 3"]));
  });

  it("comes next on the first day with something that can be asked", async () => {
    expect(await findNextDue(viewer, "2024-11-26")).toMatchObject({ day: "2025-01-24" });
    const factId = await remember({
      stabilityDays: 9,
      lastStudyDay: today,
      dueDay: "2024-12-01",
    });
    expect(await findNextDue(viewer, "2024-11-26")).toEqual({ day: "2024-12-01", count: 1 });
    await suspendFact(viewer, factId, noon);
    expect(await findNextDue(viewer, "2024-11-26")).toMatchObject({ day: "2025-01-24" });
  });
});

describe("new facts among many", () => {
  const forget = (count: number, order: "asc" | "desc") => db().$executeRaw`
    DELETE FROM "MemoryState" WHERE "learnerId" = ${viewer.userId}::uuid AND "factId" IN (
      SELECT "id" FROM "Fact"
      ORDER BY CASE WHEN ${order} = 'asc' THEN "verifiedAt" END ASC,
        CASE WHEN ${order} = 'desc' THEN "verifiedAt" END DESC
      LIMIT ${count})`;
  const fresh = (seed: string) => loadFreshFacts(viewer, null, 20, seed);

  it("are looked for through the index of their worth, in one stretch of each", async () => {
    const plan = await explain(freshFactsQuery(viewer, null));
    expect(plan).toMatch(/Index Scan Backward using "Fact_status_importance_verifiedAt_idx"/);
    expect(plan).not.toMatch(/Seq Scan on "(MemoryState|Fact|Item)"/);
  });

  it("are none when all are met", async () => {
    expect(await fresh("day 1")).toEqual([]);
  });

  it("are the newest first, and none that cannot be asked", async () => {
    await forget(3, "desc");
    const found = await fresh("day 1");
    expect(found.map(({ importance }) => importance)).toEqual([3, 2, 1]);
    await db().item.updateMany({
      where: { factId: found[0]?.factId ?? uuid() },
      data: { status: "retired" },
    });
    expect(await fresh("day 1")).toHaveLength(2);
  });

  it("are found in the archive, on one day or another, when the newest are met", async () => {
    await forget(8_000, "asc");
    const days = await Promise.all(["a", "b", "c", "d", "e", "f"].map((day) => fresh(day)));
    expect(Math.max(...days.map((found) => found.length))).toBeGreaterThanOrEqual(200);
    expect(await fresh("a")).toEqual(days[0]);
  });
});
