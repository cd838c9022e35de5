import { addDays } from "@/lib/time";
import { correctedForGuessing, guessChance } from "./grade";
import { defaultModel, isRelearning, recallAfter } from "./memory";
import type { Memory, MemoryModel } from "./memory";
import { liveEvents, eventsByFact } from "./replay";
import { movesMemory } from "./review-event";
import type { ReviewEvent } from "./review-event";
import { elapsedStudyDays } from "./study-day";

/** What a learner knows and what is coming, from the memories as they are. */

export type ProgressMemory = Pick<Memory, "stability" | "lastStudyDay" | "dueDay"> & {
  /** The chance to answer this fact right without knowing it; absent: four options. */
  guessChance?: number;
};

/** Four options are the usual question. */
const usualGuessChance = guessChance(4);

/**
 * How likely it is that a fact is known on a study day, 0 to 1: recall by the model, corrected for
 * guessing. The model learnt from answers that could be guessed, so what it predicts is the share of
 * right answers. Three decisions: nothing is known between a wrong answer and its relearning; a fact
 * is never surer than it will be the day after it was last asked, since having just been told is not
 * yet knowing; the correction is (R − c) / (1 − c).
 */
export function knownChance(
  memory: ProgressMemory,
  studyDay: string,
  model: MemoryModel = defaultModel,
): number {
  if (isRelearning(memory)) {
    return 0;
  }
  const days = Math.max(1, elapsedStudyDays(memory.lastStudyDay, studyDay));
  const recall = recallAfter(days, memory.stability, model);
  return correctedForGuessing(recall, memory.guessChance ?? usualGuessChance);
}

/** @returns how many facts are known (expected, with a fraction) of how many that were ever asked. */
export function knownToday(
  memories: Iterable<ProgressMemory>,
  studyDay: string,
  model: MemoryModel = defaultModel,
): { known: number; met: number } {
  let [known, met] = [0, 0];
  for (const memory of memories) {
    known += knownChance(memory, studyDay, model);
    met += 1;
  }
  return { known, met };
}

/** The chance to guess, by fact, from the last right answer to each: what `ProgressMemory` takes. */
export function guessChances(events: Iterable<ReviewEvent>): Map<string, number> {
  const chances = new Map<string, number>();
  for (const [factId, ofFact] of eventsByFact(events)) {
    const lastRight = liveEvents(ofFact).findLast(
      ({ correct, mode }) => correct && movesMemory(mode),
    );
    if (lastRight !== undefined) {
      chances.set(factId, guessChance(lastRight.optionCount));
    }
  }
  return chances;
}

export type TopicProgress = { topic: string; known: number; met: number; total: number };

/**
 * Known, met and total for each topic, in the order of their names.
 * @param totals how many facts a topic has; a topic without a total counts what was met.
 */
export function knownByTopic(
  memories: Iterable<ProgressMemory & { topic: string }>,
  totals: ReadonlyMap<string, number>,
  studyDay: string,
  model: MemoryModel = defaultModel,
): TopicProgress[] {
  const byTopic = new Map<string, TopicProgress>();
  const rowOf = (topic: string): TopicProgress => {
    const row = byTopic.get(topic) ?? { topic, known: 0, met: 0, total: totals.get(topic) ?? 0 };
    byTopic.set(topic, row);
    return row;
  };
  for (const topic of totals.keys()) {
    rowOf(topic);
  }
  for (const memory of memories) {
    const row = rowOf(memory.topic);
    row.known += knownChance(memory, studyDay, model);
    row.met += 1;
    row.total = Math.max(row.total, row.met);
  }
  return [...byTopic.values()].sort((one, other) => (one.topic < other.topic ? -1 : 1));
}

/**
 * How many facts fall due on each of the coming days, the first being `studyDay` with all that is
 * overdue. What is answered until then will fall due again later and is not foreseen here.
 */
export function dueForecast(
  memories: Iterable<Pick<Memory, "dueDay">>,
  studyDay: string,
  days: number,
): { day: string; due: number }[] {
  const forecast = Array.from({ length: days }, (_, index) => ({
    day: addDays(studyDay, index),
    due: 0,
  }));
  const rowOfDay = new Map(forecast.map((row) => [row.day, row]));
  for (const { dueDay } of memories) {
    const row = rowOfDay.get(dueDay < studyDay ? studyDay : dueDay);
    if (row !== undefined) {
      row.due += 1;
    }
  }
  return forecast;
}
