import fc from "fast-check";
import { findQuantities } from "@/facts/quantities";
import type { QuantityMention } from "@/facts/quantity-mention";

type Row = [words: string, found: Partial<QuantityMention>[]];

const expectFound = (sentence: string, found: Partial<QuantityMention>[]) => {
  expect(findQuantities(sentence)).toEqual(
    found.map((mention) => expect.objectContaining(mention)),
  );
};

describe("findQuantities", () => {
  it.each<Row>([
    [
      "over 10,000 ships sailed",
      [{ amount: 10_000, lower: 10_000, upper: null, modifier: "over" }],
    ],
    ["more than 33,000 people", [{ lower: 33_000, upper: null, modifier: "more than" }]],
    ["at least 84 died", [{ amount: 84, lower: 84, upper: null, modifier: "at least" }]],
    ["No fewer than 20 homes", [{ lower: 20, upper: null, modifier: "No fewer than" }]],
    ["300+ km", [{ amount: 300, lower: 300, upper: null, modifier: "at least", unit: "km" }]],
    ["20 people or more", [{ lower: 20, upper: null, modifier: "at least" }]],
    ["the toll has passed 80", [{ lower: 80, upper: null, modifier: "passed" }]],
    [
      "as many as 12,000 troops",
      [{ amount: 12_000, lower: 0, upper: 12_000, modifier: "as many as" }],
    ],
    ["up to 1.2 metres", [{ amount: 1.2, lower: 0, upper: 1.2, modifier: "up to" }]],
    ["fewer than 100 staff", [{ lower: 0, upper: 100, modifier: "fewer than" }]],
    ["not over 5 metres", [{ lower: 0, upper: 5, modifier: "not over" }]],
    ["about 200 buildings", [{ amount: 200, lower: 180, upper: 220, modifier: "about" }]],
    ["some 4,600 members", [{ amount: 4600, lower: 4140, upper: 5060, modifier: "some" }]],
    ["3,700-odd complaints", [{ amount: 3700, lower: 3330, upper: 4070, modifier: "about" }]],
    ["nearly 54 percent", [{ amount: 54, lower: 48.6, upper: 54, modifier: "nearly" }]],
    ["just over 40 km", [{ lower: 40, upper: 44, modifier: "just over" }]],
    ["exactly 12 boats", [{ lower: 12, upper: 12, modifier: null }]],
    ["only 335 metres", [{ lower: 335, upper: 335, modifier: null }]],
  ])("reads bounding words as an interval and keeps them: %s", expectFound);

  it.each<Row>([
    ["between 346 and 380 seats", [{ lower: 346, upper: 380, modifier: "between", unit: "seats" }]],
    ["10,000–12,000 troops", [{ amount: 11_000, lower: 10_000, upper: 12_000, unit: "troops" }]],
    ["25 to 134 kilometers", [{ lower: 25, upper: 134, unit: "kilometers" }]],
    ["had 26.6 percent to 28.6 percent", [{ lower: 26.6, upper: 28.6, unit: "%" }]],
    ["between zero and 0.1 per cent", [{ lower: 0, upper: 0.1, unit: "%" }]],
    ["between $5 and $6 million", [{ lower: 5e6, upper: 6e6, unit: "USD" }]],
    ["$5-6 billion", [{ lower: 5e9, upper: 6e9, unit: "USD" }]],
    ["two or three days", [{ lower: 2, upper: 3, unit: "days" }]],
    ["Around 20 to 25 ships", [{ lower: 20, upper: 25, modifier: "Around" }]],
  ])("reads a range as its two ends: %s", expectFound);

  it.each<Row>([
    [
      "cut rates from 5.25 to 5 percent",
      [
        { amount: 5.25, unit: "%" },
        { amount: 5, unit: "%" },
      ],
    ],
    ["the toll rose from 51 to 84", [{ amount: 51 }, { amount: 84 }]],
    [
      "prices went from $3 to $5",
      [
        { amount: 3, unit: "USD" },
        { amount: 5, unit: "USD" },
      ],
    ],
  ])("reads a change as two figures, not as a range: %s", expectFound);

  it("reads two figures that only stand side by side as two", () => {
    expectFound("It killed 10 and 12 people were hurt.", [
      { amount: 10 },
      { amount: 12, unit: "people" },
    ]);
  });

  it.each<Row>([
    ["27 245 soldiers", [{ amount: 27_245 }]],
    ["1,234,567.89 dollars", [{ amount: 1_234_567.89, unit: "USD" }]],
    ["1,48,000 votes", [{ amount: 148_000 }]],
    ["6.15 billion rupees", [{ amount: 6.15e9, unit: "INR" }]],
    ["615 crore rupees", [{ amount: 6.15e9, unit: "INR" }]],
    ["twenty-three ships", [{ amount: 23 }]],
    ["two hundred and five thousand homes", [{ amount: 205_000 }]],
    ["two and a half million people", [{ amount: 2.5e6 }]],
    ["half a million people", [{ amount: 500_000 }]],
    ["a quarter of a million dollars", [{ amount: 250_000, unit: "USD" }]],
    ["a dozen men", [{ amount: 12, unit: "men" }]],
    ["3½ hours", [{ amount: 3.5 }]],
    ["minus 0.1 percent", [{ amount: -0.1, lower: -0.1, upper: -0.1 }]],
    ["a rate of -0.1%", [{ amount: -0.1, unit: "%" }]],
    ["10m people", [{ amount: 10e6, unit: "people" }]],
    ["10m high waves", [{ amount: 10, unit: "m" }]],
  ])("reads digits, words and scales: %s", expectFound);

  it.each<Row>([
    [
      "thousands of troops",
      [{ kind: "vague", amount: 1000, lower: 1000, upper: null, unit: "troops" }],
    ],
    ["tens of thousands of protesters", [{ kind: "vague", lower: 10_000, upper: null }]],
    ["several hundred homes", [{ kind: "vague", lower: 100, upper: null, unit: "homes" }]],
    ["dozens were hurt", [{ kind: "vague", lower: 12, upper: null, unit: "" }]],
  ])("reads a vague number as a lower bound: %s", expectFound);

  it.each<Row>([
    ["$4.5bn", [{ kind: "money", amount: 4.5e9, unit: "USD" }]],
    ["€3 billion", [{ kind: "money", amount: 3e9, unit: "EUR" }]],
    ["£1.2m", [{ kind: "money", amount: 1.2e6, unit: "GBP" }]],
    ["A$20 million", [{ kind: "money", amount: 20e6, unit: "AUD" }]],
    [
      "6 trillion yen ($40 billion)",
      [
        { amount: 6e12, unit: "JPY" },
        { amount: 40e9, unit: "USD" },
      ],
    ],
    ["4 million pesos", [{ kind: "money", amount: 4e6, unit: "pesos" }]],
    ["two pounds of rice", [{ kind: "measure", amount: 2, unit: "pounds" }]],
    ["a 0.7 per cent rise", [{ kind: "percent", amount: 0.7, unit: "%" }]],
    ["0.25 percentage points", [{ kind: "measure", unit: "percentage points" }]],
    ["25 basis points", [{ kind: "measure", unit: "basis points" }]],
    ["a three-day exercise", [{ kind: "measure", amount: 3, unit: "days" }]],
    ["14 Earth days", [{ kind: "measure", amount: 14, unit: "Earth days" }]],
    ["a magnitude 6.5 earthquake", [{ kind: "measure", amount: 6.5, unit: "magnitude" }]],
    ["put its magnitude at 7.6", [{ kind: "measure", amount: 7.6, unit: "magnitude" }]],
    ["a 7.1-magnitude quake", [{ kind: "measure", amount: 7.1, unit: "magnitude" }]],
    ["28,000 km/h (17,400 mph)", [{ unit: "km/h" }, { unit: "mph" }]],
    ["49.9C on Friday", [{ kind: "measure", amount: 49.9, unit: "C" }]],
    ["a nine-member board", [{ kind: "count", amount: 9, unit: "members" }]],
  ])("names currency, percent and unit: %s", expectFound);

  it.each<Row>([
    ["the 103rd prime minister", [{ kind: "ordinal", amount: 103, unit: "prime minister" }]],
    ["a seventh nuclear test", [{ kind: "ordinal", amount: 7, unit: "nuclear test" }]],
    ["the twenty-first ship", [{ kind: "ordinal", amount: 21, unit: "ship" }]],
    ["she finished second", [{ kind: "ordinal", amount: 2, unit: "" }]],
    ["the third-youngest winner", [{ kind: "ordinal", amount: 3, unit: "youngest winner" }]],
    ["a 45-year-old man", [{ kind: "age", amount: 45, unit: "years" }]],
    ["a man aged 45", [{ kind: "age", amount: 45 }]],
    ["Ana Lee, 71, a teacher", [{ kind: "age", amount: 71 }]],
    ["adults over 65 are at risk", [{ kind: "age", lower: 65, upper: null }]],
    ["a 50-48 vote", [{ kind: "score", amount: 50, against: 48, unit: "votes" }]],
    ["the bill passed 221-191", [{ kind: "score", amount: 221, against: 191, modifier: null }]],
    ["by seven votes to two", [{ kind: "score", amount: 7, against: 2, unit: "votes" }]],
    ["the vote was seven to two", [{ kind: "score", amount: 7, against: 2 }]],
  ])("reads places in a row, ages and scores: %s", expectFound);

  it.each<Row>([
    ["over 10,000 North Korean soldiers have left", [{ unit: "North Korean soldiers" }]],
    ["five coast guard crew members died", [{ unit: "coast guard crew members" }]],
    ["five of the six crew members died", [{ amount: 5, unit: "crew members" }, { amount: 6 }]],
    ["39 of them were there", [{ amount: 39, unit: "", noun: null }]],
    ["2,000 people Monday", [{ unit: "people" }]],
    ["six construction workers filling potholes", [{ unit: "construction workers" }]],
    [
      "84 dead and 300 injured",
      [
        { amount: 84, unit: "dead" },
        { amount: 300, unit: "injured" },
      ],
    ],
    ["one person was killed", [{ amount: 1, unit: "person" }]],
    ["27,000 soldiers and guards were deployed", [{ unit: "soldiers and guards" }]],
    ["burned 100 houses and roads were cut", [{ amount: 100, unit: "houses" }]],
  ])("finds the noun that is counted: %s", expectFound);

  it.each([
    "the B-1B bomber",
    "the G20 and the G7",
    "COVID-19",
    "Route 249",
    "the No. 10 team",
    "10 Downing Street",
    "iPhone 15",
    "in 2022",
    "the updated 2022 strategy",
    "a 1998 law allows it",
    "on November 12",
    "on 12 November 2024",
    "from 25 and 26 April",
    "at 4:10 p.m. (0710 GMT)",
    "at ten past four",
    "ten days later",
    "call +81 3-1234-5678 or 1-800-273-8255",
    "192.168.1.1",
    "24/7",
    "two-thirds of voters",
    "six in ten did",
    "one in five callers",
    "one of the best",
    "the 21st century",
    "the Second World War",
    "a man in his 40s",
    "every second caller",
  ])("reads no quantity in %s", (words) => {
    expect(findQuantities(words)).toEqual([]);
  });

  it("covers modifier, figure and noun with start and end, and the figure alone with numberStart and numberEnd", () => {
    const sentence = "They sent as many as 12,000 North Korean soldiers and $4.5 billion.";
    const [soldiers, money] = findQuantities(sentence);
    const cut = (span?: { start: number; end: number } | null) =>
      span ? sentence.slice(span.start, span.end) : "";
    expect(cut(soldiers)).toBe("as many as 12,000 North Korean soldiers");
    expect(cut(soldiers?.noun)).toBe("North Korean soldiers");
    expect(sentence.slice(soldiers?.numberStart, soldiers?.numberEnd)).toBe("12,000");
    expect(sentence.slice(money?.numberStart, money?.numberEnd)).toBe("$4.5 billion");
  });

  it("reads over a length of time as more than it only where time is spent", () => {
    expectFound("The talks lasted over three weeks.", [
      { lower: 3, upper: null, modifier: "over" },
    ]);
    expectFound("Police arrested them over three weeks.", [{ lower: 3, upper: 3, modifier: null }]);
  });

  const numberWords = fc.string({
    unit: fc.constantFrom(
      ..."0159 .,-–%$€/()",
      " and ",
      " to ",
      "between ",
      "over ",
      "one ",
      "hundred ",
      "thousand ",
      "million ",
      "a ",
      "half ",
      "of ",
      "tens ",
      "first ",
      "th ",
      "people ",
      "km ",
      "May ",
      "\ud800",
      "½",
    ),
    maxLength: 40,
  });

  it.each([
    ["any characters", fc.string({ unit: "binary", maxLength: 200 })],
    ["numbers and what stands around them", numberWords],
  ])(
    "never throws, and gives ordered spans inside the sentence and finite ordered bounds: %s",
    (_, texts) => {
      fc.assert(
        fc.property(texts, (sentence) => {
          let from = 0;
          for (const found of findQuantities(sentence)) {
            expect(found.start).toBeLessThanOrEqual(found.numberStart);
            expect(found.numberStart).toBeGreaterThanOrEqual(from);
            expect(found.numberEnd).toBeGreaterThan(found.numberStart);
            expect(found.end).toBeGreaterThanOrEqual(found.numberEnd);
            expect(found.end).toBeLessThanOrEqual(sentence.length);
            expect(Number.isFinite(found.amount)).toBe(true);
            expect(found.lower ?? found.amount).toBeLessThanOrEqual(found.amount);
            expect(found.upper ?? found.amount).toBeGreaterThanOrEqual(found.amount);
            from = found.numberEnd;
          }
        }),
        { numRuns: 1000 },
      );
    },
  );

  it("reads back any whole number, with separators or without, to the same amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (amount) => {
        for (const digits of [String(amount), amount.toLocaleString("en-US")]) {
          const [found] = findQuantities(`They counted ${digits} people there.`);
          expect(found).toMatchObject({
            amount,
            unit: amount === 1 ? expect.any(String) : "people",
          });
        }
      }),
    );
  });
});
