import "server-only";
import { planCatchUp } from "@/scheduling/plan-catch-up";
import type { CatchUpPlan } from "@/scheduling/plan-catch-up";
import { planCram } from "@/scheduling/plan-cram";
import { planExam } from "@/scheduling/plan-exam";
import type { ExamPlan } from "@/scheduling/plan-exam";
import { planWrong } from "@/scheduling/plan-wrong";
import type { WrongFact } from "@/scheduling/plan-wrong";
import { spreadOut } from "@/scheduling/interleave";
import type { Memory } from "@/scheduling/memory";
import type { QueueEntry } from "@/scheduling/queue";
import type { ReviewMode } from "@/scheduling/review-event";
import { studyDayOf } from "@/scheduling/study-day";
import { addDays } from "@/lib/time";
import { db } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import { loadModel } from "./learner-models";
import type { Viewer } from "./session";
import { loadToday } from "./study";
import type { Today } from "./study";
import { loadStudySettings } from "./study-settings";

/** Ways to study other than today's queue. */
export type StudyMode =
  | { kind: "today" }
  | { kind: "topic"; topic: string }
  /** What was answered wrong in the last seven days. */
  | { kind: "wrong" }
  /** Null for all topics. */
  | { kind: "cram"; topic: string | null }
  /** `day`: the ISO date of the exam. */
  | { kind: "exam"; topic: string; day: string }
  | { kind: "catch-up" };

export type ModePlan =
  | { kind: "today" | "topic" | "cram" }
  | { kind: "wrong"; facts: WrongFact[] }
  | { kind: "exam"; plan: ExamPlan }
  | { kind: "catch-up"; plan: CatchUpPlan };

/** Today's queue in a mode; answers to it are sent with `answerMode`. */
export type ModeToday = Today & { answerMode: ReviewMode; plan: ModePlan };

const wrongDays = 7;

type FactRow = {
  factId: string;
  story: string;
  topic: string;
  importance: number;
  stabilityDays: number | null;
  difficulty: number | null;
  lastStudyDay: Date | null;
  dueDay: Date | null;
  repetitions: number | null;
  lapses: number | null;
  weightsVersion: number | null;
};
type ModeFact = Omit<QueueEntry, "reason"> & { importance: number; memory: Memory | null };

/**
 * What to study in a mode. Modes other than today and topic keep no daily limits, but for the catch-up
 * and the exam, whose plans keep the learner's reviews a day.
 * @param timeZone of the request, for somebody who has none.
 */
export async function loadMode(
  viewer: Viewer | null,
  mode: StudyMode,
  now: Date,
  timeZone: string,
): Promise<ModeToday> {
  if (mode.kind === "today" || mode.kind === "topic" || viewer === null) {
    const topic = "topic" in mode ? mode.topic : null;
    const today = await loadToday(viewer, now, timeZone, topic);
    return { ...today, answerMode: "study", plan: { kind: topic === null ? "today" : "topic" } };
  }
  const settings = await loadStudySettings(viewer);
  const studyDay = studyDayOf(now, viewer.timeZone, settings.rollOverHour);
  const today = await loadToday(viewer, now, timeZone);
  const model = await loadModel(db(), viewer.userId);
  const withQueue = (queue: QueueEntry[], plan: ModePlan): ModeToday => ({
    ...today,
    queue,
    answerMode: mode.kind === "cram" ? "cram" : "study",
    plan,
  });
  switch (mode.kind) {
    case "wrong": {
      const facts = planWrong(await loadAnswersSince(viewer, studyDay), studyDay, wrongDays);
      const known = await loadFactsByIds(
        viewer,
        facts.map(({ factId }) => factId),
      );
      const standing = facts.filter(({ factId }) => known.has(factId));
      return withQueue(entriesFor(standing, known), { kind: "wrong", facts: standing });
    }
    case "cram": {
      const facts = await loadFactsOfTopic(viewer, mode.topic);
      const done = await loadCrammed(viewer, studyDay);
      return withQueue(planCram(facts, studyDay, done, model), { kind: "cram" });
    }
    case "exam": {
      const facts = await loadFactsOfTopic(viewer, mode.topic);
      const plan = planExam(facts, studyDay, mode.day, settings.reviewsPerDay, model);
      const byId = new Map(facts.map((fact) => [fact.factId, fact]));
      const first = (plan.days[0]?.factIds ?? []).map((factId) => ({ factId }));
      return withQueue(spreadOut(entriesFor(first, byId)), { kind: "exam", plan });
    }
    case "catch-up": {
      const facts = await loadOverdue(viewer, studyDay);
      const overdue = facts.flatMap((fact) =>
        fact.memory === null
          ? []
          : [{ ...fact.memory, factId: fact.factId, importance: fact.importance }],
      );
      const plan = planCatchUp(overdue, studyDay, settings.reviewsPerDay, model);
      const byId = new Map(facts.map((fact) => [fact.factId, fact]));
      return withQueue(entriesFor(plan.days[0]?.entries ?? [], byId), { kind: "catch-up", plan });
    }
  }
}

