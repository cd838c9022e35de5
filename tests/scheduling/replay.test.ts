import fc from "fast-check";
import { rngFrom } from "@/lib/rng";
import { addDays } from "@/lib/time";
import { defaultModel, isRelearning, memoryModel, nextMemory } from "@/scheduling/memory";
import type { Memory } from "@/scheduling/memory";
import { advance, compareEvents, liveEvents, replay, replayFact } from "@/scheduling/replay";
import type { ReviewEvent } from "@/scheduling/review-event";
import { eventOn, factIds, firstDay, learnerId, someLog, undoOf } from "./events";

const fuzzFor = { learnerId, factId: factIds[0] };
const onDay = (day: number) => addDays(firstDay, day);
const stateOf = (events: readonly ReviewEvent[]) => JSON.stringify([...replay(events)].sort());

/** The memory after an answer that is no cramming. */
function counted(memory: Memory | null, event: ReviewEvent): Memory {
  const after = advance(memory, event);
  if (after === null) throw new Error("This answer counts.");
  return after;
}

describe("replayFact", () => {
  it("is null without an answer", () => {
    expect(replayFact([])).toBeNull();
  });

  it("steps through the answers as nextMemory does, fuzz included", () => {
    const events = [0, 2, 9, 40].map((day, number) => eventOn(day, { number }));
    let expected: Memory | null = null;
    for (const { grade, studyDay } of events) {
      expected = nextMemory(expected, grade, studyDay, defaultModel, fuzzFor);
    }
    expect(replayFact(events)).toEqual(expected);
  });

  it("keeps its golden states", () => {
    const events = [
      eventOn(0, { number: 0, correct: false }),
      eventOn(0, { number: 1 }),
      eventOn(1, { number: 2 }),
      eventOn(4, { number: 3 }),
      eventOn(12, { number: 4, kind: "true-false" }),
      eventOn(20, { number: 5, guessed: true }),
      eventOn(41, { number: 6, correct: false }),
      eventOn(41, { number: 7 }),
    ];
    const states = events.map((_, index) => replayFact(events.slice(0, index + 1)));
    expect(
      states.map((state) => [state?.stability, state?.difficulty, state?.dueDay, state?.lapses]),
    ).toEqual([
      [0.212, 6.4133, "2024-11-12", 0],
      [0.24668919, 6.40211507, "2024-11-13", 0],
      [2.02147724, 6.39094132, "2024-11-15", 0],
      [7.86369875, 6.37977875, "2024-11-22", 0],
      [7.86369875, 6.37977875, "2024-12-03", 0],
      [16.31578312, 7.5819568, "2024-12-19", 0],
      [1.77713222, 9.19043401, "2024-12-23", 1],
      [1.79794058, 9.17647195, "2024-12-25", 1],
    ]);
  });

  it("uses the weights that it is given", () => {
    const weights = defaultModel.weights.map((weight, index) => (index === 2 ? 5 : weight));
    const model = memoryModel({ weights, weightsVersion: 3 });
    expect(replayFact([eventOn(0)], model)).toMatchObject({ stability: 5, weightsVersion: 3 });
  });
});

describe("which answers count", () => {
  const first = eventOn(0, { number: 0 });
  const after = (...events: ReviewEvent[]) => replayFact([first, ...events]);
  const alone = replayFact([first]);

  it.each([
    ["a right one", {}],
    ["a wrong one", { correct: false }],
    ["a flashcard", { kind: "flashcard" }],
  ] as const)("not a second one on the same study day: %s", (_what, changes) => {
    expect(after(eventOn(0, { number: 1, ...changes }))).toEqual(alone);
  });

  it("not one that carries an earlier study day, as after flying west", () => {
    const later = eventOn(0, { number: 1, studyDay: onDay(-1), correct: false });
    expect(after(later)).toEqual(alone);
  });

  it("the relearning after a wrong one, once", () => {
    const wrong = eventOn(3, { number: 1, correct: false });
    const forgotten = after(wrong);
    const relearned = after(wrong, eventOn(3, { number: 2 }));
    expect(forgotten && isRelearning(forgotten)).toBe(true);
    expect(relearned && isRelearning(relearned)).toBe(false);
    expect(relearned).toEqual(nextMemory(forgotten, 3, onDay(3), defaultModel, fuzzFor));
    expect(after(wrong, eventOn(3, { number: 2 }), eventOn(3, { number: 3 }))).toEqual(relearned);
  });

  it("returns the same object for one that does not", () => {
    expect(advance(alone, eventOn(0, { number: 1 }))).toBe(alone);
  });
});

