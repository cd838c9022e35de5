import { spellingForm, foldText, plainWords } from "./matching-words";
import { sortedJoin } from "./matching-person-names";

const legalForms = new Set(
  "inc incorporated co corp corporation company ltd limited plc llc ag gmbh sa nv spa holdings group".split(
    " ",
  ),
);
const connecting = new Set(["of", "for", "the", "and", "de", "la", "del", "et", "in", "on", "to"]);

/** Words that organisations of one kind share, and that a short form leaves out. */
const generalWords = new Set(
  "government prefecture prefectural authority administration office council ministry department state national party".split(
    " ",
  ),
);

const wordsMemo = new Map<string, readonly string[]>();
/** News names the same houses again and again; random text does not, so what is remembered is bounded. */
const largestMemo = 50_000;

/** The words of a name in one spelling, without what stands in brackets. */
export function organisationWords(name: string): readonly string[] {
  const known = wordsMemo.get(name);
  if (known !== undefined) {
    return known;
  }
  const words = spellWords(name);
  if (wordsMemo.size < largestMemo) {
    wordsMemo.set(name, words);
  }
  return words;
}

function spellWords(name: string): string[] {
  const folded = foldText(name)
    .replace(/\([^()]*\)/gu, " ")
    .replace(/\b(?:united states(?: of america)?|u\.s\.(?:a\.)?|usa)(?![\p{L}\p{N}])/gu, "us")
    .replace(/\b(?:united kingdom|u\.k\.|great britain|britain)(?![\p{L}\p{N}])/gu, "uk");
  return plainWords(folded)
    .filter((word, index) => !(index === 0 && word === "the"))
    .map(spellingForm);
}

/** "IMF", "A.U.", "BoJ": two capitals or more and little else. */
const looksLikeAcronym = (name: string) =>
  /^(?:\p{Lu}\.?|\p{Ll}(?=\p{Lu})){2,8}s?$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);

const lettersOf = (name: string) => foldText(name).replace(/[^a-z]/gu, "");

/**
 * First and last letter of an acronym, or of the words that one would be made of: what a name and its
 * acronym have in common however it is made ("ASEAN", "Association of Southeast Asian Nations").
 * @returns null for one word that is no acronym
 */
export function acronymEnds(name: string): string | null {
  const words = plainWords(name.replace(/\([^)]*\)/gu, " ")).filter(
    (word) => !connecting.has(word),
  );
  if (words.length >= 2) {
    return `${words[0]?.[0] ?? ""}…${words[words.length - 1]?.[0] ?? ""}`;
  }
  const letters = lettersOf(name);
  return looksLikeAcronym(name.trim()) ? `${letters.charAt(0)}…${letters.slice(-1)}` : null;
}

function isAcronymOf(short: string, long: string): boolean {
  const name = short.trim();
  if (!looksLikeAcronym(name)) {
    return false;
  }
  const words = plainWords(foldText(long).replace(/\([^)]*\)/gu, " "));
  return words.length >= 2 && words.length <= 12 && spells(lettersOf(name), words);
}

/**
 * Whether letters can be taken from words in their order, the first of each and more where they follow
 * in it ("Association of Southeast Asian Nations"); words that join need not give any.
 */
function spells(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) {
    return letters === "";
  }
  if (connecting.has(word) && spells(letters, rest)) {
    return true;
  }
  let at = 0;
  for (let taken = 0; taken < Math.min(letters.length, 3); taken += 1) {
    const found =
      taken === 0 ? (word[0] === letters[0] ? 0 : -1) : word.indexOf(letters[taken] ?? "", at);
    if (found < 0) {
      return false;
    }
    at = found + 1;
    if (spells(letters.slice(taken + 1), rest)) {
      return true;
    }
  }
  return false;
}

