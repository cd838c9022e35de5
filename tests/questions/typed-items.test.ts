import type { Claim } from "@/facts/claim";
import { gradeAnswer, judgeAnswer } from "@/questions/grade";
import {
  claimOf,
  countClaim,
  dateValue,
  inARow,
  inMonth,
  office,
  summitPlace,
  troops,
  verb,
} from "./factories";
import { itemOf, made } from "./made-items";

/** A cost with its currency, told by a clause. */
const cost = (words: string, amount: number): Claim =>
  claimOf({
    id: "cost",
    predicate: "amount",
    subject: "India's Chandrayaan-3",
    value: {
      type: "quantity",
      amount,
      lower: amount,
      upper: amount,
      unit: "USD",
      modifier: null,
    },
    clause: {
      subject: { text: "India's Chandrayaan-3", plural: false, kind: "thing" },
      verb: verb(["cost", "cost", "costs", "cost"]),
      complements: [{ role: "object", preposition: null, text: words, kind: "quantity" }],
      asked: { part: "complement", index: 0 },
    },
  });

describe("typed-number", () => {
  it("asks a bound as the figure that somebody gave", () => {
    const { stem, answer, options } = itemOf(troops, "typed-number");
    expect(stem).toMatch(/figure did the US State Department give/);
    expect([answer, options]).toEqual(["over 10,000", []]);
  });

  it("tells the unit in the stem", () => {
    expect(itemOf(cost("$75 million", 75e6), "typed-number").stem).toBe(
      "In US dollars, how much did India's Chandrayaan-3 cost?",
    );
  });

  it.each<[string, Claim, string, string[], string[]]>([
    [
      "a round number",
      countClaim("x", 1_200_000, "about 1.2 million", "about"),
      "To the nearest hundred thousand.",
      ["1.2 million", "1,150,000", "1.25m"],
      ["1,149,999", "1.3 million", "1.2"],
    ],
    [
      "a very round number",
      countClaim("x", 10_000, "10,000"),
      "To the nearest thousand.",
      ["10k", "9,500", "10,500"],
      ["9,499", "10,501", "1,000"],
    ],
    [
      "a number to the last digit",
      countClaim("x", 175, "175"),
      "Give the exact number.",
      ["175"],
      ["174", "180"],
    ],
    [
      "a count under 100",
      countClaim("x", 90, "90"),
      "Give the exact number.",
      ["90", "ninety"],
      ["89", "91"],
    ],
    ["a place in a row", inARow, "Give its number in the row.", ["103", "103rd"], ["102", "104th"]],
    [
      "a number with many figures",
      cost("$8.06 million", 8_060_000),
      "To the nearest ten thousand.",
      ["8.06 million", "8,064,000"],
      ["8.1 million"],
    ],
  ])("takes %s within its own rounding", (_what, claim, hint, right, wrong) => {
    const item = itemOf(claim, "typed-number");
    expect(item.expected).toMatchObject({ kind: "number", hint });
    for (const [texts, correct] of [
      [right, true],
      [wrong, false],
    ] as const) {
      for (const typed of texts) {
        expect([typed, gradeAnswer(item, { typed })]).toMatchObject([typed, { correct }]);
      }
    }
  });

  it.each<[string, Claim, string]>([
    ["a date", office, "not-a-number"],
    [
      "a count of more figures than anybody keeps in mind",
      countClaim("x", 1752, "1,752"),
      "too-precise",
    ],
    ["a unit without words", countUnit("blorp"), "unit-unknown"],
    ["a plan", { ...troops, attribution: { ...troops.attribution, hedge: "plan" } }, "hedged"],
    [
      "a bound that nobody is named for and that no figure stem fits",
      boundOf(cost("over $75 million", 75e6)),
      "attributed-figure",
    ],
  ])("refuses %s by name", (_what, claim, rule) => {
    const { item, rules } = made({ ...claim, id: "refused" }, "typed-number");
    expect(item).toBeNull();
    expect(rules).toContain(rule);
  });
});

function countUnit(unit: string): Claim {
  const claim = cost("75 blorp", 75);
  return { ...claim, value: { ...claim.value, unit } as Claim["value"] };
}

function boundOf(claim: Claim): Claim {
  const value = { ...claim.value, upper: null, modifier: "over" } as Claim["value"];
  return { ...claim, value };
}

describe("typed-date", () => {
  it("says in the stem how fine a date is wanted, and takes what lies within it", () => {
    const day = itemOf(office, "typed-date");
    expect(day.stem).toMatch(/^On what date did Shigeru Ishiba take office/);
    expect(gradeAnswer(day, { typed: "Oct 1, 2024" })).toEqual({
      state: "graded",
      correct: true,
      rightOptionId: null,
      readAs: "1 October 2024",
    });
    expect(gradeAnswer(day, { typed: "2 October 2024" })).toMatchObject({ correct: false });
    expect(gradeAnswer(day, { typed: "Oct 2024" })).toEqual({
      state: "incomplete",
      reason: "Give the day as well.",
    });
  });

  it("takes a day in the month that is wanted", () => {
    const month = itemOf(
      { ...office, id: "month", value: dateValue(inMonth("2024-10-01")) },
      "typed-date",
    );
    expect(gradeAnswer(month, { typed: "7 October 2024" })).toMatchObject({ correct: true });
    expect(gradeAnswer(month, { typed: "7 November 2024" })).toMatchObject({ correct: false });
  });

  it("refuses a number by name", () => {
    expect(made(troops, "typed-date").rules).toContain("not-a-date");
  });
});

describe("flashcard", () => {
  it("asks what has no wrong options beside it", () => {
    expect(made(summitPlace, "flashcard", []).item?.options).toEqual([]);
  });

  it("counts as its learner says, and as not recalled until then", () => {
    const card = itemOf(office, "flashcard");
    const correctOf = (recalled: 1 | 2 | 3 | 4 | null) =>
      judgeAnswer(card, { recalled })?.correct ?? null;
    expect([correctOf(null), correctOf(1), correctOf(2), correctOf(4)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
