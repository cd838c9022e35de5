import fc from "fast-check";
import {
  findOverrideProblems,
  findPublishProblem,
  findTermsProblems,
} from "@/assignments/check-terms";
import { findTimeFactorProblem } from "@/assignments/check-terms";
import { lastClosing, resolveTerms } from "@/assignments/resolve-terms";
import { defaultTerms, overridesSchema, termsSchema } from "@/assignments/terms";
import type { Override, Terms } from "@/assignments/terms";

const opened = new Date("2024-11-11T08:00:00.000Z");
const at = (hour: number) => new Date(opened.getTime() + hour * 3_600_000).toISOString();
const ada = { studentId: "ada", labels: ["Extra time"], timeFactor: 1 };
const terms = (change: Partial<Terms> = {}): Terms => ({ ...defaultTerms.quiz, ...change });

describe("the terms of a student", () => {
  it("are the class's where no override names them", () => {
    const others: Override[] = [{ who: { studentIds: ["ben"] }, set: { attemptsAllowed: 3 } }];
    expect(resolveTerms(terms(), others, ada, opened)).toEqual(terms());
  });

  it.each<[string, Override[], Partial<Terms>]>([
    [
      "by their id",
      [{ who: { studentIds: ["ada"] }, set: { attemptsAllowed: 2 } }],
      { attemptsAllowed: 2 },
    ],
    [
      "by a label, in whatever case",
      [{ who: { labels: ["extra time"] }, set: { closesAt: at(9) } }],
      { closesAt: at(9) },
    ],
    [
      "field by field, so that one override leaves alone what another set",
      [
        { who: { labels: ["Extra time"] }, set: { timeLimitMinutes: 40, attemptsAllowed: 2 } },
        { who: { studentIds: ["ada"] }, set: { attemptsAllowed: 5 } },
      ],
      { timeLimitMinutes: 40, attemptsAllowed: 5 },
    ],
    [
      "in order, so that the later of two wins",
      [
        { who: { studentIds: ["ada"] }, set: { attemptsAllowed: 5 } },
        { who: { labels: ["Extra time"] }, set: { attemptsAllowed: 2 } },
      ],
      { attemptsAllowed: 2 },
    ],
    [
      "to none at all, which is a value too",
      [{ who: { studentIds: ["ada"] }, set: { timeLimitMinutes: null, closesAt: null } }],
      { timeLimitMinutes: null, closesAt: null },
    ],
  ])("are changed %s", (_words, overrides, expected) => {
    const base = terms({ timeLimitMinutes: 20, closesAt: at(4) });
    expect(resolveTerms(base, overrides, ada, opened)).toEqual({ ...base, ...expected });
  });

  it.each([
    ["from the opening", at(2), at(4), at(5)],
    ["from the publishing where no opening is set", null, at(4), at(6)],
  ])(
    "stretch limit, due and closing by the time factor, %s",
    (_words, opensAt, closesAt, later) => {
      const base = terms({ opensAt, dueAt: closesAt, closesAt, timeLimitMinutes: 30 });
      expect(resolveTerms(base, [], { ...ada, timeFactor: 1.5 }, opened)).toEqual({
        ...base,
        timeLimitMinutes: 45,
        dueAt: later,
        closesAt: later,
      });
    },
  );

  it("are never tighter for a larger factor", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: -48, max: 480 }),
        fc.option(fc.integer({ min: 1, max: 1440 }), { nil: null }),
        (timeFactor, closesIn, timeLimitMinutes) => {
          const base = terms({ closesAt: at(closesIn), timeLimitMinutes });
          const resolved = resolveTerms(base, [], { ...ada, timeFactor }, opened);
          expect((resolved.closesAt ?? "") >= (base.closesAt ?? "")).toBe(true);
          expect(resolved.timeLimitMinutes ?? 0).toBeGreaterThanOrEqual(timeLimitMinutes ?? 0);
        },
      ),
    );
  });

  const ben = { studentId: "ben", labels: [], timeFactor: 2 };
  const later: Override[] = [{ who: { studentIds: ["ada"] }, set: { closesAt: at(9) } }];
  const never: Override[] = [{ who: { studentIds: ["ada"] }, set: { closesAt: null } }];
  const here = { isExcused: false };
  const away = { isExcused: true };
  it.each<[string, Override[], Parameters<typeof lastClosing>[2], string | null]>([
    ["nobody is in it", [], [], at(4)],
    ["one has twice the time", [], [{ ...ben, ...here }], at(8)],
    ["another has longer still", later, [ada, ben].map((each) => ({ ...each, ...here })), at(9)],
    ["somebody may go on for ever", never, [ada, ben].map((each) => ({ ...each, ...here })), null],
    [
      "who has longest is excused",
      later,
      [
        { ...ada, ...away },
        { ...ben, ...here },
      ],
      at(8),
    ],
    ["who may go on for ever is excused", never, [{ ...ada, ...away }], at(4)],
    ["all are excused", later, [ada, ben].map((each) => ({ ...each, ...away })), at(4)],
  ])(
    "end for the class when the last who counts is done: %s",
    (_name, overrides, students, end) => {
      expect(lastClosing(terms({ closesAt: at(4) }), overrides, students, opened)).toBe(end);
    },
  );
});

