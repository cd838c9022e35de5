import type { Claim, TimeSpan, Value } from "@/facts/claim";
import type { Clause } from "@/facts/clause";
import { tellClause } from "@/facts/clause";
import type { AskableFact, SourcedClaim } from "@/questions/item";
import { spanFrom } from "@/questions/date-words";

/** Hand-made claims and facts, so that the tests of questions do not depend on the reading of text. */

export const onDay = (iso: string): TimeSpan => spanFrom(iso, "day");
export const inMonth = (iso: string): TimeSpan => spanFrom(iso, "month");
export const inYear = (iso: string): TimeSpan => spanFrom(iso, "year");

export const dateValue = (span: TimeSpan): Value => ({ type: "date", ...span });

type VerbWords = [base: string, past: string, present: string, participle: string];

export const verb = (
  [base, past, present, participle]: VerbWords,
  auxiliaries: string[] = [],
  tense: "past" | "present" = "past",
): Clause["verb"] => ({ base, past, present, participle, auxiliaries, tense });

export type ClaimPatch = Partial<Omit<Claim, "statement">> &
  Pick<Claim, "predicate" | "subject" | "value"> & { statement?: string | undefined };

/** A claim told by its clause; speaker and time are put before it as a newspaper would. */
export function claimOf(patch: ClaimPatch): Claim {
  const clause = patch.clause ?? null;
  const told = clause
    ? tellClause(clause)
    : { text: patch.statement ?? "", slot: { start: 0, end: 0 } };
  const lead = patch.attribution?.speaker
    ? `The ${patch.attribution.speaker} said on 12 November 2024 that `
    : "";
  const statement = patch.statement ?? `${lead}${told.text}.`;
  const slot = { start: lead.length + told.slot.start, end: lead.length + told.slot.end };
  const exact = patch.evidence?.exact ?? `In our words: ${told.text}.`;
  return {
    id: "c1",
    parts: {},
    slot,
    clause,
    attribution: { speaker: null, verb: null, hedge: "none" },
    eventTime: null,
    statementTime: null,
    sentence: 0,
    ...patch,
    statement: statement.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    evidence: { start: 100, end: 100 + exact.length, exact, prefix: "", suffix: "" },
  };
}

export const sourced = (
  claim: Claim,
  articleId = "a",
  publishedAt = "2024-11-15",
): SourcedClaim => ({
  claim,
  articleId,
  publisher: "The Daily Sample",
  publishedAt,
});

export function factOf(claim: Claim, patch: Partial<AskableFact> = {}): AskableFact {
  const representative = sourced(claim);
  return {
    id: `f-${claim.id}`,
    statement: claim.statement,
    representative,
    claims: [representative],
    origins: 1,
    topic: "Asia-Pacific",
    story: "APEC summit",
    ...patch,
  };
}

export const troops = claimOf({
  id: "troops",
  predicate: "count",
  subject: "North Korean soldiers",
  parts: { verb: "deploy", place: "eastern Russia" },
  value: {
    type: "quantity",
    amount: 10_000,
    lower: 10_000,
    upper: null,
    unit: "North Korean soldiers",
    modifier: "over",
  },
  clause: {
    subject: { text: "over 10,000 North Korean soldiers", plural: true, kind: "people" },
    verb: verb(["deploy", "deployed", "deploy", "deployed"], ["had", "been"]),
    complements: [{ role: "place", preposition: "to", text: "eastern Russia", kind: "place" }],
    asked: { part: "subject-count", counted: "North Korean soldiers" },
  },
  attribution: { speaker: "US State Department", verb: "said", hedge: "none" },
  statementTime: onDay("2024-11-12"),
});

export const office = claimOf({
  id: "office",
  predicate: "office-start",
  subject: "Shigeru Ishiba",
  parts: { role: "prime minister of Japan" },
  value: dateValue(onDay("2024-10-01")),
  eventTime: onDay("2024-10-01"),
  clause: {
    subject: { text: "Shigeru Ishiba", plural: false, kind: "person" },
    verb: verb(["take", "took", "takes", "taken"]),
    complements: [
      { role: "object", preposition: null, text: "office", kind: "thing" },
      { role: "other", preposition: "as", text: "prime minister of Japan", kind: "thing" },
      { role: "time", preposition: "on", text: "1 October 2024", kind: "date" },
    ],
    asked: { part: "complement", index: 2 },
  },
});

