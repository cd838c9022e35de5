import fc from "fast-check";
import { acceptAnswer, handInAt, isKept } from "@/assignments/accept-answer";
import type { AnswerStamp } from "@/assignments/accept-answer";
import { mostPoints, planAttempt } from "@/assignments/attempt-plan";
import { countingScore } from "@/assignments/counting-attempt";
import { deadlineOf, extendedDeadline, graceSeconds, isPast } from "@/assignments/deadline";
import { feedbackOf, mayBeOffline } from "@/assignments/feedback";
import { isLate, standingOf } from "@/assignments/standing";
import type { AttemptState, Standing } from "@/assignments/standing";
import { defaultTerms } from "@/assignments/terms";
import type { Terms, WhichCounts } from "@/assignments/terms";

const noon = new Date("2024-11-15T12:00:00.000Z");
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const at = (minutes: number) => after(minutes).toISOString();
const terms = (change: Partial<Terms> = {}): Terms => ({ ...defaultTerms.quiz, ...change });
const attempt = (change: Partial<AttemptState> = {}): AttemptState => ({
  id: "a1",
  startedAt: after(-5),
  deadlineAt: null,
  submittedAt: null,
  ...change,
});

describe("where a student stands", () => {
  const done = attempt({ submittedAt: after(-1) });
  it.each<[string, Partial<Terms>, AttemptState[], Standing]>([
    ["before the opening", { opensAt: at(1) }, [], { state: "not-yet-open", opensAt: at(1) }],
    [
      "at the moment of opening",
      { opensAt: at(0), dueAt: at(9) },
      [],
      { state: "open", attemptsLeft: 1, dueAt: at(9), closesAt: null },
    ],
    [
      "after the due time",
      { dueAt: at(-1), closesAt: at(9) },
      [],
      { state: "late", attemptsLeft: 1, closesAt: at(9) },
    ],
    ["at the moment of closing", { closesAt: at(0) }, [], { state: "closed", closedAt: at(0) }],
    ["with no attempt left", {}, [done], { state: "used-up" }],
    [
      "with attempts without end",
      { attemptsAllowed: null },
      [done, done],
      { state: "open", attemptsLeft: null, dueAt: null, closesAt: null },
    ],
    ["in an attempt", {}, [attempt()], { state: "running", attemptId: "a1", deadlineAt: null }],
    [
      "in an attempt that the closing does not cut off before its grace",
      { closesAt: at(-0.5) },
      [attempt({ deadlineAt: after(-0.5) })],
      { state: "running", attemptId: "a1", deadlineAt: at(-0.5) },
    ],
    [
      "when the time of an attempt is over",
      {},
      [attempt({ deadlineAt: after(-2) })],
      { state: "used-up" },
    ],
    [
      "closed rather than used up when both are so",
      { closesAt: at(-1) },
      [done],
      { state: "closed", closedAt: at(-1) },
    ],
  ])("%s", (_words, change, attempts, expected) => {
    expect(standingOf(terms(change), attempts, noon)).toEqual(expected);
  });

  it("is late only after the due time", () => {
    expect(isLate(at(0), noon)).toBe(false);
    expect(isLate(at(0), after(0.01))).toBe(true);
    expect(isLate(null, noon)).toBe(false);
  });
});

describe("a deadline", () => {
  it.each<[number | null, string | null, Date | null]>([
    [null, null, null],
    [10, null, after(10)],
    [null, at(5), after(5)],
    [10, at(5), after(5)],
    [10, at(15), after(10)],
    [0.5 * 3, null, after(1.5)],
  ])(
    "of a limit of %p minutes and a closing at %p is the earlier one",
    (limit, closesAt, expected) => {
      expect(deadlineOf({ timeLimitMinutes: limit, closesAt }, noon)).toEqual(expected);
    },
  );

  it("forgives a minute, and not more", () => {
    expect(isPast(noon, new Date(noon.getTime() + graceSeconds * 1_000))).toBe(false);
    expect(isPast(noon, new Date(noon.getTime() + graceSeconds * 1_000 + 1))).toBe(true);
    expect(isPast(null, after(1e6))).toBe(false);
  });

  it("moves later with new terms, and never earlier", () => {
    const change = { timeLimitMinutes: 20, closesAt: null };
    expect(extendedDeadline(after(10), change, noon)).toEqual(after(20));
    expect(extendedDeadline(after(30), change, noon)).toEqual(after(30));
    expect(extendedDeadline(after(30), terms(), noon)).toBeNull();
    expect(extendedDeadline(null, change, noon)).toBeNull();
  });
});