/** "APEC summit", "Asia-Pacific Economic Cooperation summit": the same but for one word that is an acronym. */
function hasAcronymOf(short: string, long: string): boolean {
  const words = short.split(/\s+/u);
  const acronym = words.find(looksLikeAcronym);
  if (words.length < 2 || acronym === undefined) {
    return false;
  }
  const others = plainWords(words.filter((word) => word !== acronym).join(" "));
  const longWords = plainWords(long);
  return (
    others.every((word) => longWords.includes(word)) &&
    isAcronymOf(acronym, longWords.filter((word) => !others.includes(word)).join(" "))
  );
}

/**
 * Whether two names can be one organisation's or one thing's: acronyms, legal forms, spelling and
 * word order aside; a shorter name may leave out words, never a number or the head.
 */
export function sameOrganisationName(first: string, second: string): boolean {
  if (
    isAcronymOf(first, second) ||
    isAcronymOf(second, first) ||
    hasAcronymOf(first, second) ||
    hasAcronymOf(second, first)
  ) {
    return true;
  }
  const one = organisationWords(first).filter(
    (word) => !legalForms.has(word) && !connecting.has(word),
  );
  const two = organisationWords(second).filter(
    (word) => !legalForms.has(word) && !connecting.has(word),
  );
  if (one.length === 0 || two.length === 0) {
    return false;
  }
  if (!sameNumbers(one, two)) {
    return false;
  }
  if (one.join("") === two.join("") || sortedJoin(one) === sortedJoin(two)) {
    return true;
  }
  const [shorter, longer] = one.length <= two.length ? [one, two] : [two, one];
  const withoutGeneral = (words: readonly string[]) =>
    words.filter((word) => !generalWords.has(word));
  const [bareShorter, bareLonger] = [withoutGeneral(shorter), withoutGeneral(longer)];
  if (bareShorter.length > 0 && sortedJoin(bareShorter) === sortedJoin(bareLonger)) {
    return sortedJoin(shorter) === sortedJoin(bareShorter) ||
      sortedJoin(longer) === sortedJoin(bareLonger)
      ? true
      : shorter.some((word) => generalWords.has(word) && longer.includes(word)) ||
          shorter.length !== longer.length;
  }
  // Shortened words in order, ending in the same head: "Met Agency", "Japan Meteorological Agency".
  if (shorter.length >= 2 && shorter[shorter.length - 1] === longer[longer.length - 1]) {
    let position = 0;
    return shorter.every((word) => {
      const found = longer.findIndex(
        (other, index) =>
          index >= position && (other === word || (word.length >= 3 && other.startsWith(word))),
      );
      position = found + 1;
      return found >= 0;
    });
  }
  // One distinctive word for the whole: "Rengo", "Morena".
  const [only = ""] = shorter;
  return shorter.length === 1 && only.length >= 5 && !generalWords.has(only) && longer[0] === only;
}

/** Names that carry numbers are of different things where the numbers differ (Apollo 11, Apollo 12). */
function sameNumbers(first: readonly string[], second: readonly string[]): boolean {
  const numbers = (words: readonly string[]) =>
    words.filter((word) => /\d/u.test(word) || /^[ivx]{2,}$/u.test(word)).join(" ");
  return numbers(first) === numbers(second);
}

/** Whether two names can be of one thing: a ship, a mission, a law; "LVM3 rocket", "LVM3". */
export function sameThingName(first: string, second: string): boolean {
  if (sameOrganisationName(first, second)) {
    return true;
  }
  const one = organisationWords(first);
  const two = organisationWords(second);
  if (!sameNumbers(one, two)) {
    return false;
  }
  const properFirst = properWords(first);
  if (properFirst !== "" && properFirst === properWords(second)) {
    return true;
  }
  const [shorter, longer] = one.length <= two.length ? [one, two] : [two, one];
  const joined = ` ${longer.join(" ")} `;
  return shorter.join(" ").length >= 4 && joined.includes(` ${shorter.join(" ")} `);
}

/** The words of a name that are written with a capital or a figure: "carrier rocket LVM3": lvm3. */
function properWords(name: string): string {
  const words = name.match(/(?<![\p{L}\p{N}])(?:\p{Lu}|\p{N})[\p{L}\p{N}-]*/gu) ?? [];
  return foldText(words.sort().join(" "));
}