describe("terms", () => {
  it("are sound as they come", () => {
    for (const kind of ["quiz", "practice"] as const) {
      expect(findTermsProblems(termsSchema.parse(defaultTerms[kind]))).toEqual([]);
    }
  });

  it.each<[string, Partial<Terms>, string, RegExp]>([
    ["due before they open", { opensAt: at(4), dueAt: at(2) }, "dueAt", /due before it opens/],
    ["due as they open", { opensAt: at(4), dueAt: at(4) }, "dueAt", /due before it opens/],
    [
      "closed before they open",
      { opensAt: at(4), closesAt: at(4) },
      "closesAt",
      /close before it opens/,
    ],
    [
      "closed before they are due",
      { dueAt: at(4), closesAt: at(3) },
      "closesAt",
      /close before it is due/,
    ],
    ["without a minute to take", { timeLimitMinutes: 0 }, "timeLimitMinutes", /from 1 minute/],
    ["limited to more than a day", { timeLimitMinutes: 1441 }, "timeLimitMinutes", /24 hours/],
    ["without an attempt", { attemptsAllowed: 0 }, "attemptsAllowed", /from 1 to 20/],
    [
      "told after a closing that never comes",
      { feedbackWhen: "after-close" },
      "feedbackWhen",
      /closing time/,
    ],
    [
      "told at once against the clock",
      { feedbackWhen: "at-once", timeLimitMinutes: 5 },
      "feedbackWhen",
      /cost time/,
    ],
  ])("cannot be %s", (_words, change, field, sentence) => {
    const problems = findTermsProblems(terms(change));
    expect(problems).toEqual([{ field, message: expect.stringMatching(sentence) }]);
  });

  it.each<[string, Override, RegExp | null]>([
    ["changes nothing", { who: { labels: ["x"] }, set: {} }, /changes nothing/],
    [
      "closes before it is due",
      { who: { labels: ["x"] }, set: { closesAt: at(1) } },
      /before it is due/,
    ],
    ["gives more time", { who: { labels: ["x"] }, set: { closesAt: at(8) } }, null],
  ])("may not have an exception that %s", (_words, override, sentence) => {
    const problems = findOverrideProblems(terms({ dueAt: at(4), closesAt: at(5) }), [override]);
    const expected =
      sentence === null ? [] : [{ place: 0, message: expect.stringMatching(sentence) }];
    expect(problems).toEqual(expected);
  });

  it("cannot be published without a question", () => {
    expect(findPublishProblem(0, [])).toMatch(/no question/);
    expect(findPublishProblem(3, [])).toBeNull();
  });

  it.each([
    [0, false],
    [-1, false],
    [Number.NaN, false],
    [1, true],
    [1.5, true],
    [10, true],
    [11, false],
  ])("take a time factor of %p: %p", (factor, isSound) => {
    expect(findTimeFactorProblem(factor) === null).toBe(isSound);
  });

  it("refuse an override that names nobody", () => {
    expect(overridesSchema.safeParse([{ who: { studentIds: [] }, set: {} }]).success).toBe(false);
  });
});
