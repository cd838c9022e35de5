import fc from "fast-check";
import { adviceOf, adviceWords } from "@/assignments/item-advice";
import type { Advice } from "@/assignments/item-advice";
import { analyseQuiz, pointBiserial } from "@/assignments/quiz-analysis";
import type { AnalysedAttempt, AnalysedVersion, GivenAnswer } from "@/assignments/quiz-analysis";

const option = (text: string) => ({ text, correct: text === "B" });
const version = (itemId: string, change: Partial<AnalysedVersion> = {}): AnalysedVersion => ({
  ...{ itemId, lineageId: itemId, version: 1, options: ["A", "B", "C"].map(option) },
  ...change,
});
/** An attempt at `q`, with the rest of its points got elsewhere. */
const attempt = (
  id: string,
  given: string | null,
  rest: number,
  itemId = "q",
): AnalysedAttempt => ({
  id,
  answers: [
    { itemId, maxPoints: 1, points: given === "B" ? 1 : 0, given },
    { itemId: "rest", maxPoints: 5, points: rest, given: String(rest) },
  ],
});
const rest = version("rest", { options: [] });

describe("the analysis of a quiz", () => {
  const attempts = [
    attempt("1", "B", 5),
    attempt("2", "B", 4),
    attempt("3", "A", 1),
    attempt("4", null, 0),
  ];

  it("counts who chose which option, those that nobody chose too, by their texts", () => {
    const { questions, shares } = analyseQuiz(attempts, [version("q"), rest]);
    const [question] = questions;
    expect(question).toMatchObject({ asked: 4, unanswered: 1, isChosen: true, maxPoints: 1 });
    expect(question?.figures.facility).toBe(0.5);
    expect(question?.given.map(({ text, count, share }) => [text, count, share])).toEqual([
      ["A", 1, 0.25],
      ["B", 2, 0.5],
      ["C", 0, 0],
    ]);
    expect(shares).toEqual([1, 5 / 6, 1 / 6, 0]);
  });

  it("gives the point-biserial of each option to nine places", () => {
    const { questions } = analyseQuiz(attempts, [version("q"), rest]);
    // Totals 6, 5, 1, 0: mean 3, SD √6.5; worked out apart.
    const [a, b, c] = questions[0]?.given ?? [];
    expect(a?.pointBiserial).toBeCloseTo(((1 - 11 / 3) / Math.sqrt(6.5)) * Math.sqrt(3 / 16), 9);
    expect(b?.pointBiserial).toBeCloseTo(((5.5 - 0.5) / Math.sqrt(6.5)) * 0.5, 9);
    expect(c?.pointBiserial).toBeNull();
  });

  it("joins the versions of a question, and keeps options apart that only one of them had", () => {
    const second = version("q2", {
      ...{ lineageId: "q", version: 2, options: ["A", "B", "D"].map(option) },
    });
    const { questions } = analyseQuiz(
      [...attempts, attempt("5", "D", 2, "q2"), attempt("6", "C", 2)],
      [version("q"), second, rest],
    );
    expect(questions.map(({ itemIds }) => itemIds)).toEqual([["q", "q2"], ["rest"]]);
    expect(questions[0]?.given.map(({ text, count, isFormer }) => [text, count, isFormer])).toEqual(
      [
        ["A", 1, false],
        ["B", 2, false],
        ["D", 1, false],
        ["C", 1, true],
      ],
    );
  });

  it("scales the marks of a version that was worth more", () => {
    const dear: AnalysedAttempt = {
      id: "1",
      answers: [{ itemId: "q", maxPoints: 4, points: 4, given: "B" }],
    };
    const cheap: AnalysedAttempt = {
      id: "2",
      answers: [{ itemId: "q2", maxPoints: 1, points: 1, given: "B" }],
    };
    const second = version("q2", { lineageId: "q", version: 2 });
    const { questions, shares } = analyseQuiz([dear, cheap], [version("q"), second]);
    expect(questions[0]).toMatchObject({ maxPoints: 1, figures: { facility: 1 } });
    expect(shares).toEqual([1, 1]);
  });

  it("tells of typed answers the most frequent", () => {
    const { questions } = analyseQuiz(attempts, [version("q", { options: [] }), rest]);
    expect(questions[0]?.given.map(({ text, count, correct }) => [text, count, correct])).toEqual([
      ["B", 2, true],
      ["A", 1, false],
    ]);
  });

  it("has no figures without attempts", () => {
    expect(analyseQuiz([], [version("q")])).toMatchObject({
      attempts: 0,
      shares: [],
      questions: [],
      quiz: { mean: null, cic: null },
    });
  });

  it("correlates choosing with the total: between −1 and 1, and turned round for who did not", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (rows) => {
        const totals = rows.map(([total]) => total);
        const value = pointBiserial(
          totals,
          rows.map(([, chose]) => chose),
        );
        const turned = pointBiserial(
          totals,
          rows.map(([, chose]) => !chose),
        );
        if (value === null || turned === null) return turned === value;
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(turned).toBeCloseTo(-value, 9);
        return true;
      }),
    );
  });
});

