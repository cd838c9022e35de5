import fc from "fast-check";
import { isAnswered } from "@/assignments/answered";
import { chooseQuestion } from "@/assignments/choose-question";
import { creditOf, creditSoFar, isScorable, netCorrect } from "@/assignments/credit";
import { optionLetter, paperPlan } from "@/assignments/paper";
import type { PaperVersion } from "@/assignments/paper";
import { retentionByWeek } from "@/assignments/retention";
import { spreadFacts } from "@/assignments/week-news";
import type { NewsFact } from "@/assignments/week-news";
import type { Item } from "@/questions/item";

const item = (change: Partial<Item>): Item => ({
  id: "i",
  version: 1,
  kind: "multiple-choice",
  factId: "f",
  stem: "Where was it held?",
  options: ["Lima", "Quito"].map((text) => ({ text, correct: text === "Lima", why: null })),
  answer: "Lima",
  explanation: "",
  evidence: [],
  generator: "test",
  generatorVersion: 1,
  seed: 1,
  lint: [],
  ...change,
});

const event = (text: string, day: string) => ({
  factId: text,
  text,
  when: day,
  start: day,
  end: day,
});
/** Shown as c, a, b; it happened as a, b, c. */
const order = item({
  kind: "timeline",
  options: [],
  expected: {
    kind: "order",
    events: [event("c", "2024-03-01"), event("a", "2024-01-01"), event("b", "2024-02-01")],
  },
});

describe("the credit of an answer", () => {
  it.each([
    ["the right option", item({}), { optionId: "0" }, { correct: true, share: 1 }],
    ["a wrong option", item({}), { optionId: "1" }, { correct: false, share: 0 }],
    ["I don't know", item({}), { optionId: null }, { correct: false, share: 0 }],
    ["an option that is none", item({}), { optionId: "7" }, null],
    ["an answer of another kind", item({}), { typed: "Lima" }, null],
    ["the right order", order, { order: ["1", "2", "0"] }, { correct: true, share: 1 }],
    [
      "two neighbours turned: two pairs of three right",
      order,
      { order: ["2", "1", "0"] },
      { correct: false, share: 1 / 3 },
    ],
    ["the order turned round", order, { order: ["0", "2", "1"] }, { correct: false, share: 0 }],
    ["no order", order, { order: null }, { correct: false, share: 0 }],
    ["half an order", order, { order: ["1"] }, null],
  ])("for %s", (_words, asked, answer, expected) => {
    const credit = creditOf(asked, answer);
    if (expected === null) return expect(credit).toBeNull();
    expect(credit?.correct).toBe(expected.correct);
    expect(credit?.share).toBeCloseTo(expected.share, 10);
  });

  it.each([
    [3, 0, 3, 1],
    [2, 1, 3, 1 / 3],
    [1, 2, 3, 0],
    [0, 0, 3, 0],
    [1, 0, 0, 0],
  ])("is net-correct: %d right and %d wrong of %d bring %d", (right, wrong, all, share) => {
    expect(netCorrect(right, wrong, all)).toBeCloseTo(share, 10);
  });

  it("lies between nothing and all, and is all only for the right order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["0", "1", "2"], { minLength: 3 }), (given) => {
        const credit = creditOf(order, { order: given });
        const share = credit?.share ?? -1;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share === 1).toBe(given.join() === "1,2,0");
      }),
    );
  });
});

describe("an answer that is still being given", () => {
  const number = item({
    kind: "typed-number",
    options: [],
    expected: {
      kind: "number",
      amount: 3,
      lowest: 3,
      highest: 3,
      unit: "people",
      isWhole: true,
      isOrdinal: false,
      hint: "",
    },
  });
  it.each([
    ["an option taken back", item({}), { optionId: null }, 0],
    ["an option", item({}), { optionId: "0" }, 1],
    ["letters where a number is wanted", number, { typed: "thr" }, 0],
    ["a number", number, { typed: "3" }, 1],
    ["an emptied field", number, { typed: null }, 0],
    ["the first of three events", order, { order: ["1"] }, 0],
    ["an event twice", order, { order: ["1", "1"] }, null],
    ["an event that is none", order, { order: ["9"] }, null],
    ["an option that is none", item({}), { optionId: "9" }, null],
    ["a word for a choice", item({}), { typed: "Lima" }, null],
    ["a turned card", item({ kind: "flashcard", options: [] }), { recalled: null }, null],
  ])("is kept, or not, when it is %s", (_words, asked, answer, share) => {
    expect(creditSoFar(asked, answer)?.share ?? null).toBe(share);
  });

  it.each([
    [{ optionId: null }, false],
    [{ optionId: "0" }, true],
    [{ typed: "  " }, false],
    [{ typed: "3" }, true],
    [{ order: [] }, false],
    [{ order: ["1"] }, true],
    [{ recalled: null }, false],
  ])("%j is an answer: %p", (answer, expected) => {
    expect(isAnswered(answer)).toBe(expected);
  });
});

