import fc from "fast-check";
import { addDays } from "@/lib/time";
import { learningCurve, measuredRetention } from "@/scheduling/learning-history";
import { guessChances, knownToday } from "@/scheduling/progress";
import { replay } from "@/scheduling/replay";
import { eventOn, factIds, firstDay, someLog, undoOf } from "./events";

describe("measuredRetention", () => {
  const reviews = (count: number, wrong: number, changes: Parameters<typeof eventOn>[1] = {}) =>
    Array.from({ length: count + 1 }, (_, index) =>
      eventOn(index, { number: index, ...changes, correct: index === 0 || index > wrong }),
    );

  it("is not known without reviews, and first meetings are none", () => {
    expect(measuredRetention([])).toEqual({ reviews: 0, right: 0, retention: null, aim: 0.9 });
    expect(measuredRetention([eventOn(0)]).reviews).toBe(0);
  });

  it.each([
    ["four options", {}, 0.867],
    ["true/false", { kind: "true-false" }, 0.8],
    ["flashcards", { kind: "flashcard" }, 0.9],
  ] as const)("of 90 %% right with %s is corrected for guessing", (_kind, changes, expected) => {
    const measured = measuredRetention(reviews(10, 1, changes));
    expect(measured).toMatchObject({ reviews: 10, right: 9, aim: 0.9 });
    expect(measured.retention).toBeCloseTo(expected, 3);
  });

  it("leaves out relearning, second tries and what was taken back", () => {
    const undone = eventOn(2, { number: 5, correct: false });
    const events = [
      eventOn(0, { number: 0 }),
      eventOn(1, { number: 1, correct: false }),
      eventOn(1, { number: 2 }),
      eventOn(1, { number: 3 }),
      undone,
      undoOf(undone, 6, 2),
    ];
    expect(measuredRetention(events)).toMatchObject({ reviews: 1, right: 0, retention: 0 });
  });

  it("looks at a period, the days before it still being first meetings", () => {
    const period = { from: addDays(firstDay, 3), to: addDays(firstDay, 4) };
    expect(measuredRetention(reviews(10, 3), undefined, period)).toMatchObject({
      reviews: 2,
      right: 1,
    });
  });
});

describe("learningCurve", () => {
  it("begins with nothing, rises with each fact, and falls while nobody studies", () => {
    const events = [
      eventOn(2, { number: 0, factId: factIds[0] }),
      eventOn(4, { number: 1, factId: factIds[1] }),
      eventOn(5, { number: 2, factId: factIds[2], correct: false }),
    ];
    const curve = learningCurve(events, addDays(firstDay, 9), 10);
    expect(curve.map(({ met }) => met)).toEqual([0, 0, 1, 1, 2, 3, 3, 3, 3, 3]);
    expect(curve[0]).toEqual({ day: firstDay, known: 0, met: 0 });
    const known = curve.map((point) => point.known);
    expect(known[1]).toBe(0);
    expect(known[2]).toBeGreaterThan(0.9);
    expect(known[4]).toBeGreaterThan(1.8);
    expect(known[5]).toBeLessThan(known[4] ?? 0);
    expect(known[9]).toBeLessThan(known[5] ?? 0);
  });

  it("is on each day what the log up to that day shows", () => {
    fc.assert(
      fc.property(someLog, fc.nat(60), (log, offset) => {
        // Undoing later changes the days before as well; without it each day stands for itself.
        const answers = log.filter(({ undoes }) => undoes === null);
        const today = addDays(firstDay, offset);
        for (const point of learningCurve(answers, today, 5)) {
          const untilThen = answers.filter(({ studyDay }) => studyDay <= point.day);
          const chances = guessChances(untilThen);
          const memories = [...replay(untilThen)].map(([factId, memory]) => ({
            ...memory,
            guessChance: chances.get(factId) ?? 0,
          }));
          const expected = knownToday(memories, point.day);
          expect(point.met).toBe(expected.met);
          expect(point.known).toBeCloseTo(expected.known, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
