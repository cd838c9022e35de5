import fc from "fast-check";
import { createEmptyCard, fsrs, Rating } from "ts-fsrs";
import { addDays, daysBetween } from "@/lib/time";
import {
  defaultModel,
  exactIntervalDays,
  fuzzedIntervalDays,
  intervalDays,
  isRelearning,
  keptMemory,
  memoryModel,
  nextMemory,
  recallAfter,
  retrievability,
} from "@/scheduling/memory";
import type { Grade, Memory } from "@/scheduling/memory";
import { studyDayOf } from "@/scheduling/study-day";

const day = "2024-11-12";
const everyGrade = [1, 2, 3, 4] as const;
const learner = { learnerId: "learner", factId: "fact" };

const memoryOf = (changes: Partial<Memory> = {}): Memory => ({
  stability: 10,
  difficulty: 5,
  lastStudyDay: day,
  dueDay: addDays(day, 10),
  repetitions: 3,
  lapses: 0,
  algorithm: "fsrs-6",
  weightsVersion: 0,
  ...changes,
});

const someGrade = fc.constantFrom<Grade>(...everyGrade);
const someMemory = fc
  .record({
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    repetitions: fc.nat(100),
    lapses: fc.nat(30),
    interval: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ interval, ...rest }) => memoryOf({ ...rest, dueDay: addDays(day, interval) }));
const someElapsed = fc.integer({ min: 0, max: 2_000 });

describe("FSRS-6 with default weights", () => {
  it.each([
    [0, 1],
    [1, 0.9],
    [2, 0.84588465],
    [3, 0.8093881],
  ])("recalls after %d days at a stability of 1 with chance %d", (days, expected) => {
    expect(recallAfter(days, 1)).toBeCloseTo(expected, 8);
    expect(retrievability(memoryOf({ stability: 1 }), addDays(day, days))).toBeCloseTo(expected, 8);
  });

  it.each([
    [1, 2, 0.9403443],
    [2, 3, 0.9253786],
    [3, 4, 0.9185229],
    [4, 4, 0.9],
    [5, 2, 0.8261359],
  ])("recalls after %d days at a stability of %d with chance %d", (days, stability, expected) => {
    expect(recallAfter(days, stability)).toBeCloseTo(expected, 6);
  });

  it.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)(
    "starts after grade %d with stability %d and difficulty %d",
    (grade, stability, difficulty) => {
      const first = nextMemory(null, grade, day);
      expect(first.stability).toBeCloseTo(stability, 8);
      expect(first.difficulty).toBeCloseTo(difficulty, 8);
    },
  );

  it.each([
    [1, 8.34176237],
    [2, 6.66599536],
    [3, 4.99022837],
    [4, 3.31446137],
  ] as const)("moves a difficulty of 5 after grade %d to %d", (grade, expected) => {
    expect(nextMemory(memoryOf(), grade, addDays(day, 5)).difficulty).toBeCloseTo(expected, 8);
  });

  it("reproduces the stabilities of a wrong answer and five right ones", () => {
    const stabilities: number[] = [];
    let memory: Memory | null = null;
    let studyDay = day;
    for (const [grade, gap] of [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ] as const) {
      studyDay = addDays(studyDay, gap);
      memory = nextMemory(memory, grade, studyDay);
      stabilities.push(memory.stability);
    }
    const expected = [0.212, 0.246689, 2.021477, 7.863699, 21.917713, 53.626905];
    expect(stabilities).toHaveLength(expected.length);
    expected.forEach((stability, index) => expect(stabilities[index]).toBeCloseTo(stability, 5));
    expect(memory?.stability).toBeCloseTo(53.62691, 4);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 6);
  });

  it("reproduces the intervals at a stability of 1 for retentions from .1 to 1", () => {
    const retentions = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    const intervals = retentions.map((desiredRetention) =>
      intervalDays(1, memoryModel({ desiredRetention, maximumIntervalDays: 10 ** 9 })),
    );
    // The reference in Rust says 3116766: it computes with 32 bits, ts-fsrs with 64.
    expect(intervals).toEqual([3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1]);
  });

  it.each([
    [0, [3.05124894, 10, 10, 15.53430795]],
    [1, [1.2086474, 11.8325715, 13.04717575, 15.70705546]],
    [10, [1.39198697, 23.24687511, 32.02672948, 51.25386165]],
    [30, [1.6162163, 36.19554855, 53.55761316, 91.57905369]],
  ])("moves a stability of 10 after %d days, by grade, to %j", (days, expected) => {
    const reached = everyGrade.map(
      (grade) => nextMemory(memoryOf(), grade, addDays(day, days)).stability,
    );
    expected.forEach((stability, index) => expect(reached[index]).toBeCloseTo(stability, 7));
  });

  it.each([
    [0.7, 928.79],
    [0.8, 331.6],
    [0.85, 190.64],
    [0.9, 100],
    [0.95, 40.26],
    [0.97, 22.28],
    [0.99, 6.87],
  ])(
    "asks at a retention of %d after %d days when stability is 100",
    (desiredRetention, expected) => {
      expect(exactIntervalDays(100, memoryModel({ desiredRetention }))).toBeCloseTo(expected, 2);
    },
  );
});

