import fc from "fast-check";
import { addDays } from "@/lib/time";
import { isLeech, becameLeech, leechOffer } from "@/scheduling/leech";
import { balanceRange, lightestDay } from "@/scheduling/balance";
import { defaultModel, nextMemory, grades, retrievability } from "@/scheduling/memory";
import type { Memory } from "@/scheduling/memory";
import { planCatchUp } from "@/scheduling/plan-catch-up";
import { planCram } from "@/scheduling/plan-cram";
import { examAim, planExam } from "@/scheduling/plan-exam";
import { planWrong } from "@/scheduling/plan-wrong";
import { burySiblings, keepApart } from "@/scheduling/siblings";
import { replayFact } from "@/scheduling/replay";
import { eventOn, firstDay } from "./events";

const onDay = (day: number) => addDays(firstDay, day);
const memoryOf = (changes: Partial<Memory> = {}): Memory => ({
  stability: 10,
  difficulty: 5,
  lastStudyDay: firstDay,
  dueDay: onDay(10),
  repetitions: 3,
  lapses: 0,
  algorithm: "fsrs-6",
  weightsVersion: 0,
  ...changes,
});

describe("a leech", () => {
  it.each([
    [7, false],
    [8, true],
    [9, false],
    [11, false],
    [12, true],
    [16, true],
  ])("with %d lapses: %s", (lapses, expected) => {
    expect(isLeech(lapses)).toBe(expected);
    expect(becameLeech(lapses - 1, lapses)).toBe(expected);
    expect(becameLeech(lapses, lapses)).toBe(false);
  });

  it("is offered as a kind with which it was not failed, or else its source", () => {
    expect(leechOffer(["multiple-choice", "cloze"], ["multiple-choice"])).toEqual({
      offer: "other-kind",
      kind: "cloze",
    });
    expect(leechOffer(["multiple-choice"], ["multiple-choice"])).toEqual({ offer: "source" });
  });
});

describe("balance", () => {
  const range = { earliest: onDay(9), latest: onDay(12), exact: onDay(10) };

  it.each([
    ["the exact day when nothing is due", {}, 10],
    ["the lightest day", { 9: 2, 10: 3, 11: 1, 12: 2 }, 11],
    ["the nearest of equals", { 10: 3, 11: 1, 9: 2, 12: 1 }, 11],
    ["the earlier of two as near", { 10: 3, 9: 1, 11: 1, 12: 5 }, 9],
  ])("takes %s", (_what, due, day) => {
    const dueOn = new Map(Object.entries(due).map(([at, count]) => [onDay(Number(at)), count]));
    expect(lightestDay(range, dueOn)).toBe(onDay(day));
  });

  it("chooses nothing for short intervals, long ones and relearning", () => {
    const first = nextMemory(null, grades.good, firstDay);
    expect(balanceRange(null, first)).toBeNull();
    expect(balanceRange(null, nextMemory(null, grades.again, firstDay))).toBeNull();
    expect(balanceRange(null, memoryOf({ stability: 400, dueDay: onDay(400) }))).toBeNull();
  });

  it("is replayed as planned within the fuzz, and by chance outside of it", () => {
    const log = [eventOn(0), eventOn(9, { number: 1 })];
    const byChance = replayFact(log);
    const range = balanceRange(replayFact(log.slice(0, 1)), byChance as Memory);
    for (let day = range!.earliest; day <= range!.latest; day = addDays(day, 1)) {
      const planned = [eventOn(0), eventOn(9, { number: 1, plannedDay: day })];
      expect(replayFact(planned)?.dueDay).toBe(day);
    }
    const tooLate = addDays(range!.latest, 1);
    const forged = [eventOn(0), eventOn(9, { number: 1, plannedDay: tooLate })];
    expect(replayFact(forged)).toEqual(byChance);
  });

  it("never plans a day that is not after the answer", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 300, noNaN: true }), fc.nat(60), (stability, gap) => {
        const before = memoryOf({ stability });
        const after = nextMemory(before, grades.good, onDay(gap + 1));
        const chosen = balanceRange(before, after);
        if (chosen === null) return;
        expect(chosen.earliest > after.lastStudyDay).toBe(true);
        expect(chosen.earliest <= chosen.exact && chosen.exact <= chosen.latest).toBe(true);
      }),
    );
  });
});

describe("only what was wrong", () => {
  it("lists the most often wrong first, then the latest, within the days", () => {
    const answer = (factId: string, day: number, correct = false) => ({
      factId,
      studyDay: onDay(day),
      correct,
    });
    const answers = [
      answer("old", 2),
      answer("once", 8),
      answer("later", 9),
      answer("twice", 4),
      answer("twice", 5),
      answer("twice", 6, true),
      answer("right", 9, true),
      answer("tomorrow", 11),
      answer("today", 10),
      answer("mended", 9),
      answer("mended", 10, true),
    ];
    expect(planWrong(answers, onDay(10), 7)).toEqual([
      { factId: "twice", wrong: 2, lastWrongDay: onDay(5) },
      { factId: "today", wrong: 1, lastWrongDay: onDay(10) },
      { factId: "later", wrong: 1, lastWrongDay: onDay(9) },
      { factId: "once", wrong: 1, lastWrongDay: onDay(8) },
    ]);
  });
});

