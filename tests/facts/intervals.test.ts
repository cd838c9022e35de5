import fc from "fast-check";
import { compareQuantities, compareSpans, daysApart, exactness } from "@/facts/intervals";
import { quantity, span } from "./claim-factory";

describe("compareQuantities", () => {
  it.each([
    [
      "over 10,000 and as many as 12,000",
      quantity(10_000, "n", "over"),
      quantity(12_000, "n", "as many as"),
    ],
    ["at least 84 and more than 80", quantity(84, "n", "at least"), quantity(80, "n", "more than")],
    [
      "at least 1.2 and up to 1.2, which meet",
      quantity(1.2, "m", "at least"),
      quantity(1.2, "m", "up to"),
    ],
    ["nearly 70 and 69.37", quantity(70, "n", "nearly"), quantity(69.37, "n")],
    ["about 200 and more than 100", quantity(200, "n", "about"), quantity(100, "n", "more than")],
    [
      "nearly 100 million and more than 98 million",
      quantity(1e8, "n", "nearly"),
      quantity(9.8e7, "n", "more than"),
    ],
    ["27,245 and its rounding 27,000", quantity(27_245, "n"), quantity(27_000, "n")],
  ])("finds that %s can both be true", (_, first, second) => {
    expect(compareQuantities(first, second)).toBe("overlapping");
    expect(compareQuantities(second, first)).toBe("overlapping");
  });

  it.each([
    [
      "about and around one figure",
      quantity(75e6, "USD", "about"),
      quantity(75e6, "USD", "around"),
    ],
    ["one plain figure", quantity(73, "deaths"), quantity(73, "deaths")],
    [
      "one figure with the same bound",
      quantity(10_000, "n", "over"),
      quantity(10_000, "n", "more than"),
    ],
  ])("takes %s for the same", (_, first, second) => {
    expect(compareQuantities(first, second)).toBe("equal");
  });

  it.each([
    ["two plain figures", quantity(22, "n"), quantity(34, "n")],
    ["two that only look like roundings", quantity(0.9, "%"), quantity(1, "%")],
    ["two small round numbers", quantity(16, "km"), quantity(20, "km")],
    ["a bound that leaves the figure out", quantity(73, "n"), quantity(84, "n", "at least")],
    [
      "two approximate figures far apart",
      quantity(1000, "n", "about"),
      quantity(2000, "n", "about"),
    ],
  ])("finds that %s cannot both be true", (_, first, second) => {
    expect(compareQuantities(first, second)).toBe("disjoint");
    expect(compareQuantities(second, first)).toBe("disjoint");
  });

  it("says the same in both directions, and equal of a figure with itself", () => {
    const modifier = fc.constantFrom(null, "over", "up to", "about", "nearly", "at least");
    const figure = fc
      .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), modifier)
      .map(([amount, words]) => quantity(amount, "n", words));
    fc.assert(
      fc.property(figure, figure, (first, second) => {
        expect(compareQuantities(first, second)).toBe(compareQuantities(second, first));
        expect(compareQuantities(first, first)).toBe("equal");
      }),
    );
  });
});

describe("exactness", () => {
  it.each([
    [quantity(5, "n"), "exact"],
    [quantity(5, "n", "about"), "approximate"],
    [quantity(5, "n", "over"), "at-least"],
    [quantity(5, "n", "up to"), "at-most"],
    [quantity(5, "n", "as many as"), "at-most"],
    [{ ...quantity(5, "n"), lower: 4, upper: 6 }, "range"],
  ] as const)("reads %j as %s", (given, kind) => {
    expect(exactness(given)).toBe(kind);
  });
});

describe("compareSpans", () => {
  it.each([
    ["2024-10", "2024-10-01", "finer"],
    ["2023", "2023-08", "finer"],
    ["2024-10-01", "2024-10-01", "equal"],
    ["2024-10-01", "2024-11-11", "disjoint"],
    ["2024-10", "2024-11-11", "disjoint"],
  ])("compares %s with %s as %s", (first, second, relation) => {
    expect(compareSpans(span(first), span(second))).toBe(relation);
    expect(compareSpans(span(second), span(first))).toBe(relation);
  });

  it("counts the days between the nearest ends", () => {
    expect(daysApart(span("2024-10"), span("2024-11-11"))).toBe(11);
    expect(daysApart(span("2024-10"), span("2024-10-05"))).toBe(0);
  });
});