export const summitPlace = claimOf({
  id: "summit",
  predicate: "event-place",
  subject: "APEC summit",
  value: { type: "place", name: "Lima", aliases: ["Lima, Peru"] },
  eventTime: onDay("2024-11-15"),
  clause: {
    subject: { text: "the APEC summit", plural: false, kind: "thing" },
    verb: verb(["hold", "held", "holds", "held"], ["was"]),
    complements: [{ role: "place", preposition: "in", text: "Lima", kind: "place" }],
    asked: { part: "complement", index: 0 },
  },
});

export const exercise = claimOf({
  id: "exercise",
  predicate: "named",
  subject: "military exercise",
  value: { type: "thing", name: "Freedom Edge", aliases: [] },
  eventTime: onDay("2024-11-13"),
  clause: {
    subject: {
      text: "the three-day military exercise of the US, Japan and South Korea",
      plural: false,
      kind: "thing",
    },
    verb: verb(["name", "named", "names", "named"], ["was"]),
    complements: [{ role: "predicative", preposition: null, text: "Freedom Edge", kind: "thing" }],
    asked: { part: "complement", index: 0 },
  },
});

export const inARow = claimOf({
  id: "row",
  predicate: "ordinal",
  subject: "Shigeru Ishiba",
  parts: { role: "prime minister of Japan" },
  value: { type: "ordinal", number: 103, unit: "prime minister of Japan" },
  clause: {
    subject: { text: "Shigeru Ishiba", plural: false, kind: "person" },
    verb: verb(["become", "became", "becomes", "become"]),
    complements: [
      {
        role: "predicative",
        preposition: null,
        text: "the 103rd prime minister of Japan",
        kind: "person",
      },
    ],
    asked: { part: "complement-count", index: 0, counted: "prime minister of Japan" },
  },
});

/** "… was president of Peru", and the like. */
export const holder = (id: string, person: string, role: string): Claim =>
  claimOf({
    id,
    predicate: "role-holder",
    subject: role,
    value: { type: "person", name: person, aliases: [] },
    clause: {
      subject: { text: person, plural: false, kind: "person" },
      verb: verb(["be", "was", "is", "been"], [], "present"),
      complements: [{ role: "predicative", preposition: null, text: role, kind: "person" }],
      asked: { part: "subject" },
    },
  });

export const holders = [
  holder("peru", "Dina Boluarte", "president of Peru"),
  holder("korea", "Yoon Suk Yeol", "president of South Korea"),
  holder("adviser", "Jake Sullivan", "national security adviser of the United States"),
  holder("russia", "Vladimir Putin", "president of Russia"),
];

/** One country's offices: each holder is a fair wrong answer for the others. */
export const cabinet = [
  holder("peru", "Dina Boluarte", "president of Peru"),
  holder("premier", "Gustavo Adrianzén", "prime minister of Peru"),
  holder("finance", "José Arista", "finance minister of Peru"),
  holder("foreign", "Elmer Schialer", "foreign minister of Peru"),
];

/** "… and in Kursk Oblast": a quantity of any amount and form, said in the article's own voice. */
export function countClaim(
  id: string,
  amount: number,
  words: string,
  modifier: string | null = null,
  bounds: [number | null, number | null] = [amount, amount],
): Claim {
  return claimOf({
    id,
    predicate: "count",
    subject: "people",
    parts: { verb: "injure", event: "Noto earthquake in Japan" },
    value: {
      type: "quantity",
      amount,
      lower: bounds[0],
      upper: bounds[1],
      unit: "people",
      modifier,
    },
    eventTime: onDay("2024-01-01"),
    clause: {
      subject: { text: `${words} people`, plural: true, kind: "people" },
      verb: verb(["injure", "injured", "injure", "injured"], ["were"]),
      complements: [
        { role: "place", preposition: "in", text: "Japan's Noto earthquake", kind: "thing" },
      ],
      asked: { part: "subject-count", counted: "people" },
    },
  });
}
