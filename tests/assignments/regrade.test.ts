import fc from "fast-check";
import { carryAnswer } from "@/assignments/carry-answer";
import {
  countScores,
  findRegradeProblem,
  regradeAnswer,
  regradeAttempt,
  regradePolicySchema,
} from "@/assignments/regrade";
import type { GivenAnswer, RegradePolicy, RegradeProblem } from "@/assignments/regrade";
import { rngFrom } from "@/lib/rng";
import type { Item } from "@/questions/item";
import type { ItemAnswer } from "@/questions/kind";

const item = (change: Partial<Item>): Item => ({
  ...{ id: "i1", version: 1, kind: "multiple-choice", factId: "f1", stem: "Where?" },
  ...{ options: [], answer: "", explanation: "", evidence: [], lint: [] },
  ...{ generator: "test", generatorVersion: 1, seed: 1 },
  ...change,
});
/** A question whose right option is marked: "Bogotá Quito *Lima". */
const choice = (words: string): Item =>
  item({
    options: words.split(" ").map((word) => ({
      text: word.replace("*", "").replaceAll("_", " "),
      correct: word.startsWith("*"),
      why: null,
    })),
  });
const date = (day: string): Item =>
  item({
    kind: "typed-date",
    expected: { kind: "date", start: day, end: day, precision: "day", hint: "" },
  });
const timeline = (...events: [factId: string, day: string][]): Item =>
  item({
    kind: "timeline",
    expected: {
      kind: "order",
      events: events.map(([factId, day]) => ({
        ...{ factId, text: `What ${factId} tells`, when: day, start: day, end: day },
      })),
    },
  });

const old = choice("Bogotá Quito *Lima Santiago");
const given = (answer: ItemAnswer | null, points = 0): GivenAnswer => ({
  ...{ position: 0, answer, points, correct: points > 0, maxPoints: 2 },
});
const chose = (place: number, points = 0) => given({ optionId: String(place) }, points);

describe("what an answer earns once its question was put right", () => {
  const shuffled = choice("*Quito Santiago Bogotá Lima");
  it.each<[string, Item | null, GivenAnswer, RegradePolicy, number]>([
    ["what is right by now counts", shuffled, chose(1), "current-only", 2],
    ["what is wrong by now costs its points", shuffled, chose(2, 2), "current-only", 0],
    ["what was right before is kept", shuffled, chose(2, 2), "current-or-previous", 2],
    ["what is right by now is added", shuffled, chose(1), "current-or-previous", 2],
    ["what never was right stays so", shuffled, chose(0), "current-or-previous", 0],
    ["no answer earns nothing by today's key", shuffled, given(null), "current-or-previous", 0],
    ["everybody has full points, right or wrong", null, chose(0), "full-credit", 2],
    ["so has who left it empty", null, given(null), "full-credit", 2],
    ["full points are never fewer than there are", null, chose(2, 3), "full-credit", 3],
    ["nothing changes", shuffled, chose(1), "no-regrade", 0],
    [
      "an option is known in other capitals and accents",
      choice("*bogota Quito Lima Santiago"),
      chose(0),
      "current-only",
      2,
    ],
    [
      "an option that is gone is wrong",
      choice("*Bogotá Cusco Lima Santiago"),
      chose(1),
      "current-only",
      0,
    ],
  ])("%s", (_words, after, answer, policy, points) => {
    expect(regradeAnswer({ before: old, after }, policy, answer).points).toBe(points);
  });

  it.each<[string, Item, Item, ItemAnswer, number]>([
    ["a typed date", date("2024-10-01"), date("2024-10-03"), { typed: "3 October 2024" }, 2],
    ["a date that is still wrong", date("2024-10-01"), date("2024-10-03"), { typed: "2024" }, 0],
    ["what cannot be read", date("2024-10-01"), date("2024-10-03"), { typed: "soon" }, 0],
    [
      "events in an order that is right by now, listed otherwise",
      timeline(["a", "2024-01-01"], ["b", "2024-02-01"], ["c", "2024-03-01"]),
      timeline(["c", "2024-03-01"], ["a", "2024-02-01"], ["b", "2024-01-01"]),
      { order: ["1", "0", "2"] },
      2,
    ],
  ])("grades %s anew", (_words, before, after, answer, points) => {
    expect(regradeAnswer({ before, after }, "current-only", given(answer)).points).toBe(points);
  });

  it("tells options apart by sign and currency", () => {
    const before = choice("−5 *5 $5 €5");
    const after = choice("€5 $5 *−5 5");
    const places = [0, 1, 2, 3].map((place) =>
      carryAnswer(before, after, { optionId: String(place) }),
    );
    expect(places).toEqual(["2", "3", "1", "0"].map((optionId) => ({ optionId })));
  });
});

