import fc from "fast-check";
import { analyseItems } from "@/assignments/item-analysis";
import type { Response } from "@/assignments/item-analysis";

/** Marks by attempt, in the order of the items. */
function responsesOf(
  maxMarks: readonly number[],
  attempts: Record<string, readonly number[]>,
): Response[] {
  return Object.entries(attempts).flatMap(([attempt, marks]) =>
    marks.map((mark, index) => ({
      attempt,
      item: `q${index + 1}`,
      maxMark: maxMarks[index] ?? 1,
      mark,
    })),
  );
}

const sample = responsesOf([1, 1, 1, 2], {
  a: [1, 1, 1, 0.5],
  b: [1, 0, 1, 1],
  c: [0, 1, 0, 0],
  d: [1, 1, 0, 2],
  e: [0, 0, 0, 1.5],
  f: [1, 1, 1, 2],
});

/** Worked out apart, with the formulae of Moodle's calculators. */
const expectedItems = [
  ["q1", 0.6666666666666666, 0.5163977794943223, 77.68985960673557, 100, 28.02020789193255],
  [
    "q2",
    0.6666666666666666,
    0.5163977794943223,
    4.602873089491615,
    5.263157894736841,
    18.34353195045427,
  ],
  ["q3", 0.5, 0.5477225575051661, 28.867513459481287, 33.333333333333336, 23.68139791824435],
  [
    "q4",
    0.5833333333333334,
    0.816496580927726,
    13.968605915391565,
    14.285714285714288,
    29.954862239368833,
  ],
] as const;

describe("analyseItems", () => {
  it.each(expectedItems)(
    "gives the figures of %s to nine places",
    (item, facility, sd, index, efficiency, weight) => {
      const figures = analyseItems(sample).items.find((each) => each.item === item);
      expect(figures?.facility).toBeCloseTo(facility, 9);
      expect(figures?.sd).toBeCloseTo(sd, 9);
      expect(figures?.discriminationIndex).toBeCloseTo(index, 9);
      expect(figures?.discriminativeEfficiency).toBeCloseTo(efficiency, 9);
      expect(figures?.effectiveWeight).toBeCloseTo(weight, 9);
    },
  );

  it.each([
    ["mean", 3],
    ["median", 3.25],
    ["sd", 1.51657508881031],
    ["skewness", -0.19351383458354623],
    ["kurtosis", -1.2051039697542536],
    ["cic", 46.376811594202884],
    ["errorRatio", 73.22785563281033],
    ["standardError", 1.110555416597179],
  ] as const)("gives the quiz's %s to nine places", (name, value) => {
    expect(analyseItems(sample).quiz[name]).toBeCloseTo(value, 9);
  });

  it("shows an item that works against the others by a negative index and no weight", () => {
    const turned = responsesOf([1, 1, 1], {
      a: [0, 1, 1],
      b: [0, 1, 1],
      c: [1, 0, 0],
      d: [1, 0, 0],
    });
    const [bad] = analyseItems(turned).items;
    expect(bad?.discriminationIndex).toBeCloseTo(-100, 9);
    expect(bad?.effectiveWeight).toBeNull();
  });

  it("shows a negative consistency as it is", () => {
    const turned = responsesOf([1, 1, 1], {
      a: [0, 1, 1],
      b: [1, 0, 1],
      c: [1, 1, 0],
      d: [1, 1, 1],
    });
    expect(analyseItems(turned).quiz.cic).toBeLessThan(0);
  });

  it.each([
    ["one attempt", { a: [1, 0] }],
    ["attempts that are all alike", { a: [0.1, 0.2], b: [0.1, 0.2], c: [0.1, 0.2] }],
    ["a single item", { a: [1], b: [0] }],
  ])("says nothing where nothing can be said: %s", (_what, attempts) => {
    const { items, quiz } = analyseItems(responsesOf([1, 1], attempts));
    expect(items.map(({ discriminationIndex }) => discriminationIndex)).toEqual(
      items.map(() => null),
    );
    expect(items.map(({ discriminativeEfficiency }) => discriminativeEfficiency)).toEqual(
      items.map(() => null),
    );
    expect(quiz.cic).toBeNull();
    expect(quiz.standardError).toBeNull();
  });

  it("has no facility for an item that is worth nothing", () => {
    expect(analyseItems(responsesOf([0], { a: [0], b: [0] })).items[0]?.facility).toBeNull();
  });

  const anyResponses = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }))
    .chain(([items, attempts]) =>
      fc.array(
        fc.array(fc.constantFrom(0, 1 / 3, 0.5, 1), { minLength: items, maxLength: items }),
        {
          minLength: attempts,
          maxLength: attempts,
        },
      ),
    )
    .map((rows) =>
      responsesOf([1, 1, 1, 1, 1, 1], Object.fromEntries(rows.map((row, at) => [`a${at}`, row]))),
    );

  it("gives numbers or nothing, within their bounds, for any marks", () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const { items, quiz } = analyseItems(responses);
        for (const { item, ...figures } of items) {
          for (const figure of Object.values(figures))
            if (figure !== null) expect(Number.isFinite(figure)).toBe(true);
          expect(Math.abs(figures.discriminationIndex ?? 0)).toBeLessThanOrEqual(100 + 1e-6);
          expect(item).toMatch(/^q\d$/);
        }
        for (const figure of Object.values(quiz))
          if (figure !== null) expect(Number.isFinite(figure)).toBe(true);
        const weights = items.flatMap(({ effectiveWeight }) => effectiveWeight ?? []);
        const total = weights.reduce((all, weight) => all + weight, 0);
        if (weights.length > 0) expect(total).toBeCloseTo(100, 6);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const byName = (analysis: ReturnType<typeof analyseItems>) =>
          [...analysis.items].sort((one, other) => (one.item < other.item ? -1 : 1));
        const straight = byName(analyseItems(responses));
        const turned = byName(analyseItems([...responses].reverse()));
        straight.forEach((item, at) => {
          const other = turned[at]?.discriminationIndex ?? null;
          if (item.discriminationIndex === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(item.discriminationIndex, 6);
        });
      }),
    );
  });
});
