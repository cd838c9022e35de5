import fc from "fast-check";
import { corroborate } from "@/facts/corroborate";
import type { ArticleClaims } from "@/facts/fact";
import { read } from "./read-articles";

/**
 * Sentences of each frame, with a gap for one name; two papers of one day fill it with two names.
 * Whatever the name is of, they do not say the same.
 */
const people = ["Ana Ruiz", "Bo Lindgren", "Keiko Tanabe", "Musa Diallo"];
const countries = ["Denmark", "Norway", "Peru", "Kenya", "Japan"];
const cities = ["Oslo", "Lima", "Nairobi", "Osaka"];
const houses = ["Norhald", "Quillon Pharma", "Brunvik Energy", "the Tasman Institute"];
const clubs = ["Marlow Rovers", "Eastport City", "Dravno United"];
const prizes = ["Orinoco Prize", "Halden Medal", "Kestrel Award"];
const offices = ["prime minister", "finance minister", "foreign minister", "chief justice"];

const frames: [string, string, readonly string[]][] = [
  [
    "the country of an office",
    "Ingrid Solberg took office as prime minister of * on 1 February 2031.",
    countries,
  ],
  [
    "the country of an oath",
    "Ingrid Solberg was sworn in as president of * on 1 February 2031.",
    countries,
  ],
  [
    "the country of an election",
    "Ingrid Solberg was elected president of * on 1 February 2031.",
    countries,
  ],
  ["the city of an office", "Ingrid Solberg became mayor of * in March 2029.", cities],
  [
    "the house of an office",
    "Ingrid Solberg was appointed chief executive of * in March 2029.",
    houses,
  ],
  ["the office", "Ingrid Solberg took office as * of Denmark on 1 February 2031.", offices],
  [
    "the office that was left",
    "Ingrid Solberg resigned as * of Denmark on 1 February 2031.",
    offices,
  ],
  [
    "the house that was left",
    "Ingrid Solberg resigned as chairwoman of * on 1 February 2031.",
    houses,
  ],
  [
    "the predecessor",
    "Ingrid Solberg succeeded * as president of Peru on 1 February 2031.",
    people,
  ],
  ["the prize", "Ingrid Solberg won the * on 1 February 2031.", prizes],
  [
    "what a prize was for",
    "Ingrid Solberg received a prize of 40,000 euros from * on 1 February 2031.",
    houses,
  ],
  ["the opponent", "Kofi Mensah scored 3 goals against * on 1 February 2031.", clubs],
  ["the beaten side", "Halden Town beat * 2-0 on 1 February 2031.", clubs],
  ["the side played for", "Kofi Mensah scored 14 goals for * in 2030.", clubs],
  ["the club joined", "Kofi Mensah joined * for 31 million euros in 2030.", clubs],
  ["the club left", "Kofi Mensah left * in 2030.", clubs],
  ["the firm bought", "Halvard Steel bought * for 4.6 billion dollars in 2030.", houses],
  ["the seller", "Halvard Steel bought 12 ships from * in 2030.", houses],
  ["the buyer's country", "Halvard Steel sold 40 trains to * in 2030.", countries],
  [
    "the country of a loan",
    "The World Bank lent 150 million dollars to * on 1 February 2031.",
    countries,
  ],
  ["where the counted died", "The storm killed 35 people in * on 1 February 2031.", countries],
  [
    "where the counted live",
    "Some 6,200 people were evacuated in * on 1 February 2031.",
    countries,
  ],
  [
    "where the counted come from",
    "Police arrested 34 people from * on 1 February 2031.",
    countries,
  ],
  ["the staff's place", "Halvard Steel employs 7,900 people in *.", countries],
  [
    "the other side of a deal",
    "Sweden signed a trade agreement with * on 1 February 2031.",
    countries,
  ],
  ["the country visited", "Ingrid Solberg visited * on 1 February 2031.", countries],
  ["the person met", "Ingrid Solberg met * on 1 February 2031.", people],
  ["the founder's house", "Ingrid Solberg founded * in 1988.", houses],
  ["the house of a founding", "* was founded in 1988.", houses],
  ["the minister dismissed", "President Joseph Mwakyusa dismissed * on 1 February 2031.", people],
  [
    "the minister named",
    "President Joseph Mwakyusa named * as minister of health on 1 February 2031.",
    people,
  ],
  ["the country of a share", "Inflation in * was 3.2 percent in January 2031.", countries],
  ["the country of a level", "Unemployment in * fell to 8.1 percent in January 2031.", countries],
  ["the house of a share", "The Lindqvist family owns 23 percent of *.", houses],
  ["the house of an amount", "* posted a profit of 12.5 million euros in 2030.", houses],
  ["the country of a group", "58 percent of voters in * opposed the sale.", countries],
  ["the country of a record", "Ingrid Solberg is the second woman to lead *.", countries],
  ["the row of an ordinal", "Ingrid Solberg is the 32nd governor of the Bank of *.", countries],
  ["the city of a birth", "Ingrid Solberg was born in * in 1968.", cities],
  [
    "the member's league",
    "Peru joined * in 2004.",
    ["the Andean Community", "the Pacific Alliance", "the Coffee League"],
  ],
  [
    "the court",
    "The Supreme Court of * ruled on 1 February 2031 that the strike was illegal.",
    countries,
  ],
  [
    "the ship's name",
    "The ferry * sank off Pemba on 1 February 2031.",
    ["Tumaini", "Halcyon", "Nordlys"],
  ],
  [
    "the holder of an office there",
    "The prime minister of * met Ana Ruiz on 1 February 2031.",
    countries,
  ],
  ["the parliament", "The parliament of * approved the budget on 1 February 2031.", countries],
  [
    "the country's adjective",
    "The * government approved a loan of 50 million euros on 1 February 2031.",
    ["Danish", "Norwegian", "Peruvian"],
  ],
];

