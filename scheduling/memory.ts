import { default_w, forgetting_curve, FSRSAlgorithm, get_fuzz_range } from "ts-fsrs";
import { rngFrom } from "@/lib/rng";
import { addDays, daysBetween } from "@/lib/time";
import { elapsedStudyDays } from "./study-day";

/**
 * A learner's memory of one fact, by FSRS-6 (21 weights) as ts-fsrs computes it. Only the formulae
 * are taken from there: ts-fsrs would count UTC midnights as days, so elapsed study days are counted
 * by study-day.ts and handed in. ts-fsrs also lifts a fitted first stability to at least 0.1 day.
 */

/** 1 Again, 2 Hard, 3 Good, 4 Easy. Only Again means that the answer was wrong. */
export type Grade = 1 | 2 | 3 | 4;
export const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<
  string,
  Grade
>;

export type Memory = {
  /** Days until recall falls to 90 %. */
  stability: number;
  /** 1 (easy) to 10 (hard). */
  difficulty: number;
  /** The study day of the last answer that counted. */
  lastStudyDay: string;
  /**
   * The study day on which to ask again. After a wrong answer that is the same day: the fact is to
   * be relearned (see `isRelearning`); after a right one it is a later day.
   */
  dueDay: string;
  /** Answers that counted, right and wrong. */
  repetitions: number;
  /** How often it was forgotten: wrong answers, but for the first meeting and while relearning. */
  lapses: number;
  algorithm: "fsrs-6";
  weightsVersion: number;
};

export type MemoryModel = {
  /** 21 numbers, clipped to the ranges of FSRS-6. */
  weights: readonly number[];
  /** Says which weights a state was computed with; 0 is the defaults. */
  weightsVersion: number;
  /** The chance of recall at which to ask again, over 0 to 1. */
  desiredRetention: number;
  maximumIntervalDays: number;
  engine: FSRSAlgorithm;
};

const weightCount = 21;

/**
 * Sets up the formulae for one learner's weights. Cheap, but not free: keep it for a whole replay.
 * @throws RangeError unless there are 21 finite weights and a retention over 0 and at most 1.
 */
export function memoryModel({
  weights = default_w,
  weightsVersion = 0,
  desiredRetention = 0.9,
  maximumIntervalDays = 36_500,
}: Partial<Omit<MemoryModel, "engine">> = {}): MemoryModel {
  if (weights.length !== weightCount || !weights.every(Number.isFinite)) {
    throw new RangeError(`FSRS-6 needs ${weightCount} finite weights`);
  }
  if (!(desiredRetention > 0 && desiredRetention <= 1)) {
    throw new RangeError(`Not a retention to aim for: ${desiredRetention}`);
  }
  const engine = new FSRSAlgorithm({
    w: [...weights],
    request_retention: desiredRetention,
    maximum_interval: maximumIntervalDays,
    enable_fuzz: false,
    enable_short_term: true,
  });
  return {
    weights: engine.parameters.w,
    weightsVersion,
    desiredRetention,
    maximumIntervalDays,
    engine,
  };
}

/** Default weights, asking again when recall falls to 90 %. */
export const defaultModel: MemoryModel = memoryModel();

/**
 * What seeds the fuzz: with the repetition, so that phone and server agree on every due day. A planned
 * day takes the place of chance where it lies within the fuzz.
 */
export type FuzzFor = { learnerId: string; factId: string; plannedDay?: string | null };

/**
 * The memory after an answer, by the formulae of FSRS-6. Which answers count at all is decided by
 * `advance` in replay.ts.
 * @param memory null when the fact is met for the first time.
 * @param studyDay ISO date of the answer; one before the last study day counts as that day.
 * @param fuzzFor spreads due days; null for the exact interval.
 */
export function nextMemory(
  memory: Memory | null,
  grade: Grade,
  studyDay: string,
  model: MemoryModel = defaultModel,
  fuzzFor: FuzzFor | null = null,
): Memory {
  const elapsedDays = memory === null ? 0 : elapsedStudyDays(memory.lastStudyDay, studyDay);
  const strength = model.engine.next_state(memory, elapsedDays, grade);
  const isLapse = grade === grades.again && memory !== null && !isRelearning(memory);
  return scheduled(
    {
      stability: strength.stability,
      difficulty: strength.difficulty,
      repetitions: (memory?.repetitions ?? 0) + 1,
      lapses: (memory?.lapses ?? 0) + (isLapse ? 1 : 0),
    },
    laterDay(memory, studyDay),
    grade === grades.again ? null : { elapsedDays, fuzzFor },
    model,
  );
}

/**
 * The memory after an answer that shows that the fact was met again, but not that it was known: a
 * right true/false answer. Stability and difficulty stay, and the interval runs anew from today.
 */
