import fc from "fast-check";
import { addDays } from "@/lib/time";
import { retrievability } from "@/scheduling/memory";
import { buildQueue, defaultLimits } from "@/scheduling/queue";
import type { DueFact, FreshFact, QueueInput } from "@/scheduling/queue";

const today = "2024-11-12";

const dueFact = (factId: string, changes: Partial<DueFact> = {}): DueFact => ({
  factId,
  dueDay: today,
  stability: 10,
  lastStudyDay: addDays(today, -10),
  story: factId,
  topic: factId,
  ...changes,
});
const freshFact = (factId: string, changes: Partial<FreshFact> = {}): FreshFact => ({
  factId,
  importance: 2,
  story: factId,
  topic: factId,
  verifiedAt: "2024-11-01",
  ...changes,
});
const queueOf = (changes: Partial<QueueInput>) =>
  buildQueue({
    studyDay: today,
    due: [],
    fresh: [],
    limits: defaultLimits,
    doneToday: { new: 0, reviews: 0 },
    seed: "seed",
    ...changes,
  });
const idsOf = (changes: Partial<QueueInput>) => queueOf(changes).map(({ factId }) => factId);

const stories = ["lima", "tokyo", "kyiv", "geneva"];
const someStory = fc.constantFrom(...stories);
const someDue = fc
  .array(
    fc.record({
      story: someStory,
      overdue: fc.integer({ min: -5, max: 50 }),
      interval: fc.integer({ min: 0, max: 100 }),
      stability: fc.double({ min: 0.01, max: 500, noNaN: true }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ story, overdue, interval, stability }, index) =>
      dueFact(`due-${index}`, {
        story,
        topic: story < "l" ? "europe" : "pacific",
        stability,
        dueDay: addDays(today, -overdue),
        lastStudyDay: addDays(today, Math.min(0, -overdue) - interval),
      }),
    ),
  );
