import "server-only";
import { answersByDay } from "@/scheduling/activity";
import { learningCurve, measuredRetention } from "@/scheduling/learning-history";
import type { LearningDay, MeasuredRetention } from "@/scheduling/learning-history";
import { dueForecast, guessChances, knownByTopic, knownToday } from "@/scheduling/progress";
import type { TopicProgress } from "@/scheduling/progress";
import { studyDayOf } from "@/scheduling/study-day";
import { db } from "./db";
import { isoDay } from "./fact-records";
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
  topics: TopicProgress[];
  forecast: { day: string; due: number }[];
};

const forecastDays = 30;

/** All that a learner's progress page shows. */
export async function loadProgress(viewer: Viewer, now: Date): Promise<Progress> {
  const { rollOverHour } = await loadStudySettings(viewer);
  const studyDay = studyDayOf(now, viewer.timeZone, rollOverHour);
  const model = await loadModel(db(), viewer.userId);
  const [memoryRows, eventRows, totals] = await Promise.all([
    db().memoryState.findMany({
      where: { learnerId: viewer.userId },
      include: { fact: { select: { story: { select: { topic: true } } } } },
    }),
    db().reviewEvent.findMany({
      where: { learnerId: viewer.userId },
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    }),
    db().fact.findMany({
      where: { status: "verified", items: { some: { status: "live" } } },
      select: { story: { select: { topic: true } } },
    }),
  ]);
  const events = eventRows.map(toReviewEvent);
  const chances = guessChances(events);
  const memories = memoryRows.map((row) => {
    const chance = chances.get(row.factId);
    return {
      stability: row.stabilityDays,
      lastStudyDay: isoDay(row.lastStudyDay),
      dueDay: isoDay(row.dueDay),
      topic: row.fact.story.topic,
      ...(chance === undefined ? {} : { guessChance: chance }),
    };
  });
  const totalByTopic = new Map<string, number>();
  for (const { story } of totals) {
    totalByTopic.set(story.topic, (totalByTopic.get(story.topic) ?? 0) + 1);
  }
  return {
    studyDay,
    ...knownToday(memories, studyDay, model),
    measured: measuredRetention(events, model),
    curve: learningCurve(events, studyDay, forecastDays, model),
    answersByDay: answersByDay(events),
    topics: knownByTopic(memories, totalByTopic, studyDay, model),
    forecast: dueForecast(memories, studyDay, forecastDays),
  };
}