describe("the traps of ts-fsrs", () => {
  const answerAt = (memory: Memory, instant: string) =>
    nextMemory(memory, 3, studyDayOf(new Date(instant), "UTC")).stability;

  it("one hour across UTC midnight is no day, which ts-fsrs would count as one", () => {
    const memory = memoryOf({ lastStudyDay: studyDayOf(new Date("2024-11-12T23:30:00Z"), "UTC") });
    expect(answerAt(memory, "2024-11-13T00:30:00Z")).toBe(10);
    const card = {
      ...createEmptyCard(),
      stability: 10,
      difficulty: 5,
      state: 2,
      reps: 1,
      last_review: new Date("2024-11-12T23:30:00Z"),
    };
    const counted = fsrs().next(card, new Date("2024-11-13T00:30:00Z"), Rating.Good);
    expect(counted.card.stability).toBeCloseTo(13.04717575, 7);
  });

  it("an evening and the next morning are a day, though both lie inside one UTC day", () => {
    // 00:10 and 23:50 UTC: in Tokyo 09:10 and 08:50 the next morning.
    const zone = "Asia/Tokyo";
    const memory = memoryOf({ lastStudyDay: studyDayOf(new Date("2024-11-12T00:10:00Z"), zone) });
    const next = studyDayOf(new Date("2024-11-12T23:50:00Z"), zone);
    expect(nextMemory(memory, 3, next).stability).toBeCloseTo(13.04717575, 7);
  });

  it("a fitted first stability is lifted to a tenth of a day", () => {
    const weights = defaultModel.weights.map((weight, index) => (index === 0 ? 0.05 : weight));
    expect(nextMemory(null, 1, day, memoryModel({ weights })).stability).toBe(0.1);
  });
});

describe("memoryModel", () => {
  it("refuses weights of another version of FSRS, and any that are no number", () => {
    expect(() => memoryModel({ weights: defaultModel.weights.slice(0, 19) })).toThrow(RangeError);
    expect(() => memoryModel({ weights: [] })).toThrow(RangeError);
    const weights = defaultModel.weights.map((weight, index) => (index === 7 ? NaN : weight));
    expect(() => memoryModel({ weights })).toThrow(RangeError);
  });

  it.each([0, -1, 1.01, Number.NaN])("refuses to aim for a retention of %d", (desiredRetention) => {
    expect(() => memoryModel({ desiredRetention })).toThrow(RangeError);
  });

  it("writes its version into every memory", () => {
    expect(nextMemory(null, 3, day, memoryModel({ weightsVersion: 7 }))).toMatchObject({
      algorithm: "fsrs-6",
      weightsVersion: 7,
    });
  });
});