describe("cramming", () => {
  it("asks everything, the least remembered first and what was right today last", () => {
    const fact = (factId: string, memory: Memory | null) => ({
      factId,
      story: factId,
      topic: "Asia",
      memory,
    });
    const facts = [
      fact("strong", memoryOf({ stability: 100 })),
      fact("weak", memoryOf({ stability: 2 })),
      fact("unmet", null),
      fact("done", memoryOf({ stability: 1 })),
    ];
    const queue = planCram(facts, onDay(5), new Set(["done"]));
    expect(queue.map(({ factId, reason }) => [factId, reason])).toEqual([
      ["unmet", "new"],
      ["weak", "due"],
      ["strong", "due"],
      ["done", "due"],
    ]);
  });

  it("folds to nothing, in any order with what counts", () => {
    const counted = [eventOn(0), eventOn(3, { number: 1 })];
    const crammed = [
      eventOn(1, { number: 2, mode: "cram", correct: false }),
      eventOn(4, { number: 3, mode: "cram" }),
    ];
    expect(replayFact([...crammed, ...counted])).toEqual(replayFact(counted));
    expect(replayFact(crammed)).toBeNull();
  });
});

describe("practice that a teacher assigned", () => {
  it("moves the memory as studying does", () => {
    const practised = [
      eventOn(0, { mode: "practice" }),
      eventOn(3, { number: 1, mode: "practice" }),
    ];
    expect(replayFact(practised)).toEqual(replayFact([eventOn(0), eventOn(3, { number: 1 })]));
  });
});

