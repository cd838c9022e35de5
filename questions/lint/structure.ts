import { hasOptions, kindTraits } from "../kind-traits";
import { containsWords, plainWords } from "../words";
import { everyKind, hasAnswers, keyOf } from "./rule";
import type { LintRule } from "./rule";

const blanks = (stem: string) => stem.match(/____/g)?.length ?? 0;
const marks = (stem: string) => stem.match(/\?/g)?.length ?? 0;

/** Rules about the parts that an item must have. */
export const structureRules: readonly LintRule[] = [
  {
    name: "one-question",
    appliesTo: everyKind,
    check: ({ kind, stem }) => {
      const wanted = {
        question: { blanks: 0, marks: 1 },
        statement: { blanks: 0, marks: 0 },
        blank: { blanks: 1, marks: 0 },
        task: { blanks: 0, marks: 0 },
      }[kindTraits[kind].stem];
      const isFit = blanks(stem) === wanted.blanks && marks(stem) === wanted.marks;
      return isFit ? null : "the stem must hold one question, or one blank, and no more";
    },
  },
  {
    name: "option-count",
    appliesTo: hasOptions,
    check: ({ kind, options }) => {
      const isFit =
        kind === "true-false" ? options.length === 2 : /^[34]$/.test(`${options.length}`);
      return isFit ? null : `${options.length} options: three or four are wanted`;
    },
  },
  {
    name: "one-key",
    appliesTo: hasOptions,
    check: ({ options }) => {
      const right = options.filter(({ correct }) => correct).length;
      return right === 1 ? null : `${right} options are marked right`;
    },
  },
  {
    name: "answer-is-key",
    appliesTo: hasOptions,
    check: (draft) =>
      keyOf(draft) === draft.answer ? null : "the answer is not the option that is marked right",
  },
  {
    name: "options-distinct",
    appliesTo: hasOptions,
    check: ({ options }) => {
      const texts = options.map(({ text }) => plainWords(text));
      return new Set(texts).size === texts.length && !texts.includes("")
        ? null
        : "two options say the same, or one says nothing";
    },
  },
  {
    name: "options-apart",
    appliesTo: hasAnswers,
    check: ({ options }) => {
      const isNumber = (text: string) => /\d/.test(text);
      const inside = options.find(({ text }, index) =>
        options.some(
          (other, otherIndex) =>
            index !== otherIndex && !isNumber(text) && containsWords(other.text, text),
        ),
      );
      return inside ? `“${inside.text}” stands inside another option` : null;
    },
  },
  {
    name: "true-false-options",
    appliesTo: (kind) => kind === "true-false",
    check: ({ options }) =>
      options.map(({ text }) => text).join() === "True,False"
        ? null
        : "the options must be True and False",
  },
  {
    name: "no-options",
    appliesTo: (kind) => !hasOptions(kind),
    check: ({ options }) =>
      options.length === 0 ? null : "options in a kind that is answered without choosing",
  },
  {
    name: "has-expected",
    appliesTo: everyKind,
    check: ({ kind, expected }) => {
      const wanted: Partial<Record<typeof kind, string>> = {
        "typed-number": "number",
        "typed-date": "date",
        timeline: "order",
      };
      return expected?.kind === wanted[kind]
        ? null
        : "what is taken as right does not fit the kind of question";
    },
  },
  {
    name: "has-evidence",
    appliesTo: everyKind,
    check: ({ evidence }) => {
      const isWhole = ({ exact, start, end }: (typeof evidence)[number]) =>
        exact.trim() !== "" && exact.length === end - start && !exact.includes("�");
      return evidence.length > 0 && evidence.every(isWhole)
        ? null
        : "no source's words, or words that do not fit their place";
    },
  },
];
