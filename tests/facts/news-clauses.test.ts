import { extract } from "@/facts/extract";

const statements = (text: string) =>
  extract(`A headline of the day\n\n${text}`, {
    publishedAt: "2031-06-20",
    publisher: "Desk",
  }).claims.map(({ statement }) => statement);

describe("a clause of the news keeps its own words", () => {
  it.each([
    [
      "the auxiliary of two passives",
      "The Tavos bridge was opened in 1974 and last repaired in 2019.",
      "The Tavos bridge was last repaired in 2019.",
      /bridge repaired/u,
    ],
    [
      "the subject of a verb in the singular",
      "Divers searched for victims of the sinking of the Halcyon, which has cost 22 lives.",
      "Divers searched for victims of the sinking of the Halcyon.",
      /^Victims .* has cost/u,
    ],
    [
      "the part of a firm and the firm apart",
      "The Brandt family owns 25 percent of Norhald, which was founded in 1902.",
      "The Brandt family owns 25 percent of Norhald.",
      /25 percent of \w+ was founded/u,
    ],
    [
      "the particle of a verb",
      "Fourteen huts were swept away on 3 June 2031.",
      "Fourteen huts were swept away on 3 June 2031.",
      /swept on/u,
    ],
    [
      "the adverb without which the year would be another's",
      "The Orinoco Cup was first played in 1961.",
      "The Orinoco Cup was first played in 1961.",
      /was played in 1961/u,
    ],
    [
      "what is left apart from who did it",
      "Marlow captain Kofi Mensah levelled from the spot with eight minutes left.",
      "Kofi Mensah levelled from the spot with eight minutes left.",
      /was levelled/u,
    ],
    [
      "years in an apposition apart from the clause",
      "The Danes, winners in 2019 and 2024, finished with ten men.",
      "The Danes finished with ten men.",
      /in 2024/u,
    ],
    [
      "the place of a match apart from the match",
      "Marlow beat Dravno 4-2 in the final at the Stadium of Peace in Oslo, which ended 1-1.",
      "Marlow beat Dravno 4-2 in the final at the Stadium of Peace in Oslo.",
      /^Oslo ended/u,
    ],
    [
      "a comparison apart from how often it happened",
      "In Tavos 41 people have died, more than three times as many as in 2030.",
      "41 people have died in Tavos.",
      /three times/u,
    ],
    [
      "the missing as missing",
      "At least 19 people were killed and 43 were missing in Kenya on 18 June 2031.",
      "43 people were missing in Kenya on 18 June 2031.",
      /missed/u,
    ],
    [
      "an aside behind a ruling apart from the ruling",
      "Peru's Supreme Court ruled on 12 June 2031 that the levy was unlawful, hours after the health ministry reported 214 cases of cholera in Cusco.",
      "The health ministry reported 214 cases of cholera in Cusco.",
      /ruled .* reported/u,
    ],
    [
      "the day of the subject apart from the verb",
      "The collapse of the Tavos bridge on 14 June 2031 has become the deadliest accident in Kenya for a decade.",
      "The collapse of the Tavos bridge has become the deadliest accident in Kenya for a decade.",
      /become .* on 14 June/u,
    ],
    [
      "the place in front of a count",
      "In Lima 214 cases of cholera were reported on 12 June 2031.",
      "214 cases of cholera were reported on 12 June 2031 in Lima.",
      /Lima 214/u,
    ],
    [
      "a total",
      "A total of 61,740 people saw the final in Oslo.",
      "A total of 61,740 people saw the final in Oslo.",
      /^$/u,
    ],
    [
      "a name with its particles",
      "The match was watched by 61,740 people at the Estadio do Tejo.",
      "The match was watched by 61,740 people at the Estadio do Tejo.",
      /Estadio\.$/u,
    ],
    [
      "a participle in front of a name",
      "Marlow won the Orinoco Cup on 12 June 2031, beating holders Dravno 4-2 in Oslo.",
      "Marlow beat holders Dravno 4-2 in Oslo.",
      /Cup .* Dravno/u,
    ],
    [
      "the final of a cup",
      "Dravno lost the Orinoco Cup final to Marlow in Oslo on 12 June 2031.",
      "Dravno lost the Orinoco Cup final to Marlow in Oslo on 12 June 2031.",
      /^$/u,
    ],
  ])("%s", (_, text, told, never) => {
    const found = statements(text);
    expect(found).toContain(told);
    expect(found.filter((statement) => never.test(statement))).toEqual([]);
  });

  it.each([
    [
      "what somebody is reported to have done",
      "Dravno are reported to have offered 70 million euros for her.",
    ],
    ["what experts believe", "Experts believe the ship turned over within four minutes."],
    [
      "a plea of not guilty",
      "Rashid Mbaruk pleaded not guilty at a court in Tanga on 15 June 2031.",
    ],
    [
      "what was only warned of",
      "Forecasters had warned of winds of 70 kilometres an hour in Oslo.",
    ],
    ["a possessive without its noun", "Norhald's fell 6.1 percent in Tokyo."],
    ["part of a company that was not named", "The Brandt family owns 25 percent of the company."],
  ])("and tells nothing of %s", (_, text) => {
    expect(statements(text)).toEqual([]);
  });

  it("takes what a bank expects for an estimate", () => {
    const { claims } = extract(
      "A headline of the day\n\nThe Bank of Japan expects growth of 1.1 percent in 2032.",
      { publishedAt: "2031-06-20", publisher: "Desk" },
    );
    expect(claims.map(({ attribution }) => attribution.hedge)).toEqual(
      claims.map(() => "estimate"),
    );
    expect(claims.length).toBeGreaterThan(0);
  });

  it("takes an accusation for no plain fact", () => {
    const { claims } = extract(
      "A headline of the day\n\nBesnik Kola accused Norhald of ignoring cracks.",
      {
        publishedAt: "2031-06-20",
        publisher: "Desk",
      },
    );
    expect(claims.map(({ attribution }) => attribution.hedge)).toEqual(claims.map(() => "alleged"));
    expect(claims.length).toBeGreaterThan(0);
  });
});

