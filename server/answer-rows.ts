import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Memory, MemoryModel } from "@/scheduling/memory";
import type { DayRange } from "@/scheduling/balance";
import { reviewEventSchema } from "@/scheduling/review-event";
import type { ReviewEvent } from "@/scheduling/review-event";
import { defaultRolloverHour } from "@/scheduling/study-day";
import type { Transaction } from "./db";
import { modelFromRow } from "./learner-models";
import type { ModelRow } from "./learner-models";
import { factIdsOf, holdMemoryHome, toColumns } from "./memories";
import type { MemoryHome } from "./memories";
import type { Statements } from "./statements";

/**
 * The statements of saving an answer, few and by hand: everybody who studies waits for them. First what
 * must be held, then all that the decision needs, then all that follows from it.
 */

type ItemRow = Awaited<ReturnType<Transaction["item"]["findFirstOrThrow"]>>;
type AskedRow = { [Column in keyof ItemRow]: ItemRow[Column] | null } & {
  homeId: string;
  supersededById: string | null;
  predecessorIds: string[];
  correctedAt: Date | null;
  isQuizzed: boolean;
};

/**
 * Holds the learner's log and the home of the fact's memory, and finds the item that was asked. The question
 * of a class is found only for an answer that its practice has taken in: its key is for nobody else.
 * @returns null when there is no such fact or item. `isQuizzed`: a graded quiz that the learner has begun, or a
 *   live game, asks the fact too; findSealedFacts says whether the answer may be told.
 */
export async function holdAsked(
  statements: Statements,
  learnerId: string,
  asked: { eventId: string; factId: string; itemId: string; itemVersion: number },
): Promise<{ item: ItemRow; home: MemoryHome; isQuizzed: boolean } | null> {
  const [row] = await statements.$queryRaw<AskedRow[]>`
    WITH held AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended(${learnerId}, 0)))
    SELECT f."id" AS "homeId", f."supersededById", f."predecessorIds", f."correctedAt", i.*,
      ${isQuizzed(learnerId, asked.factId)} AS "isQuizzed"
    FROM held CROSS JOIN "Fact" f
    JOIN "Item" i ON i."factId" = f."id" AND i."id" = ${asked.itemId}::uuid
      AND i."version" = ${asked.itemVersion}
      AND (i."origin" <> 'classroom' OR EXISTS (
        SELECT 1 FROM "AttemptAnswerEvent" e
        JOIN "Attempt" a ON a."studentId" = e."studentId" AND a."id" = e."attemptId"
        JOIN "Assignment" s ON s."id" = a."assignmentId" AND s."kind" = 'practice'
        WHERE e."studentId" = ${learnerId}::uuid AND e."id" = ${asked.eventId}::uuid
          AND jsonb_path_query_array(a."snapshot", '$.items[*].itemId') ? ${asked.itemId}::text))
    WHERE f."id" = ${asked.factId}::uuid
    FOR KEY SHARE OF f`;
  if (row === undefined) return null;
  const { homeId, supersededById, predecessorIds, correctedAt, isQuizzed: quizzed, ...item } = row;
  const home =
    supersededById === null
      ? { factId: homeId, predecessorIds, correctedAt }
      : await holdMemoryHome(statements, supersededById);
  return home === null ? null : { item: item as ItemRow, home, isQuizzed: quizzed === true };
}

/** By the few rows of the learner's own attempts and games: nearly everybody has none. */
const isQuizzed = (learnerId: string, factId: string) => Prisma.sql`(
  EXISTS (
    SELECT 1 FROM "Attempt" a
    JOIN "Assignment" s ON s."id" = a."assignmentId" AND s."kind" = 'quiz'
    WHERE a."studentId" = ${learnerId}::uuid AND NOT a."isPreview"
      AND (
        EXISTS (SELECT 1 FROM "AssignmentItem" q
          WHERE q."assignmentId" = s."id" AND q."factId" = ${factId}::uuid)
        OR jsonb_path_query_array(a."snapshot", '$.items[*].factId') ? ${factId}::text
      )
  )
  OR EXISTS (
    SELECT 1 FROM "LivePlayer" p JOIN "LiveGame" g ON g."id" = p."gameId" AND g."state" <> 'ended'
    WHERE p."userId" = ${learnerId}::uuid
  )
  OR EXISTS (
    SELECT 1 FROM "Student" s JOIN "LiveGame" g ON g."classId" = s."classId" AND g."state" <> 'ended'
    WHERE s."userId" = ${learnerId}::uuid AND s."removedAt" IS NULL
  )
)`;

/** How many of the latest answers of a kind tell how fast a learner is. */
const latencySample = 100;

export type AnswerContext = {
  /** The learner's answers to the fact and to those whose place it took, in the order of the log. */
  events: ReviewEvent[];
  /** The learner's latest answers of the kind. */
  latenciesMs: number[];
  model: MemoryModel;
  rollOverHour: number;
};

type ContextRow = ModelRow & {
  events: Record<string, unknown>[];
  latenciesMs: number[];
  rollOverHour: number | null;
};

