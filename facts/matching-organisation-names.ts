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

/** The words of a name in one spelling, without what stands in brackets. */
export function organisationWords(name: string): string[] {
  const folded = foldText(name)
    .replace(/\([^)]*\)/gu, " ")
    .replace(/\b(?:united states(?: of america)?|u\.s\.(?:a\.)?|usa)(?![\p{L}\p{N}])/gu, "us")
    .replace(/\b(?:united kingdom|u\.k\.|great britain|britain)(?![\p{L}\p{N}])/gu, "uk");
  return plainWords(folded)
    .filter((word, index) => !(index === 0 && word === "the"))
    .map(spellingForm);
}

/** The letters that a name of several words is shortened to: "National Electoral Institute": NEI, and NEI with "of". */
function acronymsOf(name: string): string[] {
  const words = plainWords(foldText(name).replace(/\((?:[^)]*)\)/gu, " "));
  if (words.length < 2) {
    return [];
  }
  const letters = (list: readonly string[]) => list.map((word) => word[0] ?? "").join("");
  return [letters(words), letters(words.filter((word) => !connecting.has(word)))];
}

const looksLikeAcronym = (name: string) => /^(?:\p{Lu}\.?){2,8}s?$/u.test(name.trim());

function isAcronymOf(short: string, long: string): boolean {
  if (!looksLikeAcronym(short)) {
    return false;
  }
  const letters = foldText(short).replace(/[^a-z]/gu, "");
  return acronymsOf(long).includes(letters);
}

/**
 * Whether two names can be one organisation's or one thing's: acronyms, legal forms, spelling and
 * word order aside; a shorter name may leave out words, never a number or the head.
 */
export function sameOrganisationName(first: string, second: string): boolean {
  if (isAcronymOf(first, second) || isAcronymOf(second, first)) {
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