describe("an answer", () => {
  const stamp = (eventId: string, minutes: number): AnswerStamp => ({
    eventId,
    answeredAt: after(minutes),
  });
  const running = attempt();
  it.each<[string, string, AttemptState, AnswerStamp | null, number, boolean]>([
    ["that is the first", "saved", running, null, 0, false],
    ["that arrives twice", "again", running, stamp("e5", 0), 0, false],
    [
      "that arrives again after the hand-in",
      "again",
      attempt({ submittedAt: noon }),
      stamp("e5", 0),
      0,
      false,
    ],
    ["that is later than the one stored", "saved", running, stamp("e1", -1), 0, false],
    ["that is older than the one stored", "older", running, stamp("e1", 1), 0, false],
    ["of the same moment and a lower id", "older", running, stamp("e9", 0), 0, false],
    ["changed after its student was told", "told", running, stamp("e1", -1), 0, true],
    ["after the hand-in", "handed-in", attempt({ submittedAt: noon }), null, 0, false],
    ["out of time", "late", attempt({ deadlineAt: after(-2) }), null, 0, false],
    ["within the grace", "saved", attempt({ deadlineAt: after(-0.9) }), null, 0, false],
    ["to a question that is not asked", "no-such-question", running, null, 3, false],
    ["to no question", "no-such-question", running, null, -1, false],
  ])("%s is %s", (_words, expected, state, stored, position, isTold) => {
    const incoming = { ...stamp("e5", 0), position };
    expect(acceptAnswer(state, 3, stored, incoming, isTold, noon)).toBe(expected);
  });

  it("stands the same, in whatever order and how often answers arrive", () => {
    const arrivals = fc
      .uniqueArray(
        fc.record({ id: fc.integer({ min: 0, max: 99 }), minute: fc.integer({ min: 0, max: 3 }) }),
        {
          selector: ({ id }) => id,
          minLength: 1,
          maxLength: 6,
        },
      )
      .chain((events) =>
        fc.tuple(
          fc.shuffledSubarray(events, { minLength: events.length }),
          fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
        ),
      );
    const standing = (events: readonly { id: number; minute: number }[]) =>
      events.reduce<AnswerStamp | null>((stored, { id, minute }) => {
        const incoming = { ...stamp(`e${String(id).padStart(2, "0")}`, minute), position: 0 };
        const accepted = acceptAnswer(running, 1, stored, incoming, false, noon);
        expect(isKept(accepted)).toBe(true);
        return accepted === "saved" ? incoming : stored;
      }, null);
    fc.assert(
      fc.property(arrivals, ([once, twice]) => {
        expect(standing(twice)?.eventId).toBe(standing(once)?.eventId);
      }),
    );
  });
});

describe("handing in", () => {
  it.each<[string, AttemptState, { outcome: string; submittedAt: Date }]>([
    ["counts now", attempt(), { outcome: "handed-in", submittedAt: noon }],
    [
      "counts once",
      attempt({ submittedAt: after(-3) }),
      { outcome: "handed-in-before", submittedAt: after(-3) },
    ],
    [
      "within the grace counts as in time",
      attempt({ deadlineAt: after(-0.5) }),
      { outcome: "handed-in", submittedAt: after(-0.5) },
    ],
    [
      "out of time counts with what had arrived",
      attempt({ deadlineAt: after(-5) }),
      { outcome: "time-over", submittedAt: after(-5) },
    ],
  ])("%s", (_words, state, expected) => {
    expect(handInAt(state, noon)).toEqual(expected);
  });
});

