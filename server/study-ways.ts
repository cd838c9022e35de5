import "server-only";
import { isIsoDate } from "@/lib/time";
import type { ExamPlan } from "@/scheduling/plan-exam";
import { planWrong } from "@/scheduling/plan-wrong";
import { studyDayOf } from "@/scheduling/study-day";
import { db } from "./db";
import { examDayProblem, findExamDay, loadExamPlans } from "./exam-plans";
import type { ExamGoal, ExamGoalProblem } from "./exam-plans";
import { countDue } from "./due-facts";
import { dayToDate } from "./fact-records";
import { loadAnswersSince, loadFactsByIds } from "./mode-facts";
import type { Viewer } from "./session";
import { loadMode, wrongDays } from "./study-modes";
import { loadStudySettings } from "./study-settings";

export type TopicWay = {
  topic: string;
  /** Facts that are due, that were never met, and all that can be asked. */
  due: number;
  fresh: number;
  all: number;
};

export type StudyWays = {
  studyDay: string;
  topics: TopicWay[];
  /** Facts that were answered wrong in the last seven days. */
  wrong: number;
  exams: ExamGoal[];
  /** Set when more is due than a day's reviews. */
  backlog: { due: number; perDay: number } | null;
};

/** What there is to study other than today's queue. */
export async function loadStudyWays(
  viewer: Viewer | null,
  now: Date,
  timeZone: string,
): Promise<StudyWays> {
  const settings = await loadStudySettings(viewer);
  const studyDay = studyDayOf(now, viewer?.timeZone ?? timeZone, settings.rollOverHour);
  const topics = await loadTopicWays(viewer, studyDay);
  if (viewer === null) return { studyDay, topics, wrong: 0, exams: [], backlog: null };
  const wrong = planWrong(await loadAnswersSince(viewer, studyDay, wrongDays), studyDay, wrongDays);
  const ids = wrong.map(({ factId }) => factId);
  return {
    studyDay,
    topics,
    wrong: (await loadFactsByIds(viewer, ids)).size,
    exams: await loadExamPlans(viewer, studyDay),
    backlog: await findBacklog(viewer, studyDay),
  };
}

export type ExamPage = {
  studyDay: string;
  topics: string[];
  topic: string | null;
  /** The chosen day, or the one that is kept; ISO date. */
  day: string | null;
  problem: ExamGoalProblem | "no-day" | null;
  /** The most questions that the learner takes on a day. */
  perDay: number;
  isKept: boolean;
  plan: ExamPlan | null;
};

/** The plan for a topic and a day, or for the day that is kept for the topic. */
export async function loadExamPage(
  viewer: Viewer | null,
  chosen: { topic: string | null; day: string | null },
  now: Date,
  timeZone: string,
): Promise<ExamPage> {
  const { rollOverHour, reviewsPerDay } = await loadStudySettings(viewer);
  const studyDay = studyDayOf(now, viewer?.timeZone ?? timeZone, rollOverHour);
  const topics = (await loadTopicWays(viewer, studyDay)).map(({ topic }) => topic);
  const { topic } = chosen;
  const kept =
    viewer === null || topic === null ? null : await findExamDay(viewer, topic, studyDay);
  const day = chosen.day ?? kept;
  const nothing = {
    studyDay,
    topics,
    topic,
    day,
    perDay: reviewsPerDay,
    isKept: false,
    plan: null,
  };
  if (topic === null) return { ...nothing, problem: null };
  if (!topics.includes(topic)) return { ...nothing, topic: null, problem: "no-such-topic" };
  if (day === null || !isIsoDate(day)) return { ...nothing, problem: "no-day" };
  const isKept = day === kept;
  const problem = isKept ? null : examDayProblem(day, studyDay);
  if (problem !== null) return { ...nothing, problem };
  const { plan } = await loadMode(viewer, { kind: "exam", topic, day }, now, timeZone);
  return { ...nothing, problem: null, isKept, plan: plan.kind === "exam" ? plan.plan : null };
}

/** How much is due, when that is more than the learner's reviews of a day; else null. */
export async function findBacklog(viewer: Viewer, studyDay: string): Promise<StudyWays["backlog"]> {
  const { reviewsPerDay } = await loadStudySettings(viewer);
  const due = await countDue(viewer, studyDay);
  return due > reviewsPerDay ? { due, perDay: reviewsPerDay } : null;
}

/** The topics with something to ask, by name. A fact that articles of two topics tell is of both. */
async function loadTopicWays(viewer: Viewer | null, studyDay: string): Promise<TopicWay[]> {
  const learnerId = viewer?.userId ?? null;
  return db().$queryRaw<TopicWay[]>`
    SELECT p."topic",
      count(*) FILTER (WHERE m."dueDay" <= ${dayToDate(studyDay)}::date)::int AS "due",
      count(*) FILTER (WHERE m."factId" IS NULL)::int AS "fresh",
      count(*)::int AS "all"
    FROM (
      SELECT f."id", s."topic" FROM "Fact" f JOIN "Story" s ON s."id" = f."storyId"
      UNION
      SELECT c."factId", s."topic" FROM "Claim" c
      JOIN "ArticleVersion" v ON v."id" = c."articleVersionId"
      JOIN "Article" a ON a."id" = v."articleId"
      JOIN "Story" s ON s."id" = a."storyId"
      WHERE c."isValid"
    ) p
    JOIN "Fact" f ON f."id" = p."id" AND f."status" = 'verified'
    LEFT JOIN "MemoryState" m ON m."learnerId" = ${learnerId}::uuid AND m."factId" = f."id"
    WHERE EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
      AND NOT EXISTS (
        SELECT 1 FROM "FactSuspension" a
        WHERE a."learnerId" = ${learnerId}::uuid AND a."factId" = f."id"
      )
    GROUP BY p."topic" ORDER BY p."topic"`;
}