/** All that decides what an answer does, in one statement. The learner's lock must be held before. */
export async function loadAnswerContext(
  statements: Statements,
  learnerId: string,
  home: MemoryHome,
  kind: string,
): Promise<AnswerContext> {
  const factIds = factIdsOf(home);
  const [row] = await statements.$queryRaw<ContextRow[]>`
    SELECT
      (SELECT coalesce(json_agg(e ORDER BY e."answeredAt", e."id"), '[]') FROM (
        SELECT "id", "learnerId", "factId", "itemId", "itemVersion", "kind", "optionCount", "chosen",
          "correct", "guessed", "grade", "latencyMs", "studyDay", "device", "undoesId" AS "undoes",
          "mode", "plannedDay",
          to_char("answeredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "answeredAt"
        FROM "ReviewEvent"
        WHERE "learnerId" = l."id" AND "factId" = ANY(${factIds}::uuid[])
      ) e) AS "events",
      ARRAY(
        SELECT "latencyMs" FROM "ReviewEvent"
        WHERE "learnerId" = l."id" AND "kind" = ${kind} AND "undoesId" IS NULL
        ORDER BY "answeredAt" DESC LIMIT ${latencySample}
      ) AS "latenciesMs",
      s."desiredRetention", s."rollOverHour", w."weights", w."version"
    FROM (SELECT ${learnerId}::uuid AS "id") l
    LEFT JOIN "StudySettings" s ON s."learnerId" = l."id"
    LEFT JOIN LATERAL (
      SELECT "weights", "version" FROM "LearnerWeights"
      WHERE "learnerId" = l."id" ORDER BY "version" DESC LIMIT 1
    ) w ON true`;
  if (row === undefined) throw new Error("A row without conditions is missing.");
  return {
    events: row.events.map((event) => reviewEventSchema.parse(event)),
    latenciesMs: row.latenciesMs,
    model: modelFromRow(row),
    rollOverHour: row.rollOverHour ?? defaultRolloverHour,
  };
}

/** How many facts are due on each day of a range. */
export async function loadDueOn(
  statements: Statements,
  learnerId: string,
  { earliest, latest }: DayRange,
): Promise<Map<string, number>> {
  const rows = await statements.$queryRaw<{ day: string; due: number }[]>`
    SELECT "dueDay"::text AS day, count(*)::int AS due FROM "MemoryState"
    WHERE "learnerId" = ${learnerId}::uuid
      AND "dueDay" BETWEEN ${earliest}::date AND ${latest}::date
    GROUP BY "dueDay"`;
  return new Map(rows.map(({ day, due }) => [day, due]));
}

/** Appends an event to the log; one that is there already stays as it is. */
const eventInsert = (event: ReviewEvent, receivedAt: Date) => Prisma.sql`
  INSERT INTO "ReviewEvent" ("learnerId", "id", "factId", "itemId", "itemVersion", "kind",
    "optionCount", "chosen", "correct", "guessed", "grade", "latencyMs", "answeredAt",
    "receivedAt", "studyDay", "device", "undoesId", "mode", "plannedDay")
  VALUES (${event.learnerId}::uuid, ${event.id}::uuid, ${event.factId}::uuid,
    ${event.itemId}::uuid, ${event.itemVersion}, ${event.kind}, ${event.optionCount},
    ${event.chosen}, ${event.correct}, ${event.guessed}, ${event.grade}, ${event.latencyMs},
    ${event.answeredAt}::timestamptz, ${receivedAt}, ${event.studyDay}::date, ${event.device},
    ${event.undoes}::uuid, ${event.mode}, ${event.plannedDay}::date)
  ON CONFLICT DO NOTHING`;

/** Appends an answer and writes the memory that follows from it, in one statement. */
export async function writeAnswer(
  statements: Statements,
  event: ReviewEvent,
  receivedAt: Date,
  memory: Memory,
  homeFactId: string,
): Promise<void> {
  const columns = toColumns(memory);
  await statements.$executeRaw`
    WITH appended AS (${eventInsert(event, receivedAt)})
    INSERT INTO "MemoryState" ("learnerId", "factId", "stabilityDays", "difficulty", "lastStudyDay",
      "dueDay", "repetitions", "lapses", "algorithm", "weightsVersion")
    VALUES (${event.learnerId}::uuid, ${homeFactId}::uuid, ${columns.stabilityDays},
      ${columns.difficulty}, ${columns.lastStudyDay}::date, ${columns.dueDay}::date,
      ${columns.repetitions}, ${columns.lapses}, ${columns.algorithm}, ${columns.weightsVersion})
    ON CONFLICT ("learnerId", "factId") DO UPDATE SET
      "stabilityDays" = EXCLUDED."stabilityDays", "difficulty" = EXCLUDED."difficulty",
      "lastStudyDay" = EXCLUDED."lastStudyDay", "dueDay" = EXCLUDED."dueDay",
      "repetitions" = EXCLUDED."repetitions", "lapses" = EXCLUDED."lapses",
      "algorithm" = EXCLUDED."algorithm", "weightsVersion" = EXCLUDED."weightsVersion"`;
}

/** Appends events of any kind; those that are there already stay as they are. */
export async function insertEvents(
  statements: Statements,
  events: readonly ReviewEvent[],
  receivedAt: Date,
): Promise<void> {
  for (const event of events) await statements.$executeRaw(eventInsert(event, receivedAt));
}
