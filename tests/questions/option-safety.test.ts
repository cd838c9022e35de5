import type { Claim, Value } from "@/facts/claim";
import { valueInquiry } from "@/questions/inquiry";
import { buildItemContext } from "@/questions/item-context";
import { findUnsafe } from "@/questions/option-safety";
import type { UnsafeOption } from "@/questions/option-safety";
import {
  countClaim,
  dateValue,
  factOf,
  holder,
  inMonth,
  office,
  onDay,
  sourced,
  summitPlace,
  troops,
} from "./factories";

/** Judges an option beside a claim's key, in the presence of other claims. */
function judge(claim: Claim, option: Value, others: Claim[] = [], asksFigure = true) {
  const fact = factOf(claim);
  const claims = [
    ...fact.claims,
    ...others.map((other) => ({ ...sourced(other, "b"), story: fact.story })),
  ];
  const context = buildItemContext({ claims, facts: [fact] });
  const inquiry = valueInquiry(fact);
  if ("rule" in inquiry) {
    throw new Error(inquiry.reason);
  }
  return findUnsafe(
    inquiry,
    option,
    { text: "Where was the APEC summit held in 2024?", asksFigure },
    context,
  );
}

const place = (name: string): Value => ({ type: "place", name, aliases: [] });
const person = (name: string): Value => ({ type: "person", name, aliases: [] });
const over = (amount: number, modifier = "over"): Value => ({
  type: "quantity",
  amount,
  lower: amount,
  upper: null,
  unit: "North Korean soldiers",
  modifier,
});
const boluarte = holder("peru", "Dina Boluarte", "president of Peru");

describe("findUnsafe", () => {
  it.each<[string, Claim, Value, boolean, UnsafeOption]>([
    ["the key itself", summitPlace, place("Lima"), true, "same-as-key"],
    ["an alias of the key", summitPlace, place("Lima, Peru"), true, "same-as-key"],
    ["what the key lies in", summitPlace, place("Peru"), true, "part-of-key"],
    [
      "what lies in the key",
      { ...summitPlace, value: place("Peru") },
      place("Lima"),
      true,
      "part-of-key",
    ],
    ["the month of a day", office, dateValue(inMonth("2024-10-01")), true, "part-of-key"],
    ["the surname of a person", boluarte, person("Boluarte"), true, "same-as-key"],
    ["a spelling next to the key's", boluarte, person("Dina Boluarde"), true, "near-spelling"],
    ["another type of value", summitPlace, person("Dina Boluarte"), true, "other-type"],
    ["a weaker bound, when it is asked how many there are", troops, over(5_000), false, "entailed"],
    ["the same figure", troops, over(10_000), true, "same-as-key"],
  ])("refuses %s", (_rule, claim, option, asksFigure, unsafe) => {
    const found = judge(claim, option, [], asksFigure);
    const alike: UnsafeOption[] = unsafe === "same-as-key" ? [unsafe, "part-of-key"] : [unsafe];
    expect(alike).toContain(found);
  });

  it("lets a weaker bound stand where it is asked which figure was given", () => {
    expect(judge(troops, over(5_000), [], true)).toBeNull();
  });

  it("refuses 12,000 beside 10,000 when another source says 12,000, disputed or not", () => {
    const other: Claim = {
      ...troops,
      id: "estimate",
      value: { ...over(12_000, "as many as"), lower: 0, upper: 12_000 } as Value,
      attribution: { speaker: "intelligence agencies", verb: "suggest", hedge: "estimate" },
    };
    expect(judge(troops, over(12_000))).toBeNull();
    expect(judge(troops, over(12_000), [other])).toBe("claimed-elsewhere");
  });

  it("refuses 11 November beside 1 October when another source gives that day under another name", () => {
    const garbled: Claim = {
      ...office,
      id: "garbled",
      subject: "Shizo Abe",
      value: dateValue(onDay("2024-11-11")),
    };
    expect(judge(office, dateValue(onDay("2024-11-11")))).toBeNull();
    expect(judge(office, dateValue(onDay("2024-11-11")), [garbled])).toBe("claimed-elsewhere");
  });

  it("refuses a person whom any source gives the same office", () => {
    const minister = holder("minister", "Jake Sullivan", "foreign minister of Peru");
    const rival = holder("rival", "Jake Sullivan", "president of Peru");
    expect(judge(boluarte, person("Jake Sullivan"), [minister])).toBeNull();
    expect(judge(boluarte, person("Jake Sullivan"), [minister, rival])).toBe("claimed-elsewhere");
  });

  it("refuses a person of no office, or of another country's, beside the holder of an office", () => {
    const abroad = holder("abroad", "Jake Sullivan", "foreign minister of Chile");
    expect(judge(boluarte, person("Jake Sullivan"))).toBe("absurd-option");
    expect(judge(boluarte, person("Jake Sullivan"), [abroad])).toBe("absurd-option");
  });

  it("refuses whoever is only quoted beside somebody who held or sought an office", () => {
    const ran: Claim = { ...holder("ran", "Dina Boluarte", "agent"), predicate: "agent" };
    const quoted: Claim = {
      ...ran,
      id: "quoted",
      subject: "Rosario Luna waited",
      statement: "Rosario Luna waited outside with two daughters.",
      value: person("Rosario Luna"),
    };
    const rival: Claim = {
      ...quoted,
      id: "rival",
      statement: "Rosario Luna was a candidate for mayor of Cusco.",
    };
    expect(judge(ran, person("Rosario Luna"), [boluarte, quoted])).toBe("absurd-option");
    expect(judge(ran, person("Rosario Luna"), [boluarte, quoted, rival])).toBeNull();
  });

  it("refuses a name that the fact's own sentence holds", () => {
    const told = {
      ...boluarte,
      evidence: { ...boluarte.evidence, exact: "Biden met Dina Boluarte." },
    };
    expect(judge(told, person("Joe Biden"))).toBe("in-the-evidence");
  });

  it("refuses a name that the stem holds", () => {
    expect(judge(boluarte, person("Apec Summit"))).toBe("in-the-stem");
  });

  it("refuses an approximate figure that may be the same number", () => {
    const about = countClaim("a", 75, "about 75", "about", [70, 80]);
    const near: Value = {
      type: "quantity",
      amount: 78,
      lower: 73,
      upper: 83,
      unit: "people",
      modifier: "about",
    };
    expect(judge(about, near, [], false)).toBe("part-of-key");
  });
});
