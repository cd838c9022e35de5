import { addDays, daysBetween } from "@/lib/time";
import { defaultModel, grades, isRelearning, nextMemory, retrievability } from "./memory";
import type { Memory, MemoryModel } from "./memory";

/**
 * Being ready on a day: every fact of a topic at a recall of 90 % then. A fact that fades too far by
 * itself is reviewed once more, on a day from which it lasts; one that was never met is met first; one
 * that is too weak is built up first. The plan foresees right answers, spreads the questions as evenly
 * as the days allow, and says so when they do not suffice.
 */

export type ExamFact = {
  factId: string;
  /** Null when it was never met. */
  memory: Memory | null;
};

export type ExamDay = { day: string; factIds: string[] };

export type ExamPlan = {
  /** Every day from today to the one before the exam. */
  days: ExamDay[];
  /** Facts that last until then without another question. */
  readyFactIds: string[];
  feasibility:
    | { isFeasible: true }
    | {
        isFeasible: false;
        /** "too-few-days": no number of questions a day would do. */
        reason: "too-many-questions" | "too-few-days";
        /** Facts that the plan does not make ready. */
        leftOut: string[];
        /** Questions a day that would do; null with too few days. */
        neededPerDay: number | null;
      };
};

export const examAim = 0.9;

type Goal = {
  today: string;
  examDay: string;
  model: MemoryModel;
  aim: number;
  askedToday: number;
};

/**
 * @param facts the most important first: these are served first where there is no room for all.
 * @param examDay ISO date; the last day to study is the one before.
 * @param perDay the most questions on one day.
 * @param askedToday facts of these that were asked today: they take up room, so that a day comes to its end.
 */
export function planExam(
  facts: readonly ExamFact[],
  today: string,
  examDay: string,
  perDay: number,
  model: MemoryModel = defaultModel,
  aim: number = examAim,
  askedToday: number = 0,
): ExamPlan {
  const goal = { today, examDay, model, aim, askedToday };
  const open = facts.filter(({ memory }) => !isReady(memory, goal));
  const openIds = new Set(open.map(({ factId }) => factId));
  const readyFactIds = facts.flatMap(({ factId }) => (openIds.has(factId) ? [] : [factId]));
  const needed = fewestPerDay(open, goal);
  const { days, leftOut } = fill(open, goal, Math.min(perDay, needed ?? perDay));
  if (needed !== null && needed <= perDay) {
    return { days, readyFactIds, feasibility: { isFeasible: true } };
  }
  const reason = needed === null ? "too-few-days" : "too-many-questions";
  return {
    days,
    readyFactIds,
    feasibility: { isFeasible: false, reason, leftOut, neededPerDay: needed },
  };
}

function isReady(memory: Memory | null, { examDay, model, aim }: Goal): boolean {
  return memory !== null && !isRelearning(memory) && retrievability(memory, examDay, model) >= aim;
}

/**
 * The first day, from `from`, on which a right answer lasts until the exam; null when none does, and
 * the fact has to be built up.
 */
function firstLastingDay(memory: Memory, from: string, goal: Goal): string | null {
  for (let day = from; day < goal.examDay; day = addDays(day, 1)) {
    if (isReady(nextMemory(memory, grades.good, day, goal.model), goal)) return day;
  }
  return null;
}

/** Facts by the day from which they may be asked next. */
type Waiting = { factId: string; memory: Memory | null; from: string };

function nextMeeting({ factId, memory }: ExamFact, after: string, goal: Goal): Waiting {
  if (memory === null) return { factId, memory, from: after };
  const nextDay = addDays(memory.lastStudyDay, 1);
  const earliest = isRelearning(memory) || nextDay < after ? after : nextDay;
  return { factId, memory, from: firstLastingDay(memory, earliest, goal) ?? earliest };
}

/** Goes through the days, asking at most so many facts on each, first what needs more than one question. */
function fill(
  facts: readonly ExamFact[],
  goal: Goal,
  perDay: number,
): { days: ExamDay[]; leftOut: string[] } {
  const { today, examDay, model, askedToday } = goal;
  const count = Math.max(0, daysBetween(today, examDay));
  let waiting = facts.map((fact) => nextMeeting(fact, today, goal));
  const days = Array.from({ length: count }, (_, index) => {
    const day = addDays(today, index);
    const released = waiting.filter(({ from }) => from <= day);
    const unmetFirst = [
      ...released.filter(({ memory }) => memory === null),
      ...released.filter(({ memory }) => memory !== null),
    ].slice(0, index === 0 ? Math.max(0, perDay - askedToday) : perDay);
    const asked = new Set(unmetFirst);
    waiting = waiting.flatMap((each) => {
      if (!asked.has(each)) return [each];
      const memory = nextMemory(each.memory, grades.good, day, model);
      if (isReady(memory, goal)) return [];
      return [nextMeeting({ factId: each.factId, memory }, addDays(day, 1), goal)];
    });
    return { day, factIds: unmetFirst.map(({ factId }) => factId) };
  });
  return { days, leftOut: waiting.map(({ factId }) => factId) };
}

/** The smallest number of questions a day that makes all ready; null when none does. */
function fewestPerDay(facts: readonly ExamFact[], goal: Goal): number | null {
  if (facts.length === 0) return 0;
  let [tooFew, enough] = [0, facts.length + goal.askedToday];
  if (fill(facts, goal, enough).leftOut.length > 0) return null;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (fill(facts, goal, middle).leftOut.length > 0) tooFew = middle;
    else enough = middle;
  }
  return enough;
}
