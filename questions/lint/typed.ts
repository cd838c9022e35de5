import { tellsUnit } from "../answer-units";
import { readNumber } from "../number-form";
import { isExpectedDate, readTypedDate } from "../typed-date";
import { isExpectedNumber, readTypedNumber } from "../typed-number";
import type { LintRule } from "./rule";

const bound =
  /\b(?:over|above|below|under|more than|less than|fewer than|at least|at most|up to|as (?:many|much) as)\b/i;
const asksFigure = /\bwhat figure\b/i;
/** What may lie between the key and an answer that is taken as right, as a share of the key. */
const widestShare = 0.05;

/** Rules about answers that are typed. */
export const typedRules: readonly LintRule[] = [
  {
    name: "unit-in-stem",
    appliesTo: (kind) => kind === "typed-number",
    check: ({ stem, expected }) =>
      expected?.kind !== "number" || tellsUnit(stem, expected.unit)
        ? null
        : `the stem does not say that the answer is wanted in ${expected.unit}`,
  },
  {
    name: "no-open-bound",
    appliesTo: (kind) => kind === "typed-number",
    check: ({ stem, answer }) => {
      const before = readNumber(answer)?.form.before ?? "";
      return bound.test(before) && !asksFigure.test(stem)
        ? "a bound has no end: many numbers would be right"
        : null;
    },
  },
  {
    name: "tolerance-stated",
    appliesTo: (kind) => kind === "typed-number",
    check: ({ expected }) => {
      if (expected?.kind !== "number") {
        return null;
      }
      const { amount, lowest, highest, hint } = expected;
      const slack = Math.max(amount - lowest, highest - amount);
      const isAround = lowest <= amount && amount <= highest;
      const isNarrow = slack <= (widestShare + 1e-9) * Math.abs(amount);
      const isTold =
        slack === 0
          ? /\bexact\b|\bin the row\b|\bwas named\.$/.test(hint)
          : /(?:^|\bwas named\. )(?:To |Within |Give a whole number)/.test(hint);
      return isAround && isNarrow && isTold
        ? null
        : "how near is near enough is not told, or not around the key";
    },
  },
  {
    name: "precision-stated",
    appliesTo: (kind) => kind === "typed-date",
    check: ({ expected }) => {
      if (expected?.kind !== "date") {
        return null;
      }
      const { precision, hint } = expected;
      const told = {
        day: /\bday\b.*\bmonth\b.*\byear\b/,
        month: /\bmonth\b.*\byear\b/,
        year: /\byear\b/,
      };
      const isFiner = precision !== "day" && /\bday\b/.test(hint);
      return told[precision].test(hint) && !isFiner
        ? null
        : "the learner is not told whether a day, a month or a year is wanted";
    },
  },
  {
    name: "key-can-be-typed",
    appliesTo: (kind) => kind === "typed-number" || kind === "typed-date",
    check: ({ answer, expected }) => {
      const isTaken = () => {
        if (expected?.kind === "number") {
          const read = readTypedNumber(answer, expected);
          return read.state === "read" && isExpectedNumber(read.amount, expected);
        }
        if (expected?.kind === "date") {
          const read = readTypedDate(answer, expected);
          return read.state === "read" && isExpectedDate(read.span, expected);
        }
        return true;
      };
      return isTaken() ? null : `“${answer}”, typed as it stands, is not taken as right`;
    },
  },
];
