import { rulesOf } from "./rules-of";

describe("what is worth nobody's while", () => {
  it.each([
    [
      "where a scientist works who was quoted",
      "“He cried, and then he checked the camera,” said Joanna Pettifer of the University of Tasmania.",
      "membership",
      "trivial",
    ],
    [
      "on which day shares fell",
      "Formosa's shares fell 2.3 percent in Taipei on 22 January 2025.",
      "event-date",
      "trivial",
    ],
    [
      "where shares fell",
      "Formosa's shares fell 2.3 percent in Taipei on 22 January 2025.",
      "event-place",
      "trivial",
    ],
    [
      "on which day somebody had votes",
      "Amadou Ba won 35.79 percent of the vote in Senegal on 24 March 2024.",
      "event-date",
      "trivial",
    ],
    [
      "who speaks for a firm",
      "Reiko Tanabe, the chief economist of Aoba Home Loan Advisers, said so in Tokyo.",
      "role-holder",
      "trivial",
    ],
    [
      "on which day somebody congratulated",
      "Joe Biden congratulated Claudia Sheinbaum on 3 June 2024.",
      "event-date",
      "open-answer",
    ],
    [
      "after nothing that is told, when trains resumed",
      "Train services between Patna and Howrah resumed on 12 May 2025.",
      "event-date",
      "half-told",
    ],
    [
      "the fourth of nothing",
      "India is the fourth to land gently anywhere on the Moon.",
      "ordinal",
      "broken-clause",
    ],
    [
      "where something was counted",
      "The Trust recorded 521 incidents in Britain in May 2025.",
      "event-place",
      "trivial",
    ],
    [
      "when a share was what it was",
      "Poland generated 57 percent of its electricity from coal in 2024.",
      "event-date",
      "trivial",
    ],
    [
      "re-elected to nothing",
      "Sheila Marrow won re-election with 61 percent in Detroit on 4 May 2025.",
      "event-place",
      "half-told",
    ],
  ])("is refused: %s", (_what, sentence, predicate, rule) => {
    expect(rulesOf(sentence, "", predicate)).toEqual([rule]);
  });

  it.each([
    [
      "by how much shares fell",
      "Formosa's shares fell 2.3 percent in Taipei on 22 January 2025.",
      "change",
    ],
    [
      "what share of a vote somebody won",
      "Amadou Ba won 35.79 percent of the vote in Senegal on 24 March 2024.",
      "vote-share",
    ],
    [
      "who governs a bank",
      "Reiko Tanabe, the governor of the Bank of Japan, said so in Tokyo.",
      "role-holder",
    ],
    ["when a church reopened", "Notre-Dame reopened in Paris on 7 December 2024.", "event-date"],
    ["the fourth country", "India is the fourth country to land on the Moon.", "ordinal"],
  ])("is let pass: %s", (_what, sentence, predicate) => {
    expect(rulesOf(sentence, "", predicate)).toEqual(["none"]);
  });
});

describe("an event that could be another of its kind", () => {
  it.each([
    [
      "of no time",
      "Two motorcyclists were hurt on a bridge over the Besuk Kobokan river.",
      "motorcyclists",
      "undated",
    ],
    [
      "of one of several",
      "An American lander reached the Moon in March 2025.",
      "lander",
      "vague-subject",
    ],
    [
      "that still goes on",
      "More than 21,000 people have crossed the Channel in small boats so far this year.",
      "in 2025",
      "open-answer",
    ],
    ["of another year", "India lost the finals of 2005 in 2017.", "finals", "broken-clause"],
    [
      "whose purpose is left out",
      "Around 80,000 people marched through Brussels on 14 May 2025 against the Belgian government's plans to raise the retirement age.",
      "plans",
      "cut-short",
    ],
    [
      "that runs on",
      "Hank Dillard has declared a disaster in 15 counties.",
      "15 counties",
      "undated",
    ],
    [
      "that looks back",
      "Alvaro Cifuentes had won 20 matches in a row at Wimbledon.",
      "20 matches",
      "undated",
    ],
    [
      "whose year stands before it",
      "It was the deadliest flood since 1976, when 144 people died in Denver in Colorado.",
      "144 people",
      "undated",
    ],
    [
      "of a team for nothing",
      "Mexico sent a team of 13 firefighters from Ciudad Acuña on 4 May 2025.",
      "13 firefighters",
      "half-told",
    ],
    [
      "of cases and deaths of nothing",
      "Canada recorded 5,138 cases and two deaths in 2024.",
      "5,138 cases and",
      "half-told",
    ],
  ])("is refused: one %s", (_what, sentence, asked, rule) => {
    expect(rulesOf(sentence, asked)).toContain(rule);
  });

  it.each([
    [
      "disaster somewhere",
      "A strong earthquake struck the Noto Peninsula in Japan on 1 January 2024.",
      "event-date",
    ],
    ["contest with its name", "China won 40 gold medals at the Paris Olympics.", "count"],
    [
      "meeting of two names",
      "Liz Truss lost her seat in South West Norfolk by 630 votes.",
      "count",
    ],
    [
      "first time in so many years",
      "The Bank of Japan raised interest rates on 19 March 2024 for the first time in 17 years.",
      "duration",
    ],
    ["death", "Vilmos Szabados has died in Budapest.", "event-place"],
  ])("is let pass: a %s", (_what, sentence, predicate) => {
    expect(rulesOf(sentence, "", predicate)).toContain("none");
  });
});

describe("whose office it is", () => {
  it.each([
    [
      "the president of a monarchy",
      "President Édouard Lacaze flew to London. London and the rest of Britain liked it, and Britain said so.",
    ],
    [
      "the heads of two countries as those of one",
      "Kenya and all of Kenya watched. The deal was announced by Prime Minister Martin Ashcombe and President Édouard Lacaze in Kenya.",
    ],
  ])("is not guessed: %s", (_what, text) => {
    expect(rulesOf(text, "", "role-holder")).not.toContain("none");
  });

  it("is taken from the source's own words", () => {
    expect(rulesOf("French President Édouard Lacaze flew to London.", "", "role-holder")).toEqual([
      "none",
    ]);
  });
});
