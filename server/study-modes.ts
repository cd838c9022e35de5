import "server-only";
import { planCatchUp } from "@/scheduling/plan-catch-up";
import type { CatchUpPlan } from "@/scheduling/plan-catch-up";
import { planCram } from "@/scheduling/plan-cram";
import { examAim, planExam } from "@/scheduling/plan-exam";
import type { ExamPlan } from "@/scheduling/plan-exam";
import { planWrong } from "@/scheduling/plan-wrong";
import type { WrongFact } from "@/scheduling/plan-wrong";
import { studyDayOf } from "@/scheduling/study-day";
import { spreadOut } from "@/scheduling/interleave";
import { defaultModel } from "@/scheduling/memory";
import type { QueueEntry } from "@/scheduling/queue";
import type { ReviewMode } from "@/scheduling/review-event";
import { db } from "./db";
import { findExamDay } from "./exam-plans";
import { loadModel } from "./learner-models";
import {
  loadAnswersSince,
  loadCrammed,
  loadFactsByIds,
  loadFactsOfTopic,
  loadOverdue,
} from "./mode-facts";
import type { ModeFact } from "./mode-facts";
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

/** How far back what was answered wrong is asked again. */
export const wrongDays = 7;

/** A way to study as an address names it; the day of a plan is kept here. */
export type ChosenMode = Exclude<StudyMode, { kind: "exam" }> | { kind: "exam"; topic: string };

/** The way to study that was chosen; null for a plan that is not kept, or whose day has passed. */
export async function findStudyMode(
  viewer: Viewer | null,
  chosen: ChosenMode,
  now: Date,
): Promise<StudyMode | null> {
  if (chosen.kind !== "exam") return chosen;
  if (viewer === null) return null;
  const { rollOverHour } = await loadStudySettings(viewer);
  const studyDay = studyDayOf(now, viewer.timeZone, rollOverHour);
  const day = await findExamDay(viewer, chosen.topic, studyDay);
  return day === null ? null : { ...chosen, day };
}

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
  if (mode.kind === "today" || mode.kind === "topic") {
    const topic = mode.kind === "topic" ? mode.topic : null;
    const today = await loadToday(viewer, now, timeZone, topic);
    return { ...today, answerMode: "study", plan: { kind: mode.kind } };
  }
  const today = await loadToday(viewer, now, timeZone);
  const [queue, plan] = await planMode(viewer, mode, today);
  return { ...today, queue, answerMode: mode.kind === "cram" ? "cram" : "study", plan };
}

type PlannedMode = Exclude<StudyMode, { kind: "today" | "topic" }>;

async function planMode(
  viewer: Viewer | null,
  mode: PlannedMode,
  { studyDay, doneFactIds, reviewsDone, sealed }: Today,
): Promise<[QueueEntry[], ModePlan]> {
  const { reviewsPerDay } = await loadStudySettings(viewer);
  const model = viewer === null ? defaultModel : await loadModel(db(), viewer.userId);
  const isOpen = ({ factId }: { factId: string }) => !sealed.has(factId);
  switch (mode.kind) {
    case "wrong": {
      const answers = viewer === null ? [] : await loadAnswersSince(viewer, studyDay, wrongDays);
      const facts = planWrong(answers, studyDay, wrongDays);
      const ids = facts.map(({ factId }) => factId);
      const known =
        viewer === null ? new Map<string, ModeFact>() : await loadFactsByIds(viewer, ids);
      const standing = facts.filter((fact) => known.has(fact.factId) && isOpen(fact));
      return [entriesFor(standing, known), { kind: "wrong", facts: standing }];
    }
    case "cram": {
      const facts = (await loadFactsOfTopic(viewer, mode.topic)).filter(isOpen);
      const done = viewer === null ? new Set<string>() : await loadCrammed(viewer, studyDay);
      return [planCram(facts, studyDay, done, model), { kind: "cram" }];
    }
    case "exam": {
      const facts = (await loadFactsOfTopic(viewer, mode.topic)).filter(isOpen);
      const byId = new Map(facts.map((fact) => [fact.factId, fact]));
      const asked = doneFactIds.filter((factId) => byId.has(factId)).length;
      const plan = planExam(facts, studyDay, mode.day, reviewsPerDay, model, examAim, asked);
      const first = (plan.days[0]?.factIds ?? []).map((factId) => ({ factId }));
      return [spreadOut(entriesFor(first, byId)), { kind: "exam", plan }];
    }
    case "catch-up": {
      const facts = viewer === null ? [] : (await loadOverdue(viewer, studyDay)).filter(isOpen);
      const overdue = facts.flatMap(({ memory, factId, importance }) =>
        memory === null ? [] : [{ ...memory, factId, importance }],
      );
      const plan = planCatchUp(overdue, studyDay, reviewsPerDay, model, reviewsDone);
      const byId = new Map(facts.map((fact) => [fact.factId, fact]));
      const today = plan.days.find(({ day }) => day === studyDay)?.entries ?? [];
      return [entriesFor(today, byId), { kind: "catch-up", plan }];
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
