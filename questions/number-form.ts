/**
 * How a number is written, so that another number can be written in the same way: the words before
 * and after it, its decimals, its thousands separators, its scale ("million") or its spelling out.
 */
export type NumberForm = {
  before: string;
  after: string;
  decimals: number;
  grouped: boolean;
  /** What the written number is multiplied by: 1,000,000 for "million". */
  scale: number;
  negative: boolean;
  spelled: boolean;
  /** "103rd": written with an ordinal suffix, or spelled as one. */
  ordinal: boolean;
};

/** A form with the number that stood in it, before the scale. */
export type WrittenNumber = { form: NumberForm; written: number };

const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

const spelledNumbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const spelledTens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
export const spelledOrdinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(
    " ",
  );

/** "twenty-one" for 21; null outside 0 to 99. */
export function spellNumber(number: number): string | null {
  if (!Number.isInteger(number) || number < 0 || number > 99) {
    return null;
  }
  const small = spelledNumbers[number];
  if (small !== undefined) {
    return small;
  }
  const tens = spelledTens[Math.floor(number / 10) - 2] ?? "";
  return number % 10 === 0 ? tens : `${tens}-${spelledNumbers[number % 10] ?? ""}`;
}

const spelledValues = new Map(
  Array.from({ length: 100 }, (_, number) => [spellNumber(number), number] as const),
);

const readSpelled = (word: string): number | null => spelledValues.get(word) ?? null;

/** "1st", "2nd", "103rd", "11th". */
export function ordinalDigits(number: number): string {
  const lastTwo = number % 100;
  const suffix =
    lastTwo >= 11 && lastTwo <= 13
      ? "th"
      : (({ 1: "st", 2: "nd", 3: "rd" } as Record<number, string>)[number % 10] ?? "th");
  return `${number}${suffix}`;
}

const digitsPattern =
  /(?<![\p{L}\d.,-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(st|nd|rd|th)?(?![\d,]*\d)/gu;
const scalePattern = /^(\s?-?\s?)(hundred|thousand|million|billion|trillion|bn|tn|m)\b/u;

/**
 * Reads how the one number of a phrase is written.
 * @returns null where there is none, or more than one ("58 to 60 percent").
 */
export function readNumber(phrase: string): WrittenNumber | null {
  const digits = [...phrase.matchAll(digitsPattern)];
  if (digits.length > 1) {
    return null;
  }
  const [found] = digits;
  return found ? readDigits(phrase, found) : readSpelledOut(phrase);
}

function readDigits(phrase: string, found: RegExpMatchArray): WrittenNumber | null {
  const [token, whole = "", fraction = "", suffix] = found;
  const at = found.index ?? 0;
  let before = phrase.slice(0, at);
  const rest = phrase.slice(at + token.length);
  const scaleWord = scalePattern.exec(rest);
  const scale = scaleWord ? (scales[scaleWord[2] ?? ""] ?? 1) : 1;
  const minus = /(?:minus |[-−–])$/u.exec(before);
  if (minus) {
    before = before.slice(0, minus.index);
  }
  // Another number word beside the digits ("two of 30") leaves it open which of them is meant.
  const others = `${before} ${rest.slice(scaleWord?.[0].length ?? 0)}`.split(/[^\p{L}-]+/u);
  if (others.some((word) => readSpelled(word.toLowerCase()) !== null)) {
    return null;
  }
  return {
    written: Number(whole.replaceAll(",", "") + fraction),
    form: {
      before,
      after: rest,
      decimals: Math.max(0, fraction.length - 1),
      grouped: whole.includes(","),
      scale,
      negative: minus !== null,
      spelled: false,
      ordinal: suffix !== undefined,
    },
  };
}

function readSpelledOut(phrase: string): WrittenNumber | null {
  const hits = [...phrase.matchAll(/[\p{L}]+(?:-[\p{L}]+)?/gu)].flatMap((match) => {
    const word = match[0].toLowerCase();
    const cardinal = readSpelled(word);
    const ordinal = spelledOrdinals.indexOf(word);
    if (cardinal !== null) {
      return [{ match, written: cardinal, ordinal: false }];
    }
    return ordinal > 0 ? [{ match, written: ordinal, ordinal: true }] : [];
  });
  const [hit] = hits;
  if (hits.length !== 1 || !hit) {
    return null;
  }
  const at = hit.match.index;
  const after = phrase.slice(at + hit.match[0].length);
  const scaleWord = scalePattern.exec(after);
  return {
    written: hit.written,
    form: {
      before: phrase.slice(0, at),
      after,
      decimals: 0,
      grouped: false,
      scale: scaleWord ? (scales[scaleWord[2] ?? ""] ?? 1) : 1,
      negative: false,
      spelled: true,
      ordinal: hit.ordinal,
    },
  };
}

/** The amount that a written number stands for. */
export const amountOf = ({ form, written }: WrittenNumber) =>
  written * form.scale * (form.negative ? -1 : 1);

/**
 * Writes another number in the same form.
 * @param written before the scale and without its sign: 15 for "$15 million"
 * @returns null where the form has no words for it.
 */
export function writeNumber(form: NumberForm, written: number): string | null {
  const digits = writeDigits(form, written);
  if (digits === null) {
    return null;
  }
  return `${form.before}${form.negative ? "minus " : ""}${digits}${form.after}`;
}

function writeDigits(form: NumberForm, written: number): string | null {
  if (written < 0 || !Number.isFinite(written)) {
    return null;
  }
  if (form.spelled) {
    return form.ordinal ? (spelledOrdinals[written] ?? null) : spellNumber(written);
  }
  if (form.ordinal) {
    return Number.isInteger(written) ? ordinalDigits(written) : null;
  }
  const fixed = written.toFixed(form.decimals);
  const [whole = "", fraction] = fixed.split(".");
  const isGrouped = form.grouped || whole.length > 4;
  const told = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? told : `${told}.${fraction}`;
}