describe("true/false", () => {
  const trueFalse = (day: number, number: number, correct = true) =>
    eventOn(day, { number, kind: "true-false", correct });

  it("starts a fact as Hard at the first meeting", () => {
    expect(replayFact([trueFalse(0, 0)])).toEqual(
      nextMemory(null, 2, onDay(0), defaultModel, fuzzFor),
    );
  });

  it("never raises the stability however often it is right, but counts as seen", () => {
    const events = [eventOn(0, { number: 0 })];
    const before = replayFact(events);
    for (let number = 1; number <= 12; number += 1) {
      events.push(trueFalse(number * 7, number));
    }
    const after = replayFact(events);
    expect(after?.stability).toBe(before?.stability);
    expect(after?.difficulty).toBe(before?.difficulty);
    expect(after?.lastStudyDay).toBe(onDay(84));
    expect(after?.repetitions).toBe(13);
  });

  it("does not raise it above the previous one while relearning either, and ends the relearning", () => {
    const wrong = [eventOn(0, { number: 0 }), eventOn(5, { number: 1, correct: false })];
    const before = replayFact(wrong);
    const after = replayFact([...wrong, trueFalse(5, 2)]);
    expect(after?.stability).toBe(before?.stability);
    expect(after && isRelearning(after)).toBe(false);
  });

  it("is never due later than after Hard", () => {
    fc.assert(
      fc.property(someLog, fc.nat(200), (log, gap) => {
        const memory = replayFact(log.filter(({ factId }) => factId === factIds[0]));
        const day = 800 + gap;
        const kept = counted(memory, trueFalse(day, 1));
        const hard = counted(memory, eventOn(day, { number: 1, guessed: true }));
        expect(kept.dueDay <= hard.dueDay).toBe(true);
        expect(kept.dueDay > onDay(day)).toBe(true);
      }),
    );
  });

  it("forgets as any other wrong answer does", () => {
    const events = [eventOn(0, { number: 0 })];
    expect(replayFact([...events, trueFalse(5, 1, false)])).toEqual(
      replayFact([...events, eventOn(5, { number: 1, correct: false })]),
    );
  });
});

describe("undoing", () => {
  const answer = eventOn(0, { number: 0 });
  const mistake = eventOn(3, { number: 1, correct: false });

  it("leaves the memory as it was before the answer", () => {
    expect(replayFact([answer, mistake, undoOf(mistake, 2, 3)])).toEqual(replayFact([answer]));
  });

  it("lets the next answer of the day count", () => {
    const again = eventOn(3, { number: 3 });
    expect(replayFact([answer, mistake, undoOf(mistake, 2, 3), again])).toEqual(
      replayFact([answer, again]),
    );
  });

  it("forgets a fact whose only answer was taken back", () => {
    expect(replayFact([answer, undoOf(answer, 1, 0)])).toBeNull();
    expect(replay([answer, undoOf(answer, 1, 0)]).size).toBe(0);
  });

  it("and redoing is as if nothing had happened", () => {
    const undo = undoOf(mistake, 2, 3);
    const redo = undoOf(undo, 3, 3);
    expect(replayFact([answer, mistake, undo, redo])).toEqual(replayFact([answer, mistake]));
    expect(replayFact([answer, mistake, undo, redo, undoOf(redo, 4, 3)])).toEqual(
      replayFact([answer]),
    );
  });

  it("twice, on two devices, is undoing once; one redo then does not bring it back", () => {
    const [one, other] = [undoOf(mistake, 2, 3), undoOf(mistake, 3, 3)];
    expect(replayFact([answer, mistake, one, other])).toEqual(replayFact([answer]));
    expect(replayFact([answer, mistake, one, other, undoOf(one, 4, 3)])).toEqual(
      replayFact([answer]),
    );
  });

  it("waits when the tombstone arrives first, or was stamped earlier by a wrong clock", () => {
    const undo = { ...undoOf(mistake, 2, 3), answeredAt: "2020-01-01T00:00:00.000Z" };
    expect(replayFact([answer, undo])).toEqual(replayFact([answer]));
    expect(replayFact([undo, answer, mistake])).toEqual(replayFact([answer]));
  });

  it("is not stopped by forged events that undo each other", () => {
    const one = undoOf(answer, 1, 0);
    const other = undoOf(one, 2, 0);
    const ring = [answer, mistake, { ...one, undoes: other.id }, other];
    expect(liveEvents(ring)).toEqual([answer, mistake]);
  });

  it("and redoing may go on for very long", () => {
    const log = [answer];
    for (let number = 1; number <= 20_001; number += 1) {
      log.push(undoOf(log[number - 1] ?? answer, number, 0));
    }
    expect(liveEvents(log)).toEqual([]);
    expect(liveEvents(log.slice(0, -1))).toEqual([answer]);
  });
});

