import { cardinalWords, scaleSuffixes, scaleWords, vagueWords } from "./number-words";
import type { Piece } from "./quantity-pieces";

/** A number as it stands in the text, in digits or words, with its scale. */
export type Numeral = {
  /** Index of the first piece, and of the one after the last. */
  first: number;
  next: number;
  /** value = mantissa × scale. */
  value: number;
  mantissa: number;
  scale: number;
  /** "thousands", "several hundred": a lower bound, not a figure. */
  vague: boolean;
  inWords: boolean;
};

/**
 * Reads the numeral that begins at piece `first`; null when there is none.
 * @param letterScales whether one letter glued to digits is a scale: "5m" is five million dollars
 *   behind "$", and five metres elsewhere.
 */
export function readNumeral(
  pieces: readonly Piece[],
  first: number,
  letterScales: boolean,
): Numeral | null {
  const piece = pieces[first];
  if (!piece) {
    return null;
  }
  if (piece.kind === "number") {
    return readDigits(pieces, first, piece, letterScales);
  }
  return piece.kind === "word"
    ? (readVague(pieces, first, piece) ??
        readHalf(pieces, first, piece) ??
        readWords(pieces, first, piece))
    : null;
}

const vulgarFractions: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

// Up to quadrillions; more groups in a row are a table.
const mostGroups = 5;

function readDigits(
  pieces: readonly Piece[],
  first: number,
  piece: Piece,
  letterScales: boolean,
): Numeral | null {
  let { value } = piece;
  let next = first + 1;
  if (/^\d{1,3}$/.test(piece.text)) {
    // "27 245": groups of three after single spaces.
    let digits = piece.text;
    for (let group = pieces[next]; group && next - first <= mostGroups; group = pieces[next]) {
      const before = pieces[next - 1];
      if (!before || group.start - before.end !== 1 || !/^\d{3}$/.test(group.text)) {
        break;
      }
      digits += group.text;
      next += 1;
    }
    value = Number(digits);
  }
  const half = pieces[next];
  const part = half?.glued === true ? vulgarFractions[half.text] : undefined;
  if (part !== undefined) {
    value += part;
    next += 1;
  }
  if (!Number.isFinite(value)) {
    return null;
  }
  const numeral = { first, next, value, mantissa: value, scale: 1, vague: false, inWords: false };
  return withScale(pieces, numeral, letterScales);
}

/** Multiplies by the scale words or the abbreviation behind the numeral. */
function withScale(pieces: readonly Piece[], numeral: Numeral, letterScales: boolean): Numeral {
  let { next, scale } = numeral;
  const suffix = pieces[next];
  const abbreviated = suffix ? scaleSuffixes.get(suffix.lower) : undefined;
  if (
    abbreviated !== undefined &&
    (suffix?.lower.length === 1 ? letterScales && suffix.glued : true)
  ) {
    next += 1;
    scale *= abbreviated;
  } else {
    for (;;) {
      const hyphen = pieces[next]?.text === "-" && pieces[next]?.glued === true ? 1 : 0;
      const word = pieces[next + hyphen];
      const factor = word?.kind === "word" ? scaleWords.get(word.lower) : undefined;
      if (factor === undefined || (hyphen === 1 && word?.glued !== true)) {
        break;
      }
      next += hyphen + 1;
      scale *= factor;
    }
  }
  return { ...numeral, next, scale, value: exactProduct(numeral.mantissa, scale) };
}

/** 6.15 × 10⁹ without the dust of binary fractions. */
const exactProduct = (mantissa: number, scale: number): number =>
  Number((mantissa * scale).toPrecision(15));

const lowerAt = (pieces: readonly Piece[], index: number) => pieces[index]?.lower ?? "";

