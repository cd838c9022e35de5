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

/** How long one learner waits for an answer to be saved; many at once are measured over HTTP. */
export async function benchAnswers(database: BenchDatabase): Promise<Row[]> {
  const viewer = await createGuest("UTC");
  const facts = await makeFacts(runs + warmUp);
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
  return [
    {
      what: `an answer through the server, ${database.name}`,
      figure: `${milliseconds(median(throughServer))} (p95 ${milliseconds(percentile(throughServer, 0.95))})`,
    },
  ];
}