export function keptMemory(
  memory: Memory,
  studyDay: string,
  model: MemoryModel = defaultModel,
  fuzzFor: FuzzFor | null = null,
): Memory {
  const elapsedDays = elapsedStudyDays(memory.lastStudyDay, studyDay);
  const { stability, difficulty, repetitions, lapses } = memory;
  return scheduled(
    { stability, difficulty, repetitions: repetitions + 1, lapses },
    laterDay(memory, studyDay),
    { elapsedDays, fuzzFor },
    model,
  );
}

function laterDay(memory: Memory | null, studyDay: string): string {
  return memory !== null && memory.lastStudyDay > studyDay ? memory.lastStudyDay : studyDay;
}

/** Adds the due day: today without an interval (to relearn), else after the interval for `strength`. */
function scheduled(
  strength: Pick<Memory, "stability" | "difficulty" | "repetitions" | "lapses">,
  studyDay: string,
  interval: { elapsedDays: number; fuzzFor: FuzzFor | null } | null,
  model: MemoryModel,
): Memory {
  let dueDay = studyDay;
  if (interval !== null) {
    const { elapsedDays, fuzzFor } = interval;
    const exact = intervalDays(strength.stability, model);
    const days =
      fuzzFor === null
        ? exact
        : fuzzedIntervalDays(exact, elapsedDays, fuzzFor, strength.repetitions, model);
    dueDay = addDays(studyDay, days);
    const range = fuzzRange(exact, elapsedDays, model);
    const plannedDay = fuzzFor?.plannedDay ?? null;
    if (range !== null && plannedDay !== null) {
      const planned = daysBetween(studyDay, plannedDay);
      if (planned >= range.shortest && planned <= range.longest) dueDay = plannedDay;
    }
  }
  return {
    stability: strength.stability,
    difficulty: strength.difficulty,
    repetitions: strength.repetitions,
    lapses: strength.lapses,
    lastStudyDay: studyDay,
    dueDay,
    algorithm: "fsrs-6",
    weightsVersion: model.weightsVersion,
  };
}

/** Whole days until recall falls to the retention aimed for: at least 1, at most the maximum. */
export function intervalDays(stability: number, model: MemoryModel = defaultModel): number {
  return model.engine.next_interval(stability, 0);
}

/** The same without rounding and without bounds: I(r, S) = S / factor · (r^(1/decay) − 1). */
export function exactIntervalDays(stability: number, model: MemoryModel = defaultModel): number {
  return stability * model.engine.interval_modifier;
}

/** Intervals below this many days are kept as they are. */
const shortestFuzzedDays = 2.5;

/**
 * Spreads facts that were learned together over several days, as Anki does: by up to 1 day, and 15 %
 * of what lies between 2.5 and 7 days, 10 % between 7 and 20, 5 % beyond. Never down to 1 day, and
 * an interval that grew still grows. The same learner, fact and repetition give the same day.
 */
export function fuzzedIntervalDays(
  days: number,
  elapsedDays: number,
  { learnerId, factId }: FuzzFor,
  repetition: number,
  model: MemoryModel = defaultModel,
): number {
  const range = fuzzRange(days, elapsedDays, model);
  if (range === null) {
    return days;
  }
  const choices = range.longest - range.shortest + 1;
  return range.shortest + rngFrom(`${learnerId}/${factId}/${repetition}`).below(choices);
}

/** The intervals, in days and both included, among which fuzz chooses; null where there is none. */
export function fuzzRange(
  days: number,
  elapsedDays: number,
  model: MemoryModel = defaultModel,
): { shortest: number; longest: number } | null {
  if (days < shortestFuzzedDays) {
    return null;
  }
  const range = get_fuzz_range(days, elapsedDays, model.maximumIntervalDays);
  return { shortest: range.min_ivl, longest: range.max_ivl };
}

/** True from a wrong answer until the fact is next answered right. */
export function isRelearning(memory: Pick<Memory, "dueDay" | "lastStudyDay">): boolean {
  return memory.dueDay <= memory.lastStudyDay;
}

/**
 * The chance of recall on a study day: R(t, S) = (1 + factor · t / S)^decay, 0 to 1. It is 1 on the
 * day of the last answer, and does not yet account for guessing (see grade.ts).
 */
export function retrievability(
  memory: Pick<Memory, "stability" | "lastStudyDay">,
  studyDay: string,
  model: MemoryModel = defaultModel,
): number {
  return recallAfter(elapsedStudyDays(memory.lastStudyDay, studyDay), memory.stability, model);
}

/** R(t, S) for days and a stability in days. */
export function recallAfter(
  elapsedDays: number,
  stability: number,
  model: MemoryModel = defaultModel,
): number {
  return forgetting_curve(model.weights, elapsedDays, stability);
}
