import { containsWords, plainWords } from "../words";
import { keyOf } from "./rule";
import type { LintRule } from "./rule";

const blanks = (stem: string) => stem.match(/____/g)?.length ?? 0;
const marks = (stem: string) => stem.match(/\?/g)?.length ?? 0;

/** Rules about the parts that an item must have. */
export const structureRules: readonly LintRule[] = [
  {
    name: "one-question",
    check: ({ kind, stem }) => {
      const wanted = {
        "multiple-choice": { blanks: 0, marks: 1 },
        "true-false": { blanks: 0, marks: 0 },
        cloze: { blanks: 1, marks: 0 },
      }[kind];
      const isFit = blanks(stem) === wanted.blanks && marks(stem) === wanted.marks;
      return isFit ? null : "the stem must hold one question, or one blank, and no more";
    },
  },
  {
    name: "option-count",
    check: ({ kind, options }) => {
      const isFit =
        kind === "true-false" ? options.length === 2 : /^[34]$/.test(`${options.length}`);
      return isFit ? null : `${options.length} options: three or four are wanted`;
    },
  },
  {
    name: "one-key",
    check: ({ options }) => {
      const right = options.filter(({ correct }) => correct).length;
      return right === 1 ? null : `${right} options are marked right`;
    },
  },
  {
    name: "answer-is-key",
    check: (draft) =>
      keyOf(draft) === draft.answer ? null : "the answer is not the option that is marked right",
  },
  {
    name: "options-distinct",
    check: ({ options }) => {
      const texts = options.map(({ text }) => plainWords(text));
      return new Set(texts).size === texts.length && !texts.includes("")
        ? null
        : "two options say the same, or one says nothing";
    },
  },
  {
    name: "options-apart",
    check: ({ kind, options }) => {
      const isNumber = (text: string) => /\d/.test(text);
      const inside = options.find(({ text }, index) =>
        options.some(
          (other, otherIndex) =>
            kind !== "true-false" &&
            index !== otherIndex &&
            !isNumber(text) &&
            containsWords(other.text, text),
        ),
      );
      return inside ? `“${inside.text}” stands inside another option` : null;
    },
  },
  {
    name: "true-false-options",
    check: ({ kind, options }) =>
      kind !== "true-false" || options.map(({ text }) => text).join() === "True,False"
        ? null
        : "the options must be True and False",
  },
  {
    name: "has-evidence",
    check: ({ evidence }) => {
      const isWhole = ({ exact, start, end }: (typeof evidence)[number]) =>
        exact.trim() !== "" && exact.length === end - start && !exact.includes("�");
      return evidence.length > 0 && evidence.every(isWhole)
        ? null
        : "no source's words, or words that do not fit their place";
    },
  },
];
