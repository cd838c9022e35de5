import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { DueFact } from "@/scheduling/queue";
import { askableBy } from "./askable-by";
import { db } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import type { Viewer } from "./session";
import { isOfTopic } from "./topic-facts";

/** However many reviews a day a learner allows, one queue has no more; the next one has the rest. */
const mostAtOnce = 400;

/**
 * Stability from so many days on, each twice the one before, as the index `MemoryState_due_by_octave`
 * has it: a query that says it otherwise does not use the index.
 */
const octaves = Prisma.sql`width_bucket(m."stabilityDays", ARRAY[1,2,4,8,16,32,64,128,256,512]::double precision[])`;
const lastOctave = 10;

/** Of each octave this part of what is wanted: most learners' memories lie in six or seven. */
const shareOfOctave = 6;

/** Of a memory `m`: its fact `f` stands, can be asked and was not set aside. */
const askable = Prisma.sql`
  EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
  AND NOT EXISTS (
    SELECT 1 FROM "FactSuspension" a
    WHERE a."learnerId" = m."learnerId" AND a."factId" = m."factId"
  )`;

/**
 * The statement of `loadDueFacts`. Which facts have faded the most depends on the day, so no index has
 * them in that order, and to rank all of them would take the longer the more there are. Among memories
 * of like stability, though, the longest overdue has faded the most: so the first few of every octave
 * are read, the longest overdue of all, and what was answered wrong today.
 */
export function dueFactsQuery(
  viewer: Viewer,
  studyDay: string,
  { topic, wanted }: { topic: string | null; wanted: number },
): Prisma.Sql {
  const today = Prisma.sql`${dayToDate(studyDay)}::date`;
  const ofTopic = topic === null ? Prisma.empty : Prisma.sql`AND ${isOfTopic(topic)}`;
  const due = Prisma.sql`
    SELECT m."factId", m."dueDay", m."lastStudyDay", m."stabilityDays", f."storyId", f."subject"
    FROM "MemoryState" m
    JOIN "Fact" f ON f."id" = m."factId" AND f."status" = 'verified'
    WHERE m."learnerId" = ${viewer.userId}::uuid AND ${askable} ${ofTopic}`;
  const atOnce = Math.min(wanted, mostAtOnce);
  return Prisma.sql`
    SELECT c."factId", c."dueDay", c."lastStudyDay", c."stabilityDays" AS stability, c."subject",
      s."title" AS story, s."topic"
    FROM (
      (${due} AND m."dueDay" <= ${today} ORDER BY m."dueDay" LIMIT ${atOnce})
      UNION
      SELECT o.* FROM generate_series(0, ${lastOctave}::int) AS octave CROSS JOIN LATERAL (
        ${due} AND ${octaves} = octave AND m."dueDay" <= ${today}
        ORDER BY m."dueDay" LIMIT ${Math.ceil(atOnce / shareOfOctave)}
      ) o
      UNION
      ${due} AND m."dueDay" = ${today} AND m."lastStudyDay" = ${today}
    ) c
    JOIN "Story" s ON s."id" = c."storyId"`;
}

type DueRow = Omit<DueFact, "dueDay" | "lastStudyDay"> & {
  dueDay: Date;
  lastStudyDay: Date;
  subject: string;
};

/**
 * Due facts of a learner that can be asked, in no order: all of them or, where more are due than are
 * wanted, at least as many as that, with those that have faded the most at every stability. Facts to be
 * relearned today are always among them.
 */
export async function loadDueFacts(
  viewer: Viewer,
  studyDay: string,
  selection: { topic: string | null; wanted: number },
): Promise<(DueFact & { subject: string })[]> {
  const rows = await db().$queryRaw<DueRow[]>(dueFactsQuery(viewer, studyDay, selection));
  return rows.map((row) => ({
    ...row,
    dueDay: isoDay(row.dueDay),
    lastStudyDay: isoDay(row.lastStudyDay),
  }));
}

/** How many facts are due that can be asked: what piled up counts in full, whatever a queue holds. */
export async function countDue(viewer: Viewer, studyDay: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "MemoryState" m
    JOIN "Fact" f ON f."id" = m."factId" AND f."status" = 'verified'
    WHERE m."learnerId" = ${viewer.userId}::uuid AND m."dueDay" <= ${dayToDate(studyDay)}::date
      AND ${askable}`;
  return row?.count ?? 0;
}

/** The next study day with something due that can be asked, and how much. */
export async function findNextDue(
  viewer: Viewer,
  studyDay: string,
): Promise<{ day: string; count: number } | null> {
  const [next] = await db().$queryRaw<{ day: Date; count: number }[]>`
    WITH next AS (
      SELECT m."dueDay" FROM "MemoryState" m
      JOIN "Fact" f ON f."id" = m."factId" AND f."status" = 'verified'
      WHERE m."learnerId" = ${viewer.userId}::uuid AND m."dueDay" > ${dayToDate(studyDay)}::date
        AND ${askable}
      ORDER BY m."dueDay" LIMIT 1
    )
    SELECT m."dueDay" AS day, count(*)::int AS count
    FROM next
    JOIN "MemoryState" m ON m."learnerId" = ${viewer.userId}::uuid AND m."dueDay" = next."dueDay"
    JOIN "Fact" f ON f."id" = m."factId" AND f."status" = 'verified'
    WHERE ${askable} GROUP BY m."dueDay"`;
  return next === undefined ? null : { day: isoDay(next.day), count: next.count };
}

/** The due days of what a learner can be asked before a day, one entry a fact. */
export async function loadDueDays(learnerId: string, before: Date): Promise<{ dueDay: string }[]> {
  const rows = await db().memoryState.groupBy({
    by: ["dueDay"],
    where: { learnerId, dueDay: { lt: before }, fact: askableBy(learnerId) },
    _count: { _all: true },
  });
  return rows.flatMap((row) =>
    Array.from({ length: row._count._all }, () => ({ dueDay: isoDay(row.dueDay) })),
  );
}
