import { plainWords, singular } from "./words";

/** A unit that an answer may be in: how a stem names it and how a learner may write it. */
type AnswerUnit = { told: string; written: RegExp };

const currencies: Record<string, AnswerUnit> = {
  USD: { told: "US dollars", written: /us dollars?|us\$|usd|dollars?|\$/ },
  EUR: { told: "euros", written: /euros?|eur|€/ },
  GBP: { told: "pounds", written: /pounds sterling|pounds?|gbp|£/ },
  JPY: { told: "Japanese yen", written: /japanese yen|yen|jpy|¥/ },
  CNY: { told: "Chinese yuan", written: /chinese yuan|yuan|renminbi|cny|rmb|¥/ },
  INR: { told: "Indian rupees", written: /indian rupees?|rupees?|inr|rs\.?|₹/ },
  KRW: { told: "South Korean won", written: /south korean won|korean won|won|krw|₩/ },
  RUB: { told: "Russian roubles", written: /russian rou?bles?|rou?bles?|rub|₽/ },
  CHF: { told: "Swiss francs", written: /swiss francs?|francs?|chf/ },
  AUD: { told: "Australian dollars", written: /australian dollars?|aud|a\$|dollars?|\$/ },
  CAD: { told: "Canadian dollars", written: /canadian dollars?|cad|c\$|dollars?|\$/ },
  MXN: { told: "Mexican pesos", written: /mexican pesos?|pesos?|mxn|\$/ },
};

const percent: AnswerUnit = {
  told: "per cent",
  written: /%|per ?cent|percentage points?|percentage|pc/,
};

/** By the word in which a source writes the unit, in the singular. */
const measures: [pattern: RegExp, unit: AnswerUnit][] = [
  [/^(?:km|kilomet(?:re|er))$/, { told: "kilometres", written: /kilomet(?:re|er)s?|kms?/ }],
  [/^(?:m|met(?:re|er))$/, { told: "metres", written: /met(?:re|er)s?|m/ }],
  [/^(?:cm|centimet(?:re|er))$/, { told: "centimetres", written: /centimet(?:re|er)s?|cm/ }],
  [/^(?:mm|millimet(?:re|er))$/, { told: "millimetres", written: /millimet(?:re|er)s?|mm/ }],
  [/^miles?$/, { told: "miles", written: /miles?|mi/ }],
  [/^(?:foot|feet|ft)$/, { told: "feet", written: /feet|foot|ft/ }],
  [
    /^(?:kg|kilogram(?:me)?|kilo)$/,
    { told: "kilograms", written: /kilogram(?:me)?s?|kilos?|kgs?/ },
  ],
  [/^(?:g|gram(?:me)?)$/, { told: "grams", written: /gram(?:me)?s?|g/ }],
  [/^(?:tonne|t|metric ton)$/, { told: "tonnes", written: /tonnes?|metric tons?|tons?|t/ }],
  [/^ton$/, { told: "tons", written: /tons?|tonnes?|t/ }],
  [
    /^(?:km\/h|kph|kilomet(?:re|er)s? (?:per|an) hour)$/,
    { told: "kilometres per hour", written: /kilomet(?:re|er)s? (?:per|an) hour|km\/h|kmh|kph/ },
  ],
  [
    /^(?:mph|miles (?:per|an) hour)$/,
    { told: "miles per hour", written: /miles (?:per|an) hour|mph/ },
  ],
  [/^(?:degree|°)$/, { told: "degrees", written: /degrees?|°/ }],
  [
    /^(?:°c|degrees? celsius)$/,
    { told: "degrees Celsius", written: /degrees? (?:celsius|c)|°c|°|degrees?/ },
  ],
  [/^hectare$/, { told: "hectares", written: /hectares?|ha/ }],
  [
    /^square (?:km|kilomet(?:re|er))$/,
    { told: "square kilometres", written: /square (?:km|kilomet(?:re|er)s?)|km2|sq km/ },
  ],
  [/^megawatt$|^mw$/, { told: "megawatts", written: /megawatts?|mw/ }],
  [/^second$/, { told: "seconds", written: /seconds?|secs?|s/ }],
  [/^minute$/, { told: "minutes", written: /minutes?|mins?/ }],
  [/^hour$/, { told: "hours", written: /hours?|hrs?|h/ }],
  [/^day$/, { told: "days", written: /days?|d/ }],
  [/^week$/, { told: "weeks", written: /weeks?/ }],
  [/^month$/, { told: "months", written: /months?/ }],
  [/^year$/, { told: "years", written: /years?(?: old)?|yrs?/ }],
  [/^magnitude$/, { told: "magnitude", written: /magnitude|m|on the richter scale/ }],
];

