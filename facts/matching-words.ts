import { findCountryOfAdjective, findPlace } from "./gazetteer";
import { irregularForms } from "./matching-irregulars";
import { synonymGroups } from "./matching-synonyms";

/**
 * Words as matching sees them: without accents, in a base form, and with one name for words that
 * news uses for the same thing ("perished", "killed" and "death toll" all become "die").
 */

/** Words that say nothing about what a claim is about. */
const emptyWords = new Set(
  (
    "a an the of in on at to by for with from as and or but nor that this these those it its he she they his her their them him " +
    "who whom whose which what when where is are was were be been being am do does did has have had having will would shall " +
    "should can could may might must there here then than so such not no into onto over under about around up down out off " +
    "after before during between among through since until till while also too very more most much many some any each every " +
    "all both either neither other another own same just only still already now later earlier s t according say said tell " +
    "report announce state note add mr mrs ms dr one ago per via within along upon amid corp inc ltd plc llc gmbh"
  ).split(" "),
);

/** Anything that folding changes besides the case. */
const beyondAscii = /[^\u0000-\u007f]|`/u;

/** Letters that are no letter with a mark, and how English papers write them. */
const plainLetters = new Map(
  Object.entries({
    ł: "l",
    ø: "o",
    đ: "d",
    ð: "d",
    þ: "th",
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ı: "i",
    ħ: "h",
  }),
);

/** Lower case, no accents, one kind of apostrophe. */
export function foldText(text: string): string {
  if (!beyondAscii.test(text)) {
    return text.toLowerCase();
  }
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`]/gu, "'")
    .toLowerCase()
    .replace(/[łøđðþßæœıħ]/gu, (letter) => plainLetters.get(letter) ?? letter);
}

/** The words of a text, folded; "U.S." is one word, a possessive ending is dropped. */
export function plainWords(text: string): string[] {
  return (
    foldText(text)
      .replace(/\b(?:[a-z]\.){2,}/gu, (dotted) => dotted.replaceAll(".", ""))
      .replace(/'s\b/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Verbs of saying in every form; short words only as they stand ("its", not "it"). */
let emptyBases: ReadonlySet<string> = new Set();

/** British and American spelling as one, and without the ending of a plural. */
export function spellingForm(word: string): string {
  if (word.length <= 3 || /\d/u.test(word)) {
    return word;
  }
  const form = word
    .replace(/isation/u, "ization")
    .replace(/ise(s|d|r|rs)?$/u, "ize$1")
    .replace(/ising$/u, "izing")
    .replace(/our(s|ed|ing)?$/u, "or$1")
    .replace(/^(met|cent|theat|kilomet|centimet|lit)re(s)?$/u, "$1er$2")
    .replace(/^(def|off)ence/u, "$1ense")
    .replace(/^programme/u, "program");
  if (form.endsWith("ies") && form.length > 4) {
    return `${form.slice(0, -3)}y`;
  }
  if (/(?:ss|sh|ch|x|z)es$/u.test(form)) {
    return form.slice(0, -2);
  }
  return form.endsWith("s") && !/(?:ss|us|is)$/u.test(form) ? form.slice(0, -1) : form;
}

/** A base form by rule: plural, past, -ing, -ly. Rough, but the same for every form of a word. */
export function baseForm(word: string): string {
  const known = irregularForms.get(word);
  if (known !== undefined) {
    return known;
  }
  let base = spellingForm(word);
  if (base.length <= 3 || /\d/u.test(base)) {
    return base;
  }
  // "agreed" is "agree", not "agr".
  base = base.replace(/(agre|guarante|decre)ed$/u, "$1e");
  for (const ending of ["ing", "ed"]) {
    if (base.endsWith(ending) && base.length - ending.length >= 3) {
      base = base.slice(0, -ending.length);
      break;
    }
  }
  if (base.endsWith("ly") && base.length > 5) {
    base = base.slice(0, -2);
  }
  // "e" and "y" at the end come and go between the forms of a word: cease, ceased, ceasing.
  // So does a doubled consonant: plan, planned; kill, killed.
  return base.length > 3
    ? base
        .replace(/e$/u, "")
        .replace(/i$/u, "y")
        .replace(/([bdfgklmnprstvz])\1$/u, "$1")
    : base;
}

emptyBases = new Set([...emptyWords].filter((word) => word.length > 4).map(baseForm));

/** A word may belong to several groups: advisories and rates are both lifted. */
const conceptsOfBase = new Map<string, string[]>();
for (const group of synonymGroups) {
  const words = group.split(" ");
  const [concept = ""] = words;
  for (const word of words) {
    const base = baseForm(word);
    conceptsOfBase.set(base, [...(conceptsOfBase.get(base) ?? []), concept]);
  }
}

/** Two-word expressions that mean what one word means, longest first where they share a beginning. */
const expressions: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lost|lose|loses|losing) (?:his|her|their) (?:life|lives)\b/gu, "killed"],
  [/\b(?:took|take|takes|taking|claimed) the (?:life|lives)\b/gu, "killed"],
  [/\b(?:ceased|cease|ceases) to exist\b/gu, "crashed"],
  [/\b(?:lift|lifts|lifted|lifting|blast|blasts|blasted|blasting)[ -]off\b/gu, "launched"],
  [/\b(?:took|take|takes|taken) off\b/gu, "launched"],
  [/\bleft the launch pad\b/gu, "launched"],
  [/\b(?:touch|touches|touched|touching) down\b/gu, "landed"],
  [/\bcame to rest\b/gu, "landed"],
  [
    /\b(?:took|take|takes|taken|taking|assumed?|assumes|entered) (?:over|office)\b/gu,
    "inaugurated",
  ],
  [/\b(?:swear|swears|swore|sworn) in\b/gu, "inaugurated"],
  [/\b(?:burned|burnt|burn|burns) down\b/gu, "destroyed"],
  [/\b(?:fell|fall|falls|fallen|fall-)[ -]?down\b/gu, "collapsed"],
  [/\b(?:called|call|calls) off\b/gu, "cancelled"],
  [/\b(?:set|put|sets|puts) up\b/gu, "founded"],
  [/\b(?:stepped|step|steps|stepping|stood|stand|stands) down\b/gu, "resigned"],
  [/\bcarried out\b/gu, ""],
  [/\bde facto\b/gu, ""],
];

