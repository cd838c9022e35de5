import { addDays } from "@/lib/time";
import { calibration, hardestFacts, timeSpentByDay } from "@/scheduling/calibration";
import { forgivingStreak } from "@/scheduling/streak";
import { eventOn, undoOf } from "./events";

/** A Monday. */
const monday = "2024-11-11";
const at = (day: number) => addDays(monday, day);
const streak = (days: readonly number[], today: number) => forgivingStreak(days.map(at), at(today));

describe("a streak", () => {
  it.each([
    ["nothing yet", [], 3, 0, [], false, false],
    ["today alone", [3], 3, 1, [], true, false],
    ["up to yesterday: today may still be forgiven", [1, 2], 3, 2, [], false, false],
    ["one day missed this week", [1, 3], 3, 2, [2], true, false],
    ["one missed, today not yet: at risk", [0, 2], 3, 2, [1], false, true],
    ["two missed in one week end it", [0, 1, 4], 4, 1, [], true, false],
    ["one missed in each of two weeks", [4, 6, 7, 9], 9, 4, [5, 8], true, false],
    ["the Sunday and the Monday after it", [5, 8], 8, 2, [6, 7], true, false],
    ["later days do not count", [2, 3, 5], 3, 2, [], true, false],
  ])("%s", (_what, days, today, count, forgiven, hasStudiedToday, isAtRisk) => {
    expect(streak(days, today)).toEqual({
      days: count,
      forgivenDays: forgiven.map(at),
      hasStudiedToday,
      isAtRisk,
    });
  });
});

describe("calibration", () => {
  it("compares what was foretold with what happened, without cramming and first meetings", () => {
    const events = [
      eventOn(0),
      eventOn(2, { number: 1 }),
      eventOn(3, { number: 2, mode: "cram", correct: false }),
      eventOn(60, { number: 3, correct: false }),
    ];
    const bins = calibration(events).filter(({ reviews }) => reviews > 0);
    expect(bins.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(2);
    expect(bins.map(({ measured }) => measured)).toEqual([0, 1]);
    for (const { from, to, predicted } of bins) {
      expect(predicted).toBeGreaterThanOrEqual(from);
      expect(predicted).toBeLessThanOrEqual(to);
    }
    expect(calibration([])).toHaveLength(10);
  });
});

describe("time spent", () => {
  it("adds up what stands by day, a break counting for a minute at most", () => {
    const first = eventOn(0, { latencyMs: 5_000 });
    const undone = eventOn(0, { number: 1, latencyMs: 9_000 });
    const events = [
      first,
      undone,
      undoOf(undone, 2, 0),
      eventOn(1, { number: 3, latencyMs: 3_600_000 }),
    ];
    expect([...timeSpentByDay(events)]).toEqual([
      [first.studyDay, 5_000],
      [addDays(first.studyDay, 1), 60_000],
    ]);
  });
});

describe("the hardest facts", () => {
  it("are those forgotten most often, then the most difficult", () => {
    const fact = (factId: string, lapses: number, difficulty: number) => ({
      factId,
      lapses,
      difficulty,
    });
    const facts = [fact("a", 0, 9), fact("b", 1, 5), fact("c", 3, 2), fact("d", 1, 7)];
    expect(hardestFacts(facts, 2).map(({ factId }) => factId)).toEqual(["c", "d"]);
    expect(hardestFacts(facts).map(({ factId }) => factId)).toEqual(["c", "d", "b"]);
  });
});
