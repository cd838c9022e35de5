import { cardinalWords } from "./number-words";
import { readNumeral, type Numeral } from "./quantity-numerals";
import type { Piece } from "./quantity-pieces";
import { isDuration } from "./quantity-units";

const fractionWord =
  /^(?:half|halves|third|thirds|quarter|quarters|fourth|fourths|fifth|fifths|sixth|sixths|seventh|sevenths|eighth|eighths|ninth|ninths|tenth|tenths|hundredths|thousandths)$/;
const largestShare = 1000;

/** "two-thirds", "three quarters of", "six in ten", "one out of five": shares, which count nothing. */
export function isFraction(pieces: readonly Piece[], numeral: Numeral): boolean {
  const lowerAt = (index: number) => pieces[index]?.lower ?? "";
  const hyphen = lowerAt(numeral.next) === "-" ? 1 : 0;
  if (numeral.value < 10 && fractionWord.test(lowerAt(numeral.next + hyphen))) {
    return hyphen === 1 || lowerAt(numeral.next + 1) === "of" || numeral.inWords;
  }
  // The million of "a third of a million".
  if (lowerAt(numeral.first - 1) === "of" && fractionWord.test(lowerAt(numeral.first - 2))) {
    return lowerAt(numeral.first) === "a";
  }
  const ahead = jointAt(pieces, numeral.next, 1);
  const whole = ahead === 0 ? null : readNumeral(pieces, numeral.next + ahead, false);
  if (whole !== null) {
    return isShare(numeral.value, whole.value) && !isDuration(lowerAt(whole.next));
  }
  const behind = jointAt(pieces, numeral.first - 1, -1);
  const part = behind === 0 ? undefined : pieces[numeral.first - behind - 1];
  const value = part?.kind === "number" ? part.value : cardinalWords.get(part?.lower ?? "");
  return value !== undefined && isShare(value, numeral.value) && !isDuration(lowerAt(numeral.next));
}

const isShare = (part: number, whole: number): boolean =>
  part >= 1 && part < whole && whole <= largestShare;

/** The number of pieces of "in" or "out of" at an index, looking forwards (1) or backwards (-1). */
function jointAt(pieces: readonly Piece[], index: number, step: 1 | -1): number {
  const word = pieces[index]?.lower;
  const next = pieces[index + step]?.lower;
  if (word === "in") {
    return 1;
  }
  return step === 1
    ? word === "out" && next === "of"
      ? 2
      : 0
    : word === "of" && next === "out"
      ? 2
      : 0;
}