describe("an exam", () => {
  const facts = (count: number, memory: Memory | null) =>
    Array.from({ length: count }, (_, index) => ({ factId: `fact-${index}`, memory }));

  it("leaves alone what lasts until then", () => {
    const plan = planExam(facts(3, memoryOf({ stability: 100 })), onDay(1), onDay(8), 10);
    expect(plan.readyFactIds).toHaveLength(3);
    expect(plan.days.every(({ factIds }) => factIds.length === 0)).toBe(true);
    expect(plan.feasibility).toEqual({ isFeasible: true });
  });

  it("spreads new facts evenly and never asks more than it may", () => {
    const plan = planExam(facts(30, null), onDay(0), onDay(14), 50);
    expect(plan.feasibility).toEqual({ isFeasible: true });
    const loads = plan.days.map(({ factIds }) => factIds.length);
    expect(Math.max(...loads)).toBeLessThan(15);
    expect(new Set(plan.days.flatMap(({ factIds }) => factIds)).size).toBe(30);
  });

  it("says when there are too many questions, and how many a day would do", () => {
    const plan = planExam(facts(30, null), onDay(0), onDay(3), 5);
    if (plan.feasibility.isFeasible) throw new Error("Thirty facts do not fit into 15 questions.");
    const { reason, leftOut, neededPerDay } = plan.feasibility;
    expect(reason).toBe("too-many-questions");
    expect(leftOut.length).toBeGreaterThanOrEqual(15);
    const again = planExam(facts(30, null), onDay(0), onDay(3), neededPerDay ?? 0);
    expect(again.feasibility).toEqual({ isFeasible: true });
    const fewer = planExam(facts(30, null), onDay(0), onDay(3), (neededPerDay ?? 0) - 1);
    expect(fewer.feasibility.isFeasible).toBe(false);
  });

  it.each([0, -3])("cannot be made ready %d days ahead", (day) => {
    expect(planExam(facts(1, null), onDay(0), onDay(day), 5).feasibility).toEqual({
      isFeasible: false,
      reason: "too-few-days",
      leftOut: ["fact-0"],
      neededPerDay: null,
    });
  });

  it("comes to the end of a day: what was asked today takes up its room", () => {
    const met = { lastStudyDay: onDay(0), dueDay: onDay(3) };
    const morning = planExam(facts(28, null), onDay(0), onDay(14), 50);
    const first = morning.days[0]?.factIds ?? [];
    const evening = planExam(
      facts(28, null).map(({ factId }) => ({
        factId,
        memory: first.includes(factId) ? memoryOf({ ...met, stability: 2.3 }) : null,
      })),
      onDay(0),
      onDay(14),
      50,
      defaultModel,
      examAim,
      first.length,
    );
    expect(first.length).toBeGreaterThan(1);
    expect(evening.feasibility).toEqual({ isFeasible: true });
    expect(evening.days[0]?.factIds.length).toBeLessThanOrEqual(1);
  });

  it("makes every fact ready when its plan is followed with right answers", () => {
    const someMemory = fc.record({
      stability: fc.double({ min: 0.3, max: 40, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.option(someMemory), { maxLength: 12 }), fc.nat(25), (rows, ahead) => {
        const exam = onDay(ahead + 2);
        const all = rows.map((row, index) => ({
          factId: `fact-${index}`,
          memory: row === null ? null : memoryOf(row),
        }));
        const plan = planExam(all, onDay(1), exam, 100);
        const states = new Map(all.map(({ factId, memory }) => [factId, memory]));
        for (const { day, factIds } of plan.days) {
          for (const factId of factIds) {
            states.set(factId, nextMemory(states.get(factId) ?? null, grades.good, day));
          }
        }
        const leftOut = plan.feasibility.isFeasible ? [] : plan.feasibility.leftOut;
        for (const [factId, memory] of states) {
          if (leftOut.includes(factId)) continue;
          expect(memory && retrievability(memory, exam)).toBeGreaterThanOrEqual(0.9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("catching up", () => {
  const overdue = (factId: string, stability: number, importance = 2) => ({
    ...memoryOf({ stability, dueDay: onDay(5) }),
    factId,
    importance,
  });

  it("spreads what is overdue over days and leaves out what is not", () => {
    const facts = Array.from({ length: 7 }, (_, index) => overdue(`fact-${index}`, 5 + index));
    const later = { ...overdue("later", 50), dueDay: onDay(80) };
    const { days } = planCatchUp([...facts, later], onDay(30), 3);
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      [onDay(30), 3],
      [onDay(31), 3],
      [onDay(32), 1],
    ]);
    const values = days.flatMap(({ entries }) => entries.map(({ value }) => value));
    expect(values).toEqual([...values].sort((one, other) => other - one));
    expect(days[0]?.entries[0]?.overdueDays).toBe(25);
  });

  it.each<[rule: string, asked: number, loads: [day: number, count: number][]]>([
    [
      "has less room on a day on which some were asked",
      2,
      [
        [30, 1],
        [31, 3],
        [32, 3],
      ],
    ],
    [
      "goes on tomorrow when today's room is taken up",
      3,
      [
        [31, 3],
        [32, 3],
        [33, 1],
      ],
    ],
    [
      "goes on tomorrow when more than a day's were asked",
      9,
      [
        [31, 3],
        [32, 3],
        [33, 1],
      ],
    ],
  ])("%s", (_rule, asked, loads) => {
    const facts = Array.from({ length: 7 }, (_, index) => overdue(`fact-${index}`, 5 + index));
    const { days } = planCatchUp(facts, onDay(30), 3, defaultModel, asked);
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual(
      loads.map(([day, count]) => [onDay(day), count]),
    );
  });

  it("takes the more important of two that are remembered alike", () => {
    const { days } = planCatchUp([overdue("minor", 8, 1), overdue("main", 8, 3)], onDay(30), 1);
    expect(days[0]?.entries.map(({ factId }) => factId)).toEqual(["main"]);
  });
});

describe("siblings", () => {
  const of = (factId: string, story: string, subject = factId) => ({ factId, story, subject });

  it("wait until tomorrow when one was met today and there is enough else", () => {
    const entries = [of("a", "Lima"), of("b", "Rome"), of("c", "Rome"), of("d", "Oslo")];
    const { today, buried } = burySiblings(entries, [of("x", "Lima")], 2);
    expect(today.map(({ factId }) => factId)).toEqual(["b", "d"]);
    expect(buried.map(({ factId }) => factId)).toEqual(["a", "c"]);
  });

  it("are known by who they are about, too", () => {
    const entries = [of("a", "Lima", "Boluarte"), of("b", "Rome", "Boluarte")];
    expect(burySiblings(entries, [], 1).buried.map(({ factId }) => factId)).toEqual(["b"]);
  });

  it("come back, the first first, where there is not enough else, and relearning always stays", () => {
    const entries = [of("a", "Lima"), of("b", "Lima"), of("c", "Lima")];
    expect(burySiblings(entries, [], 2).today.map(({ factId }) => factId)).toEqual(["a", "b"]);
    const kept = burySiblings(entries, [], 1, ({ factId }) => factId === "c");
    expect(kept.today.map(({ factId }) => factId)).toEqual(["a", "c"]);
  });

  it("are kept apart without losing or doubling one", () => {
    const entries = ["a", "b", "c", "d", "e", "f"].map((id, index) =>
      of(id, index < 2 ? "Lima" : id),
    );
    const apart = keepApart(entries, 4).map(({ factId }) => factId);
    expect([...apart].sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(apart.indexOf("b") - apart.indexOf("a")).toBeGreaterThan(4);
  });
});
