import type { Clause } from "@/facts/clause";
import { findCountryOfAdjective } from "@/facts/gazetteer";
import type { Inquiry, Obstacle } from "./inquiry";
import { toldVerb } from "./verb-forms";
import { plainWords, singular } from "./words";

/**
 * Whether the clause has lost a word that its source says and that changes what is said: "pleaded
 * guilty" told as "pleaded", "sold 4,300 copies before it was listed" told without its end.
 * @returns the rule that refuses the item, or null
 */
export function findLostWords({ claim }: Inquiry, clause: Clause): Obstacle | null {
  const { exact, prefix, suffix } = claim.evidence;
  if (!hasClosedQuotes(exact)) {
    return { rule: "broken-clause", reason: "half a quotation has got into the clause" };
  }
  if (isInsidePhrase(clause, exact, prefix)) {
    return { rule: "broken-clause", reason: "the subject belongs to the words before it" };
  }
  const own = clause.subject.text.split(/['’ ]/)[0] ?? "";
  if (own !== "" && (prefix + exact).includes(`& ${own}`) && !clause.subject.text.includes("&")) {
    return { rule: "cut-short", reason: `“${own}” is the second half of a firm's name` };
  }
  const cut = clause.complements.find((part) => hasLostNation(part.text, part.kind, exact));
  if (cut !== undefined) {
    return { rule: "cut-short", reason: `the name begins before “${cut.text}”` };
  }
  if (isWrittenBySomebody(clause)) {
    return { rule: "broken-clause", reason: "what somebody did has become what it did itself" };
  }
  const joined = clause.complements.find(({ text }) => isJoined(text, exact));
  if (joined !== undefined) {
    return { rule: "broken-clause", reason: `the source does not say “${joined.text}”` };
  }
  const lost = lostBehindVerb(clause, exact);
  if (lost !== null) {
    return { rule: "words-kept", reason: `the clause has lost “${lost}” of its source` };
  }
  return findCutEnd(clause, exact, suffix);
}

function hasClosedQuotes(text: string): boolean {
  const straight = text.match(/"/g)?.length ?? 0;
  const [opened, closed] = [/“/g, /”/g].map((mark) => text.match(mark)?.length ?? 0);
  return straight % 2 === 0 && opened === closed;
}

const phrasePrepositions =
  /\b(?:of|in|by|with|from|at|on|into|under|near|off|through|among|against|aboard|including|(?:\p{L}+ed|dressed|known|seen) as)\s*$/iu;

/** "Thieves disguised as window cleaners stole": the noun next to the verb is not its subject. */
function isInsidePhrase(clause: Clause, exact: string, prefix: string): boolean {
  const own = clause.subject.text.replace(/^(?:the|an?) /i, "");
  const bare = exact.replace(/^(?:the|an?) /i, "");
  if (!bare.toLowerCase().startsWith(own.toLowerCase())) {
    return false;
  }
  const behind = bare.slice(own.length);
  // "between Patna and Howrah, which had been halted": whatever was halted stands before both.
  if (/^, (?:which|who|whose)\b/.test(behind)) {
    return /\bbetween\b[^,.;]*\band\s*$/i.test(prefix);
  }
  const isFinite = behind.trimStart().startsWith(toldVerb(clause.verb));
  return isFinite && phrasePrepositions.test(prefix);
}

const bodyNoun =
  /\b(?:Opera|Orchestra|Ballet|Theatre|Theater|Museum|Gallery|Academy|Institute|University|Party|Union|Court|Council|Bank|Army|Navy|Guard|Police|Agency|Airlines|Railways)$/;

/** "State Opera" of "the Hungarian State Opera": the adjective belongs to the name. */
function hasLostNation(text: string, kind: string, exact: string): boolean {
  const at = exact.indexOf(text);
  const before = at < 0 ? null : /(\p{Lu}\p{L}+) $/u.exec(exact.slice(0, at))?.[1];
  return (
    (kind !== "person" || bodyNoun.test(text)) &&
    /^\p{Lu}\p{L}+ \p{Lu}/u.test(text) &&
    before !== null &&
    before !== undefined &&
    findCountryOfAdjective(before) !== null
  );
}

/** "A panel painted in 1627 by Clara Peeters" was painted: it painted nothing. */
const isWrittenBySomebody = ({ verb, complements }: Clause) =>
  verb.auxiliaries.length === 0 &&
  verb.base !== "be" &&
  !complements.some(({ role }) => role === "object" || role === "predicative") &&
  complements.some(({ preposition, kind }) => preposition === "by" && kind === "person");

/** "a law ruling", of "a law that allowed it, ruling that …": words that stand apart in the source. */
function isJoined(text: string, exact: string): boolean {
  const source = plainWords(exact);
  const words = plainWords(text).split(" ");
  return (
    /^(?:an? \p{L}|\p{Lu}\p{L}+ )/u.test(text) &&
    !source.includes(words.join(" ")) &&
    words.every((word) => source.split(" ").includes(word))
  );
}

/** What may be left out, or is said in other words: adverbs, days, forms of address, pronouns. */
const dispensable = new Set(
  (
    "a an the of in on at to for from by with and or but as that which who whom whose than then there " +
    "it its he his him she her they their them this these those one ones self himself herself itself " +
    "is are was were be been being has have had do does did will would can could may might " +
    "also just so too far still yet now already again once even only much very more most further some about around over nearly almost " +
    "early late later ago earlier last next past today yesterday tomorrow tonight morning afternoon evening night noon midnight " +
    "day days week weeks weekend month months year years hour hours minute minutes time local spring summer autumn winter " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december am pm gmt first back away home together both all each total new former then current"
  ).split(" "),
);

const wordsOf = (text: string) =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];

const folded = (text: string) => plainWords(text).split(" ").filter(Boolean).map(singular);

/** The first word between the verb and the last word of the clause that the clause does not hold. */
function lostBehindVerb(clause: Clause, exact: string): string | null {
  const { verb, complements, subject } = clause;
  const behind = behindVerb(clause, exact);
  if (behind === null) {
    return null;
  }
  const told = new Set(
    folded(
      [
        subject.text,
        ...Object.values(verb).flat(),
        ...complements.flatMap(({ preposition, text }) => [preposition ?? "", text]),
      ].join(" "),
    ),
  );
  const isTold = (word: string) => folded(word).every((part) => told.has(part));
  for (const [place, segment] of partsHeld(behind, isTold).entries()) {
    const all = wordsOf(segment);
    // Behind a comma an aside may begin: "from Sriharikota, an island in Andhra Pradesh".
    const words =
      place === 0
        ? all
        : all.slice(
            Math.max(
              0,
              all.findIndex((word) => isTold(word) && !dispensable.has(word.toLowerCase())),
            ),
          );
    const last = words.findLastIndex(
      (word) => isTold(word) && !dispensable.has(word.toLowerCase()),
    );
    for (const [index, word] of words.slice(0, Math.max(0, last)).entries()) {
      const before = words[index - 1]?.toLowerCase() ?? "";
      const isResolved = /^(?:the|this|that|these|those|its|his|her|their)$/.test(before);
      const isSpared =
        isTold(word) ||
        isResolved ||
        /^\p{Lu}|^\d|ly$/u.test(word) ||
        dispensable.has(plainWords(word)) ||
        /^\p{Lu}/u.test(words[index + 1] ?? "");
      if (!isSpared) {
        return word;
      }
    }
  }
  return null;
}

function behindVerb({ verb }: Clause, exact: string): string | null {
  for (const form of [toldVerb(verb), verb.participle, verb.past, verb.present, verb.base]) {
    const at = ` ${exact.toLowerCase()} `.indexOf(` ${form.toLowerCase()} `);
    if (form !== "" && at >= 0) {
      return exact.slice(at + form.length);
    }
  }
  return null;
}

/** The stretches between commas, and between coordinated parts, that the clause has words of. */
function partsHeld(text: string, isTold: (word: string) => boolean): string[] {
  return text
    .split(/,(?!\d)\s|\s(?:and|or|but)\s/)
    .filter((part) =>
      wordsOf(part).some((word) => isTold(word) && !dispensable.has(word.toLowerCase())),
    );
}

/** What goes on behind the evidence and makes it mean something else. */
function findCutEnd(clause: Clause, exact: string, suffix: string): Obstacle | null {
  const next =
    /^\s+(?:as (?:often|much|many)|before|until|unless|if|than|compared|on board|aboard|(?:longer|shorter|more|less|fewer|higher|lower|later|earlier|ahead|behind|late|early)\b(?! in\b)|or (?:\p{Ll}+ )?\p{Ll}+ed)\b/u.exec(
      suffix,
    );
  if (next !== null) {
    return { rule: "cut-short", reason: `the source goes on: “…${next[0]}”` };
  }
  const { complements, asked, subject, verb } = clause;
  const either = /\b(\p{Ll}+) or (?:\p{Ll}+ly )?(\p{Ll}+ed)\b/u.exec(exact);
  if (either?.[1] === verb.participle || either?.[2] === verb.participle) {
    return { rule: "cut-short", reason: `of “${either[0]}” one half has been left out` };
  }
  if (/^the \p{Ll}+ for \p{Ll}+ \p{Lu}/iu.test(subject.text)) {
    return { rule: "name-form", reason: `“${subject.text}” is no English for who that was` };
  }
  const clumsy = complements.find(({ text }) =>
    /^an? (?:speech|visit|concert|lecture|performance|interview) of \p{Lu}/u.test(text),
  );
  if (clumsy !== undefined) {
    return { rule: "name-form", reason: `“${clumsy.text}” is no English for whose that was` };
  }
  const doing = complements.find(
    ({ preposition, text }) =>
      preposition !== null &&
      /^\p{Ll}+ing$/u.test(text) &&
      new RegExp(`\\b${preposition} ${text} \\p{L}`, "u").test(exact + suffix),
  );
  if (doing !== undefined) {
    return { rule: "cut-short", reason: `whom or what “${doing.text}” was done to is left out` };
  }
  const told = complements.find(
    ({ role, text }, index) =>
      (role === "object" || role === "predicative") &&
      /^an? /i.test(text) &&
      !("index" in asked && asked.index === index),
  );
  const noun = told?.text.split(" ").at(-1) ?? "";
  const goesOn = new RegExp(
    `\\b${noun.replace(/[^\p{L}]/gu, ".")}\\s+(?:that|which|who|whose)\\b`,
    "u",
  );
  const isNamed = told !== undefined && (goesOn.test(exact) || /^\s+(?:that|which)\b/.test(suffix));
  return isNamed
    ? { rule: "cut-short", reason: `the source goes on to say which “${told.text}” that was` }
    : null;
}
