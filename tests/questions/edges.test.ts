import type { Claim } from "@/facts/claim";
import { dateWords } from "@/questions/date-words";
import { generateItems } from "@/questions/generate";
import { gradeAnswer } from "@/questions/grade";
import type { ItemDraft } from "@/questions/item";
import { hasOptions } from "@/questions/kind-traits";
import { lintDraft } from "@/questions/lint";
import { recheckItem } from "@/questions/recheck-item";
import { plainWords } from "@/questions/words";
import { claimOf, countClaim, dateValue, factOf, holder, holders } from "./factories";
import { exercise, inARow, inYear, office, onDay, summitPlace, troops } from "./factories";
import { contextOf } from "./made-items";

/** Facts at the edges of what a source can say: a good item or a named refusal, never a broken one. */

/** None of them is about what the edges are about: that would be refused for another reason. */
const peers = [troops, exercise, inARow, ...holders].map((claim) => factOf(claim));

/** What is wrong with an item, whatever made it. */
function faultsOf(item: ItemDraft): string[] {
  const texts = [item.stem, item.answer, item.explanation, ...item.options.map(({ text }) => text)];
  const right = item.options.filter(({ correct }) => correct);
  const words = item.options.map(({ text }) => plainWords(text));
  const typed = { ...item, id: "i", version: 1 };
  const isTyped = item.kind === "typed-number" || item.kind === "typed-date";
  const faults = {
    "says what no reader should see": texts.some((text) =>
      /\b(?:undefined|null|NaN|Infinity)\b|\[object|\de\+\d|\s{2}|^$/.test(text),
    ),
    "has not one key": hasOptions(item.kind) && right.length !== 1,
    "has options alike": new Set(words).size !== words.length,
    "has an option without a letter or a number": words.some((word) => word === ""),
    "does not take its own answer": isTyped && !isRight(gradeAnswer(typed, { typed: item.answer })),
    "has no evidence": item.evidence.length === 0,
    "breaks a rule": lintDraft(item).failed.length > 0,
  };
  return Object.entries(faults).flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

const isRight = (graded: object) => "correct" in graded && graded.correct === true;

const count = (amount: number, words = amount.toLocaleString("en-US")) =>
  countClaim("x", amount, words);

const percent = (amount: number): Claim =>
  claimOf({
    ...count(amount, `${amount} percent of`),
    statement: undefined,
    value: {
      type: "quantity",
      amount,
      lower: amount,
      upper: amount,
      unit: "%",
      modifier: null,
    },
  });

const named = (name: string): Claim => holder("x", name, "president of Chile");
const placed = (name: string): Claim =>
  claimOf({
    ...summitPlace,
    id: "x",
    statement: `The APEC summit was held in ${name}.`,
    value: { type: "place", name, aliases: [] },
  });
const dated = (span: ReturnType<typeof onDay>): Claim => {
  const preposition = span.precision === "day" ? "on" : "in";
  const text = dateWords(span) ?? "";
  const told = office.clause?.complements.map((each) =>
    each.role === "time" ? { ...each, preposition, text } : each,
  );
  return claimOf({
    ...office,
    id: "x",
    statement: undefined,
    value: dateValue(span),
    eventTime: span,
    clause: office.clause && { ...office.clause, complements: told ?? [] },
  });
};

const edges: [string, Claim][] = [
  ["nought", count(0)],
  ["nobody, in a word", count(0, "no")],
  ["one", count(1)],
  ["a negative number", count(-5)],
  ["a negative fraction", count(-0.1)],
  ["a fraction with many places", count(3.141592653589793)],
  ["a quadrillion", count(1e15)],
  ["more than numbers hold exactly", count(9.007e15)],
  ["no per cent", percent(0)],
  ["one per cent", percent(1)],
  ["a hundred per cent", percent(100)],
  ["more than a hundred per cent", percent(250)],
  ["the year 1", dated(inYear("0001-01-01"))],
  ["the first day there is", dated(onDay("0001-01-01"))],
  ["a leap day", dated(onDay("2024-02-29"))],
  ["a day to come", dated(onDay("2030-01-01"))],
  ["the last day there is", dated(onDay("9999-12-31"))],
  ["a person’s name of 300 letters", named("A".padEnd(300, "a"))],
  ["a person’s name of 300 characters in words", named("Anna ".repeat(60).trim())],
  ["a place’s name of 300 letters", placed("L".padEnd(300, "i"))],
  ["a name of one letter", named("O")],
  ["a name with a straight apostrophe", named("Sinead O'Brien")],
  ["a name with a curled apostrophe", named("Sinéad O’Brien")],
  ["a name in quotation marks", placed("“Lima”")],
  ["a name with straight quotation marks", placed('the "Lima" hall')],
  ["a name in brackets", placed("Lima (Peru)")],
  ["a name with a blank in it", placed("Li____ma")],
  ["a name with a question mark", placed("Lima?")],
  ["right-to-left script", named("محمود عباس")],
  ["right-to-left script with marks of direction", named("\u200fמשה כהן\u200f")],
  ["both directions in one name", placed("Lima ليما")],
  ["Chinese", named("李强")],
  ["letters beyond the first plane", named("𝔄𝔫𝔫𝔞 𝔅𝔬")],
  ["combining marks", named("Ane\u0301 Bo\u0308")],
  ["markup", named("<b>Anna</b> Bo")],
];

describe.each([
  ["with peers", peers],
  ["without a single peer", []],
])("%s", (_name, others) => {
  it.each(edges)("%s gives good items or named refusals", (_what, claim) => {
    const all = [factOf(claim), ...others];
    const context = contextOf(all);
    const [fact] = all;
    if (fact === undefined) throw new Error("There is no fact.");
    for (const seed of [1, 2, 3]) {
      const { items, refused } = generateItems(fact, context, seed);
      expect(items.length + refused.length).toBeGreaterThan(0);
      for (const { rule, reason } of refused) {
        expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
        expect(reason).toMatch(/\S{2}/);
      }
      for (const item of items) {
        expect({ stem: item.stem, faults: faultsOf(item) }).toEqual({
          stem: item.stem,
          faults: [],
        });
        expect(recheckItem(item, fact, context)).toEqual([]);
      }
    }
  });
});

it.each([
  "one",
  "a quadrillion",
  "a leap day",
  "a name with a straight apostrophe",
  "a name with a curled apostrophe",
  "right-to-left script",
])("%s is no reason to ask nothing", (edge) => {
  const claim = edges.find(([what]) => what === edge)?.[1] ?? office;
  const fact = factOf(claim);
  const { items, refused } = generateItems(fact, contextOf([fact, ...peers]), 1);
  expect({ refused: items.length > 0 ? [] : refused }).toEqual({ refused: [] });
});
