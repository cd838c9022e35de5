import type { Quantity } from "./claim";
import { conceptsOf, foldText } from "./matching-words";
import { findUnit } from "./matching-unit-table";
import type { Unit } from "./matching-unit-table";

/** What a quantity measures: two quantities of other dimensions are never compared. */
export type Measure = {
  /** "%", "money:USD", "length", "time", "mass", "count" … */
  dimension: string;
  /** The quantity in the dimension's base unit. */
  quantity: Quantity;
  /** What is counted or measured, as concepts, without the unit of measure itself. */
  counted: string[];
};

/** A currency code is three capitals that the platform has a name for. */
const currencies = new Set(Intl.supportedValuesOf("currency"));

/**
 * Brings a quantity to the base unit of its dimension, so that 14 days equal two weeks.
 * A unit that is no measure is a count of what it names.
 */
export function measureOf(quantity: Quantity): Measure {
  const trimmed = quantity.unit.trim();
  const code = trimmed.slice(0, 3);
  if (currencies.has(code) && !/^\p{L}/u.test(trimmed.slice(3))) {
    return { dimension: `money:${code}`, quantity, counted: conceptsOf(trimmed.slice(3)) };
  }
  const folded = foldText(trimmed);
  if (/%|\bper ?cent\b|\bpercentage\b(?! points?\b)/u.test(folded)) {
    const others = folded.replace(/%|\bper ?cent(?:age)?\b/gu, " ");
    return { dimension: "%", quantity, counted: conceptsOf(others) };
  }
  const words = folded.split(/\s+/u);
  const [head = "", next = ""] = words;
  const whole = findUnit(folded) ?? findUnit(words[words.length - 1] ?? "");
  // "Earth days" and "degrees south" are measures; "day trippers" is a count of people.
  const unit = whole ?? (isQualifier(next) ? findUnit(head) : null);
  if (unit === null) {
    return { dimension: "count", quantity, counted: conceptsOf(trimmed) };
  }
  const others = folded
    .split(/\s+/u)
    .filter((word) => findUnit(word) === null)
    .join(" ");
  return {
    dimension: unit.dimension,
    quantity: scaled(quantity, unit),
    counted: conceptsOf(others),
  };
}

/** Words that may follow a unit of measure without making it part of a name. */
const isQualifier = (word: string) =>
  /^(?:of|north|south|east|west|northern|southern|eastern|western|long|high|deep|wide|tall|old|in|on|above|below|away)$/u.test(
    word,
  );

function scaled(quantity: Quantity, unit: Unit): Quantity {
  const { factor, offset } = unit;
  if (factor === 1 && offset === 0) {
    return quantity;
  }
  const convert = (number: number) => number * factor + offset;
  return {
    ...quantity,
    amount: convert(quantity.amount),
    lower: quantity.lower === null ? null : convert(quantity.lower),
    upper: quantity.upper === null ? null : convert(quantity.upper),
  };
}