const someFresh = fc
  .array(fc.record({ story: someStory, importance: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({ story, importance }, index) =>
      freshFact(`new-${index}`, { story, importance, topic: story < "l" ? "europe" : "pacific" }),
    ),
  );

describe("what is due", () => {
  it("comes the least retrievable first, however long overdue", () => {
    const due = [
      dueFact("sure", {
        stability: 300,
        lastStudyDay: addDays(today, -300),
        dueDay: addDays(today, -200),
      }),
      dueFact("fading", { stability: 2, lastStudyDay: addDays(today, -20) }),
      dueFact("half", { stability: 10, lastStudyDay: addDays(today, -20) }),
    ];
    expect(idsOf({ due })).toEqual(["fading", "half", "sure"]);
  });

  it("is by recall in every case, where no story stands in the way", () => {
    fc.assert(
      fc.property(someDue, (rows) => {
        const due = rows.map((fact) => ({ ...fact, story: fact.factId, topic: fact.factId }));
        const recalls = idsOf({ due }).map((id) => {
          const fact = due.find(({ factId }) => factId === id);
          return fact === undefined ? Number.NaN : retrievability(fact, today);
        });
        recalls.slice(1).forEach((recall, index) => {
          expect(recall).toBeGreaterThanOrEqual(recalls[index] ?? Number.NaN);
        });
      }),
    );
  });

  it("leaves out what is due tomorrow", () => {
    expect(idsOf({ due: [dueFact("tomorrow", { dueDay: addDays(today, 1) })] })).toEqual([]);
  });

  it("stops at the day's limit, less what was done, and drops the best remembered", () => {
    const due = [1, 2, 3, 4].map((stability) => dueFact(`s${stability}`, { stability }));
    const limits = { newPerDay: 0, reviewsPerDay: 5 };
    expect(idsOf({ due, limits, doneToday: { new: 0, reviews: 3 } })).toEqual(["s1", "s2"]);
    expect(idsOf({ due, limits, doneToday: { new: 0, reviews: 9 } })).toEqual([]);
  });

  it("is to be relearned after a wrong answer today, beyond any limit", () => {
    const due = [
      dueFact("failed-today", { lastStudyDay: today, dueDay: today }),
      dueFact("failed-before", { lastStudyDay: addDays(today, -2), dueDay: addDays(today, -2) }),
    ];
    const limits = { newPerDay: 0, reviewsPerDay: 1 };
    expect(queueOf({ due, limits }).map(({ factId, reason }) => [factId, reason])).toEqual([
      ["failed-before", "due"],
      ["failed-today", "relearn"],
    ]);
    expect(idsOf({ due, limits, doneToday: { new: 0, reviews: 1 } })).toEqual(["failed-today"]);
  });
});

describe("what is new", () => {
  it("comes by importance, then the newest", () => {
    const fresh = [
      freshFact("old", { verifiedAt: "2024-01-01" }),
      freshFact("minor", { importance: 1, verifiedAt: "2024-11-11" }),
      freshFact("new", { verifiedAt: "2024-11-10" }),
      freshFact("must", { importance: 3, verifiedAt: "2023-01-01" }),
    ];
    expect(idsOf({ fresh })).toEqual(["must", "new", "old", "minor"]);
  });

  it("takes the best of every story before the second best of any", () => {
    const fresh = [
      ...[1, 2, 3].map((number) => freshFact(`lima-${number}`, { story: "lima", importance: 3 })),
      freshFact("kyiv-1", { story: "kyiv", importance: 1 }),
    ];
    const ids = idsOf({ fresh, limits: { newPerDay: 2, reviewsPerDay: 0 } });
    expect(ids.map((id) => id.slice(0, 4)).sort()).toEqual(["kyiv", "lima"]);
  });

  it("stops at the day's limit, less what was done", () => {
    const fresh = Array.from({ length: 30 }, (_, index) => freshFact(`${index}`));
    expect(queueOf({ fresh })).toHaveLength(20);
    expect(queueOf({ fresh, doneToday: { new: 15, reviews: 0 } })).toHaveLength(5);
    expect(queueOf({ fresh, doneToday: { new: 25, reviews: 0 } })).toHaveLength(0);
  });

  it("is spread evenly among what is due", () => {
    const due = Array.from({ length: 12 }, (_, index) => dueFact(`due-${index}`));
    const fresh = Array.from({ length: 3 }, (_, index) => freshFact(`new-${index}`));
    const places = queueOf({ due, fresh }).flatMap(({ reason }, index) =>
      reason === "new" ? [index] : [],
    );
    expect(places).toEqual([2, 7, 12]);
  });
});

describe("the queue", () => {
  it("is empty without facts", () => {
    expect(queueOf({})).toEqual([]);
  });

  it("asks each fact once and nothing that was not offered", () => {
    fc.assert(
      fc.property(someDue, someFresh, fc.string(), (due, fresh, seed) => {
        const ids = idsOf({ due, fresh, seed });
        const isDueToday = due.filter(({ dueDay }) => dueDay <= today);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(isDueToday.length + Math.min(20, fresh.length));
      }),
    );
  });

  it("never asks two facts of one story in a row where that can be avoided", () => {
    fc.assert(
      fc.property(someDue, someFresh, fc.string(), (due, fresh, seed) => {
        const asked = queueOf({ due, fresh, seed }).map(({ story }) => story);
        const inARow = asked.filter((story, index) => story === asked[index - 1]).length;
        const largest = Math.max(
          0,
          ...stories.map((story) => asked.filter((other) => other === story).length),
        );
        // With more than one over half of one story, each further one must follow another.
        expect(inARow).toBe(Math.max(0, 2 * largest - asked.length - 1));
      }),
      { numRuns: 500 },
    );
  });

  it("alternates topics where that costs a few places", () => {
    const due = [
      ...[1, 2, 3].map((n) => dueFact(`a${n}`, { topic: "asia", stability: n })),
      ...[4, 5, 6].map((n) => dueFact(`e${n}`, { topic: "europe", stability: n })),
    ];
    expect(
      queueOf({ due })
        .map(({ topic }) => topic[0])
        .join(""),
    ).toBe("aeaeae");
  });

  it("is the same for the same seed, and for facts in another order of equal worth differs by seed", () => {
    const due = Array.from({ length: 30 }, (_, index) => dueFact(`${index}`));
    expect(idsOf({ due, seed: "monday" })).toEqual(idsOf({ due, seed: "monday" }));
    expect(idsOf({ due, seed: "monday" })).not.toEqual(idsOf({ due, seed: "tuesday" }));
  });
});
