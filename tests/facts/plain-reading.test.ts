import { editClaim } from "@/facts/edit-claim";
import { extract } from "@/facts/extract";

/** The doubts of what a sentence tells, by its statements. */
const readingsOf = (text: string) =>
  extract(`A headline of the day\n\n${text}`, {
    publishedAt: "2025-07-18",
    publisher: "Desk",
  }).claims;

const doubtsOf = (text: string, told: RegExp): (string | undefined)[] => [
  ...new Set(
    readingsOf(text)
      .filter(({ statement }) => told.test(statement))
      .map(({ doubt }) => doubt),
  ),
];

describe("a reading is doubted", () => {
  it.each([
    [
      "where a participle tells it",
      "The reading room of the library, built by Anna Holm in 1911, is closed.",
      /built/,
      "participle",
    ],
    [
      "where “which” tells it",
      "Engineers inspected the Tavos Tunnel, which opened in May 1962.",
      /opened/,
      "relative",
    ],
    [
      "where its subject begins before it",
      "They said exports from the Ras Rena and Tavos terminals in Norway fell to 1.9 million tonnes in June 2025.",
      /^Tavos terminals/,
      "cut-in-front",
    ],
    [
      "where an adjective joined to its subject is lost",
      "A jar was found at a depth of 49 metres by a team of Greek and Swiss archaeologists led by Lorenz Baumer of the University of Geneva and brought ashore on Wednesday.",
      /^Swiss archaeologists/,
      "cut-in-front",
    ],
    [
      "where the number of its subject is lost",
      "The 67th Tavos Regatta was held in Norway in June 2025.",
      /^(?!The 67th).*Regatta was held/,
      "cut-in-front",
    ],
    [
      "where its verb may be a noun of the list before",
      "The Tavos Gallery hosted a viewing and lectures at the Rena Institute in Oslo in 2010.",
      /lectures at/,
      "shared-subject",
    ],
    [
      "where a part of a list would stand alone",
      "Jan Holm founded Aurora Mills with $25 million in capital and 50 employees in 2009.",
      /in 50 employees|with 50 employees/,
      "taken-apart",
    ],
    [
      "where a word in its middle softens it",
      "Jan Holm apparently met Anna Berg in Oslo in June 2025.",
      /met Anna Berg/,
      "left-out",
    ],
    [
      "where its date is given as about right",
      "Rena Manor was built by Jan Holm circa 1800.",
      /built/,
      "left-out",
    ],
    [
      "where a restrictive clause follows",
      "Aurora Mills opened a shop in Oslo in May 1962 that sold wool.",
      /opened/,
      "goes-on",
    ],
    [
      "where one of its own phrases could not be told",
      "Jan Holm worked in Oslo in 2011 to pass a bill on savings banks.",
      /worked/,
      "goes-on",
    ],
    [
      "where a name stands “of” another",
      "Jody Berg of Aurora Securities said that shares of Tavos Bank rose in June 2025.",
      /belongs/,
      "bare-of",
    ],
  ])("%s", (_, text, told, doubt) => {
    expect(doubtsOf(text, told)).toEqual([doubt]);
  });
});

describe("a reading is plain", () => {
  it.each([
    [
      "where the clause is the sentence",
      "Atle Holm joined the Ministry of Foreign Affairs in September 1974.",
      /joined/,
    ],
    [
      "with an aside between marks",
      "Aurora Mills, a member of the league, opened in Oslo in May 1962.",
      /opened/,
    ],
    [
      "with a relative clause between marks",
      "Anna Berg, who pleaded guilty, was fined $500 in Oslo on 3 June 2025.",
      /fined/,
    ],
    [
      "with an adverb that takes nothing back",
      "Anna Berg was formally elected to the Senate of Jamaica in 1993.",
      /elected/,
    ],
    [
      "with the part of the day",
      "An express train left the rails near Oslo early on Tuesday, the police said.",
      /left the rails/,
    ],
    [
      "where another clause hangs on it",
      "Anna Berg left Aurora Mills on 3 June 2025 after she had lost a vote.",
      /left Aurora/,
    ],
    [
      "where “who” follows the name",
      "The jury praised Peter Debye, who won the Nobel Prize in Chemistry in 1936.",
      /won the Nobel/,
    ],
    [
      "where a relative clause has a subject of its own",
      "The Bank of Rena dropped the price list, which it had adopted in September 2016.",
      /adopted/,
    ],
    [
      "where the participle tells what the clause came to",
      "A bus fell into a river near Oslo on 3 June 2025, killing at least 23 people.",
      /killing/,
    ],
  ])("%s", (_, text, told) => {
    expect(doubtsOf(text, told)).toEqual([undefined]);
  });

  it("once an editor has told it", () => {
    const [doubted] = readingsOf("Rena Manor was built by Jan Holm circa 1800.").filter(
      ({ doubt }) => doubt !== undefined,
    );
    const edited = editClaim(doubted!, { statement: doubted!.statement, values: {} });
    expect(edited).toMatchObject({ ok: true, value: { statement: doubted!.statement } });
    expect(edited.ok && edited.value.doubt).toBeUndefined();
  });
});