describe("the question that asks a fact", () => {
  const question = (id: string, kind: Item["kind"], isPinned = false) => ({ id, kind, isPinned });
  it.each([
    ["one that is pinned", [question("a", "cloze"), question("b", "true-false", true)], "b"],
    [
      "anything rather than true or false",
      [question("a", "true-false"), question("b", "cloze")],
      "b",
    ],
    ["true or false where there is nothing else", [question("a", "true-false")], "a"],
    ["none where only cards are", [question("a", "flashcard")], undefined],
    ["none where nothing is", [], undefined],
  ])("is %s", (_words, questions, id) => {
    expect(chooseQuestion(questions, "seed")?.id).toBe(id);
  });

  it("is the same for the same seed, and scorable for any", () => {
    const all = ["multiple-choice", "cloze", "flashcard", "typed-date", "true-false"] as const;
    const questions = all.map((kind) => question(kind, kind));
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const chosen = chooseQuestion(questions, seed);
        expect(chosen).toEqual(chooseQuestion([...questions].reverse(), seed));
        expect(chosen !== null && isScorable(chosen.kind)).toBe(true);
      }),
    );
  });
});

describe("this week's news", () => {
  const fact = (factId: string, topic: string, importance: number, story = factId): NewsFact => ({
    factId,
    topic,
    story,
    importance,
    origins: 1,
    verifiedAt: "2024-11-15T08:00:00.000Z",
  });
  const idsOf = (facts: NewsFact[], count: number) =>
    spreadFacts(facts, count).map(({ factId }) => factId);

  it.each([
    ["takes the most important first", [fact("a", "x", 1), fact("b", "y", 3)], 1, ["b"]],
    [
      "goes round the topics before it takes a second of the same weight",
      [fact("a", "x", 2), fact("b", "x", 2), fact("c", "y", 2)],
      2,
      ["a", "c"],
    ],
    [
      "takes a second important fact of a topic before a minor one of another",
      [fact("a", "x", 3), fact("b", "x", 3), fact("c", "y", 1)],
      2,
      ["a", "b"],
    ],
    [
      "goes round the stories of a topic",
      [fact("a", "x", 2, "s"), fact("b", "x", 2, "s"), fact("c", "x", 2, "t")],
      2,
      ["a", "c"],
    ],
    ["takes what there is where there is less", [fact("a", "x", 1)], 5, ["a"]],
    ["is empty in a week without news", [], 5, []],
  ])("%s", (_words, facts, count, expected) => {
    expect(idsOf(facts, count)).toEqual(expected);
  });

  it("prefers what more sources say, then what is younger", () => {
    const attested = { ...fact("b", "x", 2), origins: 3 };
    const younger = { ...fact("c", "y", 2), verifiedAt: "2024-11-16T08:00:00.000Z" };
    expect(idsOf([fact("a", "z", 2), attested, younger], 3)).toEqual(["b", "c", "a"]);
  });

  it("is the same in whatever order the facts come, and takes none twice", () => {
    const facts = fc.uniqueArray(
      fc.record({
        factId: fc.string({ minLength: 1, maxLength: 3 }),
        topic: fc.constantFrom("x", "y", "z"),
        story: fc.constantFrom("s", "t"),
        importance: fc.integer({ min: 1, max: 3 }),
        origins: fc.integer({ min: 1, max: 3 }),
        verifiedAt: fc.constant("2024-11-15T08:00:00.000Z"),
      }),
      { selector: ({ factId }) => factId, maxLength: 12 },
    );
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 12 }), (all, count) => {
        const taken = idsOf(all, count);
        expect(taken).toHaveLength(Math.min(count, all.length));
        expect(new Set(taken).size).toBe(taken.length);
        expect(idsOf([...all].reverse(), count)).toEqual(taken);
      }),
    );
  });
});

describe("what stays of a practice", () => {
  const answer = (days: number, correct: boolean, studentId = "ada", factId = "f") => ({
    studentId,
    factId,
    answeredAt: new Date(Date.parse("2024-11-01T12:00:00.000Z") + days * 86_400_000),
    correct,
  });

  it("is counted by the weeks since each student's first answer to a fact", () => {
    const answers = [
      answer(20, true),
      answer(0, false),
      answer(3, true),
      answer(8, true),
      answer(5, true, "ben"),
      answer(13, false, "ben"),
    ];
    expect(retentionByWeek(answers)).toEqual([
      { week: 0, answers: 2, right: 1 },
      { week: 1, answers: 2, right: 1 },
      { week: 2, answers: 1, right: 1 },
    ]);
  });

  it("is nothing before anybody answered", () => {
    expect(retentionByWeek([])).toEqual([]);
  });
});

describe("a quiz on paper", () => {
  const items = Array.from({ length: 8 }, (_, at) => ({
    ...{ itemId: `i${at}`, itemVersion: 1, lineageId: `i${at}`, factId: `f${at}`, points: 1 },
    ...{ optionCount: 4, keepsOrder: at === 0 },
  }));
  const order = (version: PaperVersion) =>
    paperPlan(items, "quiz", version).map(({ itemId }) => itemId);

  it("has the same order every day, so that the key fits what was printed before", () => {
    expect(paperPlan(items, "quiz", "A")).toEqual(paperPlan(items, "quiz", "A"));
  });

  it("asks in version B the same questions in another order", () => {
    expect(order("B")).not.toEqual(order("A"));
    expect(order("B").sort()).toEqual(order("A").sort());
  });

  it("letters options from A", () => {
    expect([0, 1, 3].map(optionLetter)).toEqual(["A", "B", "D"]);
  });
});
