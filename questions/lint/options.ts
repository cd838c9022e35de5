import { hasOptions } from "../kind-traits";
import { readNumber } from "../number-form";
import { shapeOf } from "./option-shape";
import { hasAnswers, keyOf, wrongOf } from "./rule";
import type { LintRule } from "./rule";

const widestRatio = 1.5;
/** Below this length nobody notices which option is the longer. */
const shortText = 12;

const isCapital = (text: string) => /^\p{Lu}/u.test(text);

/** Rules about options beside one another. */
export const optionRules: readonly LintRule[] = [
  {
    name: "same-form",
    appliesTo: hasAnswers,
    check: ({ options }) => {
      const forms = options.map(({ text }) => {
        const shape = shapeOf(text);
        const number = shape === "number" || shape === "ordinal" ? readNumber(text) : null;
        const frame = number ? `${number.form.before}#${number.form.after}` : `${isCapital(text)}`;
        return `${shape} ${number ? `${frame} ${number.form.decimals}` : shape === "name" ? frame : ""}`;
      });
      return new Set(forms).size <= 1 ? null : "the options are not of one form";
    },
  },
  {
    name: "length-ratio",
    appliesTo: hasAnswers,
    check: (draft) => {
      if (draft.options.length < 2) {
        return null;
      }
      const key = keyOf(draft).length;
      const wrong = wrongOf(draft).map((text) => text.length);
      const longest = Math.max(...wrong);
      const shortest = Math.min(...wrong);
      const isLong = key > shortText && key > widestRatio * longest;
      const isShort = shortest > shortText && shortest > widestRatio * key;
      return isLong || isShort ? "the key stands out by its length" : null;
    },
  },
  {
    name: "no-all-or-none",
    appliesTo: hasOptions,
    check: ({ options }) =>
      options.some(({ text }) =>
        /\b(all|none|both|neither) of the (above|these|following)\b/i.test(text),
      )
        ? "“all of the above” and “none of the above” are no options"
        : null,
  },
  {
    name: "no-absolutes",
    appliesTo: hasOptions,
    check: ({ options }) =>
      options.some(({ text }) => /\b(always|never|only|completely|absolutely)\b/i.test(text))
        ? "“always” and “never” give an option away"
        : null,
  },
  {
    name: "number-order",
    appliesTo: hasAnswers,
    check: ({ options }) => {
      const numbers = options.map(({ text }) =>
        shapeOf(text) === "number" || shapeOf(text) === "ordinal" ? readNumber(text) : null,
      );
      const sizes = numbers.flatMap((number) =>
        number ? [number.written * (number.form.negative ? -1 : 1)] : [],
      );
      const isOrdered = sizes.every((size, index) => index === 0 || (sizes[index - 1] ?? 0) < size);
      return sizes.length < options.length || isOrdered ? null : "numbers stand in ascending order";
    },
  },
];
