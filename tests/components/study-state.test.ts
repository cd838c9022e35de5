import {
  answeredLately,
  lastAnswer,
  startStudy,
  studyReducer,
  undoDepth,
} from "@/app/study/_components/study-state";
import { summarise } from "@/app/study/_components/session-summary";
import type { StudyEvent, StudyState } from "@/app/study/_components/study-state";
import type { StudyAnswer } from "@/app/study/_components/study-card";
import { studyCard, told } from "./samples";

const deck = [
  studyCard({ itemId: "i1", reason: "new" }),
  studyCard({ itemId: "i2" }),
  studyCard({ itemId: "i3" }),
];
const answer = (eventId: string): StudyAnswer => ({
  eventId,
  factId: "f1",
  itemId: "i1",
  itemVersion: 1,
  kind: "multiple-choice",
  optionId: "2",
  guessed: false,
  latencyMs: 900,
  answeredAt: "2024-11-15T10:00:00.000Z",
});
const after = (...events: StudyEvent[]): StudyState =>
  events.reduce(studyReducer, startStudy(deck));

describe("studyReducer", () => {
  it("shows the chosen option as sending before anything came back", () => {
    const state = after({ kind: "answered", answer: answer("e1") });
    expect(state.entries[0]).toMatchObject({ progress: "sending", told: null });
    expect(state.position).toBe(0);
  });

  it("keeps the first answer when a second one comes for the same question", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "answered", answer: answer("e2") },
    );
    expect(state.entries[0]?.answer?.eventId).toBe("e1");
  });

  it("gives a late reply to the question that it belongs to", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "next" },
      { kind: "told", eventId: "e1", told: told() },
    );
    expect(state.position).toBe(1);
    expect(state.entries[0]?.progress).toBe("told");
    expect(state.entries[1]?.told).toBeNull();
  });

  it("tells nothing of an answer that was saved while a quiz asks the same", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "sealed", eventId: "e1" },
    );
    expect(state.entries[0]).toMatchObject({ progress: "sealed", told: null });
    expect(summarise(state)).toMatchObject({ answered: 1, right: 0, unsent: 0 });
  });

  it("drops a reply to an answer that was taken back", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "undone", eventId: "e1" },
      { kind: "told", eventId: "e1", told: told() },
    );
    expect(state.entries[0]).toMatchObject({ answer: null, told: null });
  });

  it("goes back to the question whose answer is taken back", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "next" },
      { kind: "undone", eventId: "e1" },
    );
    expect(state.position).toBe(0);
  });

  it("marks kept answers as sending when they are sent again", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "kept", eventId: "e1", problem: "No connection." },
      { kind: "sending-again" },
    );
    expect(state.entries[0]).toMatchObject({ progress: "sending", problem: null });
  });

  it("stops one past the last question", () => {
    const state = after({ kind: "next" }, { kind: "next" }, { kind: "next" }, { kind: "next" });
    expect(state.position).toBe(3);
  });
});

describe("lastAnswer", () => {
  it("is the latest answer up to the question on the screen", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "next" },
      { kind: "skipped" },
    );
    expect(lastAnswer(state)?.eventId).toBe("e1");
  });

  it("is null before the first answer", () => {
    expect(lastAnswer(startStudy(deck))).toBeNull();
  });
});

