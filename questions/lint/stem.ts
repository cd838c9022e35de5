import { asksQuestion } from "../kind-traits";
import { everyKind } from "./rule";
import type { LintRule } from "./rule";

const mostWords = 30;
/** With the sentence that tells what the question belongs to. */
const mostWordsTogether = 40;
const highestGrade = 12;

/** "A ferry sank on 3 May 2026. How many …?": a year or a word in small letters ends a sentence, "Co." does not. */
const sentencesOf = (stem: string) => stem.split(/(?<=\b(?:\p{Ll}{3,}|\d{4})\.) (?=[\p{Lu}_])/u);

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== "");

const danglingStart =
  /^(he|she|it|they|this|these|that|those|his|her|their|its|there|such|here)\b/i;
const pronounAnywhere = /\b(he|she|him|hers|it|they|them|we|us|our|ours|you|your|i|me|my)\b/;
const relativeTime =
  /\b(yesterday|today|tomorrow|tonight|(last|next|this|that) (week|month|year|night|morning|evening|afternoon|weekend|day|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)|(earlier|later) (this|that) (week|month|year|day)|recently|currently|so far|ago|a (day|week|month|year) (earlier|later)|the (previous|following|same) (day|week|month|year)|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i;
const unanchored =
  /\b(?:the|this|that|these|those) (?:former|latter|said|aforementioned|two|three|above|group's own)\b|\b\d+(?:st|nd|rd|th) minute\b/i;

/** Words that judge: a question about a judgement has no answer to check. */
const opinion =
  /\b(should|ought|best|worst|beautiful|ugly|terrible|wonderful|unfortunately|hopefully|shameful|disgraceful|brilliant|clearly|obviously|arguably)\b/i;

/** A name is a capital or a letter of a script that has none; the first word proves nothing alone. */
const namesSomething =
  /(?<=\S\s+[“"(]?)[\p{Lu}\p{Lo}]|^(?:\p{Lu}[\p{L}’'-]*\p{Lu}|\p{Lo})|^(?!The |An? |In |On |At |As )\p{Lu}\p{Ll}{2,}/u;
const questionWords = /^(?:How|What|Which|When|Where|Who|Whom|By|According)\b/;
const monthWords =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Syllables by vowel groups, three at most; a name or a number counts as two, however long it is. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (/\d/.test(word) || /^\p{Lu}/u.test(word) || letters === "") {
    return 2;
  }
  const groups = letters.replace(/e$/, "").match(/[aeiouy]+/g)?.length ?? 1;
  return Math.min(3, Math.max(1, groups));
}

/**
 * School grade by Flesch and Kincaid (1975), 0.39 × words + 11.8 × syllables a word − 15.59 for one
 * sentence; a row of capitalised words is one word.
 */
export function schoolGrade(sentence: string): number {
  const joined = sentence.replace(/(?<=\p{Lu}[\p{L}.’'-]*) (?=\p{Lu})/gu, "·");
  const words = wordsIn(joined);
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * words.length + 11.8 * (all / Math.max(1, words.length)) - 15.59;
}

/** Rules about the words of the stem. */
export const stemRules: readonly LintRule[] = [
  {
    name: "stem-length",
    appliesTo: everyKind,
    check: ({ stem }) => {
      const all = wordsIn(stem).length;
      const asked = wordsIn(sentencesOf(stem).at(-1) ?? "").length;
      if (all > mostWordsTogether) {
        return `${all} words: a question and what it belongs to have at most ${mostWordsTogether}`;
      }
      return asked <= mostWords && asked >= 3
        ? null
        : `${asked} words: a stem has at most ${mostWords}, and three at least`;
    },
  },
  {
    name: "stands-alone",
    appliesTo: everyKind,
    check: ({ stem }) => {
      const found =
        danglingStart.exec(stem) ??
        pronounAnywhere.exec(stem) ??
        relativeTime.exec(stem) ??
        unanchored.exec(stem);
      return found ? `“${found[0]}” is not understood without the article` : null;
    },
  },
  {
    name: "positive-stem",
    appliesTo: everyKind,
    check: ({ kind, stem }) => {
      const told = kind === "true-false" ? stem.replace(/, not [^,]+\.$/, ".") : stem;
      return /\b(not|n't|except|never|none)\b|n['’]t\b/i.test(told)
        ? "the stem asks for what is not so"
        : null;
    },
  },
  {
    name: "no-opinion",
    appliesTo: everyKind,
    check: ({ stem }) => {
      const found = opinion.exec(stem);
      return found ? `“${found[0]}” is a judgement` : null;
    },
  },
  {
    name: "finished-sentence",
    appliesTo: everyKind,
    check: ({ kind, stem }) => {
      const end = asksQuestion(kind) ? /[^\s?.,;:]\?$/ : /(?:[^\s?.,;:]|____|\b\p{L}\.\p{L})\.$/u;
      const quotes = (stem.match(/“/g)?.length ?? 0) === (stem.match(/”/g)?.length ?? 0);
      const brackets = (stem.match(/\(/g)?.length ?? 0) === (stem.match(/\)/g)?.length ?? 0);
      const isClean =
        /^[\p{Lu}\p{N}“"$€£¥_]/u.test(stem) &&
        end.test(stem) &&
        quotes &&
        brackets &&
        !/\s{2}|\s[,.;?]|,,|\.\.(?!\.)|[\n\t]|undefined|null|NaN|�|, (?:According to|As reported)\b/.test(
          stem,
        );
      return isClean ? null : "the sentence is not whole: its beginning, end, quotes or spaces";
    },
  },
  {
    name: "names-its-subject",
    appliesTo: (kind) => kind !== "timeline",
    check: ({ kind, stem }) =>
      (kind !== "cloze" || wordsIn(stem.replace(/____\S*/, "")).length >= 3) &&
      namesSomething.test(stem.replace(questionWords, "").replace(monthWords, ""))
        ? null
        : "nothing in the stem is named: it does not hold the central idea",
  },
  {
    name: "no-absolutes-in-stem",
    appliesTo: everyKind,
    check: ({ stem }) => {
      const found = /\b(always|never|completely|absolutely|entirely)\b/i.exec(stem);
      return found ? `“${found[0]}” gives a statement away` : null;
    },
  },
  {
    name: "no-repeated-words",
    appliesTo: everyKind,
    check: ({ stem }) => {
      const twice = /\b(\p{L}+) \1\b/iu.exec(stem);
      return twice ? `“${twice[0]}”` : null;
    },
  },
  {
    name: "readable",
    appliesTo: everyKind,
    check: ({ stem }) => {
      const grade = Math.max(...sentencesOf(stem).map(schoolGrade));
      return grade <= highestGrade
        ? null
        : `school grade ${grade.toFixed(1)}, over ${highestGrade}`;
    },
  },
];
