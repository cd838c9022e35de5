import type { Claim } from "@/facts/claim";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import {
  countClaim,
  dateValue,
  factOf,
  holder,
  inARow,
  inMonth,
  office,
  onDay,
  sourced,
  summitPlace,
  troops,
} from "./factories";

/** The rules that refuse a fact's items beside other claims of the story. */
function refusalsBeside(claim: Claim, others: Claim[]): string[] {
  const fact = factOf(claim);
  const claims = [
    ...fact.claims,
    ...others.map((other) => ({ ...sourced(other, "b"), story: fact.story })),
  ];
  const context = buildItemContext({ claims, facts: [fact] });
  return generateItems(fact, context, 1).refused.map(({ rule }) => rule);
}

const ofAnother = (speaker: string, claim: Claim, amount: number): Claim => ({
  ...claim,
  id: "other",
  value: {
    type: "quantity",
    amount,
    lower: amount,
    upper: null,
    unit: "North Korean soldiers",
    modifier: "over",
  },
  attribution: { speaker, verb: "said", hedge: "none" },
});

describe("reading a stem back", () => {
  it("refuses a question that another claim answers otherwise", () => {
    const other = { ...countClaim("other", 280, "280"), id: "other" };
    expect(refusalsBeside(countClaim("i", 330, "330"), [other])).toContain("not-unique");
  });

  it("lets a figure stand beside another speaker's, for the stem names who gave it", () => {
    const other = ofAnother("National Intelligence Service", troops, 12_000);
    expect(refusalsBeside(troops, [other])).not.toContain("not-unique");
  });

  it("refuses a figure beside another one of the same speaker on the same day", () => {
    expect(refusalsBeside(troops, [ofAnother("US State Department", troops, 12_000)])).toContain(
      "not-unique",
    );
  });

  it("lets a figure stand beside one of another day", () => {
    const later = { ...countClaim("later", 400, "400"), eventTime: onDay("2024-01-09") };
    expect(refusalsBeside(countClaim("i", 330, "330"), [later])).not.toContain("not-unique");
  });

  it("lets October stand beside 1 October", () => {
    const month: Claim = { ...office, id: "month", value: dateValue(inMonth("2024-10-01")) };
    expect(refusalsBeside(office, [month])).not.toContain("not-unique");
  });

  it("lets a city stand beside its country", () => {
    const country: Claim = {
      ...summitPlace,
      id: "country",
      value: { type: "place", name: "Peru", aliases: [] },
    };
    expect(refusalsBeside(summitPlace, [country])).not.toContain("not-unique");
  });

  it("refuses a holder of an office whom a source contradicts", () => {
    const own = holder("own", "Shigeru Ishiba", "prime minister of Japan");
    const rival = holder("rival", "Shizo Abe", "prime minister of Japan");
    expect(refusalsBeside(own, [rival])).toContain("not-unique");
  });

  it("refuses to ask who, where two people have the same place in the row", () => {
    const rival: Claim = {
      ...inARow,
      id: "rival",
      subject: "Shizo Abe",
      clause: inARow.clause && {
        ...inARow.clause,
        subject: { ...inARow.clause.subject, text: "Shizo Abe" },
      },
    };
    expect(refusalsBeside(inARow, [rival])).toContain("not-unique");
  });
});
