import fc from "fast-check";
import type { Claim } from "@/facts/claim";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import type { AskableFact, ItemDraft } from "@/questions/item";
import { gradeAnswer } from "@/questions/grade";
import { hasOptions } from "@/questions/kind-traits";
import { kinds } from "@/questions/kinds";
import { plainWords } from "@/questions/words";
import {
  claimOf,
  countClaim,
  dateValue,
  exercise,
  factOf,
  holder,
  holders,
  inARow,
  inMonth,
  inYear,
  office,
  onDay,
  summitPlace,
  troops,
} from "./factories";

const standing = [troops, office, summitPlace, exercise, inARow, ...holders];

const words = fc.constantFrom(
  "Müller",
  "O’Brien",
  "de la Cruz",
  "Kim",
  "ياسر عرفات",
  "李",
  "van 't Hooft",
  "X Æ",
  "Anna",
  "a".repeat(300),
  "“Q”",
);
const names = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 21, max: 99_999 }),
  fc.integer({ min: 1, max: 999 }).map((number) => number * 1_000_000),
  fc.constantFrom(0, 1, 100, 1e15, 999_999_999),
);
const days = fc
  .date({
    min: new Date("0001-01-02T00:00:00Z"),
    max: new Date("2030-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

/** Any claim: counts of any size and form, dates of any age, people of any name. */
const claims: fc.Arbitrary<Claim> = fc.oneof(
  amounts.map((amount) => countClaim("x", amount, amount.toLocaleString("en-US"))),
  fc
    .tuple(amounts, fc.constantFrom("over", "at least", "more than"))
    .map(([amount, modifier]) =>
      countClaim("x", amount, `${modifier} ${amount.toLocaleString("en-US")}`, modifier, [
        amount,
        null,
      ]),
    ),
  fc.tuple(days, fc.constantFrom(onDay, inMonth, inYear)).map(([day, span]) => ({
    ...office,
    id: "x",
    value: dateValue(span(day)),
  })),
  fc
    .tuple(names, fc.constantFrom("president of Peru", "mayor of Suzu"))
    .map(([name, role]) => holder("x", name, role)),
  names.map((name) =>
    claimOf({
      ...summitPlace,
      id: "x",
      statement: `The APEC summit was held in ${name}.`,
      value: { type: "place", name, aliases: [] },
    }),
  ),
  fc.constantFrom(...standing).map((claim) => ({ ...claim, id: "x" })),
);

function itemsOf(claim: Claim, seed: number): ItemDraft[] {
  const facts = [claim, ...standing].map((member) => factOf(member));
  const context = buildItemContext({ claims: facts.flatMap((fact) => fact.claims), facts });
  const [first] = facts;
  return first ? generateItems(first, context, seed).items : [];
}

describe("any fact and any seed", () => {
  it("gives items with one key, distinct options and evidence, or none", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 1e6 }), (claim, seed) => {
        for (const item of itemsOf(claim, seed)) {
          const right = item.options.filter(({ correct }) => correct);
          expect(right.map(({ text }) => text)).toEqual(hasOptions(item.kind) ? [item.answer] : []);
          const texts = item.options.map(({ text }) => plainWords(text));
          expect(new Set(texts).size).toBe(texts.length);
          expect(item.evidence.length).toBeGreaterThan(0);
          const counts = item.kind === "true-false" ? [2] : hasOptions(item.kind) ? [3, 4] : [0];
          expect(counts).toContain(item.options.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same items for the same seed", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 1e6 }), (claim, seed) => {
        expect(itemsOf(claim, seed)).toEqual(itemsOf(claim, seed));
      }),
      { numRuns: 30 },
    );
  });

  it("takes the key, typed as it stands, as right", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 1e6 }), (claim, seed) => {
        for (const draft of itemsOf(claim, seed).filter(({ kind }) => /^typed/.test(kind))) {
          const item = { ...draft, id: "i", version: 1 };
          expect(gradeAnswer(item, { typed: draft.answer })).toMatchObject({ correct: true });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives as many true statements as false ones", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 1e6 }), (claim, seed) => {
        const told = itemsOf(claim, seed).filter(({ kind }) => kind === "true-false");
        const isTrue = ({ answer }: ItemDraft) => answer === "True";
        expect(told.filter(isTrue).length * 2).toBe(told.length);
      }),
      { numRuns: 30 },
    );
  });
});

/** 99.9 % quantile of chi-square with three degrees of freedom. */
const chiSquareLimit = 16.27;

describe("the place of the key", () => {
  const facts = standing.map((claim) => factOf(claim));
  const context = buildItemContext({ claims: facts.flatMap((fact) => fact.claims), facts });
  const count = countClaim("count", 330, "330");

  const askable: [string, AskableFact][] = [
    ["numbers", factOf(count)],
    ["dates", factOf(office)],
    ["places", factOf(summitPlace)],
    ["places in a row", factOf(inARow)],
  ];
  it.each(askable)("is uniform for %s over 1,000 seeds", (_name, fact) => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 1000; seed += 1) {
      const item = kinds["multiple-choice"].generate(fact, context, seed).items[0];
      const at = item?.options.findIndex(({ correct }) => correct) ?? -1;
      places[at] = (places[at] ?? 0) + 1;
    }
    expect(places).toHaveLength(4);
    const chiSquare = places.reduce((sum, seen) => sum + (seen - 250) ** 2 / 250, 0);
    expect(chiSquare).toBeLessThan(chiSquareLimit);
  });
});
