import type { Claim } from "@/facts/claim";
import type { Clause, Complement } from "@/facts/clause";
import { findLeftOpen } from "@/questions/left-open";
import { valueInquiry } from "@/questions/inquiry";
import { claimOf, dateValue, factOf, onDay, verb } from "./factories";

const time: Complement = {
  role: "time",
  preposition: "on",
  text: "3 June 2024",
  kind: "date",
};
const object = (text: string, kind: Complement["kind"] = "thing"): Complement => ({
  role: "object",
  preposition: null,
  text,
  kind,
});
const towards = (preposition: string, text: string): Complement => ({
  role: "place",
  preposition,
  text,
  kind: "place",
});
const person = (text: string): Clause["subject"] => ({ text, plural: false, kind: "person" });
const thing = (text: string): Clause["subject"] => ({ text, plural: false, kind: "thing" });

const sent = verb(["send", "sent", "sends", "sent"]);

/** Asks for who did it, for its day, or for a number. */
const who = (subject: string, words: Clause["verb"], ...complements: Complement[]): Claim =>
  claimOf({
    predicate: "agent",
    subject: "visit",
    value: { type: "person", name: subject, aliases: [] },
    clause: { subject: person(subject), verb: words, complements, asked: { part: "subject" } },
  });
const when = (subject: Clause["subject"], words: Clause["verb"], ...more: Complement[]): Claim =>
  claimOf({
    predicate: "event-date",
    subject: subject.text,
    value: dateValue(onDay("2024-06-03")),
    clause: {
      subject,
      verb: words,
      complements: [...more, time],
      asked: { part: "complement", index: more.length },
    },
  });
const count = (words: Clause["verb"], counted: string, ...more: Complement[]): Claim =>
  claimOf({
    predicate: "count",
    subject: counted,
    value: { type: "quantity", amount: 12, lower: 12, upper: 12, unit: counted, modifier: null },
    clause: {
      subject: thing("Italy"),
      verb: words,
      complements: [object(`12 ${counted}`, "quantity"), ...more],
      asked: { part: "complement-count", index: 0, counted },
    },
  });
const long = (subject: string, ...more: Complement[]): Claim =>
  claimOf({
    predicate: "measure",
    subject,
    value: {
      type: "quantity",
      amount: 410,
      lower: 410,
      upper: 410,
      unit: "metres",
      modifier: null,
    },
    clause: {
      subject: thing(subject),
      verb: verb(["measure", "measured", "measures", "measured"]),
      complements: [object("410 metres", "quantity"), ...more],
      asked: { part: "complement", index: 0 },
    },
  });

const congratulated = verb(["congratulate", "congratulated", "congratulates", "congratulated"]);
const met = verb(["meet", "met", "meets", "met"]);
const promised = verb(["promise", "promised", "promises", "promised"]);
const counted = verb(["count", "counted", "counts", "counted"]);
const bought = verb(["buy", "bought", "buys", "bought"]);

function ruleOf(claim: Claim): string | null {
  const inquiry = valueInquiry(factOf(claim));
  if ("rule" in inquiry || inquiry.clause === null) throw new Error("The claim cannot be asked.");
  return findLeftOpen(inquiry, inquiry.clause)?.rule ?? null;
}

describe("findLeftOpen", () => {
  it.each<[string, Claim, string]>([
    [
      "who congratulated, as many do",
      who("Joe Biden", congratulated, object("Claudia Sheinbaum")),
      "open-answer",
    ],
    ["a promise without what was promised", when(person("Emmanuel Macron"), promised), "half-told"],
    ["helicopters sent nowhere", count(sent, "helicopters"), "half-told"],
    ["shocks of no named event", count(counted, "shocks"), "anchored"],
    [
      "how many of a people",
      count(verb(["oppose", "opposed", "opposes", "opposed"]), "of Swedes"),
      "no-stem",
    ],
    [
      "a goal that is set a year",
      count(verb(["set", "set", "sets", "set"]), "goals", object("a year")),
      "no-stem",
    ],
    [
      "a firm that bears its buyer's name",
      when(person("Gustaf Lindqvist"), bought, object("Lindqvist")),
      "vague-subject",
    ],
    ["the length of a bare name", long("Kurvel"), "anchored"],
  ])("refuses %s", (_what, claim, rule) => {
    expect(ruleOf(claim)).toBe(rule);
  });

  it.each<[string, Claim]>([
    ["who met somebody", who("Joe Biden", met, object("Xi Jinping"))],
    ["a promise of something", when(person("Emmanuel Macron"), promised, object("a new roof"))],
    ["helicopters sent to a country", count(sent, "helicopters", towards("to", "Albania"))],
    ["shocks in a named place", count(counted, "shocks", towards("in", "Noto"))],
    [
      "a firm that somebody of another name bought",
      when(person("Gustaf Lindqvist"), bought, object("Norrland Steel")),
    ],
    ["the length of what is named with its kind", long("the Kurvel dam")],
    ["the length of a bare name in a named place", long("Kurvel", towards("in", "Albania"))],
  ])("lets %s be asked", (_what, claim) => {
    expect(ruleOf(claim)).toBeNull();
  });
});
