import type { Claim } from "@/facts/claim";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import { hasOptions } from "@/questions/kind-traits";
import type { AskableFact } from "@/questions/item";
import {
  cabinet,
  claimOf,
  countClaim,
  exercise,
  factOf,
  holder,
  holders,
  office,
  sourced,
  summitPlace,
  troops,
  verb,
} from "./factories";

const standing = [office, summitPlace, ...holders].map((claim) => factOf(claim));

function made(claim: Claim, facts: AskableFact[] = standing, seed = 1) {
  const all = [factOf(claim), ...facts];
  const context = buildItemContext({ claims: all.flatMap((fact) => fact.claims), facts: all });
  const [first] = all;
  return first ? generateItems(first, context, seed) : { items: [], refused: [] };
}

const rules = (claim: Claim, facts = standing) => [
  ...new Set(made(claim, facts).refused.map(({ rule }) => rule)),
];

describe("generateItems", () => {
  it("makes several wordings of one fact", () => {
    const stems = made(office).items.flatMap(({ kind, stem }) => (hasOptions(kind) ? [stem] : []));
    expect(new Set(stems).size).toBe(stems.length);
    expect(stems.length).toBeGreaterThanOrEqual(5);
  });

  it("takes no leader of another country for an office of this one", () => {
    expect(rules(holder("x", "Dina Boluarte", "president of Ecuador"))).toContain(
      "too-few-distractors",
    );
  });

  it("takes wrong names from the story and says what they are known for", () => {
    const rivals = cabinet.slice(1).map((claim) => factOf(claim));
    const own = holder("x", "Dina Boluarte", "president of Peru");
    const [item] = made(own, [...standing.filter(({ id }) => id !== "f-peru"), ...rivals]).items;
    const others = item?.options.filter(({ correct }) => !correct) ?? [];
    expect(others.map(({ text }) => text).sort()).toEqual([
      "Elmer Schialer",
      "Gustavo Adrianzén",
      "José Arista",
    ]);
    expect(others.map(({ why }) => why)).toContain("José Arista is finance minister of Peru.");
  });

  it("takes wrong cities from closed lists where the story has none", () => {
    const item = made(summitPlace, []).items.find(({ kind }) => kind === "multiple-choice");
    expect(item?.options).toHaveLength(4);
  });

  it.each<[string, Claim, string]>([
    [
      "a plan",
      { ...office, attribution: { speaker: "X", verb: "plans", hedge: "plan" } },
      "hedged",
    ],
    [
      "what is alleged",
      { ...troops, attribution: { ...troops.attribution, hedge: "alleged" } },
      "hedged",
    ],
    [
      "an estimate of nobody",
      {
        ...countClaim("x", 330, "330"),
        attribution: { speaker: null, verb: null, hedge: "estimate" },
      },
      "hedged",
    ],
    ["a name without peers of its sort", exercise, "too-few-distractors"],
    [
      "a lower bound that nobody is named for, told as a statement",
      countClaim("x", 84, "at least 84", "at least", [84, null]),
      "attributed-figure",
    ],
    ["the number one", countClaim("x", 1, "one"), "trivial"],
    ["all of them", countClaim("x", 379, "all 379"), "number-form"],
    ["a range", countClaim("x", 59, "58 to 60"), "number-form"],
    [
      "a name of 300 letters",
      { ...summitPlace, value: { type: "place", name: "L".repeat(300), aliases: [] } },
      "name-form",
    ],
    ["an office without its country", holder("x", "Hiroshi Hase", "governor"), "anchored"],
    [
      "what nobody could place",
      claimOf({
        predicate: "event-date",
        subject: "doors",
        value: {
          type: "date",
          start: "2024-06-02",
          end: "2024-06-02",
          precision: "day",
          resolvedFrom: "explicit",
        },
        clause: {
          subject: { text: "the doors", plural: true, kind: "thing" },
          verb: verb(["close", "closed", "close", "closed"]),
          complements: [{ role: "time", preposition: "on", text: "2 June 2024", kind: "date" }],
          asked: { part: "complement", index: 0 },
        },
      }),
      "anchored",
    ],
    [
      "a saying without what was said",
      claimOf({
        predicate: "event-date",
        subject: "Fumio Kishida",
        value: {
          type: "date",
          start: "2024-01-04",
          end: "2024-01-04",
          precision: "day",
          resolvedFrom: "explicit",
        },
        clause: {
          subject: { text: "Fumio Kishida", plural: false, kind: "person" },
          verb: verb(["say", "said", "says", "said"]),
          complements: [{ role: "time", preposition: "on", text: "4 January 2024", kind: "date" }],
          asked: { part: "complement", index: 0 },
        },
      }),
      "empty-clause",
    ],
  ])("refuses %s by name", (_what, claim, rule) => {
    expect(rules(claim)).toContain(rule);
  });

  it.each<[string, Claim]>([
    ["an apostrophe", holder("x", "Sinéad O’Brien", "president of Peru")],
    ["right-to-left script", holder("x", "محمود عباس", "president of Peru")],
    ["quotation marks", { ...summitPlace, value: { type: "place", name: "“Lima”", aliases: [] } }],
    ["nought", countClaim("x", 0, "0")],
    ["a quadrillion", countClaim("x", 1e15, "1,000,000,000,000,000")],
    [
      "a hundred per cent",
      {
        ...countClaim("x", 100, "100"),
        value: { type: "quantity", amount: 100, lower: 100, upper: 100, unit: "%", modifier: null },
      },
    ],
    [
      "the year 1",
      {
        ...office,
        value: {
          type: "date",
          start: "0001-01-01",
          end: "0001-12-31",
          precision: "year",
          resolvedFrom: "explicit",
        },
      },
    ],
    ["no clause", { ...summitPlace, clause: null }],
  ])("gives good items or a named refusal for %s", (_what, claim) => {
    const { items, refused } = made(claim);
    expect(items.length + refused.length).toBeGreaterThan(0);
    for (const { rule, reason } of refused) {
      expect(rule).toMatch(/^[a-z-]+$/);
      expect(reason).not.toBe("");
    }
  });

  it("never gives a wrong option that a claim of a rejected fact says", () => {
    const rejected = {
      ...sourced(
        {
          ...summitPlace,
          id: "rejected",
          value: { type: "place", name: "Quito", aliases: [] },
        },
        "z",
      ),
      story: "APEC summit",
    };
    const fact = factOf(summitPlace);
    const context = buildItemContext({ claims: [...fact.claims, rejected], facts: [fact] });
    for (let seed = 0; seed < 100; seed += 1) {
      const texts = generateItems(fact, context, seed).items.flatMap(({ options }) =>
        options.map(({ text }) => text),
      );
      expect(texts).not.toContain("Quito");
    }
  });
});

