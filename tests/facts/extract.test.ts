import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { claimSchema } from "@/facts/claim";
import { tellClause } from "@/facts/clause";
import { extract } from "@/facts/extract";
import { standsAlone } from "@/facts/statement";

const options = { publishedAt: "2024-03-20", publisher: "Desk" };
const article = `Storm batters Havana

HAVANA, March 20 (Desk) - A storm destroyed about 60 houses in Havana on Tuesday, Cuban officials said. At least 12 people were injured.

“We lost everything,” said Ana Torres, a teacher. Mayor Luis Vega said on Wednesday that 900 residents had been moved to Matanzas. The storm may reach Florida on Thursday.

The city did not close its port. Vega took office in October 2022.`;

/** What must hold for the claims of any text. */
function check(text: string) {
  const extraction = extract(text, options);
  for (const claim of extraction.claims) {
    claimSchema.parse(claim);
    const { evidence, statement, slot, clause } = claim;
    expect(extraction.text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    expect(standsAlone(statement)).toBe(true);
    expect(slot.start).toBeLessThan(slot.end);
    expect(slot.end).toBeLessThanOrEqual(statement.length);
    if (clause !== null) expect(statement).toContain(tellClause(clause).text.slice(1));
  }
  return extraction;
}

describe("extract", () => {
  it.each([
    "The agency said on 20 August 2023 that the station Luna-25 ceased to exist.",
    "The company failed to pay its 300 workers on 5 March 2024.",
  ])("tells no clause without the infinitive that it lives on: %s", (text) => {
    const told = extract(text, options).claims.map(({ statement }) => statement);
    expect(told.filter((statement) => /(ceased|failed)(?! to)/.test(statement))).toEqual([]);
  });

  it("finds figures, dates, places and holders of an article", () => {
    const told = check(article).claims.map(({ statement }) => statement);
    expect(told).toEqual(
      expect.arrayContaining([
        "Cuban officials said that a storm destroyed about 60 houses in Havana on 19 March 2024.",
        "At least 12 people were injured.",
        "Luis Vega said on 20 March 2024 that 900 residents had been moved to Matanzas.",
        "Luis Vega took office in October 2022.",
      ]),
    );
  });

  it("takes nothing from the headline", () => {
    const [first] = extract(article, options).sentences;
    expect(extract(article, options).claims.some(({ sentence }) => sentence === 0)).toBe(false);
    expect(first).toBeDefined();
  });

  it("gives every sentence a claim or a reason", () => {
    const { sentences, claims, skipped } = extract(article, options);
    sentences.forEach((_, index) => {
      expect(
        claims.some(({ sentence }) => sentence === index) ||
          skipped.some(({ sentence }) => sentence === index),
      ).toBe(true);
    });
  });

  it("is the same every time", () => {
    expect(extract(article, options)).toEqual(extract(article, options));
  });

  it("numbers the claims in the order of the text", () => {
    expect(extract(article, options).claims.map(({ id }) => id)).toEqual(
      extract(article, options).claims.map((_, index) => `c${index + 1}`),
    );
  });

  it("never throws on random characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => void check(text)),
      { numRuns: 60 },
    );
  });

  it("never throws on shuffled words, and every claim keeps its promises", () => {
    const words = article.split(/\s+/);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, ",", ".", "\n\n", "(", ")", "“", "”"), {
          maxLength: 50,
        }),
        (list) => void check(list.join(" ")),
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ["100,000 digits", "9".repeat(100_000)],
    ["brackets that never close", "(".repeat(20_000)],
    ["a list without end", "Anna Berg and ".repeat(2_000)],
  ])("comes to an end on %s", (_what, text) => {
    check(text);
  });
});

const corpus = process.env.STET_CORPUS;
const events =
  corpus !== undefined && existsSync(corpus)
    ? readdirSync(corpus).filter((event) => existsSync(join(corpus, event, "manifest.json")))
    : [];
if (corpus !== undefined && events.length > 0) {
  describe.each(events)("the corpus: %s", (event) => {
    it("gives claims that keep their promises", () => {
      for (const file of readdirSync(join(corpus, event)).filter((name) => name.endsWith(".txt")))
        expect(
          check(readFileSync(join(corpus, event, file), "utf8")).claims.length,
        ).toBeGreaterThan(5);
    });
  });
}