/** "thousands", "tens of thousands", "several hundred", "a few million". */
function readVague(pieces: readonly Piece[], first: number, piece: Piece): Numeral | null {
  const vague = (value: number, next: number): Numeral => ({
    first,
    next,
    value,
    mantissa: value,
    scale: 1,
    vague: true,
    inWords: true,
  });
  const plural = vagueWords.get(piece.lower);
  if (plural !== undefined) {
    const more =
      lowerAt(pieces, first + 1) === "of" ? vagueWords.get(lowerAt(pieces, first + 2)) : undefined;
    return more === undefined ? vague(plural, first + 1) : vague(plural * more, first + 3);
  }
  const quantifier =
    piece.lower === "several"
      ? 1
      : piece.lower === "a" && lowerAt(pieces, first + 1) === "few"
        ? 2
        : 0;
  const scale = scaleWords.get(lowerAt(pieces, first + quantifier));
  return quantifier > 0 && scale !== undefined ? vague(scale, first + quantifier + 1) : null;
}

/** "half a million", "half-a-dozen", "a half-million", "a quarter of a million". */
function readHalf(pieces: readonly Piece[], first: number, piece: Piece): Numeral | null {
  let next = piece.lower === "a" ? first + 1 : first;
  const share = { half: 0.5, quarter: 0.25 }[lowerAt(pieces, next)];
  if (share === undefined) {
    return null;
  }
  next += 1;
  const skip = (text: string) => {
    if (lowerAt(pieces, next) === text) {
      next += 1;
    }
  };
  ["of", "-", "a", "-"].forEach(skip);
  const scale = scaleWords.get(lowerAt(pieces, next));
  return scale === undefined
    ? null
    : {
        first,
        next: next + 1,
        value: scale * share,
        mantissa: share,
        scale,
        vague: false,
        inWords: true,
      };
}

/** "twenty-three", "two hundred and five thousand", "a dozen", "one and a half million". */
function readWords(pieces: readonly Piece[], first: number, piece: Piece): Numeral | null {
  const article = piece.lower === "a" || piece.lower === "an";
  if (article && !scaleWords.has(lowerAt(pieces, first + 1))) {
    return null;
  }
  let total = 0;
  let current = article ? 1 : Number.NaN;
  let next = article ? first + 1 : first;
  let lastWorth = Number.POSITIVE_INFINITY;
  for (;;) {
    const at = skipJoint(pieces, next, first);
    const word = lowerAt(pieces, at);
    const worth = cardinalWords.get(word);
    const scale = scaleWords.get(word);
    if (worth !== undefined && fits(worth, current, lastWorth)) {
      current = (Number.isNaN(current) ? 0 : current) + worth;
      lastWorth = worth;
    } else if (scale !== undefined && !Number.isNaN(current)) {
      if (scale === 100 || scale === 12) {
        current *= scale;
      } else {
        total += current * scale;
        current = 0;
      }
      lastWorth = scale;
    } else {
      break;
    }
    next = at + 1;
  }
  if (Number.isNaN(current)) {
    return null;
  }
  const value = total + current;
  const numeral = { first, next, value, mantissa: value, scale: 1, vague: false, inWords: true };
  const half = /^and a half$/.test(
    [0, 1, 2].map((offset) => lowerAt(pieces, next + offset)).join(" "),
  );
  return half
    ? withScale(pieces, { ...numeral, next: next + 3, mantissa: value + 0.5 }, false)
    : numeral;
}

/** Over the hyphen of "twenty-three" and the "and" of "two hundred and five". */
function skipJoint(pieces: readonly Piece[], index: number, first: number): number {
  if (index === first) {
    return index;
  }
  const piece = pieces[index];
  if (piece?.text === "-" && piece.glued && pieces[index + 1]?.glued) {
    return index + 1;
  }
  const before = lowerAt(pieces, index - 1);
  const joins = piece?.lower === "and" && (scaleWords.get(before) ?? 12) !== 12;
  return joins && cardinalWords.has(lowerAt(pieces, index + 1)) ? index + 1 : index;
}

/** Whether a number word may follow: "twenty three" and "hundred five", but not "two five". */
function fits(worth: number, current: number, lastWorth: number): boolean {
  if (Number.isNaN(current) || lastWorth >= 100) {
    return true;
  }
  return lastWorth >= 20 && lastWorth <= 90 && worth >= 1 && worth <= 9;
}
