import type { Claim } from "@/facts/claim";
import { subjectInquiry, valueInquiry } from "@/questions/inquiry";
import { stemsOf } from "@/questions/stem";
import {
  claimOf,
  countClaim,
  dateValue,
  exercise,
  factOf,
  holder,
  inARow,
  inMonth,
  inYear,
  office,
  onDay,
  summitPlace,
  troops,
  verb,
} from "./factories";

function stems(claim: Claim, direction: "value" | "subject" = "value"): string[] {
  const fact = factOf(claim);
  const inquiry = direction === "value" ? valueInquiry(fact) : subjectInquiry(fact);
  if (inquiry === null || "rule" in inquiry || inquiry.clause === null) {
    return [];
  }
  return stemsOf({ ...inquiry, clause: inquiry.clause }).stems.map(({ text }) => text);
}

const mission = (words: string, patch: Partial<Claim> = {}) =>
  claimOf({
    predicate: "event-date",
    subject: "Chandrayaan-3",
    value: dateValue(onDay("2023-08-23")),
    clause: {
      subject: { text: "Chandrayaan-3", plural: false, kind: "thing" },
      verb: verb(["land", "landed", "lands", "landed"], words.split(" ").filter(Boolean)),
      complements: [{ role: "time", preposition: "on", text: "23 August 2023", kind: "date" }],
      asked: { part: "complement", index: 0 },
    },
    ...patch,
  });

/** "Twelve countries founded NATO." */
const founders = (found: string, patch: Partial<Claim> = {}) =>
  claimOf({
    predicate: "count",
    subject: "countries",
    value: {
      type: "quantity",
      amount: 12,
      lower: 12,
      upper: 12,
      unit: "countries",
      modifier: null,
    },
    clause: {
      subject: { text: "twelve countries", plural: true, kind: "people" },
      verb: verb(["found", "founded", "found", "founded"], []),
      complements: [{ role: "object", preposition: null, text: found, kind: "organisation" }],
      asked: { part: "subject-count", counted: "countries" },
    },
    ...patch,
  });

describe("stemsOf", () => {
  it.each<[string, Claim, string]>([
    [
      "asks for the figure that a speaker gave",
      troops,
      "What figure did the US State Department give on 12 November 2024 for the number of North Korean soldiers deployed to eastern Russia?",
    ],
    [
      "counts with the speaker at the end",
      troops,
      "How many North Korean soldiers had been deployed to eastern Russia, according to the US State Department on 12 November 2024?",
    ],
    [
      "puts the speaker first in another wording",
      troops,
      "According to the US State Department on 12 November 2024, how many North Korean soldiers had been deployed to eastern Russia?",
    ],
    [
      "uses do-support where the verb has no auxiliary",
      office,
      "When did Shigeru Ishiba take office as prime minister of Japan?",
    ],
    [
      "asks for the precision of the date",
      office,
      "On what date did Shigeru Ishiba take office as prime minister of Japan?",
    ],
    [
      "names the day of an event and asks for its place",
      summitPlace,
      "Where was the APEC summit held on 15 November 2024?",
    ],
    [
      "asks which city where the options will be cities",
      summitPlace,
      "In which city was the APEC summit held on 15 November 2024?",
    ],
    [
      "asks for the holder of an office in the past tense, with the month",
      holder("peru", "Dina Boluarte", "president of Peru"),
      "Who was the president of Peru in November 2024?",
    ],
    [
      "asks for a name",
      exercise,
      "What was the three-day military exercise of the US, Japan and South Korea named on 13 November 2024?",
    ],
    [
      "asks for a place in a row",
      inARow,
      "Which prime minister of Japan, counting from the first, did Shigeru Ishiba become?",
    ],
    [
      "counts in the article's own voice with the day of the event",
      countClaim("i", 330, "330"),
      "How many people were injured in Japan's Noto earthquake on 1 January 2024?",
    ],
    ["turns a perfect into the simple past", mission("has"), "When did Chandrayaan-3 land?"],
    [
      "asks for a month",
      mission("", {
        value: dateValue(inMonth("2023-08-01")),
      }),
      "In which month did Chandrayaan-3 land?",
    ],
    [
      "asks for a year",
      mission("", { value: dateValue(inYear("2023-01-01")) }),
      "In which year did Chandrayaan-3 land?",
    ],
    [
      "names the month of the report where nothing else is dated",
      { ...summitPlace, eventTime: null },
      "Where was the APEC summit held, as reported in November 2024?",
    ],
    [
      "keeps the perfect of what goes on, up to the report",
      claimOf({
        predicate: "count",
        subject: "forest",
        value: {
          type: "quantity",
          amount: 12,
          lower: 12,
          upper: 12,
          unit: "trees",
          modifier: null,
        },
        clause: {
          subject: { text: "the forest of Tavos", plural: false, kind: "thing" },
          verb: verb(["lose", "lost", "loses", "lost"], ["has"]),
          complements: [
            { role: "object", preposition: null, text: "twelve trees", kind: "thing" },
            { role: "time", preposition: "since", text: "2000", kind: "date" },
          ],
          asked: { part: "complement-count", index: 0, counted: "trees" },
        },
      }),
      "How many trees had the forest of Tavos lost since 2000, as reported on 15 November 2024?",
    ],
    ["names no report of what happened once", founders("NATO"), "How many countries founded NATO?"],
    [
      "names the report where only it says which was founded",
      founders("a new alliance"),
      "How many countries founded a new alliance, as reported on 15 November 2024?",
    ],
    [
      "names the report where a capital letter makes no name",
      founders("North Korean schools"),
      "How many countries founded North Korean schools, as reported on 15 November 2024?",
    ],
    [
      "names no report of what has a name of several words",
      founders("the League of Nations"),
      "How many countries founded the League of Nations?",
    ],
    [
      "names who says how many founded it, and when",
      founders("NATO", {
        attribution: { speaker: "US State Department", verb: "said", hedge: "none" },
        statementTime: onDay("2024-11-12"),
      }),
      "How many countries founded NATO, according to the US State Department on 12 November 2024?",
    ],
  ])("%s", (_rule, claim, stem) => {
    expect(stems(claim)).toContain(stem);
  });

  it("asks the other way round for the person", () => {
    expect(stems(office, "subject")).toEqual([
      "Who took office as prime minister of Japan on 1 October 2024?",
    ]);
    expect(stems(inARow, "subject")).toEqual(["Who became the 103rd prime minister of Japan?"]);
  });

  it("never asks a thing or a count the other way round", () => {
    expect(subjectInquiry(factOf(troops))).toBeNull();
    expect(subjectInquiry(factOf(exercise))).toBeNull();
  });

  it("asks for one even where the clause tells of several", () => {
    const several = holder("x", "Dina Boluarte", "president of Peru");
    const clause = several.clause;
    expect(clause).not.toBeNull();
    if (clause) {
      const were = { ...clause, verb: { ...clause.verb, past: "were", present: "are" } };
      expect(stems({ ...several, clause: were })).toContain(
        "Who was the president of Peru in November 2024?",
      );
    }
  });

  it("gives no question of place for a preposition that “where” cannot replace", () => {
    const clause = summitPlace.clause;
    const past = clause && {
      ...clause,
      complements: [
        { role: "place" as const, preposition: "past", text: "Wajima", kind: "place" as const },
      ],
    };
    const claim = {
      ...summitPlace,
      clause: past,
      value: { type: "place" as const, name: "Wajima", aliases: [] },
    };
    expect(stems(claim)).toEqual([]);
  });
});
