import { spelledOrdinals, spellNumber } from "./number-form";

const small = new Map(
  Array.from({ length: 100 }, (_, number) => [spellNumber(number), number] as const),
);

const smallOrdinals = new Map<string, number>([
  ...spelledOrdinals.map((word, number) => [word, number] as const),
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"].map(
    (word, index) => [`${word}th`, index + 13] as const,
  ),
  ...["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map(
    (word, index) => [word.replace(/y$/, "ieth"), (index + 2) * 10] as const,
  ),
]);

const scales = new Map<string, number>(
  Object.entries({
    k: 1e3,
    thousand: 1e3,
    lakh: 1e5,
    m: 1e6,
    mn: 1e6,
    mil: 1e6,
    mio: 1e6,
    million: 1e6,
    crore: 1e7,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
    tn: 1e12,
    trillion: 1e12,
  }),
);

const multiples = new Map<string, number>(Object.entries({ dozen: 12, hundred: 100 }));

/** "one and a half million" and its like, told with one number. */
function withFractions(words: string): string {
  return words
    .replace(/ and a half\b/g, " plus 0.5")
    .replace(/ and a quarter\b/g, " plus 0.25")
    .replace(/ and three[ -]quarters\b/g, " plus 0.75")
    .replace(/\b(?:one|a) half of an? /g, "0.5 ")
    .replace(/\bhalf of an? |\bhalf an? |\ba half /g, "0.5 ")
    .replace(/\b(?:a|one) quarter of an? |\bquarter of an? /g, "0.25 ")
    .replace(/\bthree[ -]quarters of an? /g, "0.75 ");
}

/**
 * Reads a number in words, or in digits and words together: "ten thousand", "1.2 million", "a dozen",
 * "two hundred and fifty", "one and a half million", "one hundred and third".
 * @param text lower case, digits without separators
 * @returns null where it is no single number.
 */
export function readNumberWords(text: string): number | null {
  const words = withFractions(text)
    .split(/[\s-]+/)
    .filter((word) => word !== "");
  let total = 0;
  /** What the next scale multiplies; null before its first word. */
  let group: number | null = null;
  /** What may still be added to the group is below this: "twenty one", not "one twenty". */
  let room = Infinity;
  let lastScale = Infinity;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const next = words[index + 1];
    const multiple = multiples.get(word.replace(/s$/, "")) ?? null;
    const scale = scales.get(word) ?? scales.get(word.replace(/s$/, "")) ?? null;
    const value = smallValue(word);
    if (value !== null) {
      if (value >= room || (group !== null && room === Infinity)) {
        return null;
      }
      group = (group ?? 0) + value;
      room = /^\d/.test(word) ? 0 : value >= 20 && value % 10 === 0 ? 10 : 0;
    } else if (word === "a" || word === "an") {
      const counts = next !== undefined && (scales.has(next) || multiples.has(next));
      if (group !== null || total > 0 || !counts) {
        return null;
      }
      group = 1;
      room = 0;
    } else if (word === "plus" && group !== null && /^0\.\d+$/.test(next ?? "")) {
      group += Number(next);
      index += 1;
    } else if (word === "point" && group !== null) {
      const decimals = words.slice(index + 1).map(smallValue);
      const count = decimals.findIndex((digit) => digit === null || digit > 9);
      const taken = count < 0 ? decimals : decimals.slice(0, count);
      if (taken.length === 0) {
        return null;
      }
      group += Number(`0.${taken.join("")}`);
      room = 0;
      index += taken.length;
    } else if (multiple !== null && group !== 0) {
      group = (group ?? 1) * multiple;
      room = multiple === 100 ? 100 : 0;
    } else if (scale !== null && scale < lastScale && (group !== null || total === 0)) {
      total += (group ?? 1) * scale;
      group = null;
      room = scale;
      lastScale = scale;
    } else if (word !== "and" || index === 0 || next === undefined) {
      return null;
    }
  }
  return words.length === 0 ? null : total + (group ?? 0);
}

function smallValue(word: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(word)) {
    return Number(word);
  }
  return small.get(word) ?? smallOrdinals.get(word) ?? null;
}