describe("an office is told with what it is of", () => {
  it.each([
    [
      "its, where the sentence before says whose",
      "Norhald, founded in 1937, has 26,000 employees. Its president, Hiroshi Mukai, said no plants would be closed.",
      "Hiroshi Mukai is president of Norhald.",
    ],
    [
      "a secretary general",
      "Raul Tintaya, the secretary general of Ferrovia, called the ruling a disgrace.",
      "Raul Tintaya is the secretary general of Ferrovia.",
    ],
    [
      "a pronoun for what its noun was told of before",
      "The Kurvel dam failed on 14 June 2031. The dam was completed in 1974. It was last inspected in 2017.",
      "The Kurvel dam was last inspected in 2017.",
    ],
  ])("%s", (_, text, told) => {
    expect(statements(text)).toContain(told);
  });

  it("and a firm's president is no head of state", () => {
    const found = statements(
      "Kagawa agreed to buy Norrland Steel of Sweden. President Hiroshi Mukai told a news conference that Swedish steel was good. He praised Sweden.",
    );
    expect(found.filter((statement) => /president of Sweden/u.test(statement))).toEqual([]);
  });

  it.each([
    [
      "a post of two words",
      "A court in Asuncion fined former public works minister Rami Villalba. Paraguay welcomed it. Paraguay's parliament met.",
      "Rami Villalba was public works minister of Paraguay.",
    ],
    [
      "a post that looks like a name",
      "Paraguay's parliament met in Asuncion on Friday. Economy Minister Rosa Neri left Paraguay.",
      "Rosa Neri is economy minister of Paraguay.",
    ],
  ])("%s is told whole", (_what, text, statement) => {
    expect(statements(text)).toContain(statement);
  });

  it.each([
    [
      "whose body has just been told",
      "Uruguay's parliament met in Montevideo. Uruguay's unions marched. The federation called a strike. \"Enough,\" its president Raúl Echenique told local radio in Uruguay.",
      /Echenique is president of Uruguay/,
    ],
    [
      "beside the head of another state",
      "Britain met France in London. Britain will accept one asylum seeker, Britain said. The deal was announced by Prime Minister Martin Ashcombe and President Édouard Lacaze in Britain.",
      /(Lacaze|Ashcombe) is (president|prime minister) of the United Kingdom/,
    ],
    [
      "after the officer of another state",
      "Estonia gave a prize in Tallinn. Estonia's jury praised it. Estonia will pay. Georgian Culture Minister Tea Abashidze said nothing. President Salome Gelashvili called it a victory.",
      /Gelashvili is president of Estonia/,
    ],
    [
      "of a province",
      "Canada sent troops to Kamloops. Canada's fires burned. Premier Laura Chisholm declared an emergency in Canada.",
      /premier of Canada/,
    ],
    [
      "named after what it looks after",
      "Privacy Commissioner Tama Rewiti opened an investigation in Wellington.",
      /commissioner of Privacy/,
    ],
  ])("and an office is no state's %s", (_what, text, never) => {
    expect(statements(text).filter((statement) => never.test(statement))).toEqual([]);
  });
});
