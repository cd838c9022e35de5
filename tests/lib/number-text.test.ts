import fc from "fast-check";
import { numberText } from "@/lib/number-text";

describe("numberText", () => {
  it.each([
    [12_000, undefined, "12,000"],
    [1.5, undefined, "1.5"],
    [1.23456789, undefined, "1.235"],
    [1.23456789, 6, "1.234568"],
    [2.04, 1, "2"],
    [-1_234.5, 1, "-1,234.5"],
  ])("writes %p with at most %p places as %p", (value, places, text) => {
    expect(numberText(value, places)).toBe(text);
  });

  it("writes as many places as are asked for, whatever was asked for before", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 8 }),
        (value, maximumFractionDigits) => {
          const own = value.toLocaleString("en-GB", { maximumFractionDigits });
          expect(numberText(value, maximumFractionDigits)).toBe(own);
        },
      ),
    );
  });
});
