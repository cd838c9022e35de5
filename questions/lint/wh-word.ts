import { asksQuestion, hasOptions } from "../kind-traits";
import { shapeOf } from "./option-shape";
import type { OptionShape } from "./option-shape";
import type { LintRule } from "./rule";

const fitting: Record<OptionShape, RegExp> = {
  day: /\bwhen\b|\b(?:what|which) (?:date|day)\b/i,
  month: /\bwhen\b|\b(?:what|which) month\b/i,
  year: /\bwhen\b|\b(?:what|which) year\b/i,
  ordinal: /\bwhich\b[^?]*\bcounting from the first\b|\bhow many\b/i,
  number:
    /\bhow (?:many|much|long|far|high|tall|deep|big|large|old|strong|fast|heavy)\b|\b(?:what|which)\b/i,
  name: /\b(?:who|whom|whose|what|which|where)\b/i,
};
const asksTime =
  /^(?:when|(?:on|in|since|from|by|until)? ?(?:what|which) (?:date|day|month|year))\b/i;
const asksCount = /^(?:how (?:many|much)|what (?:figure|number|share|percentage))\b/i;

/** The question word must ask for what the options are. */
export const whWordRule: LintRule = {
  name: "wh-word-fits",
  appliesTo: asksQuestion,
  check: ({ kind, stem, options, answer }) => {
    const answers = hasOptions(kind) ? options.map(({ text }) => text) : [answer];
    // "In kilometres, how deep …?": the unit stands before the question word.
    const asked = stem.replace(/^In [^,]+, (?=\p{Ll})/u, "");
    const misfit = answers.find((text) => {
      const shape = shapeOf(text);
      const isTime = shape === "day" || shape === "month" || shape === "year";
      const isCount = shape === "number" || shape === "ordinal";
      return (
        !fitting[shape].test(asked) ||
        (asksTime.test(asked) && !isTime) ||
        (asksCount.test(asked) && !isCount)
      );
    });
    return misfit !== undefined ? `“${misfit}” does not answer the question word` : null;
  },
};
