import {
  lastAnswer,
  startStudy,
  studyReducer,
  summarise,
} from "@/app/study/_components/study-state";
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
      unsent: 1,
      due: [{ inDays: 4, count: 1 }],
    });
  });
});
