import "server-only";
import { afterCorrection } from "@/scheduling/corrected-memory";
import { defaultModel } from "@/scheduling/memory";
import type { Memory, MemoryModel } from "@/scheduling/memory";
import { liveEvents, replayFact } from "@/scheduling/replay";
import { movesMemory, reviewEventSchema } from "@/scheduling/review-event";
import type { ReviewEvent } from "@/scheduling/review-event";
import { groupBy } from "@/lib/group-by";
import type { Transaction } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import { loadModel, loadModels } from "./learner-models";
import type { Statements } from "./statements";

/** Where the memory of a fact is kept: with the fact, or with the one that took its place. */
export type MemoryHome = {
  factId: string;
  /** Facts whose place it took: answers to them count. */
  predecessorIds: string[];
  /** When it was last put right. */
  correctedAt: Date | null;
};

type HomeRow = {
  id: string;
  supersededById: string | null;
  predecessorIds: string[];
  correctedAt: Date | null;
};

const homeColumns = {
  id: true,
  supersededById: true,
  predecessorIds: true,
  correctedAt: true,
} as const;

const toHome = (row: HomeRow): MemoryHome => ({
  factId: row.id,
  predecessorIds: row.predecessorIds,
  correctedAt: row.correctedAt,
});

/**
 * Follows a fact to the one that stands in its place now, or null when there is no such fact. Until
 * the transaction ends nobody gives the fact another place: an answer must not be folded into a memory
 * that has just moved.
 */
export async function holdMemoryHome(
  statements: Statements,
  factId: string,
): Promise<MemoryHome | null> {
  const [row] = await statements.$queryRaw<HomeRow[]>`
    SELECT "id", "supersededById", "predecessorIds", "correctedAt"
    FROM "Fact" WHERE "id" = ${factId}::uuid FOR KEY SHARE`;
  if (row === undefined) return null;
  return row.supersededById === null ? toHome(row) : holdMemoryHome(statements, row.supersededById);
}

