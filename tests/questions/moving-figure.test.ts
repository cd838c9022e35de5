import { rulesOf } from "./rules-of";

describe("figures that were true for a day", () => {
  it.each([
    [
      "the day of an interim toll",
      "The death toll from the earthquake on Japan's Noto Peninsula rose to at least 84 on 4 June 2025.",
      "event-date",
      "open-answer",
    ],
    [
      "a toll that runs on",
      "Landslides and floods have killed 62 people in Nepal since the middle of May, the National Disaster Authority said.",
      undefined,
      "undated",
    ],
    [
      "operations postponed after nothing",
      "Tomáš Beran said that 312 operations had been postponed at the University Hospital in Brno.",
      undefined,
      "anchored",
    ],
    [
      "households without electricity after nothing",
      "About 30,000 households in Ishikawa were without electricity, Hokuriku Electric Power Co. said.",
      undefined,
      "anchored",
    ],
    [
      "a count that was another an hour later",
      "The Japan Meteorological Agency counted 155 shocks in Ishikawa already by Tuesday morning.",
      undefined,
      "undated",
    ],
    [
      "a toll that somebody gave on no day",
      "Tropical Cyclone Hasina killed at least 14 people in Madagascar, the national disaster agency said.",
      "count",
      "undated",
    ],
    [
      "the office of somebody who was killed",
      "Gunmen shot dead Yolanda Sánchez, the mayor of Cotija.",
      "role-holder",
      "out-of-office",
    ],
  ])("are refused: %s", (_what, sentence, predicate, rule) => {
    const rules = rulesOf(sentence, "", predicate);
    expect(rules).toContain(rule);
    expect(rules).not.toContain("none");
  });

  it.each([
    [
      "a toll of a known event",
      "The earthquake at Izmit killed about 17,500 people in Turkey in August 1999.",
      undefined,
    ],
    [
      "households cut off by a named event",
      "The Noto earthquake left about 30,000 households in Ishikawa without electricity on 4 January 2024.",
      undefined,
    ],
    [
      "a rate that rose on a day",
      "The Bank of Japan raised interest rates to 0.5 percent on 24 January 2025.",
      "event-date",
    ],
    [
      "a mayor who lives",
      "The mayor of Cotija, Yolanda Sánchez, opened the market.",
      "role-holder",
    ],
  ])("are let pass: %s", (_what, sentence, predicate) => {
    expect(rulesOf(sentence, "", predicate)).toContain("none");
  });
});