/**
 * The concepts of a text: synonyms under one name, nationality words as their country, without the
 * words that say nothing.
 */
export function conceptsOf(text: string): string[] {
  let folded = foldText(text);
  for (const [pattern, replacement] of expressions) {
    folded = folded.replace(pattern, replacement);
  }
  const words = plainWords(folded);
  const concepts: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const next = words[index + 1];
    const pair =
      next !== undefined && countryBeginnings.has(word) ? countryOf(`${word} ${next}`) : null;
    if (pair !== null) {
      concepts.push(pair);
      index += 1;
      continue;
    }
    concepts.push(...conceptsOfWord(word));
  }
  return concepts;
}

/** First words of countries and nationalities of two words. */
const countryBeginnings = new Set(
  "north south united new saudi sri el costa ivory czech sierra papua hong burkina cape equatorial dominican central east great puerto san".split(
    " ",
  ),
);

/** News has a bounded vocabulary, random text has not: what is remembered is bounded too. */
const largestMemo = 100_000;
const conceptMemo = new Map<string, readonly string[]>();

/** The concepts of one word; none for a word that says nothing. */
function conceptsOfWord(word: string): readonly string[] {
  const known = conceptMemo.get(word);
  if (known !== undefined) {
    return known;
  }
  const isEmpty = emptyWords.has(word) || emptyBases.has(baseForm(word));
  const concepts = isEmpty ? [] : meaningsOf(word);
  if (conceptMemo.size < largestMemo) {
    conceptMemo.set(word, concepts);
  }
  return concepts;
}

function meaningsOf(word: string): readonly string[] {
  const country = countryOf(word);
  if (country !== null) {
    return [country];
  }
  const base = baseForm(word);
  return conceptsOfBase.get(base) ?? [base];
}

const countryConcepts = new Set<string>();

/** Whether a concept that `conceptsOf` gave stands for a country. */
export const isCountry = (concept: string): boolean => countryConcepts.has(concept);

const countryMemo = new Map<string, string | null>();

/** The country that a name or an adjective stands for, as one concept; pronoun "us" never reaches here. */
function countryOf(words: string): string | null {
  const known = countryMemo.get(words);
  if (known !== undefined) {
    return known;
  }
  const place = findPlace(words);
  const country =
    place?.kind === "country"
      ? place.name
      : words === "us"
        ? "United States"
        : findCountryOfAdjective(words);
  // The gazetteer knows adjectives of no country ("eastern") by an empty name.
  const concept =
    country === null || country === "" ? null : foldText(country).replaceAll(" ", "-");
  if (concept !== null) {
    countryConcepts.add(concept);
  }
  if (countryMemo.size < largestMemo) {
    countryMemo.set(words, concept);
  }
  return concept;
}
