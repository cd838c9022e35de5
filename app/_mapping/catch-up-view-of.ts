import { shortDayText } from "@/app/_components/day-text";
import type { CatchUpView } from "@/app/study/catch-up/_components/catch-up-screen";
import { studyHref } from "@/app/study/study-mode";
import type { CatchUpPlan } from "@/scheduling/plan-catch-up";

/** The days of catching up; null where nothing is overdue. */
export function catchUpViewOf({ days }: CatchUpPlan): CatchUpView | null {
  if (days.length === 0) return null;
  return {
    points: days.map(({ day, entries }) => ({ label: shortDayText(day), value: entries.length })),
    overdue: days.reduce((sum, { entries }) => sum + entries.length, 0),
    startHref: studyHref({ kind: "catch-up" }),
  };
}
