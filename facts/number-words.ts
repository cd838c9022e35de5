/** Numbers in words: what each English number word is worth. */

const ones = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** "zero" to "nineteen", "twenty", "thirty" … "ninety". */
export const cardinalWords: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ["fourty", 40],
]);

/** Words that multiply what stands before them. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
]);

/** Abbreviated scales that stand right behind digits. */
export const scaleSuffixes: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["t", 1e12],
  ["tn", 1e12],
  ["trn", 1e12],
]);

/** "thousands of", "dozens of": at least so many. */
export const vagueWords: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["lakhs", 1e5],
  ["millions", 1e6],
  ["crores", 1e7],
  ["billions", 1e9],
  ["trillions", 1e12],
]);

const ordinalOnes = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
];

/** "first" to "nineteenth", "twentieth" … "ninetieth", "hundredth". */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...ordinalOnes.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [`${word.slice(0, -1)}ieth`, (index + 2) * 10] as const),
  ["hundredth", 100],
]);
