import { extract } from "@/facts/extract";

const read = (text: string) =>
  extract(`A headline of the day\n\n${text}`, { publishedAt: "2024-03-20", publisher: "Desk" })
    .claims;

/** The statement with the asked words in brackets. */
const marked = (text: string) =>
  read(text).map(
    ({ predicate, statement, slot }) =>
      `${predicate}: ${statement.slice(0, slot.start)}[${statement.slice(slot.start, slot.end)}]${statement.slice(slot.end)}`,
  );

describe("frames", () => {
  it.each([
    [
      "counts of people in a state",
      "Over 300 miners were trapped in a shaft near Lusaka.",
      "count: [Over 300] miners were trapped in a shaft near Lusaka.",
    ],
    [
      "counts of what was done",
      "The storm destroyed about 60 houses in Havana.",
      "count: The storm destroyed [about 60] houses in Havana.",
    ],
    [
      "the subject after the verb",
      "In the village of Ostrovna died at least 12 people.",
      "count: [At least 12] people died in the village of Ostrovna.",
    ],
    [
      "a change and the level it leads to",
      "Inflation rose 0.4 percent to 3.1 percent in February.",
      "change: Inflation rose [0.4 percent] to 3.1 percent in February 2024.",
    ],
    [
      "the date of an event, resolved",
      "The Lisbon tunnel was opened on Monday.",
      "event-date: The Lisbon tunnel was opened on [18 March 2024].",
    ],
    [
      "a date inside a phrase",
      "Maya Lindqvist won Sunday’s presidential election.",
      "event-date: The presidential election was on [17 March 2024].",
    ],
    [
      "the place of an event",
      "The summit was held in Nairobi on 4 March 2024.",
      "event-place: The summit was held in [Nairobi] on 4 March 2024.",
    ],
    [
      "the place around a place",
      "The summit was held in Kisumu, a city in Kenya.",
      "event-place: The summit was held in [Kenya].",
    ],
    [
      "holders of an office, by title",
      "Kenyan President Amina Odhiambo spoke.",
      "role-holder: [Amina Odhiambo] is president of Kenya.",
    ],
    [
      "holders of an office, by apposition",
      "Ivo Brandt, the mayor of Linz, spoke.",
      "role-holder: [Ivo Brandt] is the mayor of Linz.",
    ],
    [
      "taking office",
      "Ivo Brandt took office on 4 March 2024.",
      "office-start: Ivo Brandt took office on [4 March 2024].",
    ],
    [
      "who beat whom",
      "Ivo Brandt defeated rival Karl Moser on 4 March 2024.",
      "object: Ivo Brandt defeated [Karl Moser] on 4 March 2024.",
    ],
    [
      "each founder",
      "Ostara was founded by Ivo Brandt and Karl Moser in 1999.",
      "agent: Ostara was founded by [Karl Moser] in 1999.",
    ],
    [
      "names of things",
      "Norway and Sweden launched an exercise named “Cold Hands” on 4 March 2024.",
      "named: Norway and Sweden launched an exercise named [Cold Hands] on 4 March 2024.",
    ],
    [
      "places in a row",
      "Ivo Brandt became Austria’s 15th chancellor on 4 March 2024.",
      "ordinal: Ivo Brandt became [Austria’s 15th chancellor] on 4 March 2024.",
    ],
    [
      "measures inside a phrase",
      "Waves of at least 2.5 metres hit Durban.",
      "measure: Waves of [at least 2.5 metres] hit Durban.",
    ],
    [
      "votes for and against",
      "The vote on the board was five to four.",
      "vote-result: The vote on the board was [five to four].",
    ],
    [
      "amounts of money",
      "The bridge cost about $60 million.",
      "amount: The bridge cost [about $60 million].",
    ],
  ])("tells %s", (_frame, text, expected) => {
    expect(marked(text)).toContain(expected);
  });

  it("tells “not since” as the last time", () => {
    expect(marked("Not since March 2009 had the Bank of Latvia cut rates.")).toContain(
      "event-date: The Bank of Latvia last cut rates in [March 2009].",
    );
  });

  it("keeps the interval that the words allow", () => {
    expect(read("As many as 12,000 workers were dismissed in Turin.")[0]?.value).toMatchObject({
      amount: 12000,
      lower: 0,
      upper: 12000,
      unit: "workers",
      modifier: "As many as",
    });
  });

  it("counts a list with one number as one", () => {
    expect(read("The port handled 847 cars and light trucks in 2023.")[0]?.value).toMatchObject({
      unit: "cars and light trucks",
    });
  });
});
