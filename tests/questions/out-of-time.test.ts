import type { Claim, Value } from "@/facts/claim";
import type { Clause, Complement } from "@/facts/clause";
import { valueInquiry } from "@/questions/inquiry";
import { findOutOfTime, isBeforeItsCause } from "@/questions/out-of-time";
import { claimOf, dateValue, factOf, onDay, verb } from "./factories";

const time = (text: string): Complement => ({
  role: "time",
  preposition: "on",
  text,
  kind: "date",
});
const object = (text: string): Complement => ({
  role: "object",
  preposition: null,
  text,
  kind: "thing",
});
const at = (preposition: string, text: string): Complement => ({
  role: "place",
  preposition,
  text,
  kind: "place",
});
const is = verb(["be", "was", "is", "been"], [], "present");
const was = verb(["be", "was", "is", "been"]);
const collided = verb(["collide", "collided", "collides", "collided"]);
const dug = verb(["dig", "dug", "digs", "dug"]);
const dismissed = verb(["dismiss", "dismissed", "dismisses", "dismissed"]);
const joined = verb(["join", "joined", "joins", "joined"]);
const received = verb(["receive", "received", "receives", "received"]);
const led = verb(["lead", "led", "leads", "led"]);
const hasLed = verb(["lead", "led", "leads", "led"], ["has"]);
const resigned = verb(["resign", "resigned", "resigns", "resigned"]);
const since: Complement = { role: "time", preposition: "since", text: "2021", kind: "date" };
const rose = verb(["rise", "rose", "rises", "risen"]);

const date = dateValue(onDay("2024-06-03"));
const money: Value = {
  type: "quantity",
  amount: 25,
  lower: 25,
  upper: 25,
  unit: "EUR",
  modifier: null,
};
const city: Value = { type: "place", name: "Tokyo", aliases: [] };
const somebody: Value = { type: "person", name: "Ieva Strautina", aliases: [] };

/** Asks for the complement at a place, or for the subject where that is null. */
function told(
  value: Value,
  subject: string,
  words: Clause["verb"],
  complements: Complement[],
  askedAt: number | null,
): Claim {
  return claimOf({
    predicate:
      value.type === "date" ? "event-date" : value.type === "place" ? "event-place" : "agent",
    subject,
    value,
    clause: {
      subject: { text: subject, plural: false, kind: "thing" },
      verb: words,
      complements,
      asked: askedAt === null ? { part: "subject" } : { part: "complement", index: askedAt },
    },
  });
}

const june = time("3 June 2024");
const amount: Complement = { role: "object", preposition: null, text: "25", kind: "quantity" };

function inquiryOf(claim: Claim) {
  const inquiry = valueInquiry(factOf(claim));
  if ("rule" in inquiry || inquiry.clause === null) throw new Error("The claim cannot be asked.");
  return { inquiry, clause: inquiry.clause };
}

describe("findOutOfTime", () => {
  it.each<[string, Claim, string]>([
    [
      "“is” beside a month that is over",
      told(city, "The lowest rate", is, [at("in", "Tokyo"), time("March 2024")], 0),
      "broken-clause",
    ],
    [
      "the same day twice",
      told(city, "The 3 June 2024 earthquake", was, [at("in", "Tokyo"), june], 0),
      "no-stem",
    ],
    [
      "the city of a named airport",
      told(city, "An aircraft", collided, [at("at", "Haneda Airport"), at("in", "Tokyo")], 1),
      "trivial",
    ],
    [
      "the day on which somebody dug",
      told(date, "Rescuers of the Red Cross", dug, [june], 0),
      "trivial",
    ],
    [
      "a dismissal from no office",
      told(date, "Joseph Mwakyusa", dismissed, [object("Halima Kombo"), june], 1),
      "half-told",
    ],
    [
      "who joined a bare name",
      told(somebody, "Ieva Strautina", joined, [object("Progress")], null),
      "vague-part",
    ],
    ["money received for nothing told", told(money, "Valdora", received, [amount], 0), "half-told"],
    [
      "who led since a year",
      told(somebody, "Ieva Strautina", led, [object("Karsholm"), since], null),
      "broken-clause",
    ],
    ["a resignation from no office", told(date, "Ilir Marku", resigned, [june], 0), "half-told"],
  ])("refuses %s", (_what, claim, rule) => {
    const { inquiry, clause } = inquiryOf(claim);
    expect(findOutOfTime(inquiry, clause)?.rule).toBe(rule);
  });

  it.each<[string, Claim]>([
    [
      "what was in a month that is over",
      told(city, "The lowest rate", was, [at("in", "Tokyo"), time("March 2024")], 0),
    ],
    ["the city of a collision", told(city, "An aircraft", collided, [at("in", "Tokyo"), june], 0)],
    [
      "a dismissal from an office",
      told(
        date,
        "Joseph Mwakyusa",
        dismissed,
        [object("Halima Kombo"), at("as", "minister"), june],
        2,
      ),
    ],
    [
      "who joined what is named with its kind",
      told(somebody, "Ieva Strautina", joined, [object("the Progress party")], null),
    ],
    [
      "money received from somebody",
      told(money, "Valdora", received, [amount, at("from", "the league")], 0),
    ],
    [
      "who has led since a year",
      told(somebody, "Ieva Strautina", hasLed, [object("Karsholm"), since], null),
    ],
    [
      "a resignation from an office",
      told(date, "Ilir Marku", resigned, [at("as", "mayor of Lushan"), june], 1),
    ],
  ])("lets %s be asked", (_what, claim) => {
    const { inquiry, clause } = inquiryOf(claim);
    expect(findOutOfTime(inquiry, clause)).toBeNull();
  });
});

describe("isBeforeItsCause", () => {
  const toll = told(date, "The toll of the 1 January 2024 earthquake", rose, [june], 0);

  it.each([
    ["2023-12-11", true],
    ["2024-01-01", false],
    ["2024-05-03", false],
  ])("is asked of an event of 1 January 2024: %s gives %p", (day, expected) => {
    expect(isBeforeItsCause(inquiryOf(toll).inquiry, dateValue(onDay(day)))).toBe(expected);
  });
});
