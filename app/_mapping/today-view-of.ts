import type { TodayStory, TodayView } from "@/app/_today/today-view";
import { daysBetween } from "@/lib/time";
import type { Today } from "@/server/study";
import { sittingSize } from "@/server/study";

const secondsAQuestion = 24;

/** Today's screen: the stories of the next sitting, in the order in which they are asked. */
export function todayViewOf(
  today: Today,
  corrections: readonly { isSeen: boolean }[],
  canImport: boolean,
): TodayView {
  if (today.isEmpty) return { kind: "empty", canImport };
  const count = corrections.filter(({ isSeen }) => !isSeen).length;
  const corrected = count === 0 ? null : { count, href: "/progress#corrected" };
  const sitting = today.queue.slice(0, sittingSize);
  if (sitting.length === 0) {
    const { next } = today;
    return {
      kind: "done",
      answered: today.answered,
      right: today.right,
      next:
        next === null ? null : { inDays: daysBetween(today.studyDay, next.day), count: next.count },
      moreHref: null,
      corrected,
    };
  }
  const stories = new Map<string, TodayStory>();
  for (const entry of sitting) {
    const title = entry.story;
    const { dueCount, newCount } = stories.get(title) ?? { dueCount: 0, newCount: 0 };
    stories.set(
      title,
      entry.reason === "new"
        ? { title, dueCount, newCount: newCount + 1 }
        : { title, dueCount: dueCount + 1, newCount },
    );
  }
  return {
    kind: "ready",
    count: sitting.length,
    minutes: Math.max(1, Math.round((sitting.length * secondsAQuestion) / 60)),
    stories: [...stories.values()],
    startHref: "/study",
    corrected,
  };
}
