import fc from "fast-check";
import { acceptLiveAnswer, liveDeadline, liveGraceMs, livePoints } from "@/assignments/live-answer";
import { distributionOf } from "@/assignments/live-distribution";
import { liveSteps, shownCount, stepLive } from "@/assignments/live-game";
import type { LivePhase, LiveState, LiveStep } from "@/assignments/live-game";
import { livePinText, makeLivePin, readLivePin } from "@/assignments/live-pin";
import { liveReport } from "@/assignments/live-report";
import { liveSettingsSchema } from "@/assignments/live-settings";
import { liveTotals, placeOf } from "@/assignments/live-standing";
import { inARow, summitPlace } from "../questions/factories";
import { itemOf } from "../questions/made-items";

const placeItem = itemOf(summitPlace, "multiple-choice");
const numberItem = itemOf(inARow, "typed-number");

const now = new Date("2026-11-29T09:00:00.000Z");
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

const lobby: LiveState = {
  phase: "lobby",
  position: 0,
  questionStartedAt: null,
  endedAt: null,
  revision: 0,
};
const at = (phase: LivePhase, position: number): LiveState => ({
  ...lobby,
  phase,
  position,
  questionStartedAt: now,
  revision: 7,
});

describe("a step of the host", () => {
  it.each<[LivePhase, number, LiveStep, LivePhase | "not-now", number]>([
    ["lobby", 0, "start", "question", 0],
    ["lobby", 0, "show", "not-now", 0],
    ["lobby", 0, "next", "not-now", 0],
    ["lobby", 0, "end", "ended", 0],
    ["question", 1, "start", "not-now", 1],
    ["question", 1, "show", "shown", 1],
    ["question", 1, "next", "not-now", 1],
    ["question", 1, "end", "ended", 1],
    ["shown", 1, "start", "not-now", 1],
    ["shown", 1, "show", "not-now", 1],
    ["shown", 1, "next", "question", 2],
    ["shown", 2, "next", "ended", 3],
    ["shown", 1, "end", "ended", 2],
    ["ended", 2, "start", "not-now", 2],
    ["ended", 2, "next", "not-now", 2],
    ["ended", 2, "end", "not-now", 2],
  ])("in %s %i: %s leads to %s", (phase, position, step, leadsTo, toPosition) => {
    const stepped = stepLive(at(phase, position), 3, step, 7, after(9));
    if (leadsTo === "not-now") expect(stepped).toEqual({ ok: false, problem: "not-now" });
    else {
      expect(stepped).toMatchObject({
        ok: true,
        value: { phase: leadsTo, position: toPosition, revision: 8 },
      });
    }
  });

  it("from a screen that shows an older state is refused, also where it would be allowed", () => {
    expect(stepLive(at("shown", 0), 3, "next", 6, now)).toEqual({ ok: false, problem: "changed" });
  });

  it("in any order from two tabs leads only to states that the game knows", () => {
    const taps = fc.array(fc.tuple(fc.constantFrom(...liveSteps), fc.integer({ min: 0, max: 2 })));
    fc.assert(
      fc.property(taps, fc.integer({ min: 1, max: 4 }), (all, questionCount) => {
        let state = lobby;
        all.forEach(([step, lag], index) => {
          const stepped = stepLive(state, questionCount, step, state.revision - lag, after(index));
          if (!stepped.ok) return;
          const { phase, position, revision, questionStartedAt, endedAt } = stepped.value;
          expect(revision).toBe(state.revision + 1);
          expect(position).toBeGreaterThanOrEqual(state.phase === "ended" ? 0 : state.position);
          expect(position).toBeLessThan(phase === "ended" ? questionCount + 1 : questionCount);
          expect(shownCount(stepped.value)).toBeGreaterThanOrEqual(shownCount(state));
          expect(shownCount(stepped.value)).toBeLessThanOrEqual(shownCount(state) + 1);
          if (phase === "question") expect(questionStartedAt).toEqual(after(index));
          expect(endedAt !== null).toBe(phase === "ended");
          expect(state.phase).not.toBe("ended");
          state = stepped.value;
        });
      }),
    );
  });
});

describe("an answer", () => {
  const pace = { secondsAQuestion: 20, isSpeedScored: false };
  it.each<[string, LiveState, number, string | null, number, string]>([
    ["in time", at("question", 1), 1, null, 5, "saved"],
    ["that changes one's mind", at("question", 1), 1, "a", 5, "saved"],
    ["sent twice", at("question", 1), 1, "b", 5, "again"],
    ["sent twice, the second time after it was shown", at("shown", 1), 1, "b", 30, "again"],
    ["within the grace", at("question", 1), 1, null, 21, "saved"],
    ["after its time", at("question", 1), 1, null, 22, "late"],
    ["after shown", at("shown", 1), 1, null, 5, "closed"],
    ["to a question before", at("question", 1), 0, null, 5, "closed"],
    ["to a question that comes", at("question", 1), 2, null, 5, "closed"],
    ["in the lobby", lobby, 0, null, 0, "closed"],
    ["after the end", at("ended", 1), 1, null, 0, "closed"],
  ])("%s", (_words, state, position, stored, seconds, outcome) => {
    const given = { position, answer: "b" };
    expect(acceptLiveAnswer(state, pace, 1, stored, given, after(seconds))).toBe(outcome);
  });

  it("has as long as the student's own time lets it", () => {
    const given = { position: 1, answer: "b" };
    const state = at("question", 1);
    expect(acceptLiveAnswer(state, pace, 1.5, null, given, after(30))).toBe("saved");
    expect(acceptLiveAnswer(state, pace, 1.5, null, given, after(32))).toBe("late");
    expect(liveDeadline(state, pace, 1.5)).toEqual(after(30));
    expect(liveDeadline(at("shown", 1), pace, 1.5)).toBeNull();
    expect(liveDeadline(state, { secondsAQuestion: null }, 1)).toBeNull();
  });

  it("is never taken after the question was shown, whatever came before", () => {
    const phases = fc.constantFrom<LivePhase>("lobby", "shown", "ended");
    fc.assert(
      fc.property(phases, fc.nat(3), fc.nat(3), fc.nat(60), (phase, position, asked, seconds) => {
        const given = { position: asked, answer: "b" };
        const outcome = acceptLiveAnswer(at(phase, position), pace, 1, "a", given, after(seconds));
        expect(outcome).toBe("closed");
      }),
    );
  });
});

