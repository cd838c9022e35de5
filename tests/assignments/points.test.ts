import fc from "fast-check";
import { findPointsProblem } from "@/assignments/points";

describe("what a question brings", () => {
  it.each([0, 0.5, 1, 1.5, 100])("may be %d", (points) => {
    expect(findPointsProblem(points)).toBeNull();
  });

  it.each([-0.5, 0.25, 100.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "may not be %d, in a sentence that says what may",
    (points) => {
      expect(findPointsProblem(points)).toMatch(/from 0 to 100, in halves/);
    },
  );

  it("adds up without rounding", () => {
    const halves = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 100 });
    fc.assert(
      fc.property(halves, (each) => {
        const points = each.map((half) => half / 2);
        expect(points.every((one) => findPointsProblem(one) === null)).toBe(true);
        const sum = points.reduce((all, one) => all + one, 0);
        expect(sum * 2).toBe(each.reduce((all, one) => all + one, 0));
      }),
    );
  });
});