/** The homes of several facts, each once, in the order of their ids. */
export async function holdMemoryHomes(
  transaction: Transaction,
  factIds: readonly string[],
): Promise<MemoryHome[]> {
  const homes = new Map<string, MemoryHome>();
  let wanted = [...new Set(factIds)].sort();
  while (wanted.length > 0) {
    const rows = await transaction.$queryRaw<HomeRow[]>`
      SELECT "id", "supersededById", "predecessorIds", "correctedAt"
      FROM "Fact" WHERE "id" = ANY(${wanted}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
    for (const row of rows) if (row.supersededById === null) homes.set(row.id, toHome(row));
    const successors = rows.flatMap(({ supersededById }) => supersededById ?? []);
    wanted = [...new Set(successors)].filter((id) => !homes.has(id)).sort();
  }
  return [...homes.values()].sort((one, two) => (one.factId < two.factId ? -1 : 1));
}

/**
 * One at a time for a learner: two tabs must not fold the same log at once, nor while all of a
 * learner's memories are folded anew. Taken before any row of a fact, so that nobody waits in a ring.
 */
export async function lockLearner(transaction: Transaction, learnerId: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${learnerId}, 0))`;
}

type ReviewRow = Awaited<ReturnType<Transaction["reviewEvent"]["findFirstOrThrow"]>>;

export function toReviewEvent(row: ReviewRow): ReviewEvent {
  const { undoesId, studyDay, plannedDay, answeredAt, ...event } = row;
  return reviewEventSchema.parse({
    ...event,
    plannedDay: plannedDay === null ? null : isoDay(plannedDay),
    undoes: undoesId,
    studyDay: isoDay(studyDay),
    answeredAt: answeredAt.toISOString(),
  });
}

/** A learner's answers to a fact and to those whose place it took, in the order of the log. */
export async function loadEventsOf(
  transaction: Transaction,
  learnerId: string,
  home: MemoryHome,
): Promise<ReviewEvent[]> {
  const rows = await transaction.reviewEvent.findMany({
    where: {
      learnerId,
      factId: home.predecessorIds.length === 0 ? home.factId : { in: factIdsOf(home) },
    },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toReviewEvent);
}

/** The fact, and those whose place it took. */
export const factIdsOf = (home: MemoryHome) => [home.factId, ...home.predecessorIds];

/** What the log says of a memory; null when no answer stands that counts. */
export function memoryFrom(
  events: readonly ReviewEvent[],
  home: MemoryHome,
  model: MemoryModel,
): Memory | null {
  const memory = replayFact(events, model);
  const last = liveEvents(events).findLast(({ mode }) => movesMemory(mode));
  if (memory === null || last === undefined) return null;
  return afterCorrection(memory, last.answeredAt, home.correctedAt?.toISOString() ?? null);
}

export function toColumns({ stability, lastStudyDay, dueDay, ...rest }: Memory) {
  return {
    ...rest,
    stabilityDays: stability,
    lastStudyDay: dayToDate(lastStudyDay),
    dueDay: dayToDate(dueDay),
  };
}

export type MemoryColumns = Omit<ReturnType<typeof toColumns>, "algorithm">;

/** A stored memory, as `toColumns` wrote it. */
export function fromColumns(row: MemoryColumns): Memory {
  const { stabilityDays, difficulty, lastStudyDay, dueDay, repetitions, lapses } = row;
  return {
    stability: stabilityDays,
    difficulty,
    lastStudyDay: isoDay(lastStudyDay),
    dueDay: isoDay(dueDay),
    repetitions,
    lapses,
    algorithm: "fsrs-6",
    weightsVersion: row.weightsVersion,
  };
}

/** Makes a learner's stored memory of a fact what the log says. */
export async function foldMemory(
  transaction: Transaction,
  learnerId: string,
  home: MemoryHome,
): Promise<Memory | null> {
  const { factId } = home;
  const model = await loadModel(transaction, learnerId);
  const memory = memoryFrom(await loadEventsOf(transaction, learnerId, home), home, model);
  if (memory === null) {
    await transaction.memoryState.deleteMany({ where: { learnerId, factId } });
    return null;
  }
  const data = toColumns(memory);
  await transaction.memoryState.upsert({
    where: { learnerId_factId: { learnerId, factId } },
    create: { learnerId, factId, ...data },
    update: data,
  });
  return memory;
}

/**
 * Makes every learner's memory of facts what the log says, after one took another's place or was put
 * right. The caller has locked the facts' rows, so that no answer comes in between.
 */
export async function refoldFacts(
  transaction: Transaction,
  factIds: readonly string[],
): Promise<void> {
  const rows = await transaction.fact.findMany({
    where: { id: { in: [...factIds] } },
    select: homeColumns,
  });
  for (const row of rows) {
    await transaction.memoryState.deleteMany({ where: { factId: row.id } });
    if (row.supersededById !== null) continue;
    const home = toHome(row);
    const events = await transaction.reviewEvent.findMany({
      where: { factId: { in: factIdsOf(home) } },
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    });
    const byLearner = groupBy(events.map(toReviewEvent), (event) => event.learnerId);
    const models = await loadModels(transaction, [...byLearner.keys()]);
    const memories = [...byLearner].flatMap(([learnerId, log]) => {
      const memory = memoryFrom(log, home, models.get(learnerId) ?? defaultModel);
      return memory === null ? [] : [{ learnerId, factId: home.factId, ...toColumns(memory) }];
    });
    await transaction.memoryState.createMany({ data: memories });
  }
}

/** Rows of one statement: far below the number of values that PostgreSQL takes. */
const rowsAtOnce = 2_000;

/**
 * Makes all memories of a learner what the log says by the learner's present weights and settings. The
 * caller holds the learner's lock.
 */
export async function refoldLearner(transaction: Transaction, learnerId: string): Promise<void> {
  const model = await loadModel(transaction, learnerId);
  const rows = await transaction.reviewEvent.findMany({
    where: { learnerId },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  const logs = groupBy(rows.map(toReviewEvent), (event) => event.factId);
  const homes = await holdMemoryHomes(transaction, [...logs.keys()]);
  const memories = homes.flatMap((home) => {
    const events = factIdsOf(home).flatMap((factId) => logs.get(factId) ?? []);
    const memory = memoryFrom(events, home, model);
    return memory === null ? [] : [{ learnerId, factId: home.factId, ...toColumns(memory) }];
  });
  await transaction.memoryState.deleteMany({ where: { learnerId } });
  for (let start = 0; start < memories.length; start += rowsAtOnce) {
    const data = memories.slice(start, start + rowsAtOnce);
    await transaction.memoryState.createMany({ data });
  }
}