describe("a policy that cannot be followed", () => {
  it.each<[string, Item, Item | null, RegradePolicy, RegradeProblem | null]>([
    ["nothing took its place", old, null, "current-only", "no-current-question"],
    ["nothing took its place", old, null, "current-or-previous", "no-current-question"],
    ["nothing took its place, but all have it", old, null, "full-credit", null],
    ["it has fewer options", old, choice("*Quito Lima"), "current-only", "option-count-changed"],
    ["it is typed now", old, date("2024-10-01"), "current-or-previous", "other-kind"],
    [
      "nobody could choose what is right",
      old,
      choice("*Cusco Quito Lima Bogotá"),
      "current-only",
      "answer-not-offered",
    ],
    [
      "nobody could choose it, but nobody loses",
      old,
      choice("*Cusco Quito Lima Bogotá"),
      "current-or-previous",
      null,
    ],
    [
      "other events are to be put in order",
      timeline(["a", "2024-01-01"], ["b", "2024-02-01"]),
      timeline(["a", "2024-01-01"], ["c", "2024-02-01"]),
      "current-only",
      "events-changed",
    ],
    ["a later version asks as before", old, old, "current-only", null],
  ])("%s", (_words, before, after, policy, problem) => {
    expect(findRegradeProblem({ before, after }, policy)).toBe(problem);
  });

  it("is not followed by mistake", () => {
    const change = { before: old, after: choice("*Quito Lima") };
    expect(() => regradeAnswer(change, "current-only", chose(1))).toThrow("cannot be held");
  });
});

describe("an attempt", () => {
  const cities = ["Bogotá", "Quito", "Lima", "Santiago", "Cusco"];
  const versions = fc
    .tuple(fc.integer(), fc.nat(3), fc.integer(), fc.nat(3))
    .map(([seed, right, otherSeed, otherRight]) => {
      const made = (chance: number, key: number) => {
        const words = rngFrom(chance).shuffle(cities).slice(0, 4);
        return choice(words.map((word, at) => (at === key ? `*${word}` : word)).join(" "));
      };
      return { before: made(seed, right), after: made(otherSeed, otherRight) };
    });
  const answers = fc.record({
    position: fc.nat(9),
    answer: fc.option(fc.record({ optionId: fc.constantFrom(null, "0", "1", "2", "3") })),
    points: fc.constantFrom(0, 0.67, 2),
    correct: fc.boolean(),
    maxPoints: fc.constant(2),
  });
  const attempts = fc.record({
    score: fc.constantFrom(2, 4.5, 11),
    given: fc.array(answers, { maxLength: 2 }),
  });
  const policies = fc.constantFrom(...regradePolicySchema.options);

  it("never has less, unless only what is right by now counts", () => {
    fc.assert(
      fc.property(versions, attempts, policies, (change, attempt, policy) => {
        fc.pre(findRegradeProblem(change, policy) === null && policy !== "current-only");
        const { before, after } = regradeAttempt(change, policy, attempt);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("is changed once, however often a policy is followed", () => {
    fc.assert(
      fc.property(versions, attempts, policies, (change, attempt, policy) => {
        fc.pre(findRegradeProblem(change, policy) === null);
        const once = regradeAttempt(change, policy, attempt);
        const given = attempt.given.map((each) => ({
          ...each,
          ...regradeAnswer(change, policy, each),
        }));
        const twice = regradeAttempt(change, policy, { score: once.after, given });
        expect(twice).toEqual({ before: once.after, after: once.after, answers: [] });
      }),
    );
  });

  it("stays as it is without a regrade", () => {
    fc.assert(
      fc.property(versions, attempts, (change, attempt) => {
        const { score } = attempt;
        const outcome = regradeAttempt(change, "no-regrade", attempt);
        expect(outcome).toEqual({ before: score, after: score, answers: [] });
      }),
    );
  });

  it("is counted among those that rise, fall and stay", () => {
    const pairs = [
      [6, 7],
      [7, 6],
      [5, 5],
      [0, 2],
    ];
    const rows = pairs.map(([before = 0, after = 0]) => ({ before, after }));
    expect(countScores(rows)).toEqual({ rise: 2, fall: 1, stay: 1 });
  });
});