describe("the advice on a question", () => {
  const given = (
    text: string,
    count: number,
    biserial: number | null,
    change: Partial<GivenAnswer> = {},
  ): GivenAnswer => ({
    ...{ text, count, share: count / 20, pointBiserial: biserial },
    ...{ correct: text === "B", isFormer: false },
    ...change,
  });
  const good = [given("A", 4, -0.2), given("B", 12, 0.4), given("C", 4, -0.3)];
  const figures = { item: "q", sd: 0.5, discriminativeEfficiency: 50, effectiveWeight: 10 };
  const question = {
    ...{ asked: 20, unanswered: 0, isChosen: true, given: good },
    figures: { ...figures, facility: 0.6, discriminationIndex: 35 },
  };
  const withFigures = (facility: number | null, discriminationIndex: number | null) => ({
    figures: { ...figures, facility, discriminationIndex },
  });

  it.each<[string, Partial<typeof question> | object, Advice[]]>([
    ["is that nothing stands out", {}, [{ kind: "fine" }]],
    ["waits for enough answers", { asked: 9 }, [{ kind: "too-few", asked: 9 }]],
    [
      "is to check the key where strong students prefer a wrong option",
      { given: [given("A", 6, 0.5), given("B", 8, -0.1), given("C", 6, -0.3)] },
      [{ kind: "check-key", option: "A" }],
    ],
    [
      "is to check the key where nobody took it",
      { given: [given("A", 14, 0.5), given("B", 0, null), given("C", 6, -0.5)] },
      [{ kind: "check-key", option: "A" }],
    ],
    [
      "says where strong students take a wrong option too",
      { given: [given("A", 4, 0.15), given("B", 12, 0.4), given("C", 4, -0.3)] },
      [{ kind: "tempts-strong", option: "A" }],
    ],
    [
      "does not speak of strong students where it is two of them",
      { given: [given("A", 2, 0.15), given("B", 14, 0.4), given("C", 4, -0.3)] },
      [{ kind: "fine" }],
    ],
    [
      "leaves out options that the question had before",
      { given: [...good, given("D", 5, 0.6, { isFormer: true })] },
      [{ kind: "fine" }],
    ],
    ["says that it works against the rest", withFigures(0.5, -4), [{ kind: "works-against" }]],
    ["says that it is too hard", withFigures(0.15, 20), [{ kind: "too-hard" }]],
    ["says that it is too easy", withFigures(1, null), [{ kind: "too-easy" }]],
    ["says that it hardly tells", withFigures(0.5, 10), [{ kind: "hardly-tells" }]],
    ["says that many left it out", { unanswered: 6 }, [{ kind: "left-out", share: 0.3 }]],
    [
      "says which option nobody chose",
      { given: [given("A", 8, -0.4), given("B", 12, 0.4), given("C", 0, null)] },
      [{ kind: "never-chosen", option: "C" }],
    ],
    [
      "does not speak of options where answers are typed",
      { isChosen: false, given: [given("12", 9, 0.6)] },
      [{ kind: "fine" }],
    ],
  ])("%s", (_words, change, expected) => {
    const advice = adviceOf({ ...question, ...change });
    expect(advice).toEqual(expected);
    for (const each of advice) expect(adviceWords(each)).toMatch(/^\S.*[.?]$/);
  });

  it("names the option in plain words", () => {
    expect(adviceWords({ kind: "check-key", option: "B" })).toBe(
      "The strong students chose “B”: is the key right?",
    );
  });
});