describe("what an attempt asks", () => {
  const items = Array.from({ length: 8 }, (_, index) => ({
    itemId: `i${index}`,
    itemVersion: 1,
    lineageId: `l${index}`,
    factId: `f${index}`,
    points: 1,
    optionCount: index === 0 ? 2 : 4,
    keepsOrder: index === 0,
  }));

  it("is every question once, with every option once, for any seed", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (seed, isShuffled) => {
        const plan = planAttempt(items, isShuffled, seed);
        expect(plan.items.map(({ itemId }) => itemId).sort()).toEqual(
          items.map(({ itemId }) => itemId),
        );
        for (const { optionOrder, itemId } of plan.items) {
          const count = itemId === "i0" ? 2 : 4;
          expect([...optionOrder].sort()).toEqual([0, 1, 2, 3].slice(0, count));
        }
        expect(planAttempt(items, isShuffled, seed)).toEqual(plan);
        expect(mostPoints(plan)).toBe(8);
      }),
    );
  });

  it("is in the teacher's order where nothing is shuffled", () => {
    const plan = planAttempt(items, false, "s");
    expect(plan.items.map(({ itemId }) => itemId)).toEqual(items.map(({ itemId }) => itemId));
    expect(plan.items[3]?.optionOrder).toEqual([0, 1, 2, 3]);
  });

  it("keeps true before false", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const trueFalse = planAttempt(items, true, seed).items.find(({ itemId }) => itemId === "i0");
      expect(trueFalse?.optionOrder).toEqual([0, 1]);
    }
  });
});

describe("the score that counts", () => {
  const scored = (id: string, minutes: number, score: number, maxScore = 10) => ({
    id,
    submittedAt: after(minutes),
    score,
    maxScore,
  });
  const three = [scored("b", 2, 9), scored("a", 1, 4), scored("c", 3, 5)];
  it.each<[WhichCounts, number, string[]]>([
    ["first", 0.4, ["a"]],
    ["last", 0.5, ["c"]],
    ["best", 0.9, ["b"]],
    ["average", 0.6, ["a", "b", "c"]],
  ])("is the %s", (which, share, attemptIds) => {
    const counting = countingScore(three, which);
    expect(counting?.share).toBeCloseTo(share, 10);
    expect(counting?.attemptIds).toEqual(attemptIds);
  });

  it("is none before an attempt is finished", () => {
    expect(countingScore([], "best")).toBeNull();
  });

  it("compares shares, since attempts may have had other totals", () => {
    const counting = countingScore([scored("a", 1, 5, 10), scored("b", 2, 4, 5)], "best");
    expect(counting?.attemptIds).toEqual(["b"]);
  });

  it("is nothing where there was nothing to get", () => {
    expect(countingScore([scored("a", 1, 0, 0)], "best")?.share).toBe(0);
  });
});

describe("feedback", () => {
  it.each<[Terms["feedbackWhen"], boolean, string | null, string, boolean]>([
    ["at-once", false, null, "answered", false],
    ["at-once", true, null, "all", true],
    ["after-submit", false, null, "none", false],
    ["after-submit", true, null, "all", true],
    ["after-close", true, at(1), "none", false],
    ["after-close", true, null, "none", false],
    ["after-close", false, at(-1), "none", false],
    ["after-close", true, at(0), "all", true],
  ])(
    "%s, over: %p, the class closes %p: answers %s",
    (feedbackWhen, isOver, closes, answers, score) => {
      const told = feedbackOf({ feedbackWhen, showsScore: true }, isOver, closes, false, noon);
      expect(told).toMatchObject({ answers, score });
      expect(
        feedbackOf({ feedbackWhen, showsScore: false }, isOver, closes, false, noon).score,
      ).toBe(false);
    },
  );

  it("keeps what is right back while another try is left, and tells the score", () => {
    const told = feedbackOf(
      { feedbackWhen: "after-submit", showsScore: true },
      true,
      null,
      true,
      noon,
    );
    expect(told).toEqual({ answers: "none", score: true, from: null });
  });

  it("allows to be offline only without a clock and with late answers", () => {
    expect(mayBeOffline({ timeLimitMinutes: null, feedbackWhen: "after-submit" })).toBe(true);
    expect(mayBeOffline({ timeLimitMinutes: 5, feedbackWhen: "after-submit" })).toBe(false);
    expect(mayBeOffline({ timeLimitMinutes: null, feedbackWhen: "at-once" })).toBe(false);
  });
});
