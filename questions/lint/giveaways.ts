import { hasOptions } from "../kind-traits";
import { contentWords, containsWords } from "../words";
import { shapeOf } from "./option-shape";
import { hasAnswers, keyOf, wrongOf } from "./rule";
import type { LintRule } from "./rule";

const bare = (text: string) =>
  text.replace(/^(?:the|an?|over|about|some|nearly|at least|more than) /i, "");

/** Sound of the first letter, as "a" and "an" need it. */
const startsWithVowel = (text: string) =>
  /^(?:[aeio]|u(?!ni|s|k|se|ti)|8|11(?!\d)|18(?!\d)|hon|hour|heir)/i.test(text);

/** Rules about what tells the key to somebody who does not know it. */
export const giveawayRules: readonly LintRule[] = [
  {
    name: "key-not-in-stem",
    appliesTo: (kind) => kind !== "true-false" && kind !== "timeline",
    check: (draft) =>
      containsWords(draft.stem, bare(keyOf(draft))) ? "the stem holds the answer" : null,
  },
  {
    name: "no-shared-word",
    appliesTo: hasAnswers,
    check: (draft) => {
      if (shapeOf(keyOf(draft)) !== "name") {
        return null;
      }
      const stem = contentWords(draft.stem);
      const wrong = wrongOf(draft).map(contentWords);
      const shared = contentWords(keyOf(draft)).find(
        (word) => stem.includes(word) && !wrong.some((words) => words.includes(word)),
      );
      return shared === undefined ? null : `stem and key alone share “${shared}”`;
    },
  },
  {
    name: "article-agrees",
    appliesTo: hasOptions,
    check: ({ kind, stem, options }) => {
      if (kind === "true-false") {
        const clash =
          /\b(a) (?=[aeio]\w|8\d*\b|11\b|18\b)|\b(an) (?=[bcdfgjklmnpqrstvwxyz]\w{2,})/i.exec(
            stem.replace(/\ba (?:one|once|uni|eu|us)\w*/gi, ""),
          );
        return clash ? "“a” or “an” does not fit the word after it" : null;
      }
      const article = /\b(an?) (?:____|\?)/i.exec(stem)?.[1]?.toLowerCase();
      if (article === undefined) {
        return null;
      }
      const isFit = options.every(({ text }) => startsWithVowel(text) === (article === "an"));
      return isFit ? null : "“a” or “an” fits some options only";
    },
  },
  {
    name: "number-agrees",
    appliesTo: (kind) => kind === "cloze" || kind === "true-false",
    check: ({ stem, options }) => {
      const clash = /\bone (?!is|was|has|news|series)\p{Ll}{2,}(?<!s)s\b/iu.exec(stem);
      if (clash) {
        return `“${clash[0]}”: one of them takes no plural`;
      }
      // "____ soldiers": one of them would not be soldiers.
      const isPlural = /____ (?!of )(?:\p{L}+ )*\p{Ll}+s\b/u.test(stem);
      const hasOne = options.some(({ text }) => /^(?:one|1)$/i.test(text));
      return isPlural && hasOne ? "“one” does not fit the plural after the blank" : null;
    },
  },
];
