/** A unit of measure: `base = amount * factor + offset`, in the dimension's base unit. */
export type Unit = { dimension: string; factor: number; offset: number };

/** Sizes: BIPM, The International System of Units; miles, pounds and gallons: NIST Handbook 44. */
const table: readonly (readonly [dimension: string, factor: number, names: string])[] = [
  ["length", 0.001, "mm|millimetre|millimeter"],
  ["length", 0.01, "cm|centimetre|centimeter"],
  ["length", 1, "m|metre|meter"],
  ["length", 1000, "km|kilometre|kilometer"],
  ["length", 1609.344, "mi|mile"],
  ["length", 1852, "nautical mile"],
  ["length", 0.3048, "ft|foot|feet"],
  ["length", 0.9144, "yard"],
  ["length", 0.0254, "inch|inches"],
  ["mass", 0.001, "g|gram|gramme"],
  ["mass", 1, "kg|kilo|kilogram|kilogramme"],
  ["mass", 1000, "tonne|ton|metric ton"],
  ["mass", 0.45359237, "lb|lbs|pound"],
  ["mass", 0.028349523125, "ounce|oz"],
  ["duration", 1, "second"],
  ["duration", 60, "minute"],
  ["duration", 3600, "hour"],
  ["duration", 86_400, "day"],
  ["duration", 604_800, "week"],
  ["duration", 1_209_600, "fortnight"],
  ["months", 1, "month"],
  ["months", 12, "year"],
  ["months", 120, "decade"],
  ["months", 1200, "century|centuries"],
  [
    "speed",
    1 / 3.6,
    "km/h|kph|kmh|kilometre per hour|kilometer per hour|kilometre an hour|kilometer an hour",
  ],
  ["speed", 0.44704, "mph|mile per hour|mile an hour"],
  ["speed", 0.514444, "knot"],
  ["area", 1e6, "square kilometre|square kilometer|sq km|km2|km²"],
  ["area", 1, "square metre|square meter|sq m|m2|m²"],
  ["area", 2_589_988.110336, "square mile|sq mi"],
  ["area", 1e4, "hectare|ha"],
  ["area", 4046.8564224, "acre"],
  ["volume", 1, "litre|liter"],
  ["volume", 3.785411784, "gallon"],
  ["volume", 158.987294928, "barrel"],
  ["power", 1e3, "kw|kilowatt"],
  ["power", 1e6, "mw|megawatt"],
  ["power", 1e9, "gw|gigawatt"],
  ["angle", 1, "degree|°"],
  ["magnitude", 1, "magnitude"],
  ["points", 1, "percentage point"],
  ["points", 0.01, "basis point|bp|bps"],
];

const units = new Map<string, Unit>([
  ["degrees celsius", { dimension: "temperature", factor: 1, offset: 0 }],
  ["°c", { dimension: "temperature", factor: 1, offset: 0 }],
  ["degrees fahrenheit", { dimension: "temperature", factor: 5 / 9, offset: -160 / 9 }],
  ["°f", { dimension: "temperature", factor: 5 / 9, offset: -160 / 9 }],
]);
for (const [dimension, factor, names] of table) {
  for (const name of names.split("|")) {
    const unit = { dimension, factor, offset: 0 };
    units.set(name, unit);
    units.set(pluralOf(name), unit);
  }
}

/** The first word takes the plural of "kilometre per hour", the last one that of "nautical mile". */
function pluralOf(name: string): string {
  return / (?:per|an) /u.test(name) ? name.replace(" ", "s ") : `${name}s`;
}

/** The unit that exactly these words name, in lower case; null when they name none. */
export function findUnit(words: string): Unit | null {
  return units.get(words) ?? null;
}
