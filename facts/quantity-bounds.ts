import type { Piece } from "./quantity-pieces";

/**
 * How words around a number bound it. `none` are words that change nothing ("exactly", "only").
 */
export type BoundKind = "at-least" | "at-most" | "about" | "nearly" | "just-over" | "none";

export type Bound = {
  kind: BoundKind;
  /** The words as written; null for `none`. */
  words: string | null;
  /** Index of the first piece of the words. */
  first: number;
};

const phrases: Readonly<Record<BoundKind, readonly string[]>> = {
  "at-least": [
    "over",
    "more than",
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "not fewer than",
    "above",
    "exceeding",
    "exceed",
    "exceeds",
    "exceeded",
    "upwards of",
    "upward of",
    "in excess of",
    "a minimum of",
    "minimum of",
    "greater than",
    "higher than",
    "larger than",
    "longer than",
    "bigger than",
    "well over",
    "far more than",
    "north of",
    "passed",
    "surpassed",
    "surpassing",
    "topped",
    "topping",
    "beyond",
  ],
  "at-most": [
    "up to",
    "as many as",
    "as much as",
    "as high as",
    "at most",
    "at the most",
    "under",
    "fewer than",
    "less than",
    "lower than",
    "smaller than",
    "shorter than",
    "below",
    "well under",
    "well below",
    "no more than",
    "not more than",
    "not over",
    "not above",
    "not exceeding",
    "no higher than",
    "a maximum of",
    "maximum of",
  ],
  about: [
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "approx .",
    "some",
    "circa",
    "an estimated",
    "estimated",
    "an approximate",
    "in the region of",
    "on the order of",
    "of the order of",
    "more or less",
    "somewhere around",
    "or so",
    "~",
    "≈",
  ],
  nearly: [
    "nearly",
    "almost",
    "close to",
    "just under",
    "just below",
    "just shy of",
    "slightly under",
    "slightly below",
    "slightly less than",
    "slightly fewer than",
    "a little under",
    "a little less than",
    "not quite",
    "approaching",
    "nearing",
  ],
  "just-over": [
    "just over",
    "just above",
    "just more than",
    "slightly over",
    "slightly above",
    "slightly more than",
    "a little over",
    "a little more than",
    "a bit more than",
  ],
  none: ["exactly", "precisely", "only", "just", "a total of", "as few as", "as little as"],
};

const kindByPhrase: ReadonlyMap<string, BoundKind> = new Map(
  (Object.entries(phrases) as [BoundKind, readonly string[]][]).flatMap(([kind, list]) =>
    list.map((phrase): [string, BoundKind] => [phrase, kind]),
  ),
);
const longestPhraseWords = 4;

/** The bounding words that end right before piece `index`, the longest that fit. */
export function boundBefore(
  sentence: string,
  pieces: readonly Piece[],
  index: number,
): Bound | null {
  for (let length = Math.min(longestPhraseWords, index); length > 0; length -= 1) {
    const words = pieces.slice(index - length, index);
    const kind = kindByPhrase.get(words.map((piece) => piece.lower).join(" "));
    const [first] = words;
    const last = words.at(-1);
    if (kind !== undefined && first && last && !isOtherSense(pieces, index - length, first.lower)) {
      return {
        kind,
        words: kind === "none" ? null : sentence.slice(first.start, last.end),
        first: index - length,
      };
    }
  }
  return null;
}

/** "rose above", "turned over 12 hostages", "passed 12 laws": words that do something else here. */
function isOtherSense(pieces: readonly Piece[], first: number, word: string): boolean {
  const before = pieces[first - 1]?.lower ?? "";
  const numberAfter = pieces.slice(first + 1, first + 5).map((piece) => piece.lower);
  if (word === "passed" || word === "topped" || word === "surpassed") {
    // "the toll passed 80" bounds; "parliament passed 12 laws" counts laws.
    const counted = pieces[first + 2];
    return (
      counted?.kind === "word" &&
      !/^(?:in|on|by|as|and|after|before|people|dead|deaths|million|billion|thousand)$/.test(
        counted.lower,
      )
    );
  }
  if (word === "over") {
    return (
      /^(?:hand|handed|turn|turned|took|take|taken|carried|spread|stretched)$/.test(before) &&
      !numberAfter.includes("than")
    );
  }
  if (word === "some") {
    return /^(?:of|for)$/.test(numberAfter[0] ?? "");
  }
  return false;
}

/** The same bound in words that can stand in front of a figure: "at least 300" for "300+". */
const wordsInFront = { "at-least": "at least", "at-most": "at most", about: "about" } as const;

/**
 * The bounding words that begin at piece `index`: "10,000 or more", "50-plus", "300+". Their `words`
 * are those that would stand in front.
 */
export function boundAfter(
  pieces: readonly Piece[],
  index: number,
): { kind: BoundKind; words: string; next: number } | null {
  const at = (offset: number) => pieces[index + offset]?.lower ?? "";
  const bound = (kind: keyof typeof wordsInFront, length: number) => ({
    kind,
    words: wordsInFront[kind],
    next: index + length,
  });
  switch (at(0)) {
    case "+":
      return pieces[index]?.glued === true ? bound("at-least", 1) : null;
    case "-":
      return at(1) === "plus" ? bound("at-least", 2) : at(1) === "odd" ? bound("about", 2) : null;
    case "or":
      switch (at(1)) {
        case "more":
          return bound("at-least", 2);
        case "fewer":
        case "less":
          return bound("at-most", 2);
        case "so":
          return bound("about", 2);
      }
  }
  return null;
}

// "About" is read as within a tenth: news figures are rounded to one or two digits.
const aboutShare = 0.1;

/** The interval that a bounded number allows; null is unbounded. */
export function intervalOf(
  kind: BoundKind | null,
  amount: number,
): { lower: number | null; upper: number | null } {
  const margin = Math.abs(amount) * aboutShare;
  const tidy = (value: number) => Number(value.toPrecision(12));
  switch (kind) {
    case "at-least":
      return { lower: amount, upper: null };
    case "at-most":
      return amount < 0 ? { lower: null, upper: amount } : { lower: 0, upper: amount };
    case "about":
      return { lower: tidy(amount - margin), upper: tidy(amount + margin) };
    case "nearly":
      return { lower: tidy(amount - margin), upper: amount };
    case "just-over":
      return { lower: amount, upper: tidy(amount + margin) };
    default:
      return { lower: amount, upper: amount };
  }
}
