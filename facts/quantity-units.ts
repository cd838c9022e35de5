import type { Piece } from "./quantity-pieces";

/** Words for units of measure, as English news writes them. What they are worth is not known here. */
const unitWords: ReadonlySet<string> = new Set(
  [
    "km|kms|kilometer|kilometers|kilometre|kilometres|m|meter|meters|metre|metres|cm|centimeter|centimeters|centimetre|centimetres",
    "mm|millimeter|millimeters|millimetre|millimetres|mile|miles|nautical mile|nautical miles|yard|yards|foot|feet|ft|inch|inches",
    "light year|light years|light-year|light-years",
    "square kilometer|square kilometers|square kilometre|square kilometres|sq km|km2|km²|square meter|square meters|square metre|square metres|sq m|m²",
    "square mile|square miles|square foot|square feet|hectare|hectares|acre|acres",
    "liter|liters|litre|litres|milliliters|millilitres|ml|cubic meter|cubic meters|cubic metre|cubic metres|m³|cubic foot|cubic feet",
    "gallon|gallons|barrel|barrels|pint|pints",
    "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|g|gram|grams|gramme|grammes|mg|milligram|milligrams",
    "tonne|tonnes|metric ton|metric tons|ton|tons|lb|lbs|pound|pounds|ounce|ounces|oz",
    "km/h|kph|kmh|mph|m/s|km/s|knot|knots",
    "kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour|miles per hour|miles an hour",
    "meters per second|metres per second|kilometers per second|kilometres per second",
    "second|seconds|sec|secs|minute|minutes|min|mins|hour|hours|hr|hrs|day|days|week|weeks|fortnight|fortnights",
    "month|months|year|years|decade|decades|century|centuries",
    "c|f|degree|degrees|°|degrees celsius|degree celsius|degrees centigrade|degrees fahrenheit|°c|°f|celsius|fahrenheit",
    "watt|watts|kw|kilowatt|kilowatts|mw|megawatt|megawatts|gw|gigawatt|gigawatts|horsepower|hp",
    "kwh|mwh|gwh|twh|kilowatt hours|kilowatt-hours|megawatt hours|megawatt-hours|gigawatt hours|gigawatt-hours|terawatt hours|terawatt-hours",
    "megabyte|megabytes|mb|gigabyte|gigabytes|gb|terabyte|terabytes|tb|hz|mhz|ghz|hpa|millibar|millibars",
    "magnitude|basis point|basis points|bps|percentage point|percentage points",
  ]
    .join("|")
    .split("|"),
);

const durationWord =
  /^(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie))s?$/i;

/** Whether the unit measures time, where "over" means "during" as often as "more than". */
export const isDuration = (unit: string): boolean =>
  durationWord.test(unit.slice(unit.lastIndexOf(" ") + 1));

/** Whether a word of three letters or more is a unit of measure. */
export const isUnitWord = (word: string): boolean =>
  word.length > 2 && unitWords.has(word.toLowerCase());

const longestUnitPieces = 3;

const irregularPlurals: Readonly<Record<string, string>> = {
  foot: "feet",
  inch: "inches",
  century: "centuries",
  magnitude: "magnitude",
};
const heldTogether =
  /^(?:day|week|month|year|hour|minute|second|decade|century|fortnight|mile|kilomet(?:re|er)|met(?:re|er)|yard|foot|inch|acre|hectare|tonne|ton|gram|kilogram|pound|lit(?:re|er)|gallon|watt|kilowatt|megawatt|gigawatt|degree|magnitude|km|kg|m|cm|mm|ft|mw|gw|kw|lb|knot|barrel)$/;
/** "nine-member", "500-seat": what is counted, held to its number by a hyphen. */
const countedTogether =
  /^(?:member|seat|person|nation|country|page|storey|story|lane|bed|room|team|vote|judge|party|vehicle|ship|game|match|goal|run|point|car)$/;

/** The unit that begins at piece `index`, the longest that fits, as written. */
export function unitAt(
  sentence: string,
  pieces: readonly Piece[],
  index: number,
): { unit: string; next: number } | null {
  const first = pieces[index];
  if (!first) {
    return null;
  }
  for (let length = longestUnitPieces; length > 0; length -= 1) {
    const last = pieces[index + length - 1];
    if (
      last &&
      unitWords.has(sentence.slice(first.start, last.end).toLowerCase().replace(/\s+/g, " "))
    ) {
      return isUnitHere(pieces, index, length)
        ? { unit: sentence.slice(first.start, last.end), next: index + length }
        : null;
    }
  }
  return null;
}

/** Letters are units only behind figures, and "second" is none in "10 second-hand cars". */
function isUnitHere(pieces: readonly Piece[], index: number, length: number): boolean {
  const first = pieces[index];
  const after = pieces[index + length];
  if (after?.glued === true && after.kind !== "mark") {
    return false;
  }
  if (first?.text.length === 1 && /^\p{L}/u.test(first.text)) {
    // "5m" and "30C", but "31 M1A1 tanks" and "12 C batteries" are none.
    return /^[mg]$/.test(first.text) || (/^[CF]$/.test(first.text) && first.glued);
  }
  if (first?.text.length === 2 && /^\p{L}/u.test(first.text)) {
    return pieces[index - 1]?.kind === "number" || /^[-+]$/.test(pieces[index - 1]?.text ?? "");
  }
  return !(after?.text === "-" && after.glued && pieces[index + length + 1]?.glued === true);
}

/** "three-day", "7.5-magnitude", "nine-member": the word behind the hyphen, in its plural. */
export function hyphenedUnit(
  pieces: readonly Piece[],
  index: number,
): { unit: string; counted: boolean; next: number } | null {
  const hyphen = pieces[index];
  const word = pieces[index + 1];
  if (!hyphen || !word || !/^[-‑]$/.test(hyphen.text) || !hyphen.glued || !word.glued) {
    return null;
  }
  const measured = heldTogether.test(word.lower);
  if (!measured && !countedTogether.test(word.lower)) {
    return null;
  }
  const unit = irregularPlurals[word.lower] ?? pluralOf(word.lower);
  return { unit, counted: !measured, next: index + 2 };
}

function pluralOf(word: string): string {
  if (word.length <= 2) {
    return word;
  }
  if (word === "person") {
    return "people";
  }
  return /[^aeo]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : `${word}${/(?:ch|s)$/.test(word) ? "es" : "s"}`;
}
