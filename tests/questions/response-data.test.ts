import fc from "fast-check";
import { fewestAnswers, responseData } from "@/questions/response-data";
import type { ItemResponse } from "@/questions/response-data";

const options = [
  { text: "Lima", correct: true },
  { text: "Quito", correct: false },
  { text: "Bogotá", correct: false },
];

const answer = (chosen: string | null, restScore: number | null = null): ItemResponse => ({
  chosen,
  correct: chosen === "Lima",
  restScore,
});
const many = (count: number, one: ItemResponse) => Array.from({ length: count }, () => one);

const biserialOf = (responses: ItemResponse[]) =>
  Object.fromEntries(
    responseData(options, responses).options.map(({ text, pointBiserial }) => [
      text,
      pointBiserial === null ? null : Number(pointBiserial.toFixed(4)),
    ]),
  );

describe("point-biserial", () => {
  it.each<[string, ItemResponse[], Record<string, number | null>]>([
    [
      // Scores 1, 0.5, 0.5, 0: mean 0.5, SD √0.125 = 0.35355. Key: (0.75 − 0.25) / 0.35355 · 0.5.
      "of four learners, worked out by hand",
      [answer("Lima", 1), answer("Lima", 0.5), answer("Quito", 0.5), answer("Bogotá", 0)],
      // Quito: (0.5 − 0.5); Bogotá: (0 − 0.66667) / 0.35355 · √(0.25 · 0.75).
      { Lima: 0.7071, Quito: 0, Bogotá: -0.8165 },
    ],
    [
      // Scores 0.2, 0.4, 0.6, 0.8, 1: mean 0.6, SD √0.08 = 0.28284; key: (0.3 − 0.8) / SD · √0.24.
      "of a key that those who know little choose",
      [
        answer("Lima", 0.2),
        answer("Lima", 0.4),
        answer("Quito", 0.6),
        answer("Quito", 0.8),
        answer("Quito", 1),
      ],
      { Lima: -0.866, Quito: 0.866, Bogotá: null },
    ],
    [
      "counts “I don't know” among those who did not choose an option",
      [answer("Lima", 1), answer(null, 0)],
      { Lima: 1, Quito: null, Bogotá: null },
    ],
    [
      "leaves out whoever has answered nothing else",
      [answer("Lima", 1), answer("Quito", 0), answer("Quito"), answer("Lima")],
      { Lima: 1, Quito: -1, Bogotá: null },
    ],
    [
      "is undefined where the learners do not differ",
      [answer("Lima", 0.1 + 0.2), answer("Quito", 0.3)],
      { Lima: null, Quito: null, Bogotá: null },
    ],
    [
      "is undefined for one learner",
      [answer("Lima", 1)],
      { Lima: null, Quito: null, Bogotá: null },
    ],
    [
      "is undefined where all chose the same",
      [answer("Lima", 1), answer("Lima", 0)],
      { Lima: null, Quito: null, Bogotá: null },
    ],
    ["is undefined without answers", [], { Lima: null, Quito: null, Bogotá: null }],
  ])("%s", (_what, responses, expected) => {
    expect(biserialOf(responses)).toEqual(expected);
  });
});

describe("facility and what follows from it", () => {
  it.each([
    [64, 16, { facility: 0.8, isFew: false, isTooHard: false, isTooEasy: false }],
    [5, 26, { facility: 5 / 31, isFew: false, isTooHard: true, isTooEasy: false }],
    [8, 32, { facility: 0.2, isFew: false, isTooHard: false, isTooEasy: false }],
    [97, 3, { facility: 0.97, isFew: false, isTooHard: false, isTooEasy: false }],
    [98, 2, { facility: 0.98, isFew: false, isTooHard: false, isTooEasy: true }],
    [29, 0, { facility: 1, isFew: true, isTooHard: false, isTooEasy: false }],
    [0, 0, { facility: null, isFew: true, isTooHard: false, isTooEasy: false }],
  ])("%d right and %d wrong", (right, wrong, expected) => {
    const responses = [...many(right, answer("Lima")), ...many(wrong, answer("Quito"))];
    expect(responseData(options, responses)).toMatchObject({
      ...expected,
      answers: right + wrong,
      right,
    });
  });

  it("counts who chose what, and who did not know", () => {
    const responses = [...many(3, answer("Quito")), answer("Lima"), ...many(2, answer(null))];
    const data = responseData(options, responses);
    expect(data.options.map(({ chosenBy }) => chosenBy)).toEqual([1, 3, 0]);
    expect(data.gaveUp).toBe(2);
  });

  it("has no options where the answer is typed", () => {
    const typed = [{ chosen: "12", correct: true, restScore: 0.5 }];
    expect(responseData([], typed)).toMatchObject({ right: 1, options: [], gaveUp: 0 });
  });
});

describe("what a person should look at", () => {
  it.each([
    [fewestAnswers, ["Bogotá"]],
    [fewestAnswers - 1, []],
  ])("with %d answers, a wrong option that nobody chose: %j", (count, expected) => {
    const responses = [...many(count - 1, answer("Lima")), answer("Quito")];
    const flagged = responseData(options, responses).options.filter((each) => each.isNeverChosen);
    expect(flagged.map(({ text }) => text)).toEqual(expected);
  });

  it("never flags the key as never chosen", () => {
    const data = responseData(options, many(fewestAnswers, answer("Quito")));
    expect(data.options.map(({ isNeverChosen }) => isNeverChosen)).toEqual([false, false, true]);
  });

  it.each([
    ["those who know much prefer a wrong option", 15, 15, "Quito"],
    ["too few answered to say so", 10, 10, null],
  ])("names the option that beats the key where %s", (_what, weak, strong, expected) => {
    const responses = [...many(weak, answer("Lima", 0.2)), ...many(strong, answer("Quito", 0.9))];
    expect(responseData(options, responses).strongerThanKey).toBe(expected);
  });

  it("leaves a key alone that those who know much choose", () => {
    const responses = [...many(20, answer("Lima", 0.9)), ...many(20, answer("Quito", 0.4))];
    expect(responseData(options, responses).strongerThanKey).toBeNull();
  });
});

describe("for any answers", () => {
  const anyAnswers = fc.array(
    fc.record({
      chosen: fc.constantFrom("Lima", "Quito", "Bogotá", null),
      restScore: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { maxLength: 60 },
  );
  const read = (raw: { chosen: string | null; restScore: number | null }[]) =>
    raw.map(({ chosen, restScore }) => answer(chosen, restScore));

  it("stays between −1 and 1, and every answer is counted once", () => {
    fc.assert(
      fc.property(anyAnswers, (raw) => {
        const data = responseData(options, read(raw));
        const counted = data.options.reduce((sum, { chosenBy }) => sum + chosenBy, data.gaveUp);
        expect(counted).toBe(raw.length);
        for (const { pointBiserial } of data.options) {
          if (pointBiserial === null) continue;
          expect(Math.abs(pointBiserial)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("gives the same whatever the order", () => {
    fc.assert(
      fc.property(
        anyAnswers.chain((raw) =>
          fc.tuple(fc.constant(raw), fc.shuffledSubarray(raw, { minLength: raw.length })),
        ),
        ([raw, shuffled]) => {
          expect(responseData(options, read(shuffled))).toEqual(responseData(options, read(raw)));
        },
      ),
    );
  });
});
