import fc from "fast-check";
import { addDays } from "@/lib/time";
import { retrievability } from "@/scheduling/memory";
import {
  dueForecast,
  guessChances,
  knownByTopic,
  knownChance,
  knownToday,
} from "@/scheduling/progress";
import type { ProgressMemory } from "@/scheduling/progress";
import { eventOn, factIds, undoOf } from "./events";

const today = "2024-11-12";
const memoryOf = (changes: Partial<ProgressMemory> = {}): ProgressMemory => ({
  stability: 10,
  lastStudyDay: addDays(today, -10),
  dueDay: today,
  ...changes,
});

describe("knownChance", () => {
  it.each([
    ["four options unless said otherwise", {}, 0.867],
    ["true/false", { guessChance: 0.5 }, 0.8],
    ["nothing to guess", { guessChance: 0 }, 0.9],
    ["still to be relearned", { lastStudyDay: today, dueDay: today, stability: 100 }, 0],
  ])("at a recall of .9, %s", (_rule, changes, expected) => {
    expect(knownChance(memoryOf(changes), today)).toBeCloseTo(expected, 3);
  });

  it("is not certain on the day of learning: it counts as on the next day", () => {
    const memory = memoryOf({ lastStudyDay: today, dueDay: addDays(today, 1), stability: 1 });
    expect(retrievability(memory, today)).toBe(1);
    expect(knownChance(memory, today)).toBe(knownChance(memory, addDays(today, 1)));
    expect(knownChance(memory, today)).toBeCloseTo(0.867, 3);
  });

  it("never exceeds the model's recall, and only falls with time", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 36_500, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 0, max: 3_000 }),
        (stability, guessChance, days) => {
          const memory = memoryOf({
            stability,
            guessChance,
            lastStudyDay: today,
            dueDay: "2025-01-01",
          });
          const known = knownChance(memory, addDays(today, days));
          expect(known).toBeGreaterThanOrEqual(0);
          expect(known).toBeLessThanOrEqual(retrievability(memory, addDays(today, days)));
          expect(knownChance(memory, addDays(today, days + 1))).toBeLessThanOrEqual(known);
        },
      ),
    );
  });
});

describe("knownToday", () => {
  it("adds up chances, and counts what was ever asked", () => {
    const { known, met } = knownToday([memoryOf(), memoryOf({ guessChance: 0 })], today);
    expect(known).toBeCloseTo(0.8667 + 0.9, 3);
    expect(met).toBe(2);
    expect(knownToday([], today)).toEqual({ known: 0, met: 0 });
  });
});

describe("guessChances", () => {
  it("takes the options of the last right answer that stands", () => {
    const [one, other, third] = factIds;
    const undone = eventOn(4, { number: 4, factId: one, kind: "flashcard" });
    const events = [
      eventOn(0, { number: 0, factId: one }),
      eventOn(2, { number: 1, factId: one, kind: "true-false" }),
      eventOn(3, { number: 2, factId: one, correct: false }),
      undone,
      undoOf(undone, 5, 4),
      eventOn(0, { number: 6, factId: other, kind: "flashcard" }),
      eventOn(0, { number: 7, factId: third, correct: false }),
    ];
    expect(guessChances(events)).toEqual(
      new Map([
        [one, 0.5],
        [other, 0],
      ]),
    );
  });
});

describe("knownByTopic", () => {
  it("lists every topic with facts, met or not, by name", () => {
    const memories = [
      { ...memoryOf({ guessChance: 0 }), topic: "Pacific" },
      { ...memoryOf(), topic: "Pacific" },
      { ...memoryOf(), topic: "Withdrawn" },
    ];
    const totals = new Map([
      ["Pacific", 9],
      ["Europe", 4],
    ]);
    const rows = knownByTopic(memories, totals, today);
    expect(rows.map(({ topic, met, total }) => [topic, met, total])).toEqual([
      ["Europe", 0, 4],
      ["Pacific", 2, 9],
      ["Withdrawn", 1, 1],
    ]);
    expect(rows[1]?.known).toBeCloseTo(1.767, 3);
  });
});

describe("dueForecast", () => {
  it("puts what is overdue on today, and leaves out what is beyond the end", () => {
    const memories = ["2024-10-01", today, "2024-11-13", "2024-11-14", "2024-11-15"].map(
      (dueDay) => ({ dueDay }),
    );
    expect(dueForecast(memories, today, 3)).toEqual([
      { day: today, due: 2 },
      { day: "2024-11-13", due: 1 },
      { day: "2024-11-14", due: 1 },
    ]);
  });

  it("has every day, also without anything due", () => {
    const forecast = dueForecast([], "2024-12-30", 30);
    expect(forecast).toHaveLength(30);
    expect(forecast.at(-1)).toEqual({ day: "2025-01-28", due: 0 });
  });
});
