import { addDays, dateOfDayNumber, dayNumber } from "@/lib/time";
import { eventsByFact, liveEvents } from "./replay";
import type { ReviewEvent } from "./review-event";

/** When a learner studied: the heat map and the streak. */

/** Answers that stand, by study day; days without any are absent. */
export function answersByDay(events: Iterable<ReviewEvent>): Map<string, number> {
  const answers = new Map<string, number>();
  for (const ofFact of eventsByFact(events).values()) {
    for (const { studyDay } of liveEvents(ofFact)) {
      answers.set(studyDay, (answers.get(studyDay) ?? 0) + 1);
    }
  }
  return answers;
}

export type HeatMapDay = { day: string; answers: number; isFuture: boolean };

const daysInWeek = 7;
/** 1970-01-01 was a Thursday, three days after a Monday. */
const mondayBeforeDayZero = 3;

/**
 * Whole weeks from Monday to Sunday, the oldest first; the last one holds `studyDay`, and what of it
 * is still to come is marked.
 */
export function heatMap(
  answers: ReadonlyMap<string, number>,
  studyDay: string,
  weeks: number = 12,
): HeatMapDay[][] {
  const today = dayNumber(studyDay);
  const weekday = (((today + mondayBeforeDayZero) % daysInWeek) + daysInWeek) % daysInWeek;
  const firstMonday = today - weekday - (weeks - 1) * daysInWeek;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: daysInWeek }, (__, index) => {
      const day = dateOfDayNumber(firstMonday + week * daysInWeek + index);
      return { day, answers: answers.get(day) ?? 0, isFuture: day > studyDay };
    }),
  );
}

export type Streak = {
  /** Study days in a row up to today or, before today's first answer, up to yesterday. */
  days: number;
  hasStudiedToday: boolean;
  longest: number;
};

/** @param studyDays the days with answers, in any order, repeated or not; later than today ignored. */
export function streakOf(studyDays: Iterable<string>, today: string): Streak {
  const studied = new Set<string>();
  for (const day of studyDays) {
    if (day <= today) {
      studied.add(day);
    }
  }
  let [longest, run, previous] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const day of [...studied].sort().map(dayNumber)) {
    run = day === previous + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    previous = day;
  }
  const hasStudiedToday = studied.has(today);
  const isUnbroken = hasStudiedToday || studied.has(addDays(today, -1));
  return { days: isUnbroken ? run : 0, hasStudiedToday, longest };
}
