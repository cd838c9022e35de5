import { corroborate } from "@/facts/corroborate";
import type { Claim } from "@/facts/claim";
import { article, claim, date, name, quantity, saidBy } from "./claim-factory";

/** The conflict between two claims of two papers. */
function conflictOf(first: Claim, second: Claim) {
  const { conflicts } = corroborate([
    article("a", "The Courier", "2024-06-04", [first]),
    article("b", "The Herald", "2024-06-04", [second]),
  ]);
  return conflicts.map(({ kind, resolution, reason }) => ({ kind, resolution, reason }));
}

const share = (
  amount: number,
  modifier: string | null,
  told: string,
  speaker: string | null = null,
) =>
  claim({
    predicate: "count",
    subject: "Mara Oduya",
    value: quantity(amount, "%", modifier),
    statement: `Mara Oduya won ${told} of the vote in the presidential election of Kalvia`,
    slotText: told,
    ...(speaker === null ? {} : { attribution: saidBy(speaker) }),
  });
const heldOn = (iso: string, told: string) =>
  claim({
    predicate: "event-date",
    subject: "presidential election of Kalvia",
    value: date(iso),
    statement: `The presidential election of Kalvia was held on ${told}`,
    slotText: told,
  });
const heldIn = (place: string) =>
  claim({
    predicate: "event-place",
    subject: "summit of the northern leaders",
    value: name("place", place),
    statement: `The summit of the northern leaders was held in ${place}`,
    slotText: place,
  });

describe("conflicts say why, in a sentence for an editor", () => {
  it.each([
    [
      "where two ranges overlap",
      share(59, "more than", "more than 59 %"),
      share(59.35, null, "59.35 %"),
      "compatible-range",
      "“59.35 %” fits “more than 59 %”, so both can be right.",
    ],
    [
      "where two bounds leave room above",
      share(59, "more than", "more than 59 %"),
      share(61, "at least", "at least 61 %"),
      "compatible-range",
      "“more than 59 %” and “at least 61 %” can both be right: any figure above 61 would fit both.",
    ],
    [
      "where two bounds leave room between",
      share(59, "more than", "more than 59 %"),
      share(61, "at most", "at most 61 %"),
      "compatible-range",
      "“more than 59 %” and “at most 61 %” can both be right: anything from 59 to 61 would fit both.",
    ],
    [
      "where a year holds the day",
      heldOn("2018", "2018"),
      heldOn("2018-06-02", "2 June 2018"),
      "same-by-precision",
      "“2 June 2018” falls in “2018”, so both can be right; one is only more exact.",
    ],
    [
      "where a city lies in a country",
      heldIn("Lima"),
      heldIn("Peru"),
      "compatible-range",
      "“Lima” lies in “Peru”, so both can be right.",
    ],
    [
      "where two days are given",
      heldOn("2024-06-02", "2 June 2024"),
      heldOn("2024-06-03", "3 June 2024"),
      "open",
      "“2 June 2024” (The Courier) and “3 June 2024” (The Herald) cannot both be the date.",
    ],
    [
      "where two speakers give two figures",
      share(59, null, "59 %", "the electoral board"),
      share(62, null, "62 %", "the party"),
      "open",
      "“59 %” (the electoral board) and “62 %” (the party) cannot both be right.",
    ],
    [
      "where two places are named",
      heldIn("Tokyo"),
      heldIn("Lima"),
      "open",
      "“Tokyo” (The Courier) and “Lima” (The Herald) cannot both be the place: neither is known to lie in the other.",
    ],
  ])("%s", (_, first, second, resolution, reason) => {
    expect(conflictOf(first, second)).toMatchObject([{ resolution, reason }]);
  });
});

describe("a count that goes up", () => {
  const killed = (amount: number, on: string) =>
    claim({
      predicate: "count",
      subject: "people",
      value: quantity(amount, "people"),
      statement: `The landslide in Kalvia had killed ${amount} people by ${on}`,
      slotText: String(amount),
      parts: { verb: "kill", place: "Kalvia" },
      statementTime: { start: on, end: on, precision: "day", resolvedFrom: "explicit" },
    });
  const conflicts = (first: Claim, second: Claim) =>
    corroborate([
      article("a", "The Courier", "2024-06-04", [first]),
      article("b", "The Herald", "2024-06-05", [second]),
    ]).conflicts.map(({ resolution, reason }) => [resolution, reason]);

  it("is told at two times, and no contradiction", () => {
    expect(conflicts(killed(43, "2024-06-03"), killed(45, "2024-06-05"))).toEqual([
      [
        "distinct-events",
        "It was “43” on 3 June 2024 and “45” on 5 June 2024: the count can have gone up in between.",
      ],
    ]);
  });

  it("does not go down again", () => {
    expect(conflicts(killed(45, "2024-06-03"), killed(43, "2024-06-05"))).toEqual([
      ["open", "“45” (The Courier) and “43” (The Herald) cannot both be right."],
    ]);
  });
});

describe("conflicts of several claims", () => {
  it("are one for each two facts, with all claims of both", () => {
    const { conflicts } = corroborate([
      article("a", "The Courier", "2024-06-04", [heldOn("2024-06-02", "2 June 2024")]),
      article("b", "The Herald", "2024-06-04", [heldOn("2024-06-02", "2 June 2024")]),
      article("c", "The Tribune", "2024-06-04", [heldOn("2024-06-03", "3 June 2024")]),
    ]);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.claims.map(({ article: id }) => id)).toEqual(["a", "b", "c"]);
    expect(conflicts[0]?.facts).toEqual(["f1", "f2"]);
  });
});
