import "server-only";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { addDays, isIsoDate } from "@/lib/time";
import { studyDayOf } from "@/scheduling/study-day";
import { db } from "./db";
import type { Transaction } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import type { Viewer } from "./session";
import { loadStudySettings } from "./study-settings";

/** A topic that its learner wants to know by a day, an ISO date. */
export type ExamGoal = { topic: string; day: string };

export const examGoalSchema = z.object({
  topic: z.string().trim().min(1, "Choose a topic.").max(200, "Choose a topic from the list."),
  day: z.string().refine(isIsoDate, "Choose a day, such as 2027-01-31."),
});

/** Farther ahead, today's plan says nothing that holds. */
export const farthestExamDays = 365;

export type ExamGoalProblem = "no-such-topic" | "not-ahead" | "too-far";

/** @returns why a goal cannot be planned for, or null: its day lies ahead, within a year. */
export function examDayProblem(day: string, studyDay: string): ExamGoalProblem | null {
  if (day <= studyDay) return "not-ahead";
  return day > addDays(studyDay, farthestExamDays) ? "too-far" : null;
}

/** Keeps a goal until its day; another day for the same topic takes the place of the first. */
export async function saveExamPlan(
  viewer: Viewer,
  { topic, day }: ExamGoal,
  now: Date,
): Promise<Result<null, ExamGoalProblem>> {
  const learnerId = viewer.userId;
  const { rollOverHour } = await loadStudySettings(viewer);
  const problem = examDayProblem(day, studyDayOf(now, viewer.timeZone, rollOverHour));
  if (problem !== null) return failed(problem);
  if ((await db().story.findFirst({ where: { topic } })) === null) return failed("no-such-topic");
  await db().examPlan.upsert({
    where: { learnerId_topic: { learnerId, topic } },
    create: { learnerId, topic, day: dayToDate(day), createdAt: now },
    update: { day: dayToDate(day) },
  });
  return ok(null);
}

/** Ends a plan before its day. @returns its goal, for taking that back; null when there was none. */
export async function endExamPlan(viewer: Viewer, topic: string): Promise<ExamGoal | null> {
  const where = { learnerId: viewer.userId, topic };
  return db().$transaction(async (transaction) => {
    const row = await transaction.examPlan.findFirst({ where });
    await transaction.examPlan.deleteMany({ where });
    return row === null ? null : { topic, day: isoDay(row.day) };
  });
}

/** A learner's goals whose day has not passed, the nearest first. */
export async function loadExamPlans(viewer: Viewer, studyDay: string): Promise<ExamGoal[]> {
  const rows = await db().examPlan.findMany({
    where: { learnerId: viewer.userId, day: { gte: dayToDate(studyDay) } },
    orderBy: [{ day: "asc" }, { topic: "asc" }],
  });
  return rows.map(({ topic, day }) => ({ topic, day: isoDay(day) }));
}

/** The day by which a learner wants to know a topic; null without a plan, or once its day has passed. */
export async function findExamDay(
  viewer: Viewer,
  topic: string,
  studyDay: string,
): Promise<string | null> {
  const plans = await loadExamPlans(viewer, studyDay);
  return plans.find((plan) => plan.topic === topic)?.day ?? null;
}

/** Gives an account a guest's plans; for a topic with two, the account's own holds. */
export async function adoptExamPlans(
  transaction: Transaction,
  accountId: string,
  guestId: string,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "ExamPlan" ("learnerId", "topic", "day", "createdAt")
    SELECT ${accountId}::uuid, "topic", "day", "createdAt" FROM "ExamPlan"
    WHERE "learnerId" = ${guestId}::uuid ON CONFLICT DO NOTHING`;
  await transaction.examPlan.deleteMany({ where: { learnerId: guestId } });
}