function entriesFor(
  planned: readonly { factId: string }[],
  facts: ReadonlyMap<string, ModeFact>,
): QueueEntry[] {
  return planned.flatMap(({ factId }) => {
    const fact = facts.get(factId);
    if (fact === undefined) return [];
    const { story, topic, memory } = fact;
    return [{ factId, story, topic, reason: memory === null ? "new" : "due" }];
  });
}

function toModeFact(row: FactRow): ModeFact {
  const { factId, story, topic, importance, stabilityDays, difficulty, lastStudyDay, dueDay } = row;
  const isMet =
    stabilityDays !== null && difficulty !== null && lastStudyDay !== null && dueDay !== null;
  const memory: Memory | null = isMet
    ? {
        stability: stabilityDays,
        difficulty,
        lastStudyDay: isoDay(lastStudyDay),
        dueDay: isoDay(dueDay),
        repetitions: row.repetitions ?? 0,
        lapses: row.lapses ?? 0,
        algorithm: "fsrs-6",
        weightsVersion: row.weightsVersion ?? 0,
      }
    : null;
  return { factId, story, topic, importance, memory };
}

/** Verified facts of a topic that can be asked and are not set aside, the most important first. */
async function loadFactsOfTopic(viewer: Viewer, topic: string | null): Promise<ModeFact[]> {
  const rows = await db().$queryRaw<FactRow[]>`
    SELECT f."id" AS "factId", s."title" AS story, s."topic", f."importance", m."stabilityDays",
      m."difficulty", m."lastStudyDay", m."dueDay", m."repetitions", m."lapses", m."weightsVersion"
    FROM "Story" s
    JOIN "Fact" f ON f."storyId" = s."id" AND f."status" = 'verified'
    LEFT JOIN "MemoryState" m ON m."learnerId" = ${viewer.userId}::uuid AND m."factId" = f."id"
    WHERE (${topic}::text IS NULL OR s."topic" = ${topic})
      AND EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
      AND NOT EXISTS (
        SELECT 1 FROM "FactSuspension" a
        WHERE a."learnerId" = ${viewer.userId}::uuid AND a."factId" = f."id"
      )
    ORDER BY f."importance" DESC, f."id"`;
  return rows.map(toModeFact);
}

async function loadFactsByIds(
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
async function loadOverdue(viewer: Viewer, studyDay: string): Promise<ModeFact[]> {
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

/** Answers of the last days that stand; what was corrected since counts for the fact in its place. */
async function loadAnswersSince(viewer: Viewer, studyDay: string) {
  const from = dayToDate(addDays(studyDay, 1 - wrongDays));
  const rows = await db().$queryRaw<AnswerRow[]>`
    SELECT coalesce(f."supersededById", f."id") AS "factId", r."studyDay", r."correct"
    FROM "ReviewEvent" r
    JOIN "Fact" f ON f."id" = r."factId"
    WHERE r."learnerId" = ${viewer.userId}::uuid AND r."studyDay" >= ${from}::date
      AND r."undoesId" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "ReviewEvent" t
        WHERE t."learnerId" = r."learnerId" AND t."factId" = r."factId" AND t."undoesId" = r."id"
      )`;
  return rows.map((row) => ({ ...row, studyDay: isoDay(row.studyDay) }));
}

/** Facts that were answered right while cramming today. */
async function loadCrammed(viewer: Viewer, studyDay: string): Promise<Set<string>> {
  const rows = await db().reviewEvent.findMany({
    where: {
      learnerId: viewer.userId,
      studyDay: dayToDate(studyDay),
      mode: "cram",
      correct: true,
      undoesId: null,
    },
    select: { factId: true },
  });
  return new Set(rows.map(({ factId }) => factId));
}
