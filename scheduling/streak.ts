import { addDays, dayNumber } from "@/lib/time";

/** A streak that forgives: one day a calendar week (Monday to Sunday) may be missed. */

export type ForgivingStreak = {
  /** Days studied in the current run; forgiven days do not count. */
  days: number;
  /** Missed days of the run that were forgiven, the oldest first. */
  forgivenDays: string[];
  hasStudiedToday: boolean;
  /** True when the run ends unless something is answered today. */
  isAtRisk: boolean;
};

/** 1970-01-01 was a Thursday. */
const weekOf = (day: string): number => Math.floor((dayNumber(day) + 3) / 7);

/**
 * @param studyDays days with answers, in any order, repeated or not; later than today ignored.
 * Today is never a missed day: it is not over.
 */
export function forgivingStreak(studyDays: Iterable<string>, today: string): ForgivingStreak {
  const studied = new Set<string>();
  for (const day of studyDays) if (day <= today) studied.add(day);
  const hasStudiedToday = studied.has(today);
  let days = hasStudiedToday ? 1 : 0;
  let forgiven: string[] = [];
  // Missed days count as forgiven only when the run goes on before them.
  let pending: string[] = [];
  const weeksUsed = new Set<number>();
  for (let day = addDays(today, -1); ; day = addDays(day, -1)) {
    if (studied.has(day)) {
      days += 1;
      forgiven = [...forgiven, ...pending];
      pending = [];
    } else if (weeksUsed.has(weekOf(day))) break;
    else {
      weeksUsed.add(weekOf(day));
      pending.push(day);
      if (pending.length > 2) break;
    }
  }
  const isRunning = days > 0;
  // Were today missed as well, its week would have to have its forgiveness left.
  const forgivenWeeks = new Set(forgiven.map(weekOf));
  return {
    days,
    forgivenDays: isRunning ? forgiven.reverse() : [],
    hasStudiedToday,
    isAtRisk: isRunning && !hasStudiedToday && forgivenWeeks.has(weekOf(today)),
  };
}
