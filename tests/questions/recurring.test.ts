import { extract } from "@/facts/extract";
import { dateSides } from "@/questions/distractors/dates";
import { spanFrom } from "@/questions/date-words";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import { rngFrom } from "@/lib/rng";
import { factOf } from "./factories";

function itemsOf(article: string) {
  const { claims } = extract(article, { publishedAt: "2024-11-19", publisher: "The Daily Sample" });
  const facts = claims.map((claim) => ({ ...factOf(claim), id: claim.id }));
  const sources = facts.map(({ representative }) => representative);
  const context = buildItemContext({ claims: sources, facts });
  return facts.flatMap((fact) => generateItems(fact, context, 7).items);
}

const typedDates = (article: string) =>
  itemsOf(article)
    .filter(({ kind }) => kind === "typed-date")
    .map(({ stem }) => stem);

describe("an event that comes back", () => {
  it("is not asked for a typed date without its year", () => {
    expect(
      typedDates(
        "The Asia-Pacific Economic Cooperation summit was held in Lima on 15 November 2024.",
      ),
    ).toEqual([]);
  });

  it.each([
    "The Asia-Pacific Economic Cooperation summit of 2024 opened in Lima on 10 November 2024.",
    "The Bank of Japan raised interest rates on 12 November 2024 for the first time in 17 years.",
  ])("is asked where it happens once: %s", (article) => {
    expect(typedDates(article)).toHaveLength(1);
  });
});

describe("wrong dates", () => {
  const day = (iso: string) => ({ type: "date" as const, ...spanFrom(iso, "day") });
  const sides = (iso: string, publishedAt: string, seed: number) =>
    dateSides(day(iso), publishedAt, null, rngFrom(`${seed}`));
  const starts = (found: { value: unknown }[]) =>
    found.map(({ value }) => (value as { start: string }).start);
  const seeds = [1, 2, 3, 4, 5, 6];

  it.each(seeds)("do not lie after an article about something older (seed %i)", (seed) => {
    const { below, above } = sides("2024-05-22", "2024-06-04", seed);
    expect(below.length).toBeGreaterThanOrEqual(3);
    expect(above.length).toBeGreaterThanOrEqual(3);
    expect(starts(above).filter((start) => start > "2024-06-04")).toEqual([]);
  });

  it.each(seeds)(
    "lie behind the news of the day, so that it is not always the last (seed %i)",
    (seed) => {
      const { above } = sides("2024-06-03", "2024-06-04", seed);
      expect(above.length).toBeGreaterThanOrEqual(1);
      expect(starts(above).filter((start) => start > "2024-07-09")).toEqual([]);
    },
  );
});
