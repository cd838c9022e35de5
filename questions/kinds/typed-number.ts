import { expectedNumberOf, withUnit } from "../expected";
import { typedKind } from "../typed-kind";

/** A question whose answer is a number that is typed. */
export const typedNumber = typedKind({
  kind: "typed-number",
  expect: expectedNumberOf,
  stemText: ({ text }, expected) => withUnit(text, expected),
  // The speaker before the question leaves no room for the unit.
  rank: ({ wording }) => (wording.endsWith("first") ? 1 : 0),
});