describe("taking back over several sittings", () => {
  const cards = (sitting: number) =>
    Array.from({ length: 10 }, (_, place) => {
      const name = `${sitting}-${place}`;
      return studyCard({ factId: `f${name}`, itemId: `i${name}` });
    });
  /** Answers every question of some sittings. */
  const answeredSittings = (count: number): StudyState => {
    let state = startStudy(cards(0));
    for (let sitting = 0; sitting < count; sitting += 1) {
      if (sitting > 0) state = studyReducer(state, { kind: "more", deck: cards(sitting) });
      for (const { card } of state.entries) {
        const { factId, itemId } = card;
        const given = { ...answer(`e ${itemId}`), factId, itemId };
        state = studyReducer(state, { kind: "answered", answer: given });
        state = studyReducer(state, { kind: "next" });
      }
    }
    return state;
  };
  const takeBackLast = (state: StudyState): StudyState => {
    const last = lastAnswer(state);
    if (last === null) throw new Error("There is nothing to take back.");
    return studyReducer(state, { kind: "undone", eventId: last.eventId });
  };

  it("reaches back over thirty answers, the latest first, and opens each question again", () => {
    let state = answeredSittings(4);
    const opened: (string | undefined)[] = [];
    for (let step = 0; step < undoDepth; step += 1) {
      state = takeBackLast(state);
      opened.push(state.entries[state.position]?.card.itemId);
      expect(state.entries[state.position]?.answer).toBeNull();
    }
    const expected = [3, 2, 1].flatMap((sitting) => cards(sitting).reverse());
    expect(opened).toEqual(expected.map(({ itemId }) => itemId));
  });

  it("goes on with what was open after an earlier answer is given anew", () => {
    let state = studyReducer(answeredSittings(1), { kind: "more", deck: cards(1) });
    state = takeBackLast(state);
    expect(state.entries).toHaveLength(11);
    const { factId, itemId } = state.entries[0]?.card ?? studyCard();
    state = studyReducer(state, { kind: "answered", answer: { ...answer("e"), factId, itemId } });
    state = studyReducer(state, { kind: "next" });
    expect(state.entries[state.position]?.card.itemId).toBe("i1-0");
  });

  it("does not ask a fact twice whose wrong answer had brought it back", () => {
    const again = studyCard({ factId: "f0-9", itemId: "another" });
    let state = studyReducer(answeredSittings(1), { kind: "more", deck: [again] });
    state = takeBackLast(state);
    expect(state.entries.map(({ card }) => card.itemId)).toEqual(["i0-9"]);
  });

  it("takes up what the tab remembers, before what was answered since", () => {
    const remembered = answeredLately(answeredSittings(1));
    const state = studyReducer(startStudy(cards(1)), { kind: "remembered", earlier: remembered });
    expect(lastAnswer(state)?.itemId).toBe("i0-9");
  });
});

describe("a fact that is set aside", () => {
  const three = ["f1", "f2", "f1"].map((factId, place) =>
    studyCard({ factId, itemId: `i${place}` }),
  );
  const run = (...events: StudyEvent[]) => events.reduce(studyReducer, startStudy(three));

  it("is passed over from then on", () => {
    const state = run({ kind: "set-aside", factId: "f1" });
    expect(state.position).toBe(1);
    expect(studyReducer(state, { kind: "skipped" }).position).toBe(3);
    expect(summarise(state)).toMatchObject({ setAside: 1, skipped: 0 });
  });

  it("comes back to the screen when it is taken up at once", () => {
    const state = run({ kind: "set-aside", factId: "f1" }, { kind: "taken-up", factId: "f1" });
    expect(state).toEqual(startStudy(three));
  });

  it("keeps the answer that was given before", () => {
    const state = run(
      { kind: "answered", answer: answer("e1") },
      { kind: "set-aside", factId: "f1" },
    );
    expect(state.entries[0]?.answer?.eventId).toBe("e1");
    expect(state.position).toBe(1);
  });

  it("is no longer what Undo means once another question is answered", () => {
    const state = run(
      { kind: "set-aside", factId: "f1" },
      { kind: "answered", answer: { ...answer("e2"), factId: "f2" } },
    );
    expect(state.justSetAside).toBeNull();
  });
});

describe("summarise", () => {
  it("counts what was right, new, skipped and unsent, and when facts come back", () => {
    const state = after(
      { kind: "answered", answer: answer("e1") },
      { kind: "told", eventId: "e1", told: told({ dueInDays: 4 }) },
      { kind: "next" },
      { kind: "answered", answer: answer("e2") },
      { kind: "kept", eventId: "e2", problem: "No connection." },
      { kind: "next" },
      { kind: "skipped" },
    );
    expect(summarise(state)).toEqual({
      answered: 2,
      right: 1,
      newFacts: 1,
      skipped: 1,
      setAside: 0,
      unsent: 1,
      due: [{ inDays: 4, count: 1 }],
    });
  });
});
