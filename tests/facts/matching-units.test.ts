import { measureOf } from "@/facts/matching-units";
import { quantity } from "./claim-factory";

describe("measureOf", () => {
  it.each([
    [quantity(2, "weeks"), "duration", 1_209_600],
    [quantity(14, "Earth days"), "duration", 1_209_600],
    [quantity(2.1, "km"), "length", 2100],
    [quantity(335, "meters"), "length", 335],
    [quantity(1726, "kilograms"), "mass", 1726],
    [quantity(69.37, "degrees of southern latitude"), "angle", 69.37],
    [quantity(70, "degrees south"), "angle", 70],
    [quantity(6.15e9, "INR"), "money:INR", 6.15e9],
    [quantity(7.6, "magnitude"), "magnitude", 7.6],
    [quantity(90, "% of houses"), "%", 90],
    [quantity(90, "percent"), "%", 90],
    [quantity(25, "basis points"), "points", 0.25],
    [quantity(73, "deaths"), "count", 73],
    [quantity(500, "day trippers"), "count", 500],
    [quantity(9, "candidates and would-be candidates"), "count", 9],
  ])("brings %j to one scale", (given, dimension, amount) => {
    const measure = measureOf(given);
    expect(measure.dimension).toBe(dimension);
    expect(measure.quantity.amount).toBeCloseTo(amount, 6);
  });

  it("scales the bounds with the amount", () => {
    expect(measureOf(quantity(3, "km", "at least")).quantity).toMatchObject({
      lower: 3000,
      upper: null,
    });
  });

  it("says what a measure is of", () => {
    expect(measureOf(quantity(90, "% of houses")).counted).toEqual(["house"]);
  });
});
