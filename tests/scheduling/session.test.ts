import fc from "fast-check";
import type { QueueEntry } from "@/scheduling/queue";
import {
  answerCurrent,
  nextQuestion,
  sessionPhase,
  sessionProgress,
  startSession,
  summarise,
  undoLast,
} from "@/scheduling/session";
import type { SessionState } from "@/scheduling/session";

const entryOf = (factId: string, reason: QueueEntry["reason"] = "due"): QueueEntry => ({
  factId,
  reason,
  story: factId,
  topic: "world",
});
const queueOf = (...factIds: string[]) => factIds.map((factId) => entryOf(factId));
const answered = (state: SessionState, correct: boolean) =>
  answerCurrent(state, { eventId: `e${state.outcomes.length}`, correct });
const play = (state: SessionState, ...answers: boolean[]) =>
  answers.reduce((played, correct) => nextQuestion(answered(played, correct)), state);
const planOf = ({ plan }: SessionState) => plan.map(({ factId }) => factId).join("");

describe("a session", () => {
  it("asks, shows the answer, goes on and finishes", () => {
    const start = startSession(queueOf("a", "b"));
    expect(sessionPhase(start)).toEqual({ phase: "asking", entry: entryOf("a") });
    const told = answered(start, true);
    expect(sessionPhase(told)).toEqual({
      phase: "answered",
      entry: entryOf("a"),
      outcome: { eventId: "e0", correct: true, comesBackAt: null },
    });
    expect(sessionPhase(nextQuestion(told))).toEqual({ phase: "asking", entry: entryOf("b") });
    expect(sessionPhase(play(start, true, true))).toEqual({ phase: "finished" });
  });

  it("is finished at once when nothing is due", () => {
    const empty = startSession([]);
    expect(sessionPhase(empty)).toEqual({ phase: "finished" });
    expect(answered(empty, true)).toBe(empty);
    expect(nextQuestion(empty)).toBe(empty);
    expect(undoLast(empty)).toEqual({ state: empty, eventId: null });
  });

  it("takes a second tap on the answer, or on next, for none", () => {
    const start = startSession(queueOf("a", "b"));
    const told = answered(start, true);
    expect(answered(told, false)).toBe(told);
    expect(nextQuestion(start)).toBe(start);
    const second = nextQuestion(told);
    expect(nextQuestion(second)).toBe(second);
  });

  it.each([
    ["six questions later", "abcdefghij", "abcdefgahij"],
    ["at the end when fewer are left", "abc", "abca"],
    ["at once when it was the last", "a", "aa"],
  ])("brings a wrong answer back %s", (_where, before, after) => {
    const told = answered(startSession(queueOf(...before)), false);
    expect(planOf(told)).toBe(after);
    expect(told.plan[after.lastIndexOf("a")]?.reason).toBe("relearn");
  });

  it("brings it back only once", () => {
    const played = play(startSession(queueOf("a")), false, false);
    expect(sessionPhase(played)).toEqual({ phase: "finished" });
    expect(planOf(played)).toBe("aa");
  });

  it("counts what was answered, second tries included", () => {
    const start = startSession(queueOf("a", "b", "c"));
    expect(sessionProgress(start)).toEqual({ answered: 0, total: 3 });
    expect(sessionProgress(play(start, false, true))).toEqual({ answered: 2, total: 4 });
  });
});

describe("undo", () => {
  it("asks the question again and names the event to take back", () => {
    const start = startSession(queueOf("a", "b"));
    expect(undoLast(play(start, false))).toEqual({ state: start, eventId: "e0" });
    expect(undoLast(answered(start, true))).toEqual({ state: start, eventId: "e0" });
  });

  it("reaches back from the end to the beginning, through every state as it was asked", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), fc.nat(6), (answers, size) => {
        const asked: SessionState[] = [];
        let state = startSession(queueOf(..."abcdef".slice(0, size)));
        for (const correct of answers) {
          if (sessionPhase(state).phase === "asking") {
            asked.push(state);
            state = play(state, correct);
          }
        }
        for (const earlier of asked.reverse()) {
          const undone = undoLast(state);
          expect(undone.eventId).toBe(`e${earlier.outcomes.length}`);
          expect(undone.state).toEqual(earlier);
          state = undone.state;
        }
        expect(undoLast(state).eventId).toBeNull();
      }),
    );
  });
});

describe("every session", () => {
  it("ends, having asked each fact once, and once more where it was wrong", () => {
    fc.assert(
      fc.property(fc.nat(12), fc.array(fc.boolean(), { maxLength: 24 }), (size, answers) => {
        const facts = [..."abcdefghijkl".slice(0, size)];
        let state = startSession(queueOf(...facts));
        for (let turn = 0; sessionPhase(state).phase === "asking"; turn += 1) {
          expect(turn).toBeLessThan(2 * size);
          state = play(state, answers[turn] ?? false);
        }
        for (const fact of facts) {
          const places = state.plan.flatMap(({ factId }, index) =>
            factId === fact ? [index] : [],
          );
          const wasWrong = state.outcomes[places[0] ?? -1]?.correct === false;
          expect(places).toHaveLength(wasWrong ? 2 : 1);
        }
        expect(state.outcomes).toHaveLength(state.plan.length);
      }),
    );
  });
});

describe("summarise", () => {
  it("tells what was right, new, relearned, and when the next are due", () => {
    const start = startSession([entryOf("a", "new"), entryOf("b"), entryOf("c", "new")]);
    const state = play(start, false, true, true, true);
    const memories = ["2024-11-20", "2024-11-13", "2024-11-13"].map((dueDay) => ({ dueDay }));
    expect(summarise(state, memories)).toEqual({
      answered: 4,
      right: 3,
      newFacts: 2,
      relearned: 1,
      nextDue: { day: "2024-11-13", facts: 2 },
    });
  });

  it("says so when nothing will be due", () => {
    expect(summarise(startSession([]), [])).toEqual({
      answered: 0,
      right: 0,
      newFacts: 0,
      relearned: 0,
      nextDue: null,
    });
  });
});