describe("points", () => {
  const speedy = { secondsAQuestion: 23, isSpeedScored: true };
  it.each([
    [0, 2],
    [3, 2],
    [13, 1.5],
    [23, 1],
    [23 + liveGraceMs / 1_000, 1],
  ])("of a question of 2 are, after %d seconds with speed scoring, %d", (seconds, points) => {
    expect(livePoints(2, speedy, 1, now, after(seconds))).toBe(points);
  });

  it("are whole without speed scoring, and without a limit", () => {
    expect(livePoints(2, { ...speedy, isSpeedScored: false }, 1, now, after(20))).toBe(2);
    expect(livePoints(2, { secondsAQuestion: null, isSpeedScored: true }, 1, now, after(20))).toBe(
      2,
    );
  });

  it("are the same for who has more time and uses as much of it", () => {
    expect(livePoints(2, speedy, 2, now, after(26))).toBe(livePoints(2, speedy, 1, now, after(13)));
  });

  it("never rise with time, and never fall below half", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const points = (seconds: number) => livePoints(1, speedy, 1, now, after(seconds));
        expect(points(early)).toBeGreaterThanOrEqual(points(late));
        expect(points(late)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});

describe("a distribution", () => {
  it("has a bar for every option, in the order of the screen", () => {
    const ids = ["2", "0", "1", "3"];
    const given = ["0", "2", "2", null].map((optionId) => ({ optionId }));
    const bars = distributionOf(placeItem, ids, given);
    expect(bars.map(({ optionId, count }) => [optionId, count])).toEqual([
      ["2", 2],
      ["0", 1],
      ["1", 0],
      ["3", 0],
    ]);
    expect(bars.filter(({ isRight }) => isRight)).toHaveLength(1);
  });

  it("counts what was typed as it was read, and nothing that cannot be read", () => {
    const typed = ["9,000", "9000", "eleven", "12", null].map((each) => ({ typed: each }));
    const bars = distributionOf(numberItem, [], typed);
    expect(bars[0]).toMatchObject({ count: 2, text: "9000th" });
    expect(bars.map(({ text }) => text)).not.toContain("eleven");
  });

  it("keeps the right answer in sight, however many others there are", () => {
    const wrong = Array.from({ length: 20 }, (_, index) => ({ typed: String(50_000 + index) }));
    const right = { typed: numberItem.answer };
    const bars = distributionOf(numberItem, [], [...wrong, ...wrong, right]);
    expect(bars.filter(({ isRight }) => isRight)).toHaveLength(1);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(41);
    expect(bars.length).toBeLessThanOrEqual(8);
  });
});

describe("totals", () => {
  const marks = [
    { playerId: "a", position: 0, correct: true, points: 1 },
    { playerId: "b", position: 0, correct: false, points: 0 },
    { playerId: "a", position: 1, correct: false, points: 0 },
    { playerId: "b", position: 1, correct: true, points: 0.7 },
    { playerId: "gone", position: 0, correct: true, points: 1 },
  ];

  it("leave out what has not been shown", () => {
    expect(liveTotals(["a", "b", "c"], marks, 1)).toEqual([
      { playerId: "a", right: 1, points: 1 },
      { playerId: "b", right: 0, points: 0 },
      { playerId: "c", right: 0, points: 0 },
    ]);
  });

  it("give equal places to equal points", () => {
    const totals = liveTotals(["a", "b", "c", "d"], marks, 1);
    expect(totals.map((total) => placeOf(total, totals))).toEqual([1, 2, 2, 2]);
  });

  it("make the report: by question, and by player", () => {
    const players = ["b", "c", "a"].map((id) => ({
      id,
      // The one with more points has the later name.
      nickname: id === "a" ? "Zoe" : id,
      isGuest: false,
    }));
    const report = liveReport(players, marks, 2);
    expect(report.questions).toEqual([
      { right: 1, answered: 2 },
      { right: 1, answered: 2 },
    ]);
    expect(report.players.map(({ player, marks: own }) => [player.id, own])).toEqual([
      ["a", [true, false]],
      ["b", [false, true]],
      ["c", [null, null]],
    ]);
  });
});

describe("a PIN", () => {
  it("is read as it is shown, whatever chance made", () => {
    fc.assert(
      fc.property(fc.nat(899_999), (chance) => {
        const pin = makeLivePin(() => chance);
        expect(pin).toMatch(/^[1-9]\d{5}$/);
        expect(readLivePin(` ${livePinText(pin)} `)).toBe(pin);
      }),
    );
  });

  it.each(["", "12345", "1234567", "012345", "12345a"])("is not %p", (typed) => {
    expect(readLivePin(typed)).toBeNull();
  });
});

describe("settings", () => {
  const plain = { allowsGuests: false, showsPlaces: false };
  it("score speed only where there is a time limit", () => {
    const parse = (secondsAQuestion: number | null, isSpeedScored: boolean) =>
      liveSettingsSchema.safeParse({ ...plain, secondsAQuestion, isSpeedScored }).success;
    expect([parse(null, true), parse(20, true), parse(null, false), parse(21, false)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
