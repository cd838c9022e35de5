import "server-only";
import { afterCorrection } from "@/scheduling/corrected-memory";
import type { Memory } from "@/scheduling/memory";
import { liveEvents, replayFact } from "@/scheduling/replay";
import { reviewEventSchema } from "@/scheduling/review-event";
import type { ReviewEvent } from "@/scheduling/review-event";
import { groupBy } from "@/lib/group-by";
import type { Transaction } from "./db";
import { dayToDate, isoDay } from "./fact-records";

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
  transaction: Transaction,
  factId: string,
): Promise<MemoryHome | null> {
  const [row] = await transaction.$queryRaw<HomeRow[]>`
    SELECT "id", "supersededById", "predecessorIds", "correctedAt"
    FROM "Fact" WHERE "id" = ${factId}::uuid FOR KEY SHARE`;
  if (row === undefined) return null;
  return row.supersededById === null
    ? toHome(row)
    : holdMemoryHome(transaction, row.supersededById);
}

/** The homes of several facts, each once, in the order of their ids. */
export async function holdMemoryHomes(
  transaction: Transaction,
  factIds: readonly string[],
): Promise<MemoryHome[]> {
  const homes = new Map<string, MemoryHome>();
  for (const factId of [...factIds].sort()) {
    const home = await holdMemoryHome(transaction, factId);
    if (home !== null) homes.set(home.factId, home);
  }
  return [...homes.values()].sort((one, two) => (one.factId < two.factId ? -1 : 1));
}

/** One at a time for a learner and a fact: two tabs must not fold the same log at once. */
export async function lockMemory(
  transaction: Transaction,
  learnerId: string,
  factId: string,
): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${learnerId} ${factId}`}, 0))`;
}

type ReviewRow = Awaited<ReturnType<Transaction["reviewEvent"]["findFirstOrThrow"]>>;

export function toReviewEvent(row: ReviewRow): ReviewEvent {
  const { undoesId, studyDay, answeredAt, ...event } = row;
  return reviewEventSchema.parse({
    ...event,
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

const factIdsOf = (home: MemoryHome) => [home.factId, ...home.predecessorIds];

/** What the log says of a memory; null when no answer stands. */
function memoryFrom(events: readonly ReviewEvent[], home: MemoryHome): Memory | null {
  const memory = replayFact(events);
  const last = liveEvents(events).at(-1);
  if (memory === null || last === undefined) return null;
  return afterCorrection(memory, last.answeredAt, home.correctedAt?.toISOString() ?? null);
}

function toColumns({ stability, lastStudyDay, dueDay, ...rest }: Memory) {
  return {
    ...rest,
    stabilityDays: stability,
    lastStudyDay: dayToDate(lastStudyDay),
    dueDay: dayToDate(dueDay),
  };
}

/** Makes a learner's stored memory of a fact what the log says. */
export async function foldMemory(
  transaction: Transaction,
  learnerId: string,
  home: MemoryHome,
): Promise<Memory | null> {
  const { factId } = home;
  const memory = memoryFrom(await loadEventsOf(transaction, learnerId, home), home);
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
    const memories = [...byLearner].flatMap(([learnerId, log]) => {
      const memory = memoryFrom(log, home);
      return memory === null ? [] : [{ learnerId, factId: home.factId, ...toColumns(memory) }];
    });
    await transaction.memoryState.createMany({ data: memories });
  }
}
