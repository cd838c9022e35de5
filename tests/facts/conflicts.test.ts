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
      "“more than 59 %” and “59.35 %” meet at 59.35, so both can be true.",
    ],
    [
      "where a year holds the day",
      heldOn("2018", "2018"),
      heldOn("2018-06-02", "2 June 2018"),
      "same-by-precision",
      "“2018” holds 2 June 2018, so the two agree.",
    ],
    [
      "where a city lies in a country",
      heldIn("Lima"),
      heldIn("Peru"),
      "compatible-range",
      "One of “Lima” and “Peru” lies in the other, so the two agree.",
    ],
    [
      "where two days are given",
      heldOn("2024-06-02", "2 June 2024"),
      heldOn("2024-06-03", "3 June 2024"),
      "open",
      "The Courier gives 2 June 2024, The Herald gives 3 June 2024; it was one day or the other.",
    ],
    [
      "where two speakers give two figures",
      share(59, null, "59 %", "the electoral board"),
      share(62, null, "62 %", "the party"),
      "open",
      "The electoral board says 59 %, the party says 62 %; both cannot be right.",
    ],
    [
      "where two places are named",
      heldIn("Tokyo"),
      heldIn("Lima"),
      "open",
      "The sources name two places, “Tokyo” and “Lima”, and neither is known to lie in the other.",
    ],
  ])("%s", (_, first, second, resolution, reason) => {
    expect(conflictOf(first, second)).toMatchObject([{ resolution, reason }]);
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