describe("the log", () => {
  it("gives the same memories in any order and delivered any number of times", () => {
    fc.assert(
      fc.property(someLog, fc.nat(), (log, seed) => {
        const rng = rngFrom(seed);
        const delivered = rng.shuffle([...log, ...log.filter(() => rng.below(2) === 0)]);
        expect(stateOf(delivered)).toBe(stateOf(log));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same memories when part of it arrives late", () => {
    fc.assert(
      fc.property(someLog, fc.nat(40), (log, cut) => {
        const late = log.slice(0, cut);
        expect(stateOf([...log.slice(cut), ...late])).toBe(stateOf(log));
      }),
    );
  });

  it("is reproduced exactly by stepping through it one answer at a time", () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const answers = log.filter(({ undoes }) => undoes === null);
        const stepped = new Map<string, Memory>();
        for (const event of answers) {
          stepped.set(event.factId, counted(stepped.get(event.factId) ?? null, event));
        }
        expect(JSON.stringify([...stepped].sort())).toBe(stateOf(answers));
      }),
      { numRuns: 300 },
    );
  });

  it("comes back to itself after undoing and redoing any of its events", () => {
    fc.assert(
      fc.property(someLog, fc.nat(40), (log, index) => {
        const target = log[index];
        fc.pre(target !== undefined);
        const undo = undoOf(target, 100, 900);
        const redo = undoOf(undo, 101, 900);
        expect(stateOf([...log, undo, redo])).toBe(stateOf(log));
      }),
    );
  });

  it("never leads to NaN, to a past due day or to more lapses than answers", () => {
    fc.assert(
      fc.property(someLog, (log) => {
        for (const memory of replay(log).values()) {
          expect(Number.isFinite(memory.stability)).toBe(true);
          expect(Number.isFinite(memory.difficulty)).toBe(true);
          expect(memory.dueDay >= memory.lastStudyDay).toBe(true);
          expect(memory.lapses).toBeLessThan(Math.max(1, memory.repetitions));
        }
      }),
    );
  });

  it("keeps the earlier of two events that share an id", () => {
    const event = eventOn(5, { number: 0 });
    const copy = { ...event, answeredAt: "2024-11-13T12:00:00.000Z", studyDay: onDay(1) };
    expect(liveEvents([event, copy])).toEqual([copy]);
  });

  it("is ordered by time, then by id", () => {
    const [one, other] = [eventOn(0, { number: 1 }), eventOn(0, { number: 2 })];
    const sameTime = { ...other, answeredAt: one.answeredAt };
    expect(compareEvents(one, other)).toBe(-1);
    expect(compareEvents(other, one)).toBe(1);
    expect(compareEvents(one, sameTime)).toBe(-1);
    expect(compareEvents(one, one)).toBe(0);
  });

  it("is not changed by reading it", () => {
    const log = Object.freeze([eventOn(4, { number: 1 }), eventOn(0, { number: 0 })]);
    expect(replayFact(log)?.repetitions).toBe(2);
    expect(log[0]?.studyDay).toBe(onDay(4));
  });
});
