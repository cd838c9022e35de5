import { corroborate } from "@/facts/corroborate";
import type { ArticleClaims } from "@/facts/fact";
import { read } from "./read-articles";

/** Statements that were joined into one fact, fact by fact, where there is more than one statement. */
function joined(articles: readonly ArticleClaims[]): string[][] {
  const statements = new Map(
    articles.flatMap(({ article, claims }) =>
      claims.map((claim) => [`${article}#${claim.id}`, claim.statement] as const),
    ),
  );
  return corroborate(articles)
    .facts.map(({ claims }) => [
      ...new Set(claims.map(({ article, claim }) => statements.get(`${article}#${claim}`) ?? "")),
    ])
    .filter((told) => told.length > 1);
}

const openConflicts = (articles: readonly ArticleClaims[]) =>
  corroborate(articles).conflicts.filter(({ resolution }) => resolution === "open");

/** Two papers of one day, one sentence each, and what both tell besides. */
const story = ["Delegates from Kenya, Peru and Norway came to Mombasa for the Indian Ocean Forum."];
const papers = (one: string, two: string): ArticleClaims[] => [
  read("a", "The Courier", "2031-03-14", ...story, one),
  read("b", "The Herald", "2031-03-14", ...story, two),
];

describe("corroborate keeps apart what happened to others", () => {
  it.each([
    [
      "two meetings of one person in one city on one day",
      "Wanjiru Otieno met Lars Haugen in Mombasa on 12 March 2031.",
      "Wanjiru Otieno met Rosa Quispe in Mombasa on 12 March 2031.",
    ],
    [
      "a meeting of two and a meeting of three",
      "Wanjiru Otieno met Lars Haugen in Mombasa on 12 March 2031.",
      "Wanjiru Otieno, Lars Haugen and Rosa Quispe met in Mombasa on 12 March 2031.",
    ],
    [
      "meetings of other countries",
      "Kenya and Norway signed an agreement in Mombasa on 12 March 2031.",
      "Kenya and Peru signed an agreement in Mombasa on 12 March 2031.",
    ],
    [
      "the same number won by two countries",
      "Norway won 12 gold medals at the games in Mombasa.",
      "Kenya won 12 gold medals at the games in Mombasa.",
    ],
    [
      "a president and a vice president sworn in on one day",
      "Rosa Quispe was sworn in as president of Peru on 12 March 2031.",
      "Mateo Salas was sworn in as vice president of Peru on 12 March 2031.",
    ],
    [
      "people killed and people injured",
      "The landslide killed 35 people in Arequipa.",
      "The landslide injured 35 people in Arequipa.",
    ],
    [
      "prisoners whom two sides released",
      "Peru released 40 prisoners on 12 March 2031.",
      "Norway released 40 prisoners on 12 March 2031.",
    ],
    [
      "goals of two players",
      "Kofi Mensah scored 3 goals for Marlow Rovers on 12 March 2031.",
      "Tomas Varga scored 3 goals for Marlow Rovers on 12 March 2031.",
    ],
    [
      "buyers of two companies on one day",
      "Norhald bought Lytex on 12 March 2031.",
      "Brunvik bought Quillon on 12 March 2031.",
    ],
  ])("%s", (_, one, two) => {
    const articles = papers(one, two);
    expect(joined(articles).filter((told) => told.includes(one) && told.includes(two))).toEqual([]);
    expect(openConflicts(articles)).toEqual([]);
  });

  it("three meetings of one day also where one article tells of all of them", () => {
    const meetings = [
      "Wanjiru Otieno met Lars Haugen in Mombasa on 12 March 2031.",
      "Wanjiru Otieno met Rosa Quispe in Mombasa on 12 March 2031.",
      "Lars Haugen met Rosa Quispe in Mombasa on 12 March 2031.",
    ];
    const articles = [
      read("a", "The Courier", "2031-03-14", ...story, ...meetings),
      read("b", "The Herald", "2031-03-14", ...story, ...meetings.slice().reverse()),
    ];
    const mixed = joined(articles).filter(
      (told) => meetings.filter((meeting) => told.includes(meeting)).length > 1,
    );
    expect(mixed).toEqual([]);
  });

  it("storms and elections of one country in two years", () => {
    const told = (year: number, day: string) =>
      read(
        `of ${year}`,
        "The Courier",
        day,
        "The storm was the worst in Kenya since 1998.",
        `The storm killed 35 people in Kenya on ${day.slice(8)} March ${year}.`,
        "More than 9,000 people celebrated in Nairobi.",
        "President Wanjiru Otieno visited Mombasa and Kisumu.",
      );
    const articles = [told(2031, "2031-03-14"), told(2033, "2033-03-19")];
    const mixed = corroborate(articles).facts.filter(
      ({ claims, statement }) =>
        new Set(claims.map(({ article }) => article)).size > 1 && /killed/u.test(statement),
    );
    expect(mixed).toEqual([]);
    expect(openConflicts(articles)).toEqual([]);
  });
});

