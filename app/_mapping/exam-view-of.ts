import { counted } from "@/app/_components/count-text";
import { dayText, shortDayText } from "@/app/_components/day-text";
import type { ExamPlanView, ExamView } from "@/app/study/exam/_components/exam-view";
import { studyHref } from "@/app/study/study-mode";
import { addDays } from "@/lib/time";
import type { ExamPlan } from "@/scheduling/plan-exam";
import { farthestExamDays } from "@/server/exam-plans";
import type { ExamGoal, ExamGoalProblem } from "@/server/exam-plans";
import type { ExamPage } from "@/server/study-ways";

/** More days than these are told by the week. */
const daysShown = 35;

const problemWords: Record<ExamGoalProblem, string> = {
  "no-such-topic": "There is nothing to ask of this topic. Choose another one.",
  "not-ahead": "Choose a day after today: there has to be time to study.",
  "too-far": "Choose a day within a year from now.",
};

export function examViewOf(page: ExamPage, ended: ExamGoal | null): ExamView {
  const { studyDay, topics, topic, day, problem, plan } = page;
  return {
    topics,
    topic,
    day,
    earliest: addDays(studyDay, 1),
    latest: addDays(studyDay, farthestExamDays),
    problem:
      problem === "no-day"
        ? "Choose a day, such as 2027-01-31."
        : problem === null
          ? null
          : problemWords[problem],
    plan:
      plan === null || topic === null || day === null ? null : planViewOf(page, plan, topic, day),
    ended,
  };
}

function planViewOf(
  { isKept, perDay }: ExamPage,
  plan: ExamPlan,
  topic: string,
  day: string,
): ExamPlanView {
  const { days, feasibility } = plan;
  const counts = days.map((each) => ({ day: each.day, count: each.factIds.length }));
  const busy = counts.filter(({ count }) => count > 0);
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const isWeekly = counts.length > daysShown;
  const ready = plan.readyFactIds.length;
  const readyWords =
    ready > 0
      ? ` ${counted(ready, "fact")} will last until then by ${ready === 1 ? "itself" : "themselves"}.`
      : "";
  return {
    isKept,
    words:
      total === 0
        ? `Nothing needs to be asked before ${dayText(day)}.${readyWords}`
        : `${counted(total, "question")} on ${counted(busy.length, "day")}, at most ${most} a day, if you answer most of them right.${readyWords} The plan is made anew every day, from what you know then.`,
    warning: feasibility.isFeasible ? null : warningOf(feasibility, perDay),
    points: total === 0 ? [] : isWeekly ? weeklyOf(counts) : counts.map(pointOf),
    pointName: isWeekly ? "Week from" : "Day",
    summary: `${counted(total, "question")} from ${shortDayText(counts[0]?.day ?? day)} to ${shortDayText(counts.at(-1)?.day ?? day)}, at most ${most} on a day.`,
    today: counts[0]?.count ?? 0,
    startHref: studyHref({ kind: "exam", topic }),
  };
}

function warningOf(
  { reason, leftOut, neededPerDay }: Extract<ExamPlan["feasibility"], { isFeasible: false }>,
  perDay: number,
): string {
  const left = `${counted(leftOut.length, "fact")} will not be ready.`;
  return reason === "too-few-days" || neededPerDay === null
    ? `There are too few days until then: ${left} Every day before helps all the same.`
    : `All of it would need ${neededPerDay} questions a day, and your limit is ${counted(perDay, "review")} a day: ${left} Raise the limit in the settings, or choose a later day.`;
}

type DayCount = { day: string; count: number };

const pointOf = ({ day, count }: DayCount) => ({ label: shortDayText(day), value: count });

function weeklyOf(counts: readonly DayCount[]) {
  return Array.from({ length: Math.ceil(counts.length / 7) }, (_, week) => {
    const days = counts.slice(week * 7, week * 7 + 7);
    const count = days.reduce((sum, each) => sum + each.count, 0);
    return pointOf({ day: days[0]?.day ?? "", count });
  });
}
