import { expectedDateOf } from "../expected";
import { findWhichOfSeveral } from "../recurring";
import { typedKind } from "../typed-kind";

/** A question whose answer is a date that is typed. */
export const typedDate = typedKind({
  kind: "typed-date",
  expect: (inquiry) => findWhichOfSeveral(inquiry) ?? expectedDateOf(inquiry),
  stemText: ({ text }) => text,
  // "On what date" says how fine an answer is wanted, "when" does not.
  rank: ({ wording }) => (wording.startsWith("which") ? 0 : 1),
});
