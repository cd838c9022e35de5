import { currencyAfter } from "./quantity-money";
import type { Numeral } from "./quantity-numerals";
import type { Piece } from "./quantity-pieces";
import { hyphenedUnit, unitAt } from "./quantity-units";

/** The unit that stands right behind a numeral. */
export type Suffix = {
  kind: "money" | "percent" | "measure" | "age" | "count";
  unit: string;
  /** Index of the piece after the unit. */
  next: number;
};

/** @param currency the code of a currency sign in front of the numeral, or null. */
export function suffixAt(
  sentence: string,
  pieces: readonly Piece[],
  numeral: Numeral,
  currency: string | null,
): Suffix | null {
  const { next } = numeral;
  if (currency !== null) {
    return { kind: "money", unit: currency, next };
  }
  const percentEnd = percentAt(pieces, next);
  if (percentEnd !== null) {
    return { kind: "percent", unit: "%", next: percentEnd };
  }
  const ageEnd = ageAt(pieces, next);
  if (ageEnd !== null) {
    return { kind: "age", unit: "years", next: ageEnd };
  }
  const money = currencyAfter(pieces, next, numeral.scale);
  if (money !== null) {
    return { kind: "money", unit: money.code, next: money.next };
  }
  const held = hyphenedUnit(pieces, next);
  if (held !== null) {
    return { kind: held.counted ? "count" : "measure", unit: held.unit, next: held.next };
  }
  const unit = unitAt(sentence, pieces, next);
  return unit === null ? null : { kind: "measure", unit: unit.unit, next: unit.next };
}

/** "%", "percent", "per cent"; percentage points are a unit of their own. */
function percentAt(pieces: readonly Piece[], index: number): number | null {
  const from = pieces[index]?.text === "-" && pieces[index]?.glued === true ? index + 1 : index;
  const word = pieces[from]?.lower ?? "";
  const after = pieces[from + 1]?.lower ?? "";
  if (word === "per" && after === "cent") {
    return from + 2;
  }
  return /^(?:%|percent|pct|pc)$/.test(word) && !/^points?$/.test(after) ? from + 1 : null;
}

/** "-year-old", " years old", "-year-olds". */
function ageAt(pieces: readonly Piece[], index: number): number | null {
  const words: string[] = [];
  let next = index;
  while (words.length < 2 && next < index + 4) {
    const piece = pieces[next];
    if (piece && piece.text !== "-") {
      words.push(piece.lower);
    }
    next += 1;
  }
  return /^years? (?:old|olds)$/.test(words.join(" ")) ? next : null;
}
