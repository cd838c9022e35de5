import { plainWords } from "./matching-words";

const titles = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady president chancellor premier minister prime king queen prince princess " +
    "emperor pope general colonel captain lieutenant sergeant admiral senator representative governor mayor judge justice " +
    "chairman chairwoman chief secretary ambassador"
  ).split(" "),
);

const generations = new Set(["jr", "sr", "ii", "iii", "iv", "junior", "senior"]);

/** English short forms of given names; the transliterated ones differ by more than their spelling. */
const shortForms = new Map(
  (
    "joe:joseph bill:william will:william bob:robert rob:robert mike:michael jim:james jimmy:james tom:thomas dick:richard rick:richard " +
    "dave:david dan:daniel danny:daniel tony:anthony ben:benjamin chris:christopher steve:steven stephen:steven jeff:jeffrey geoffrey:jeffrey " +
    "liz:elizabeth beth:elizabeth kate:katherine kathy:katherine catherine:katherine sue:susan bernie:bernard chuck:charles charlie:charles ed:edward ted:edward " +
    "greg:gregory ken:kenneth larry:lawrence matt:matthew nick:nicholas pat:patrick pete:peter ron:ronald sam:samuel tim:timothy " +
    "alex:alexander andy:andrew drew:andrew fred:frederick jerry:gerald mohammad:muhammad mohammed:muhammad mohamed:muhammad mohamad:muhammad muhammed:muhammad " +
    "volodymyr:vladimir vladymyr:vladimir alexei:aleksey alexey:aleksey aleksei:aleksey sergey:sergei yevgeny:evgeny"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/**
 * One spelling for the ways in which one sound is written in Latin letters (Zelensky, Zelenskyy,
 * Zelenskiy). Vowels stay as they are: Masahiro and Masuhiro are two names.
 */
export function soundKey(word: string): string {
  return word
    .replace(/(?:iy|yy|ij|yi|ii|ie)$/u, "y")
    .replace(/i$/u, "y")
    .replace(/(.)\1/gu, "$1")
    .replace(/kh/gu, "h")
    .replace(/ph/gu, "f")
    .replace(/ou/gu, "u")
    .replace(/w/gu, "v");
}

const sameWord = (first: string, second: string) =>
  first === second ||
  (first.length > 3 && second.length > 3 && soundKey(first) === soundKey(second)) ||
  (shortForms.get(first) ?? first) === (shortForms.get(second) ?? second);

type PersonWords = { words: readonly string[]; generation: string | null };
const personMemo = new Map<string, PersonWords>();
/** News names the same people again and again; random text does not, so what is remembered is bounded. */
const largestMemo = 50_000;

/** The words of a person's name, without titles; a hyphen joins ("suk-yeol": "suk", "yeol"). */
export function personWords(name: string): PersonWords {
  const known = personMemo.get(name);
  if (known !== undefined) {
    return known;
  }
  const all = plainWords(name)
    .filter((word, _, list) => list.length === 1 || !titles.has(word))
    // The Arabic article is written in many ways, and left out.
    .filter((word, _, list) => list.length < 3 || (word !== "al" && word !== "el"));
  const generation = all.find((word) => generations.has(word)) ?? null;
  const found = { words: all.filter((word) => !generations.has(word)), generation };
  if (personMemo.size < largestMemo) {
    personMemo.set(name, found);
  }
  return found;
}

const isInitial = (word: string) => word.length === 1;

/** Given names, in order: an initial stands for a name, names may be left out of the longer list. */
function givenNamesAgree(first: readonly string[], second: readonly string[]): boolean {
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.length === 0) {
    return true;
  }
  if (shorter.join("") === longer.join("")) {
    return true;
  }
  let position = 0;
  for (const word of shorter) {
    const found = longer.findIndex(
      (other, index) =>
        index >= position &&
        (sameWord(word, other) || ((isInitial(word) || isInitial(other)) && word[0] === other[0])),
    );
    if (found < 0) {
      return false;
    }
    position = found + 1;
  }
  // "George W. Bush" is not "George H. W. Bush": of two middle parts, one must be the other's whole.
  const middleOfShorter = shorter.slice(1);
  const middleOfLonger = longer.slice(1);
  return (
    middleOfShorter.length === 0 ||
    middleOfLonger.length === middleOfShorter.length ||
    !middleOfLonger.every(isInitial)
  );
}

/**
 * Whether two names can be one person's: accents, hyphens, titles and order aside ("Yoon Suk Yeol",
 * "Yoon Suk-yeol"), a surname alone for the full name, initials for given names.
 */
export function samePersonName(first: string, second: string): boolean {
  const one = personWords(first);
  const two = personWords(second);
  if (one.words.length === 0 || two.words.length === 0) {
    return false;
  }
  if (one.generation !== null && two.generation !== null && one.generation !== two.generation) {
    return false;
  }
  if (one.words.join("") === two.words.join("")) {
    return true;
  }
  const [shorter, longer] =
    one.words.length <= two.words.length ? [one.words, two.words] : [two.words, one.words];
  const [only = ""] = shorter;
  if (shorter.length === 1) {
    const hasGeneration = (one.generation ?? two.generation) !== null;
    const [head = ""] = longer;
    const last = longer[longer.length - 1] ?? "";
    return !isInitial(only) && !hasGeneration && (sameWord(only, last) || sameWord(only, head));
  }
  if (sortedJoin(shorter) === sortedJoin(longer)) {
    return true;
  }
  const surname = shorter[shorter.length - 1] ?? "";
  const otherSurname = longer[longer.length - 1] ?? "";
  if (sameWord(surname, otherSurname)) {
    return givenNamesAgree(shorter.slice(0, -1), longer.slice(0, -1));
  }
  // "Xóchitl Gálvez" and "Xóchitl Gálvez Ruiz": a second surname, or the end of a longer name.
  return (
    longer.length > shorter.length &&
    shorter.every((word, index) => sameWord(word, longer[index] ?? ""))
  );
}

export const sortedJoin = (words: readonly string[]) => [...words].sort().join(" ");
