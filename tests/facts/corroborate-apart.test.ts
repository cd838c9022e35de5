import { corroborate } from "@/facts/corroborate";
import type { Claim } from "@/facts/claim";
import type { ArticleClaims } from "@/facts/fact";
import { claim, date, name, quantity, saidBy, span } from "./claim-factory";
import { courier, herald, holder, shape, tookOffice, troops } from "./corroborate-claims";

describe("corroborate sees no contradiction", () => {
  it.each<[string, Claim, Claim]>([
    [
      "in a holder of another time",
      holder("Fumio Kishida", "prime minister of Japan", { eventTime: span("2023-08") }),
      holder("Shigeru Ishiba", "prime minister of Japan"),
    ],
    [
      "in the holders of two offices",
      holder("Yoon Suk Yeol", "president of South Korea"),
      holder("Shigeru Ishiba", "prime minister of Japan"),
    ],
    [
      "in a former holder",
      holder("Haruhiko Kuroda", "former governor of the Bank of Japan"),
      holder("Kazuo Ueda", "governor of the Bank of Japan"),
    ],
    [
      "in what is only planned",
      troops(10_000, "exactly", "the ministry", { attribution: saidBy("the ministry", "plan") }),
      troops(12_000, "exactly", "the embassy"),
    ],
    [
      "in counts of two days",
      troops(10_000, "exactly", "the ministry", { eventTime: span("2024-11-12") }),
      troops(12_000, "exactly", "the embassy", { eventTime: span("2024-11-14") }),
    ],
    [
      "in dates that are months apart",
      tookOffice("Shigeru Ishiba", "2024-10-01", "on 1 October 2024"),
      tookOffice("Shigeru Ishiba", "2021-03-14", "on 14 March 2021"),
    ],
  ])("%s", (_, first, second) => {
    const found = corroborate([courier(first), herald(second)]);
    expect(found.conflicts.filter(({ resolution }) => resolution === "open")).toEqual([]);
    expect(found.facts).toHaveLength(2);
  });

  it("and no corroboration in what is only planned", () => {
    const plain = troops(10_000, "over", "the ministry");
    const planned = troops(10_000, "over", "the embassy", {
      attribution: saidBy("the embassy", "plan"),
    });
    expect(corroborate([courier(plain), herald(planned)]).facts).toHaveLength(2);
  });
});

const voted = (person: string, sentence: number) =>
  claim({
    predicate: "agent",
    subject: "end of negative rates",
    value: name("person", person),
    statement: `${person} voted against the end of negative rates`,
    slotText: person,
    parts: { verb: "vote-against", object: "end of negative rates" },
    sentence,
  });
const met = (person: string, event: string) =>
  claim({
    predicate: "object",
    subject: event,
    value: name("person", person),
    statement: `The ${event} at Camp David was held with ${person}`,
    slotText: person,
    eventTime: span("2023-08"),
  });
/** Claims of one sentence: `article` numbers sentences by position, so the list is put in by hand. */
const ofOneSentence = (given: ArticleClaims): ArticleClaims => ({
  ...given,
  claims: given.claims.map((one) => ({ ...one, sentence: 0 })),
});

describe("corroborate compares lists of people", () => {
  it("and finds the one name that is told in two ways", () => {
    const found = corroborate([
      ofOneSentence(courier(voted("Toyoaki Nakamura", 0), voted("Asahi Noguchi", 0))),
      ofOneSentence(herald(voted("Toyoaki Nakamura", 0), voted("Akira Noguchi", 0))),
    ]);
    expect(shape(found).conflicts).toEqual([["identity", "open"]]);
    expect(found.conflicts[0]?.reason).toContain("one name written in two ways");
  });

  it("and finds the one participant that differs", () => {
    const event = "meeting of three leaders";
    const found = corroborate([
      ofOneSentence(
        courier(met("Joe Biden", event), met("Fumio Kishida", event), met("Yoon Suk-yeol", event)),
      ),
      ofOneSentence(herald(met("Biden", event), met("Yoon", event), met("Ishiba", event))),
    ]);
    expect(shape(found).conflicts).toEqual([["participants", "open"]]);
  });

  it("and takes two people who share nothing for two who did the same", () => {
    const found = corroborate([
      ofOneSentence(courier(voted("Toyoaki Nakamura", 0), voted("Asahi Noguchi", 0))),
      ofOneSentence(herald(voted("Toyoaki Nakamura", 0), voted("Ana Ruiz", 0))),
    ]);
    expect(found.conflicts).toEqual([]);
  });
});