describe("generateItems, of broken readings", () => {
  const office = holder("x", "Joe Biden", "president of North Korea");
  it.each<[string, Claim, string]>([
    [
      "an office of another country than the source names",
      {
        ...office,
        evidence: {
          ...office.evidence,
          exact: "The US President Biden",
          end: office.evidence.start + 22,
        },
      },
      "other-country",
    ],
    [
      "a past event after the report",
      {
        ...summitPlace,
        eventTime: {
          start: "2025-11-15",
          end: "2025-11-15",
          precision: "day",
          resolvedFrom: "relative",
        },
      },
      "future",
    ],
    [
      "a count whose sentence goes on",
      (() => {
        const cut = countClaim("x", 34, "34");
        const counted: Claim["clause"] = {
          subject: { text: "Integralia", plural: false, kind: "organisation" },
          verb: verb(["count", "counted", "counts", "counted"]),
          complements: [{ role: "object", preposition: null, text: "34 people", kind: "people" }],
          asked: { part: "complement-count", index: 0, counted: "people" },
        };
        const evidence = {
          ...cut.evidence,
          exact: "34 people",
          end: cut.evidence.start + 9,
          suffix: " killed since",
        };
        return { ...cut, clause: counted, evidence };
      })(),
      "cut-short",
    ],
    [
      "a subject that only the article tells apart",
      {
        ...summitPlace,
        clause: summitPlace.clause && {
          ...summitPlace.clause,
          subject: { text: "the previous summit", plural: false, kind: "thing" },
        },
      },
      "vague-subject",
    ],
    [
      "a possessive without its owner",
      {
        ...summitPlace,
        clause: summitPlace.clause && {
          ...summitPlace.clause,
          subject: { text: "its summit", plural: false, kind: "thing" },
        },
      },
      "vague-subject",
    ],
    [
      "a time with an open end",
      {
        ...office,
        predicate: "event-date",
        value: {
          type: "date",
          start: "2024-10-01",
          end: "2024-10-01",
          precision: "day",
          resolvedFrom: "explicit",
        },
        clause: office.clause && {
          ...office.clause,
          complements: [
            { role: "time", preposition: "since", text: "1 October 2024", kind: "date" },
          ],
          asked: { part: "complement", index: 0 },
        },
      },
      "open-answer",
    ],
  ])("refuses %s by name", (_what, claim, rule) => {
    expect(rules(claim)).toContain(rule);
  });
});
