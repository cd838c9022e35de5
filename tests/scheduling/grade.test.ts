import fc from "fast-check";
import {
  correctedForGuessing,
  gradeAnswer,
  guessChance,
  knownProbability,
  slowThresholdMs,
} from "@/scheduling/grade";

const answer = {
  kind: "multiple-choice",
  correct: true,
  guessed: false,
  latencyMs: 3_000,
} as const;

describe("gradeAnswer", () => {
  it.each([
    ["right is Good", {}, 3],
    ["wrong is Again", { correct: false }, 1],
    [
      "wrong is Again, guessed or slow as it may be",
      { correct: false, guessed: true, latencyMs: 99_000 },
      1,
    ],
    ["right but guessed is Hard", { guessed: true }, 2],
    ["right but slower than usual is Hard", { latencyMs: 8_001 }, 2],
    ["right at the threshold itself is Good", { latencyMs: 8_000 }, 3],
    ["right and as quick as can be is Good, never Easy", { latencyMs: 0 }, 3],
    ["a right true/false answer is Hard", { kind: "true-false" }, 2],
    ["a wrong true/false answer is Again", { kind: "true-false", correct: false }, 1],
    ["a right typed number is Good", { kind: "typed-number" }, 3],
  ] as const)("%s", (_rule, changes, grade) => {
    expect(gradeAnswer({ ...answer, ...changes }, 8_000)).toBe(grade);
  });

  it("calls nothing slow while there is no threshold", () => {
    expect(gradeAnswer({ ...answer, latencyMs: 600_000 }, null)).toBe(3);
  });

  it.each([1, 2, 3, 4] as const)("takes a flashcard's own grade %d", (selfGrade) => {
    expect(gradeAnswer({ kind: "flashcard", selfGrade }, 1)).toBe(selfGrade);
  });
});

describe("slowThresholdMs", () => {
  it("is the 80th percentile, whatever the order", () => {
    const latencies = Array.from({ length: 20 }, (_, index) => (20 - index) * 100);
    expect(slowThresholdMs(latencies)).toBe(1_600);
    expect(latencies[0]).toBe(2_000);
  });

  it("is not known before twenty answers", () => {
    expect(slowThresholdMs(Array(19).fill(1_000))).toBeNull();
    expect(slowThresholdMs([])).toBeNull();
  });

  it("calls at most a fifth of the answers slow", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 20, maxLength: 200 }), (latencies) => {
        const threshold = slowThresholdMs(latencies) ?? Number.NaN;
        const slow = latencies.filter((latency) => latency > threshold).length;
        expect(slow / latencies.length).toBeLessThanOrEqual(0.2);
      }),
    );
  });
});

describe("knownProbability", () => {
  it.each([
    [true, 4, 0.9, 0.973],
    [true, 2, 0.9, 0.947],
    [true, 4, 0.5, 0.8],
    [true, 2, 0.5, 0.667],
    [true, 4, 0, 0],
    [true, 4, 1, 1],
    [true, 0, 0.2, 1],
    [true, 0, 0, 1],
    [false, 4, 0.9, 0],
    [false, 0, 1, 0],
  ])("right %s of %d options at recall %d is %d", (right, options, recall, expected) => {
    expect(knownProbability(right, options, recall)).toBeCloseTo(expected, 3);
  });

  it("is never below the recall that was expected, and grows with the options", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 2, max: 10 }),
        (recall, options) => {
          const known = knownProbability(true, options, recall);
          expect(known).toBeGreaterThanOrEqual(recall - 1e-12);
          expect(known).toBeLessThanOrEqual(1);
          expect(knownProbability(true, options + 1, recall)).toBeGreaterThanOrEqual(known);
        },
      ),
    );
  });
});

describe("correctedForGuessing", () => {
  it.each([
    [0.9, 0.25, 0.867],
    [0.9, 0.5, 0.8],
    [0.9, 0, 0.9],
    [0.25, 0.25, 0],
    [0.1, 0.25, 0],
    [1, 0.5, 1],
    [1, 1, 0],
  ])("%d right with a chance of %d to guess is %d known", (share, chance, known) => {
    expect(correctedForGuessing(share, chance)).toBeCloseTo(known, 3);
  });

  it("takes the chance from the options, none where nothing can be chosen", () => {
    expect([0, 1, 2, 4].map(guessChance)).toEqual([0, 1, 0.5, 0.25]);
  });
});
