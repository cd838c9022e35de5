import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Memory } from "@/scheduling/memory";
import type { QueueEntry } from "@/scheduling/queue";
import { addDays } from "@/lib/time";
import { db } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import { fromColumns } from "./memories";
import type { MemoryColumns } from "./memories";
import type { Viewer } from "./session";
import { idsOfTopic } from "./topic-facts";

/** A fact that can be asked, with what its learner knows of it. */
export type ModeFact = Omit<QueueEntry, "reason"> & { importance: number; memory: Memory | null };

type FactRow = {
  factId: string;
  story: string;
  topic: string;
  importance: number;
} & (MemoryColumns | { [Column in keyof MemoryColumns]: null });

function toModeFact(row: FactRow): ModeFact {
  const { factId, story, topic, importance } = row;
  const memory = row.stabilityDays === null ? null : fromColumns(row);
  return { factId, story, topic, importance, memory };
}

/**
 * Verified facts of a topic that can be asked and are not set aside, the most important first.
 * @param viewer null for somebody new, who has no memories.
 * @param topic null for all topics.
 */
export async function loadFactsOfTopic(
  viewer: Viewer | null,
  topic: string | null,
): Promise<ModeFact[]> {
  const learnerId = viewer?.userId ?? null;
  const rows = await db().$queryRaw<FactRow[]>`
    SELECT f."id" AS "factId", s."title" AS story, s."topic", f."importance", m."stabilityDays",
      m."difficulty", m."lastStudyDay", m."dueDay", m."repetitions", m."lapses", m."weightsVersion"
    FROM "Fact" f
    JOIN "Story" s ON s."id" = f."storyId"
    LEFT JOIN "MemoryState" m ON m."learnerId" = ${learnerId}::uuid AND m."factId" = f."id"
    WHERE f."status" = 'verified'
      AND ${topic === null ? Prisma.sql`true` : Prisma.sql`f."id" IN ${idsOfTopic(topic)}`}
      AND EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
      AND NOT EXISTS (
        SELECT 1 FROM "FactSuspension" a
        WHERE a."learnerId" = ${learnerId}::uuid AND a."factId" = f."id"
      )
    ORDER BY f."importance" DESC, f."id"`;
  return rows.map(toModeFact);
}

export async function loadFactsByIds(
  viewer: Viewer,
  factIds: readonly string[],
): Promise<Map<string, ModeFact>> {
  const rows = await db().$queryRaw<FactRow[]>`
    SELECT f."id" AS "factId", s."title" AS story, s."topic", f."importance", m."stabilityDays",
      m."difficulty", m."lastStudyDay", m."dueDay", m."repetitions", m."lapses", m."weightsVersion"
    FROM "Fact" f
    JOIN "Story" s ON s."id" = f."storyId"
    LEFT JOIN "MemoryState" m ON m."learnerId" = ${viewer.userId}::uuid AND m."factId" = f."id"
    WHERE f."id" = ANY(${[...factIds]}::uuid[]) AND f."status" = 'verified'
      AND EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
      AND NOT EXISTS (
        SELECT 1 FROM "FactSuspension" a
        WHERE a."learnerId" = ${viewer.userId}::uuid AND a."factId" = f."id"
      )`;
  return new Map(rows.map((row) => [row.factId, toModeFact(row)]));
}

/** All that is overdue and can be asked, through the index of learner and due day. */
export async function loadOverdue(viewer: Viewer, studyDay: string): Promise<ModeFact[]> {
  const rows = await db().$queryRaw<FactRow[]>`
    SELECT f."id" AS "factId", s."title" AS story, s."topic", f."importance", m."stabilityDays",
      m."difficulty", m."lastStudyDay", m."dueDay", m."repetitions", m."lapses", m."weightsVersion"
    FROM "MemoryState" m
    JOIN "Fact" f ON f."id" = m."factId" AND f."status" = 'verified'
    JOIN "Story" s ON s."id" = f."storyId"
    WHERE m."learnerId" = ${viewer.userId}::uuid AND m."dueDay" <= ${dayToDate(studyDay)}::date
      AND EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
      AND NOT EXISTS (
        SELECT 1 FROM "FactSuspension" a
        WHERE a."learnerId" = m."learnerId" AND a."factId" = m."factId"
      )`;
  return rows.map(toModeFact);
}

type AnswerRow = { factId: string; studyDay: Date; correct: boolean };

/**
 * Answers of the last days that stand, the oldest first; what was corrected since counts for the fact in its place.
 * @param days how far to look back, today included.
 */
export async function loadAnswersSince(viewer: Viewer, studyDay: string, days: number) {
  const from = dayToDate(addDays(studyDay, 1 - days));
  const rows = await db().$queryRaw<AnswerRow[]>`
    SELECT coalesce(f."supersededById", f."id") AS "factId", r."studyDay", r."correct"
    FROM "ReviewEvent" r
    JOIN "Fact" f ON f."id" = r."factId"
    WHERE r."learnerId" = ${viewer.userId}::uuid AND r."studyDay" >= ${from}::date
      AND r."undoesId" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "ReviewEvent" t
        WHERE t."learnerId" = r."learnerId" AND t."factId" = r."factId" AND t."undoesId" = r."id"
      )
    ORDER BY r."answeredAt", r."id"`;
  return rows.map((row) => ({ ...row, studyDay: isoDay(row.studyDay) }));
}

/** Facts that were answered right while cramming today, by answers that stand. */
export async function loadCrammed(viewer: Viewer, studyDay: string): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ factId: string }[]>`
    SELECT DISTINCT r."factId" FROM "ReviewEvent" r
    WHERE r."learnerId" = ${viewer.userId}::uuid AND r."studyDay" = ${dayToDate(studyDay)}::date
      AND r."mode" = 'cram' AND r."correct" AND r."undoesId" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "ReviewEvent" t
        WHERE t."learnerId" = r."learnerId" AND t."factId" = r."factId" AND t."undoesId" = r."id"
      )`;
  return new Set(rows.map(({ factId }) => factId));
}
