import { extract } from "@/facts/extract";

const publishedAt = "2025-06-20";
const read = (text: string) =>
  extract(`A headline of the day\n\n${text}`, { publishedAt, publisher: "Desk" });
const statements = (text: string) => read(text).claims.map(({ statement }) => statement);
/** Predicate, value and statement in one line. */
const told = (text: string) =>
  read(text).claims.map(({ predicate, value, statement }) => {
    const said =
      value.type === "quantity"
        ? value.amount
        : value.type === "ordinal"
          ? value.number
          : value.type === "date"
            ? value.start
            : value.name;
    return `${predicate} ${said}: ${statement}`;
  });

describe("news sentences of many kinds", () => {
  it.each([
    [
      "an age between commas",
      "Rosa Brandt, 34, a baker, said the shop would stay.",
      "age 34: Rosa Brandt was 34 years old in June 2025.",
    ],
    [
      "an age before the noun in apposition",
      "The first ticket was sold to Ivo Marek, a 42-year-old nurse, in Brno.",
      "age 42: Ivo Marek was 42 years old in June 2025.",
    ],
    [
      "names with letters beyond Latin-1",
      "Slovak President Ľubica Hrončová resigned on 2 June 2025.",
      "role-holder Ľubica Hrončová: Ľubica Hrončová is president of Slovakia.",
    ],
    [
      "two participles after a comma",
      "Hurricane Wanda hit Cuba on Monday, killing 12 people and forcing more than 9,000 others from their homes.",
      "count 9000: Hurricane Wanda forced more than 9,000 others from their homes.",
    ],
    [
      "a verb that the relative clause before it does not own",
      "Lena Okoro, who took over as head of the Tasman Institute in March, said 21 bodies had been found in Lomas.",
      "count 21: Lena Okoro said that 21 bodies had been found in Lomas.",
    ],
    [
      "an earlier figure, told with the later one",
      "The Green Alliance won 34 of the 100 seats in Riga, up from 19 in 2022.",
      "count 19: The Green Alliance won 34 of the 100 seats in Riga, up from 19 in 2022.",
    ],
    [
      "a figure inside a phrase",
      "Marta Solano ordered inspections of 140 ferries.",
      "count 140: Marta Solano ordered inspections of 140 ferries.",
    ],
    [
      "what a participle adds to a passive",
      "The road to Tavos was closed on 3 June 2025, affecting 900 drivers.",
      "count 900: The road to Tavos was closed on 3 June 2025, affecting 900 drivers.",
    ],
    [
      "how many there were, with the time in front",
      "Last year there were 289 orbital launches.",
      "count 289: In 2024 there were 289 orbital launches.",
    ],
    [
      "how many said so",
      "71 percent of Slovenes said that corruption was widespread.",
      "share 71: 71 percent of Slovenes said that corruption was widespread.",
    ],
    [
      "a measure in apposition to a name",
      "The KM Ombak, a 1,200-tonne vessel, left Surabaya on 1 June 2025.",
      "measure 1200: The KM Ombak is a 1,200-tonne vessel.",
    ],
    [
      "a place in a row in apposition to a name",
      "Ilze Bērza, Latvia's second female prime minister, took office in 2019.",
      "ordinal 2: Ilze Bērza is Latvia's second female prime minister.",
    ],
    [
      "what was agreed",
      "Norway and Peru agreed on Sunday to set up a fund of $2 million.",
      "amount 2000000: Norway and Peru agreed on 15 June 2025 to set up a fund of $2 million.",
    ],
    [
      "what somebody was sentenced for",
      "Bruno Castel was sentenced to seven years on Monday for taking bribes worth 2 million euros.",
      "amount 2000000: Bruno Castel was sentenced to seven years on 16 June 2025 for taking bribes worth 2 million euros.",
    ],
    [
      "the earlier figure with its month",
      "Inflation in Norway fell to 2.9% in May from 3.4% in April.",
      "level 2.9: Inflation in Norway fell to 2.9% in May 2025 from 3.4% in April 2025.",
    ],
    [
      "a comparison that belongs to the figure",
      "Bread cost 3.7% more than in 2024.",
      "share 3.7: Bread cost 3.7% more than in 2024.",
    ],
    [
      "a rate with its unit",
      "The Tallis Railway carries roughly 900,000 containers a year.",
      "count 900000: The Tallis Railway carries roughly 900,000 containers a year.",
    ],
    [
      "a capital named by its country",
      "A three-day summit ended in the Fijian capital.",
      "event-place Suva: A three-day summit ended in Suva.",
    ],
    [
      "two posts of one person",
      "Norwegian firm Polar founder and chief executive Jonas Berg resigned in May.",
      "office-end 2025-05-01: Jonas Berg resigned in May 2025.",
    ],
    [
      "the day of the statement where what was said has none",
      "Brannock has bought Tarvik for $9 million, the companies said on Tuesday.",
      "event-date 2025-06-17: The companies said on 17 June 2025 that Brannock had bought Tarvik for $9 million.",
    ],
  ])("tells %s", (_rule, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    [
      "it stands for the named thing that the sentence before is about",
      "Hurricane Wanda reached Cuba on Monday. It destroyed 2,300 houses.",
      "Hurricane Wanda destroyed 2,300 houses.",
    ],
    [
      "its stands for the same",
      "The Kestrel 2 reached orbit on Monday. Its first flight ended after 31 seconds in 2024.",
      "The Kestrel 2's first flight ended after 31 seconds in 2024.",
    ],
    [
      "the storm is the one that has a name",
      "Hurricane Wanda reached Cuba on Monday. The storm killed nine people in Havana.",
      "Hurricane Wanda killed nine people in Havana.",
    ],
    [
      "a study is called by its first description",
      "A study published in the journal Alpine Medicine on 2 June 2025 was long awaited. The study followed 26,400 people in Guinea.",
      "The study published in the journal Alpine Medicine on 2 June 2025 followed 26,400 people in Guinea.",
    ],
    [
      "profit is that of the firm before",
      "Brannock Group reported its results on Monday. Net profit rose 12% to 9 million euros.",
      "Brannock Group's net profit rose 12% to 9 million euros.",
    ],
  ])("reads back: %s", (_rule, text, expected) => {
    expect(statements(text)).toContain(expected);
  });

  it.each([
    [
      "a claim that the sentence calls false",
      "A claim that ballots had been burned in Tavos was false.",
    ],
    [
      "what hangs on a condition behind it",
      "Marta Solano faces up to 10 years in prison if convicted.",
    ],
    [
      "what a fear says, also beside its verb",
      "Unions fear that the plant, which employs 90 workers, will close.",
    ],
    [
      "the noun's event for “it was”",
      "The Embrel 9 fell near Huaro on Monday. It was the deadliest accident in Peru since 1996.",
    ],
    ["a share of a sum named elsewhere", "The Aid Fund has received 22% of that sum."],
    [
      "a list whose numbers are whose is unclear",
      "Ana Ruiz and Ivo Marek received sentences of four years and 30 months respectively.",
    ],
    ["a remark without what it counts", "The worst, in the east, killed 2,287 people."],
    [
      "a cause without its effect",
      "Marta Solano motivated Norway and Peru to bridge old conflicts.",
    ],
    [
      "a director of a nationality as an office of the state",
      "The Polish director Tomas Zelen won the Golden Lamp.",
    ],
  ])("gives no plain claim of %s", (_rule, text) => {
    const plain = read(text).claims.filter(
      ({ attribution, predicate, statement }) =>
        attribution.hedge === "none" &&
        predicate !== "age" &&
        /burned|prison|employs|accident|sum|received|worst|motivated|director of Poland/.test(
          statement,
        ),
    );
    expect(plain.map(({ statement }) => statement)).toEqual([]);
  });
});