describe("corroborate opens no conflict", () => {
  it.each([
    [
      "between the places of two meetings, a year apart",
      "Wanjiru Otieno met Lars Haugen in Mombasa on 12 March 2031.",
      "Wanjiru Otieno met Lars Haugen in Oslo on 12 March 2030.",
    ],
    [
      "between a region and its country",
      "Peru sent 400 soldiers to the Cusco region of Peru.",
      "Peru sent 400 soldiers to Peru's Cusco region.",
    ],
    [
      "between a planet returned to and a crater landed in",
      "The spacecraft Tupaq landed in the crater Kuntur on 12 March 2031.",
      "The spacecraft Tupaq returned to Earth on 13 March 2031.",
    ],
    [
      "between two who won together",
      "Rosa Quispe won the Orinoco Prize on 12 March 2031.",
      "Mateo Salas won the Orinoco Prize on 12 March 2031 with Rosa Quispe.",
    ],
    [
      "between what was paid and what was sold",
      "Norhald paid 4 billion dollars for Quillon.",
      "The sales of Quillon were 6 billion dollars in 2030.",
    ],
    [
      "between a toll and the same toll two days later",
      "The health ministry said on 12 March 2031 that 35 people had been killed in Arequipa.",
      "The health ministry said on 14 March 2031 that 41 people had been killed in Arequipa.",
    ],
    [
      "between the staff of two firms",
      "Norhald employs 12,400 people.",
      "Quillon employs 3,100 people.",
    ],
  ])("%s", (_, one, two) => {
    expect(openConflicts(papers(one, two)).map(({ reason }) => reason)).toEqual([]);
  });

  it("but where two papers differ on one figure of one thing", () => {
    const articles = papers(
      "Police arrested 31 people in Arequipa on 12 March 2031.",
      "Police said that 27 people had been arrested in Arequipa.",
    );
    expect(openConflicts(articles)).toHaveLength(1);
  });
});

describe("corroborate joins what is one event", () => {
  it.each([
    [
      "whoever is named first",
      "Wanjiru Otieno met Lars Haugen in Mombasa on 12 March 2031.",
      "Lars Haugen met Wanjiru Otieno in Mombasa on 12 March 2031.",
    ],
    [
      "told from either side",
      "Peter Bruun founded Quillon Pharma in 1988.",
      "Quillon Pharma was founded in 1988 by Peter Bruun.",
    ],
    [
      "agreed and signed",
      "Kenya and Norway signed a ceasefire in Mombasa on 12 March 2031.",
      "Kenya and Norway agreed on a truce on 12 March 2031.",
    ],
    [
      "won and lost",
      "Marlow Rovers beat Eastport City 2-0 in the semi-final on 12 March 2031.",
      "Eastport City lost 2-0 to Marlow Rovers in the semi-final on 12 March 2031.",
    ],
    [
      "freed and released",
      "Peru released 1,240 prisoners on 12 March 2031.",
      "Peru freed 1,240 prisoners on 12 March 2031.",
    ],
  ])("%s", (_, one, two) => {
    const together = corroborate(papers(one, two)).facts.filter(
      ({ claims }) => new Set(claims.map(({ article }) => article)).size > 1,
    );
    expect(together.map(({ statement }) => statement)).toEqual(
      expect.arrayContaining([expect.stringMatching(/2031|1988/u)]),
    );
  });
});