describe("nextMemory", () => {
  it("asks again the same day after a wrong answer, and on a later day after a right one", () => {
    const wrong = nextMemory(memoryOf(), 1, addDays(day, 10));
    expect(wrong.dueDay).toBe(addDays(day, 10));
    expect(isRelearning(wrong)).toBe(true);
    const relearned = nextMemory(wrong, 3, addDays(day, 10));
    expect(isRelearning(relearned)).toBe(false);
    expect(relearned.dueDay > addDays(day, 10)).toBe(true);
  });

  it("counts a lapse when a known fact is forgotten, not at the first meeting or while relearning", () => {
    const met = nextMemory(null, 1, day);
    expect(met.lapses).toBe(0);
    expect(nextMemory(met, 1, day).lapses).toBe(0);
    const learnt = nextMemory(met, 3, day);
    const forgotten = nextMemory(learnt, 1, learnt.dueDay);
    expect(forgotten.lapses).toBe(1);
    expect(nextMemory(forgotten, 1, learnt.dueDay).lapses).toBe(1);
  });

  it("treats an answer that carries an earlier day as one of the last study day", () => {
    const early = nextMemory(memoryOf(), 3, addDays(day, -3));
    expect(early).toEqual(nextMemory(memoryOf(), 3, day));
    expect(early.lastStudyDay).toBe(day);
  });

  it("never gives NaN or a difficulty out of range, and is due later on success", () => {
    fc.assert(
      fc.property(someMemory, someGrade, someElapsed, (memory, grade, days) => {
        const today = addDays(day, days);
        const next = nextMemory(memory, grade, today, defaultModel, learner);
        expect(Number.isFinite(next.stability)).toBe(true);
        expect(next.stability).toBeGreaterThanOrEqual(0.001);
        expect(next.stability).toBeLessThanOrEqual(36_500);
        expect(next.difficulty).toBeGreaterThanOrEqual(1);
        expect(next.difficulty).toBeLessThanOrEqual(10);
        expect(next.repetitions).toBe(memory.repetitions + 1);
        expect(next.dueDay > today).toBe(grade > 1);
        expect(next.dueDay >= today).toBe(true);
        const recall = retrievability(next, addDays(today, days));
        expect(recall).toBeGreaterThanOrEqual(0);
        expect(recall).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it("gives stabilities and intervals that grow with the grade, fuzzed too", () => {
    fc.assert(
      fc.property(someMemory, someElapsed, (memory, days) => {
        const reached = everyGrade.map((grade) =>
          nextMemory(memory, grade, addDays(day, days), defaultModel, learner),
        );
        reached.slice(1).forEach((higher, index) => {
          const lower = reached[index] ?? higher;
          expect(higher.stability).toBeGreaterThanOrEqual(lower.stability);
          expect(higher.dueDay >= lower.dueDay).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("keptMemory", () => {
  it("leaves stability and difficulty, and runs the interval anew from today", () => {
    const kept = keptMemory(memoryOf(), addDays(day, 12));
    expect(kept).toEqual(
      memoryOf({
        lastStudyDay: addDays(day, 12),
        dueDay: addDays(day, 22),
        repetitions: 4,
      }),
    );
  });
});

describe("fuzz", () => {
  const spreadOf = (days: number, elapsed: number) => {
    const reached = Array.from({ length: 400 }, (_, index) =>
      fuzzedIntervalDays(days, elapsed, { learnerId: "learner", factId: `${index}` }, 1),
    );
    return [Math.min(...reached), Math.max(...reached)];
  };

  it.each([
    // days, shortest, longest: 1 day, and 15 % to 7, 10 % to 20, 5 % beyond
    [1, 1, 1],
    [2, 2, 2],
    [3, 2, 4],
    [7, 5, 9],
    [20, 17, 23],
    [100, 93, 107],
    [1_000, 948, 1_052],
  ])("moves %d days to between %d and %d", (days, shortest, longest) => {
    expect(spreadOf(days, 0)).toEqual([shortest, longest]);
  });

  it("lets an interval that grew still grow", () => {
    expect(spreadOf(20, 19)).toEqual([20, 23]);
  });

  it("stays within the longest interval", () => {
    const model = memoryModel({ maximumIntervalDays: 100 });
    fc.assert(
      fc.property(fc.string(), (factId) => {
        const days = fuzzedIntervalDays(100, 0, { learnerId: "learner", factId }, 1, model);
        expect(days).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("is the same for the same learner, fact and repetition, and differs with each of them", () => {
    const fuzz = (learnerId: string, factId: string, repetition: number) =>
      fuzzedIntervalDays(1_000, 0, { learnerId, factId }, repetition);
    expect(fuzz("a", "b", 1)).toBe(fuzz("a", "b", 1));
    expect(
      new Set([fuzz("a", "b", 1), fuzz("x", "b", 1), fuzz("a", "x", 1), fuzz("a", "b", 2)]).size,
    ).toBe(4);
  });

  it("is part of the due day when it is asked for", () => {
    const memory = memoryOf({ stability: 500 });
    const today = addDays(day, 400);
    const exact = daysBetween(today, nextMemory(memory, 3, today).dueDay);
    const fuzzed = daysBetween(today, nextMemory(memory, 3, today, defaultModel, learner).dueDay);
    expect(fuzzed).toBe(fuzzedIntervalDays(exact, 400, learner, memory.repetitions + 1));
  });
});
