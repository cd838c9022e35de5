import type { Token } from "./tokens";

/** What a number counts: the noun phrase behind it. */
export type CountedNoun = {
  start: number;
  end: number;
  /** True when its head is plural, or a word that is both ("police", "aircraft", "dead"). */
  plural: boolean;
  head: Token;
};

const bothNumbers: ReadonlySet<string> = new Set(
  "people police troops personnel staff crew aircraft spacecraft sheep fish cattle men women children feet mice teeth geese media data criteria phenomena headquarters series species swiss japanese chinese vietnamese portuguese taiwanese lebanese sudanese congolese offspring livestock poultry".split(
    " ",
  ),
);
/** Adjectives that stand for the people they describe: "84 dead". */
const nominalAdjectives: ReadonlySet<string> = new Set([
  "dead",
  "injured",
  "wounded",
  "missing",
  "hurt",
  "homeless",
  "unaccounted",
]);
/** Words that say the counted things are more of the same; not part of their name. */
const passedOver: ReadonlySet<string> = new Set([
  "more",
  "other",
  "others",
  "additional",
  "further",
  "extra",
  "such",
]);
const calendarWord =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$|^(?:yesterday|today|tomorrow|tonight|overnight)$/;
const longestPhraseTokens = 9;

export const isPlural = (token: Token): boolean =>
  bothNumbers.has(token.normal) ||
  nominalAdjectives.has(token.normal) ||
  (/s$/.test(token.normal) && !/(?:ss|us|is|ous|['’]s)$/.test(token.normal)) ||
  (token.pos === "NOUN" && token.lemma !== token.normal && !/ing$/.test(token.normal));

/** The first token that begins at or after an offset (tokens are in the order of the text). */
export function tokenIndexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * Finds the noun phrase that begins at an offset, up to its last plural noun, or its last noun when
 * `singular` is wanted ("one inhabitant", "the 103rd prime minister").
 */
export function countedNounAt(
  tokens: readonly Token[],
  offset: number,
  singular: boolean,
): CountedNoun | null {
  let first = tokenIndexAt(tokens, offset);
  while (passedOver.has(tokens[first]?.normal ?? "") && isPhrasePart(tokens, first + 1)) {
    first += 1;
  }
  let head: number | null = null;
  for (let index = first; index < first + longestPhraseTokens; index += 1) {
    const token = tokens[index];
    if (!token || !isPhrasePart(tokens, index)) {
      break;
    }
    const previous = tokens[index - 1];
    // Behind a plural head only the rest of a compound goes on: "arms dealers", not "people Russia".
    const isPastHead = head === index - 1 && !singular && token.text !== "-";
    if (
      isPastHead &&
      token.pos !== "NOUN" &&
      !(token.pos === "PROPN" && previous?.pos === "PROPN")
    ) {
      break;
    }
    if (calendarWord.test(token.normal)) {
      break;
    }
    if (isHead(token, index === first) && (singular || isPlural(token))) {
      head = index;
    }
  }
  if (head === null) {
    return null;
  }
  const start = tokens[first];
  const last = joinedHead(tokens, first, head, singular);
  const end = tokens[last];
  return start && end
    ? { start: start.start, end: end.end, plural: isPlural(end), head: end }
    : null;
}

const isHead = (token: Token, isFirst: boolean): boolean =>
  token.pos === "NOUN" ||
  token.pos === "PROPN" ||
  bothNumbers.has(token.normal) ||
  (isFirst && (nominalAdjectives.has(token.normal) || isPluralForm(token)));

/** "11 rebounds", "12 others": right behind a number the ending tells, whatever the tagger says. */
const isPluralForm = (token: Token): boolean => /^\p{Ll}{2,}[a-rt-z]s$/u.test(token.text);

/** Whether a token can stand inside a noun phrase after a number. */
function isPhrasePart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) {
    return false;
  }
  if (isPluralForm(token) && ["VERB", "X"].includes(token.pos)) {
    return true;
  }
  switch (token.pos) {
    case "NOUN":
    case "PROPN":
    case "ADJ":
      return true;
    case "PUNCT":
      // The hyphen of "short-range", and the quotation marks of a nickname are not.
      return (
        token.text === "-" && tokens[index - 1]?.end === token.start && next?.start === token.end
      );
    case "VERB":
      return (
        nominalAdjectives.has(token.normal) ||
        bothNumbers.has(token.normal) ||
        (/(?:ing|ed|en|wn|lt|nt)$/.test(token.normal) &&
          next !== undefined &&
          ["NOUN", "PROPN", "ADJ"].includes(next.pos) &&
          !calendarWord.test(next.normal))
      );
    case "ADP":
    case "ADV":
      // "10 newly elected members", "34 would-be candidates", "12 on-duty officers"
      return (
        (/ly$/.test(token.normal) && ["ADJ", "VERB"].includes(next?.pos ?? "")) ||
        isHyphened(tokens, index)
      );
    case "AUX":
      return isHyphened(tokens, index);
    case "PART":
      // "four of the line's trains"
      return /^['’]s?$/.test(token.text) && ["NOUN", "PROPN", "ADJ"].includes(next?.pos ?? "");
    default:
      return nominalAdjectives.has(token.normal);
  }
}

/** Whether a hyphen ties the token to a neighbour: "would-be". */
function isHyphened(tokens: readonly Token[], index: number): boolean {
  const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return (
    (next?.text === "-" && next.start === token?.end) ||
    (previous?.text === "-" && previous.end === token?.start)
  );
}

/** "27,000 soldiers and National Guard members": takes in a second plural joined by "and". */
function joinedHead(
  tokens: readonly Token[],
  first: number,
  head: number,
  singular: boolean,
): number {
  const joint = tokens[head + 1];
  if (singular || (joint?.normal !== "and" && joint?.normal !== "or")) {
    return head;
  }
  let last: number | null = null;
  for (let index = head + 2; index < head + 7; index += 1) {
    const token = tokens[index];
    if (
      !token ||
      !isPhrasePart(tokens, index) ||
      token.pos === "VERB" ||
      calendarWord.test(token.normal)
    ) {
      break;
    }
    if ((token.pos === "NOUN" || bothNumbers.has(token.normal)) && isPlural(token)) {
      last = index;
      break;
    }
  }
  if (last === null) {
    return head;
  }
  // "destroyed 100 houses and roads were cut": the second plural begins a clause of its own.
  const verbAfter = ["VERB", "AUX"].includes(tokens[last + 1]?.pos ?? "");
  const verbBefore = tokens
    .slice(Math.max(0, first - 12), first)
    .some((token) => token.pos === "VERB" || token.pos === "AUX");
  return verbAfter && verbBefore ? head : last;
}
