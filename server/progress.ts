import "server-only";
import { answersByDay } from "@/scheduling/activity";
import { calibration, hardestFacts, timeSpentByDay } from "@/scheduling/calibration";
import type { CalibrationBin, HardFact } from "@/scheduling/calibration";
import { learningCurve, measuredRetention } from "@/scheduling/learning-history";
import type { LearningDay, MeasuredRetention } from "@/scheduling/learning-history";
import { dueForecast, guessChances, knownByTopic, knownToday } from "@/scheduling/progress";
import type { TopicProgress } from "@/scheduling/progress";
import { forgivingStreak } from "@/scheduling/streak";
import type { ForgivingStreak } from "@/scheduling/streak";
import { studyDayOf } from "@/scheduling/study-day";
import { addDays } from "@/lib/time";
import { db } from "./db";
import { loadDueDays } from "./due-facts";
import { dayToDate, isoDay } from "./fact-records";
import { loadModel } from "./learner-models";
import { toReviewEvent } from "./memories";
import type { Viewer } from "./session";
import { loadStudySettings } from "./study-settings";

export type Progress = {
  studyDay: string;
  known: number;
  met: number;
  measured: MeasuredRetention;
  curve: LearningDay[];
  answersByDay: Map<string, number>;
  streak: ForgivingStreak;
  topics: TopicProgress[];
  forecast: { day: string; due: number }[];
  /** Twenty bins of equal width. */
  calibration: CalibrationBin[];
  /** Milliseconds by study day. */
  timeSpentByDay: Map<string, number>;
  hardest: HardestFact[];
};

export type HardestFact = {
  factId: string;
  statement: string;
  lapses: number;
  isSetAside: boolean;
};

const shownDays = 30;
const calibrationBins = 20;

/**
 * All that a learner's progress page shows. So many statements whatever was learned: the memories and
 * the log once each, and what the database counts by itself.
 */
export async function loadProgress(viewer: Viewer, now: Date): Promise<Progress> {
  const { rollOverHour } = await loadStudySettings(viewer);
  const studyDay = studyDayOf(now, viewer.timeZone, rollOverHour);
  const [model, memoryRows, eventRows, totals, dueDays] = await Promise.all([
    loadModel(db(), viewer.userId),
    loadMemories(viewer),
    db().reviewEvent.findMany({
      where: { learnerId: viewer.userId },
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    }),
    loadTotalsByTopic(),
    loadDueDays(viewer.userId, dayToDate(addDays(studyDay, shownDays))),
  ]);
  const hardest = await loadHardest(viewer, memoryRows);
  const events = eventRows.map(toReviewEvent);
  const chances = guessChances(events);
  const memories = memoryRows.map(({ factId, ...row }) => {
    const chance = chances.get(factId);
    return {
      ...row,
      lastStudyDay: isoDay(row.lastStudyDay),
      dueDay: isoDay(row.dueDay),
      ...(chance === undefined ? {} : { guessChance: chance }),
    };
  });
  const answers = answersByDay(events);
  return {
    studyDay,
    ...knownToday(memories, studyDay, model),
    measured: measuredRetention(events, model),
    curve: learningCurve(events, studyDay, shownDays, model),
    answersByDay: answers,
    streak: forgivingStreak(answers.keys(), studyDay),
    topics: knownByTopic(memories, totals, studyDay, model),
    forecast: dueForecast(dueDays, studyDay, shownDays),
    calibration: calibration(events, model, calibrationBins),
    timeSpentByDay: timeSpentByDay(events),
    hardest,
  };
}

type MemoryRow = HardFact & {
  stability: number;
  lastStudyDay: Date;
  dueDay: Date;
  topic: string;
  /** Whether the fact is still verified. */
  isStanding: boolean;
};

const loadMemories = (viewer: Viewer): Promise<MemoryRow[]> => db().$queryRaw<MemoryRow[]>`
  SELECT m."factId", m."stabilityDays" AS stability, m."lastStudyDay", m."dueDay",
    m."lapses", m."difficulty", s."topic", f."status" = 'verified' AS "isStanding"
  FROM "MemoryState" m
  JOIN "Fact" f ON f."id" = m."factId"
  JOIN "Story" s ON s."id" = f."storyId"
  WHERE m."learnerId" = ${viewer.userId}::uuid`;

/** How many facts each topic has that can be asked. */
async function loadTotalsByTopic(): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ topic: string; facts: number }[]>`
    SELECT s."topic", count(*)::int AS facts
    FROM "Fact" f JOIN "Story" s ON s."id" = f."storyId"
    WHERE f."status" = 'verified'
      AND EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
    GROUP BY s."topic"`;
  return new Map(rows.map(({ topic, facts }) => [topic, facts]));
}

/** What the facts say that were forgotten most often, of those that stand. */
async function loadHardest(viewer: Viewer, memories: readonly MemoryRow[]): Promise<HardestFact[]> {
  const hardest = hardestFacts(memories.filter(({ isStanding }) => isStanding));
  const rows = await db().fact.findMany({
    where: { id: { in: hardest.map(({ factId }) => factId) } },
    select: { id: true, statement: true, suspensions: { where: { learnerId: viewer.userId } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return hardest.flatMap(({ factId, lapses }) => {
    const fact = byId.get(factId);
    if (fact === undefined) return [];
    const { statement, suspensions } = fact;
    return [{ factId, statement, lapses, isSetAside: suspensions.length > 0 }];
  });
}