const around =
  "Delegates from Denmark, Norway, Peru, Kenya and Japan came to Mombasa for the forum.";
const papers = (one: string, two: string, context: string): ArticleClaims[] => [
  read("a", "The Courier", "2031-02-03", context, one),
  read("b", "The Herald", "2031-02-03", context, two),
];

/** Facts that take claims of both sentences for one, each of which tells of its own name. */
function mixed(template: string, one: string, two: string, context: string): string[] {
  const articles = papers(template.replace("*", one), template.replace("*", two), context);
  const claimOf = new Map(
    articles.flatMap(({ article, claims }) =>
      claims.map((claim) => [`${article}#${claim.id}`, claim] as const),
    ),
  );
  const bare = (name: string) => name.replace(/^the /u, "");
  return corroborate(articles).facts.flatMap(({ claims }) => {
    const told = claims.map(
      ({ article, claim }) => claimOf.get(`${article}#${claim}`)?.statement ?? "",
    );
    const tellsOne = told.some(
      (text) => text.includes(bare(one)) && !text.includes(bare(two)) && text !== around,
    );
    const tellsTwo = told.some(
      (text) => text.includes(bare(two)) && !text.includes(bare(one)) && text !== around,
    );
    return tellsOne && tellsTwo ? [told.join(" | ")] : [];
  });
}

describe("corroborate never takes two sentences for one that differ in", () => {
  it.each(frames)("%s", (_, template, names) => {
    const pairs = names.flatMap((one, index) =>
      names.slice(index + 1).map((two) => [one, two] as const),
    );
    for (const [one, two] of pairs) {
      expect(mixed(template, one, two, "")).toEqual([]);
      expect(mixed(template, one, two, around)).toEqual([]);
    }
  });

  it("a made-up name, whichever sentence it stands in", () => {
    const name = fc
      .tuple(
        fc.constantFrom("Bel", "Cor", "Dun", "Far", "Gal", "Hes", "Mor", "Tul"),
        fc.constantFrom("adar", "inova", "ostra", "umber", "ywick", "eshti"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.constantFrom(...frames), name, name, ([, template, names], one, two) => {
        fc.pre(one !== two && names !== offices);
        expect(mixed(template, one, two, "")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("corroborate still joins one sentence told with", () => {
  it.each([
    [
      "a shorter name of one person",
      "President Joseph Mwakyusa dismissed Halima Kombo on 1 February 2031.",
      "President Mwakyusa dismissed Halima Kombo on 1 February 2031.",
    ],
    [
      "a country's other name",
      "Ingrid Solberg was elected president of the United States on 1 February 2031.",
      "Ingrid Solberg was elected president of the U.S. on 1 February 2031.",
    ],
    [
      "a city and its country",
      "Halvard Steel opened a factory in Nairobi on 1 February 2031.",
      "Halvard Steel opened a factory in Nairobi, Kenya, on 1 February 2031.",
    ],
    [
      "the office told more shortly",
      "Ingrid Solberg took office as prime minister of Denmark on 1 February 2031.",
      "Ingrid Solberg took office as prime minister on 1 February 2031.",
    ],
    [
      "the country before the office",
      "Ingrid Solberg took office as prime minister of Denmark on 1 February 2031.",
      "Ingrid Solberg took office as Danish prime minister on 1 February 2031.",
    ],
  ])("%s", (_, one, two) => {
    const together = corroborate(papers(one, two, around)).facts.filter(
      ({ claims, statement }) =>
        statement.includes("February 2031") &&
        new Set(claims.map(({ article }) => article)).size > 1,
    );
    expect(together.length).toBeGreaterThan(0);
  });
});