/** The unit that a claim's value is in; null for a noun that is counted, and for what nobody knows. */
export function answerUnit(unit: string): AnswerUnit | null {
  if (unit === "%") {
    return percent;
  }
  const plain = unit.trim().toLowerCase();
  const alone = plain.includes(" ") || plain.includes("/") ? plain : singular(plain);
  return (
    currencies[unit] ??
    measures.find(([pattern]) => pattern.test(plain) || pattern.test(alone))?.[1] ??
    null
  );
}

export const isCurrency = (unit: string): boolean => unit in currencies;

const whole = ({ written }: AnswerUnit) =>
  new RegExp(`(?<![\\p{L}])(?:${written.source})(?![\\p{L}])`, "u");

/** Any unit's words, for telling an answer in another unit from one that makes no sense. */
const everyUnit = [
  ...Object.values(currencies),
  percent,
  ...measures.map(([, unit]) => unit),
].filter(({ told }) => told !== "magnitude");

/**
 * Takes the unit off an answer, where it was written.
 * @param text in lower case, the number still in it
 * @param unit as the claim writes it
 * @returns the text without it, or the words of the unit that is wanted where another is written.
 */
export function withoutUnit(text: string, unit: string): { rest: string } | { wanted: string } {
  const own = answerUnit(unit);
  if (own !== null) {
    const rest = text.replace(whole(own), " ").trim();
    // Beside a measure "m" is metres, and not a million of it.
    const isMetres = own !== percent && !isCurrency(unit) && /\d\s?m$/.test(rest);
    const other = isMetres ? "metres" : rest === text ? otherUnit(text) : null;
    return other === null ? { rest } : { wanted: own.told };
  }
  // What is counted may be named or left out: "10,000 soldiers".
  const counted = new Set(plainWords(unit).split(" ").map(singular));
  const rest = text
    .split(" ")
    .filter((word) => !/^\p{L}/u.test(word) || !counted.has(singular(plainWords(word))))
    .join(" ");
  return rest !== "" && rest === text && otherUnit(text) !== null
    ? { wanted: unit === "" ? "the bare number" : unit }
    : { rest };
}

/** One-letter units are left aside: "m" is a million and "d" a slip of the finger. */
function otherUnit(text: string): string | null {
  const found = everyUnit.find((unit) => {
    const match = whole(unit).exec(text)?.[0] ?? "";
    return match.length > 1 || /[$€£¥₹₩₽%]/.test(match);
  });
  return found?.told ?? null;
}

/** @returns true where the stem names the unit: what is counted by its noun, the rest by its words. */
export function tellsUnit(stem: string, unit: string): boolean {
  const own = answerUnit(unit);
  const text = stem.toLowerCase();
  if (own === null) {
    const words = plainWords(unit)
      .split(" ")
      .map(singular)
      .filter((word) => word !== "");
    const told = new Set(plainWords(stem).split(" ").map(singular));
    return words.length > 0 && words.every((word) => told.has(word));
  }
  return (
    text.includes(own.told.toLowerCase()) ||
    (unit === "%" && /\bshare\b|\bpercentage\b|\bper ?cent\b/.test(text)) ||
    (/^years?$/.test(unit) && /\byears old\b/.test(text))
  );
}