describe("corroborate keeps apart", () => {
  it("bounds of two things that are counted", () => {
    const containers = claim({
      predicate: "count",
      parts: { verb: "deploy", place: "Russia" },
      attribution: saidBy("the embassy"),
      subject: "containers",
      value: quantity(13_000, "containers", "over"),
      statement: "The embassy said that over 13,000 containers had been deployed to Russia",
      slotText: "over 13,000",
    });
    const found = corroborate([
      courier(troops(10_000, "over", "the ministry")),
      herald(containers),
    ]);
    expect(found.conflicts).toEqual([]);
  });

  it("the year of publication and a year before it", () => {
    const summit = (year: string) =>
      claim({
        predicate: "event-date",
        subject: "APEC summit",
        value: date(year),
        statement: `The APEC summit was in ${year}`,
        slotText: year,
        parts: {},
      });
    const found = corroborate([courier(summit("2024")), herald(summit("2023"))]);
    expect(found.conflicts.filter(({ resolution }) => resolution === "open")).toEqual([]);
  });

  const medals = (country: string) =>
    claim({
      predicate: "count",
      subject: country,
      value: quantity(40, "gold medals"),
      statement: `${country} won 40 gold medals at the games in Arden`,
      slotText: "40",
      parts: { verb: "win", counted: "gold medals" },
    });
  const returned = (craft: string, on: string) =>
    claim({
      predicate: "event-place",
      subject: craft,
      value: name("place", "Kalvia"),
      statement: `The spacecraft ${craft} returned to Kalvia`,
      slotText: "Kalvia",
      parts: { verb: "return", relation: "to" },
      eventTime: span(on),
    });
  const growth = (amount: number, speaker: string) =>
    claim({
      predicate: "level",
      subject: "economic growth of Kalvia",
      value: quantity(amount, "%"),
      statement: `${speaker} said that economic growth of Kalvia will be ${amount} percent in 2025`,
      slotText: `${amount} percent`,
      attribution: saidBy(speaker, "estimate"),
      eventTime: span("2025"),
    });

  it.each([
    ["one figure of two countries", medals("China"), medals("Japan")],
    [
      "one place of two missions",
      returned("Orbiter 5", "2020-12"),
      returned("Orbiter 6", "2024-06"),
    ],
    [
      "one day of two deeds of two people",
      tookOffice("Ana Ruiz", "2024-10-20", "on 20 October 2024"),
      tookOffice("Bo Lind", "2024-10-20", "on 20 October 2024"),
    ],
  ])("%s", (_, first, second) => {
    const found = corroborate([courier(first), herald(second)]);
    expect(found.facts).toHaveLength(2);
    expect(found.conflicts).toEqual([]);
  });

  it("estimates of two houses, which it sets against one another", () => {
    const found = corroborate([
      courier(growth(0.9, "the monetary fund")),
      herald(growth(1, "the club of banks")),
    ]);
    expect(shape(found).conflicts).toEqual([["value", "open"]]);
  });

  it("places of two sentences only where they agree on none", () => {
    const held = (place: string) =>
      claim({
        predicate: "event-place",
        subject: "summit of the northern leaders",
        value: name("place", place),
        statement: `The summit of the northern leaders was held in ${place}`,
        slotText: place,
      });
    const found = corroborate([
      ofOneSentence(courier(held("Lima"), held("Peru"))),
      ofOneSentence(herald(held("Peru"), held("Ukraine"))),
    ]);
    expect(found.conflicts.filter(({ resolution }) => resolution === "open")).toEqual([]);
  });
});

describe("corroborate on adversarial text", () => {
  it.each([
    ["digits in a row", "1".repeat(100_000)],
    ["capitals in a row", "A".repeat(100_000)],
    ["capitals and spaces", "Ab ".repeat(30_000)],
    ["percents and spaces", "5 percent of ".repeat(8_000)],
  ])("comes to an end on %s", (_, text) => {
    const long = claim({
      predicate: "count",
      subject: text,
      value: quantity(5, text),
      statement: text,
      parts: { object: text },
    });
    expect(() => corroborate([courier(long), herald(long)])).not.toThrow();
  });
});
