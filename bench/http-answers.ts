import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { batchSchema, takeBatch } from "@/server/letters";
import { createGuest, findViewer } from "@/server/users";
import { startApplication } from "./application";
import { benchPool, openServer } from "./databases";
import { median, milliseconds, percentile } from "./measure";
import type { Row } from "./measure";
import { recordStatements, withIds } from "./recorded-statements";
import { openClient } from "./web-client";
import type { WebClient } from "./web-client";

const learners = 200;
const answersOfLearner = 10;
const rounds = 5;
/** Before those that count: until then both sides are still being compiled. */
const warmUps = 2;
/** As many connections as the product opens (server/db). */
const connections = 10;

type Question = { factId: string; itemId: string; itemVersion: number };

/** Questions of the starter library that are answered by choosing. */
async function loadQuestions(): Promise<Question[]> {
  const items = await db().item.findMany({
    where: { status: "live", kind: "multiple-choice" },
    select: { id: true, factId: true, version: true },
  });
  return items.map(({ id, factId, version }) => ({ itemId: id, factId, itemVersion: version }));
}

const answerTo = (question: Question, eventId: string) => ({
  ...question,
  eventId,
  optionId: "0",
  guessed: false,
  latencyMs: 2_000,
  answeredAt: new Date().toISOString(),
  device: "",
});

/** What a device sends of one answer. */
const batchOf = (answer: ReturnType<typeof answerTo>) => ({
  learnerKey: "new",
  letters: [{ kind: "answer", body: answer }],
});

/**
 * Answers of 200 people at once over HTTP, against the statements that one answer comes to, given to the
 * bare driver by as many workers in the same run. The two take turns, so that what else the machine does
 * falls on both.
 */
export async function benchHttpAnswers(serverUrl: string): Promise<Row[]> {
  const database = await openServer(serverUrl);
  const application = await startApplication({ DATABASE_URL: database.url });
  const client = openClient(application.address, learners);
  const pool = benchPool(database.url, connections);
  try {
    const questions = await loadQuestions();
    const overHttp = await people(client, questions);
    const bare = await bareDriver(pool, questions);
    for (let round = 0; round < warmUps; round += 1) {
      await overHttp();
      await bare();
    }
    const ratios: number[] = [];
    const seconds = { http: [] as number[], bare: [] as number[] };
    const latenciesMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bareSeconds = await bare();
      const { seconds: httpSeconds, latenciesMs: latencies } = await overHttp();
      seconds.http.push(httpSeconds);
      seconds.bare.push(bareSeconds);
      ratios.push(bareSeconds / httpSeconds);
      latenciesMs.push(...latencies);
    }
    const perSecond = (all: number[]) =>
      `${Math.round((learners * answersOfLearner) / median(all))} a second`;
    return [
      {
        what: `answers of ${learners} people over HTTP, no errors`,
        figure: `${perSecond(seconds.http)} (p95 ${milliseconds(percentile(latenciesMs, 0.95))})`,
      },
      { what: "the same statements on the bare driver", figure: perSecond(seconds.bare) },
      {
        what: "throughput of the bare driver reached over HTTP",
        figure: `${Math.round(100 * median(ratios))} % (${ratios.map((ratio) => Math.round(100 * ratio)).join(", ")})`,
      },
    ];
  } finally {
    client.close();
    await application.stop();
    await pool.end();
    await database.close();
  }
}

/** Makes people with a cookie each. @returns what lets all of them answer at once. */
async function people(client: WebClient, questions: readonly Question[]) {
  const cookies = await inParallel(async (person) => {
    const question = questions[person % questions.length]!;
    const { cookie } = await post(client, "", answerTo(question, uuid()));
    if (cookie === null) throw new Error("Nobody became a guest.");
    return cookie;
  });
  let next = 0;
  return async () => {
    const latenciesMs: number[] = [];
    const startedAt = performance.now();
    await inParallel(async (person) => {
      for (let index = 0; index < answersOfLearner; index += 1) {
        const question = questions[(next += 1) % questions.length]!;
        const sentAt = performance.now();
        await post(client, cookies[person] ?? "", answerTo(question, uuid()));
        latenciesMs.push(performance.now() - sentAt);
      }
    });
    return { seconds: (performance.now() - startedAt) / 1_000, latenciesMs };
  };
}

/** Sends one answer. @throws when the application refuses it. */
async function post(client: WebClient, cookie: string, answer: ReturnType<typeof answerTo>) {
  const letters = [{ kind: "answer", body: answer }];
  const told = await client.postJson("/api/reviews", cookie, {
    learnerKey: "new",
    letters,
    timeZone: "UTC",
  });
  if (!told.text.includes('"state":"told"')) {
    throw new Error(`An answer was refused with ${told.status}: ${told.text}`);
  }
  return told;
}

/** Records what one request asks of the database. @returns what does the same for all at once. */
async function bareDriver(pool: Pool, questions: readonly Question[]) {
  const recordedBy = await createGuest("UTC");
  const first = questions[0]!;
  const eventId = uuid();
  const statements = await recordStatements(async () => {
    const viewer = await findViewer(recordedBy.userId);
    if (viewer === null) throw new Error("The guest is missing.");
    const { outcomes } = await takeBatch(
      viewer,
      batchSchema.parse(batchOf(answerTo(first, eventId))),
      new Date(),
    );
    if (outcomes[0]?.state !== "saved") throw new Error("The answer was not saved.");
  });
  const guests = await inParallel(async () => (await createGuest("UTC")).userId);
  let next = 0;
  return async () => {
    const startedAt = performance.now();
    await inParallel(async (person) => {
      for (let index = 0; index < answersOfLearner; index += 1) {
        const question = questions[(next += 1) % questions.length]!;
        const ids = new Map([
          [recordedBy.userId, guests[person] ?? ""],
          [eventId, uuid()],
          [first.factId, question.factId],
          [first.itemId, question.itemId],
        ]);
        const client = await pool.connect();
        for (const { text, values } of statements) {
          await client.query(
            text,
            values.map((value) => withIds(value, ids)),
          );
        }
        client.release();
      }
    });
    return (performance.now() - startedAt) / 1_000;
  };
}

const inParallel = <Made>(work: (person: number) => Promise<Made>): Promise<Made[]> =>
  Promise.all(Array.from({ length: learners }, (_, person) => work(person)));
