import { extract } from "@/facts/extract";
import { findUnaskable } from "@/questions/askable-clause";
import { valueInquiry } from "@/questions/inquiry";
import { factOf } from "./factories";

const publishedAt = "2025-06-19";

/** The rules that refuse what a sentence of an article says; "none" where something of it can be asked. */
function rulesOf(sentence: string, asked: string, predicate?: string): string[] {
  const { claims } = extract(sentence, { publishedAt, publisher: "The Daily Sample" });
  const about = claims.filter(
    (claim) =>
      claim.statement.includes(asked) && (predicate === undefined || claim.predicate === predicate),
  );
  return about.map((claim) => {
    const fact = factOf(claim);
    const representative = { ...fact.representative, publishedAt };
    const inquiry = valueInquiry({ ...fact, representative });
    return ("rule" in inquiry ? inquiry.rule : findUnaskable(inquiry)?.rule) ?? "none";
  });
}

describe("what a clause has lost of its sentence", () => {
  it.each([
    [
      "a participle that says how somebody pleaded",
      "Elaine Tso, who pleaded guilty in March 2024, testified against him in Singapore.",
      "pleaded",
      "words-kept",
    ],
    [
      "the subject, where a preposition's noun stands next to the verb",
      "Belgian prosecutors said that thieves disguised as window cleaners stole three Flemish paintings in Antwerp.",
      "window cleaners stole",
      "broken-clause",
    ],
    [
      "the one half of a pair that a relative clause belongs to neither of",
      "Train services on the line between Patna and Howrah, which had been halted for 31 hours, resumed.",
      "Howrah had been halted",
      "broken-clause",
    ],
    [
      "a direction that has got into a name",
      "In September 2022, about 230 pilot whales were stranded at Macquarie Harbour, farther south.",
      "whales",
      "broken-clause",
    ],
    [
      "half a quotation",
      'Koh treated BlueVault, which had 1.3 million clients in 40 countries, "as a private purse".',
      "BlueVault had 1.3 million clients in 40 countries as",
      "broken-clause",
    ],
    [
      "the end that says until when",
      "“The Salt Register” had sold 4,300 copies in Britain before it was longlisted.",
      "4,300 copies",
      "cut-short",
    ],
    [
      "what a law was about",
      "South Korea's parliament passed a bill on 27 August 2024 that bans telephones in classrooms.",
      "passed a bill",
      "cut-short",
    ],
  ])("is refused: %s", (_what, sentence, asked, rule) => {
    const rules = rulesOf(sentence, asked);
    expect(rules).toContain(rule);
    expect(rules).not.toContain("none");
  });

  it.each([
    [
      "an adverb",
      "Norway's central bank unexpectedly cut its key rate to 4 percent on 18 June 2024.",
    ],
    [
      "a title",
      "The German Chancellor Jonas Albrecht visited the Polish city of Gdansk on 5 May 2025.",
    ],
    [
      "an aside between commas",
      "Ethiopia inaugurated the Grand Renaissance Dam, long disputed, on 9 September 2024.",
    ],
    [
      "one part of a pair",
      "France won 16 gold medals and 26 silver medals at the Paris Olympics in August 2024.",
    ],
  ])("is let pass: %s", (_what, sentence) => {
    expect(rulesOf(sentence, "")).toContain("none");
  });
});

describe("what only the article tells apart", () => {
  it.each([
    [
      "a person without a name",
      "A truck driver was stopped outside Regina in November 2022.",
      "stopped",
      "vague-subject",
    ],
    [
      "a person who is one of several",
      "A third victim died in Chalkida on 4 May 2025.",
      "victim died",
      "vague-subject",
    ],
    [
      "a law named after its state",
      "The Saskatchewan law was passed in 2021.",
      "law was passed",
      "vague-part",
    ],
    [
      "a prize named by its worth",
      "Amara Sinclair was presented with the £50,000 prize at a ceremony in London on 11 May 2025.",
      "£50,000",
      "vague-part",
    ],
    [
      "an outbreak of nothing",
      "Rwanda recorded 66 cases and 15 deaths in an outbreak in 2024.",
      "66 cases and",
      "half-told",
    ],
    [
      "cases of nothing",
      "Laboratory tests confirmed four cases in the Ugandan district of Kasese.",
      "four cases",
      "half-told",
    ],
    [
      "an office of no country",
      "Rui Teles became prime minister in April 2022.",
      "in April 2022",
      "half-told",
    ],
    ["a target of anything", "Norges Bank's target is 2 percent.", "2 percent", "half-told"],
    [
      "an offer of a rise to nobody",
      "Metro del Plata has offered a rise of 14 percent.",
      "14 percent",
      "half-told",
    ],
    [
      "aid to nobody",
      "Taiwan announced aid of 60 million yen on 4 May 2025.",
      "60 million yen",
      "half-told",
    ],
    [
      "a rescue from nowhere",
      "Ashok Paswan rescued 43 people on 4 May 2025.",
      "43 people",
      "half-told",
    ],
  ])("is refused: %s", (_what, sentence, asked, rule) => {
    const rules = rulesOf(sentence, asked);
    expect(rules).toContain(rule);
    expect(rules).not.toContain("none");
  });

  it.each([
    ["a ship with its name", "The MV Santa Clara was built in 1998."],
    ["a mission with its name", "The Heron mission has cost 640 million euros."],
    [
      "cases of a named disease",
      "Uganda confirmed 14 cases of Marburg virus in Kasese on 4 May 2025.",
    ],
    ["an office with its country", "Rui Teles became prime minister of Portugal in April 2022."],
    ["a seat in a house", "JD Vance became a senator in January 2023."],
    ["aid to somebody", "Taiwan donated 60 million yen to Japan on 4 May 2025."],
    [
      "a rescue from somewhere",
      "Ashok Paswan rescued 43 people from the Patna Express on 4 May 2025.",
    ],
  ])("is let pass: %s", (_what, sentence) => {
    expect(rulesOf(sentence, "")).toContain("none");
  });
});

describe("what is worth nobody's while", () => {
  it.each([
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
      "It was the deadliest flood since 1976, when 144 people died in Colorado's Big Thompson Canyon.",
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
