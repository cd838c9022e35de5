import { extract } from "@/facts/extract";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import type { ItemDraft } from "@/questions/item";
import { areNeighbours, placesLike } from "@/questions/places";
import { insideSentence } from "@/questions/words";
import { factOf } from "./factories";

/** Every item that an article makes, each of its claims taken as verified. */
function itemsOf(article: string): ItemDraft[] {
  const { claims } = extract(article, { publishedAt: "2024-10-19", publisher: "The Daily Sample" });
  const facts = claims.map((claim) => ({ ...factOf(claim), id: claim.id }));
  const sources = facts.map(({ representative }) => representative);
  const context = buildItemContext({ claims: sources, facts });
  return facts.flatMap((fact) => generateItems(fact, context, 7).items);
}

const stemsOf = (article: string) => itemsOf(article).map(({ stem }) => stem);
const hintsOf = (article: string) => itemsOf(article).flatMap(({ expected }) => expected ?? []);

describe("the words of a question", () => {
  it("keeps a verb and its small word together", () => {
    const stems = stemsOf("Officers in Australia put down about 90 whales on 18 February 2024.");
    expect(stems.join("\n")).toMatch(/how many whales did officers in Australia put down/i);
    expect(stems.join("\n")).not.toMatch(/down how many/i);
  });

  it("keeps the perfect of what has gone on since a year, in whatever way it is asked", () => {
    const stems = stemsOf(
      "The forest around San Tavos in Peru has shrunk by 28 percent since 2000.",
    );
    expect(stems.length).toBeGreaterThan(3);
    for (const stem of stems) {
      expect(stem).toMatch(/\bhad\b.*\bshrunk\b/);
      expect(stem).toMatch(/as reported in November 2024/i);
    }
  });

  it.each([
    "The World Bank has said that Kenya has lost 12 percent of its forest since 2000.",
    "According to the World Bank, Kenya has built 12 schools in Garissa since March 2020.",
  ])("tells up to when what somebody said has gone on since a year: %s", (article) => {
    const stems = stemsOf(article);
    expect(stems.length).toBeGreaterThan(3);
    for (const stem of stems) expect(stem).toMatch(/in November 2024/i);
  });

  it("tells up to when somebody has had so many of something", () => {
    const stems = stemsOf("Kenya has had five presidents since 1963.");
    expect(stems.length).toBeGreaterThan(3);
    for (const stem of stems) {
      expect(stem).toMatch(/\bhad\b.*\bhad\b.* since 1963/);
      expect(stem).toMatch(/as reported on 15 November 2024/i);
    }
  });

  it("asks for the number that was named where many would be right", () => {
    const hints = hintsOf(
      "The US State Department said on 12 October 2024 that over 10,000 North Korean soldiers had been deployed to Russia.",
    );
    expect(hints.map((hint) => ("hint" in hint ? hint.hint : null))).toContain(
      "Give the number that was named. To the nearest thousand.",
    );
  });

  it("counts a body as the source's own verb counts it", () => {
    expect(stemsOf("The British House of Commons has 650 seats.")).toContain(
      "How many seats does the British House of Commons have?",
    );
  });

  it("asks how long something of so many days was, and not which it was", () => {
    const stems = stemsOf("Kenya's doctors ended a strike of 56 days on 15 October 2024.").join(
      "\n",
    );
    expect(stems).toMatch(/How long a strike did Kenya's doctors end on 15 October 2024\?/);
    expect(stems).not.toMatch(/what strike/i);
  });

  it.each([
    ["an outage", "Kenya's grid had an outage of 12 hours on 15 October 2024."],
    ["an outage", "Kenya's grid had the outage of 12 hours on 15 October 2024."],
    ["a blackout", "Kenya's grid had the blackout of 12 hours on 15 October 2024."],
  ])("asks how long %s was: %s", (noun, article) => {
    expect(stemsOf(article)).toContain(
      `How long ${noun} did Kenya's grid have on 15 October 2024?`,
    );
  });

  it.each([
    "Kenyan police discovered Peter Hart in Nairobi.",
    "Peter Hart was discovered in Nairobi by Kenyan police.",
  ])("tells when it was reported that somebody was discovered somewhere: %s", (article) => {
    const stems = stemsOf(article);
    expect(stems.length).toBeGreaterThan(1);
    for (const stem of stems) expect(stem).toMatch(/as reported in November 2024/i);
  });

  it("asks at what age somebody died, and not how long it was", () => {
    const stems = stemsOf("Peter Hart of Kenya died at the age of 56 on 15 October 2024.");
    expect(stems).toContain("At what age did Peter Hart die on 15 October 2024?");
    expect(stems.join("\n")).not.toMatch(/how long/i);
  });

  it.each([
    "Kenya's nurses worked an average of 52 hours in October 2024.",
    "Kenya marked the anniversary of 60 years on 15 October 2024.",
  ])("does not ask how long something was that lasts no while: %s", (article) => {
    expect(stemsOf(article).join("\n")).not.toMatch(/how long/i);
  });

  it("asks behind the unit in small letters after what somebody did something", () => {
    expect(
      stemsOf("Peter Hart returned to Kenya on 15 October 2024 after an absence of 12 years."),
    ).toContain(
      "In years, after how long an absence did Peter Hart return to Kenya on 15 October 2024?",
    );
  });

  it("keeps the capital of a first name before “de la”", () => {
    const stems = stemsOf("Luis de la Fuente became coach of Spain in December 2022.");
    expect(stems).toContain("When did Luis de la Fuente become coach of Spain?");
  });

  it("takes the capital from a noun that begins a sentence, and not from a name", () => {
    expect(insideSentence("Work on the tunnel")).toBe("work on the tunnel");
    expect(insideSentence("Construction Bank")).toBe("Construction Bank");
    expect(insideSentence("Workington")).toBe("Workington");
  });

  it("keeps both halves of a firm's name", () => {
    const stems = stemsOf(
      "Pick & Save was founded in 1967. Pick & Save sold its shops in Zambia in May 2024.",
    );
    expect(stems.join("\n")).not.toMatch(/(?<!Pick & )Save/);
  });

  it("writes a common noun small inside a sentence", () => {
    const stems = stemsOf(
      "Investigators found that Adrian Koh had spent $62 million on property in Dubai.",
    );
    expect(stems.join("\n")).toMatch(/As reported on 15 November 2024, investigators found/);
    expect(stems.join("\n")).not.toMatch(/, Investigators/);
  });

  it.each([
    ["Inflation in Norway was 2 percent in March 2024.", "Give a whole number."],
    [
      "Inflation in Turkey was 20 percent in March 2024.",
      "Within 1 percentage point is near enough.",
    ],
    ["Inflation in Argentina was 3.1 percent in March 2024.", "To one decimal."],
    ["NASA’s Heron mission has cost 640 million euros.", "To the nearest ten million."],
  ])("says in plain words how near is near enough: %s", (article, hint) => {
    expect(hintsOf(article)).toContainEqual(expect.objectContaining({ hint }));
  });
});

describe("the places among the options", () => {
  it("lie in the part of the world of the right one", () => {
    expect(placesLike("Peru").slice(0, 6)).toEqual(
      expect.arrayContaining(["Ecuador", "Colombia", "Bolivia"]),
    );
    expect(placesLike("Japan").slice(0, 4)).toEqual(
      expect.arrayContaining(["South Korea", "China", "Mongolia"]),
    );
  });

  it.each([
    ["Peru", "Chile", true],
    ["Lima", "Quito", true],
    ["Mexico City", "Guatemala City", true],
    ["Mexico City", "Vienna", false],
    ["Peru", "Ukraine", false],
    ["Washington", "Tegucigalpa", false],
    ["Japan", "Laos", true],
    ["Atlantis", "Japan", false],
  ])("%s beside %s: %s", (key, option, isNear) => {
    expect(areNeighbours(key, option)).toBe(isNear);
  });
});

describe("the people among the options", () => {
  const optionsIn = (article: string, stem: RegExp) =>
    itemsOf(article)
      .filter((item) => stem.test(item.stem))
      .flatMap((item) => [item.stem, ...item.options.map(({ text }) => text)])
      .join("\n");

  it("are no spacecraft that bears two names", () => {
    const article =
      "Elon Musk founded SpaceX in 2002. Europa Clipper was launched from Florida on 14 October 2024. " +
      "Gwynne Shotwell founded a school in 2010. Tom Mueller left SpaceX in 2020.";
    expect(optionsIn(article, /founded SpaceX/)).not.toMatch(/Europa Clipper/);
  });

  it("hold an office, where an office is asked for", () => {
    const article =
      "Colleen Braddock is the justice minister of Saskatchewan. Daniel Okimaw was stopped in Regina in May 2022. " +
      "Peter Rusk was stopped in Regina in June 2022. Anna Lachance was stopped in Regina in July 2022.";
    expect(optionsIn(article, /justice minister/)).not.toMatch(/Okimaw|Rusk|Lachance/);
  });
});
