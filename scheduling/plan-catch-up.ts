import { addDays, daysBetween } from "@/lib/time";
import { defaultModel, grades, recallAfter, retrievability } from "./memory";
import type { Memory, MemoryModel } from "./memory";

/**
 * Catching up after a break: the overdue facts spread over days, the most valuable first. A review is
 * worth what it adds to the chance of recall a month from now, times the importance of the fact:
 *
 *   gain = R · R(30, S⁺) + (1 − R) · R(30, S⁻) − R(t + 30, S), value = importance · gain
 *
 * with R the recall today. A fact that is nearly forgotten is relearned whenever it is asked, so it can
 * wait; one that is just fading is lost by waiting.
 */

export type OverdueFact = Pick<Memory, "stability" | "difficulty" | "lastStudyDay" | "dueDay"> & {
  factId: string;
  /** 1 minor … 3 what everybody should know. */
  importance: number;
};

export type CatchUpEntry = {
  factId: string;
  /** Importance times gain: what the review is worth. */
  value: number;
  /** Days since it was due. */
  overdueDays: number;
  /** The chance that it is still known today. */
  recall: number;
};

export type CatchUpPlan = { days: { day: string; entries: CatchUpEntry[] }[] };

const worthAfterDays = 30;

/**
 * @param perDay how many of the overdue to ask on a day; at least 1.
 * @param askedToday reviews of today, which take up its room.
 * @returns the days with something to ask, the first of them today unless its room is taken up.
 */
export function planCatchUp(
  facts: readonly OverdueFact[],
  studyDay: string,
  perDay: number,
  model: MemoryModel = defaultModel,
  askedToday: number = 0,
): CatchUpPlan {
  const entries = facts
    .filter(({ dueDay }) => dueDay <= studyDay)
    .map((fact) => entryOf(fact, studyDay, model))
    .sort((one, other) => other.value - one.value || (one.factId < other.factId ? -1 : 1));
  const room = Math.max(1, Math.floor(perDay));
  const roomToday = Math.max(0, room - askedToday);
  const laterDays = Math.ceil(Math.max(0, entries.length - roomToday) / room);
  const days = Array.from({ length: 1 + laterDays }, (_, index) => {
    const start = index === 0 ? 0 : roomToday + (index - 1) * room;
    const end = roomToday + index * room;
    return { day: addDays(studyDay, index), entries: entries.slice(start, end) };
  }).filter((day) => day.entries.length > 0);
  return { days };
}

function entryOf(fact: OverdueFact, studyDay: string, model: MemoryModel): CatchUpEntry {
  const elapsed = Math.max(0, daysBetween(fact.lastStudyDay, studyDay));
  const recall = retrievability(fact, studyDay, model);
  const right = model.engine.next_state(fact, elapsed, grades.good);
  const wrong = model.engine.next_state(fact, elapsed, grades.again);
  const after =
    recall * recallAfter(worthAfterDays, right.stability, model) +
    (1 - recall) * recallAfter(worthAfterDays, wrong.stability, model);
  const without = recallAfter(elapsed + worthAfterDays, fact.stability, model);
  return {
    factId: fact.factId,
    value: fact.importance * Math.max(0, after - without),
    overdueDays: Math.max(0, daysBetween(fact.dueDay, studyDay)),
    recall,
  };
}
