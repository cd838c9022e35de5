import type { Quantity, TimeSpan } from "./claim";

/** An interval of numbers, both ends included; null is unbounded. */
export type Interval = { lower: number | null; upper: number | null };

/** How the two values of two claims stand to one another. */
export type ValueRelation = "equal" | "finer" | "overlapping" | "disjoint" | "incomparable";

/** A twentieth either way: what "about" allows when the reader gave no interval of its own. */
const approximateShare = 0.05;
/** "nearly 100" is at least nine tenths of it. */
const nearlyShare = 0.1;

const approximate = /\b(?:about|around|some|roughly|approximately|approx|circa|or so)\b/iu;
const nearly = /\b(?:nearly|almost|close to|just under|not quite)\b/iu;

/** @returns true where at least one number lies in both. */
export function intervalsOverlap(first: Interval, second: Interval): boolean {
  const lower = Math.max(first.lower ?? -Infinity, second.lower ?? -Infinity);
  const upper = Math.min(first.upper ?? Infinity, second.upper ?? Infinity);
  return lower <= upper || nearlyEqual(lower, upper);
}

/** @returns true where every number of `inner` lies in `outer`. */
export function intervalContains(outer: Interval, inner: Interval): boolean {
  return (
    (outer.lower ?? -Infinity) <= (inner.lower ?? -Infinity) &&
    (outer.upper ?? Infinity) >= (inner.upper ?? Infinity)
  );
}

/** Equal but for what floating point adds to a sum or a change of units. */
export function nearlyEqual(first: number, second: number): boolean {
  if (first === second) {
    return true;
  }
  return Math.abs(first - second) <= 1e-9 * Math.max(1, Math.abs(first), Math.abs(second));
}

/** How a quantity is bounded by its words. */
export type Exactness = "exact" | "approximate" | "at-least" | "at-most" | "range";

/** Reads from modifier and bounds what kind of figure a quantity is. */
export function exactness(quantity: Quantity): Exactness {
  const { lower, upper, amount, modifier } = quantity;
  if (modifier !== null && (approximate.test(modifier) || nearly.test(modifier))) {
    return "approximate";
  }
  if (lower !== null && upper !== null) {
    if (nearlyEqual(lower, upper)) {
      return "exact";
    }
    return nearlyEqual(upper, amount) && lower <= 0 ? "at-most" : "range";
  }
  if (lower === null && upper === null) {
    return modifier === null ? "exact" : boundByWords(modifier);
  }
  return lower === null ? "at-most" : "at-least";
}

/** The bound that words give to a figure whose reader left both ends open. */
function boundByWords(modifier: string): Exactness {
  if (/\b(?:more|over|above|least|exceed\w*|passed|topped|upwards?|beyond)\b/iu.test(modifier)) {
    return "at-least";
  }
  if (/\b(?:less|fewer|under|below|most|many as|much as|up to|only)\b/iu.test(modifier)) {
    return /\bonly\b/iu.test(modifier) ? "exact" : "at-most";
  }
  return "approximate";
}

/**
 * The numbers that a quantity's words allow, in the quantity's own unit. Words that name no hard
 * bound ("about", "nearly") get a soft one, so that "about 75" does not contradict 76.
 */
export function allowedInterval(quantity: Quantity): Interval {
  const { lower, upper, amount, modifier } = quantity;
  const size = Math.abs(amount);
  if (modifier !== null && nearly.test(modifier)) {
    return { lower: amount - size * nearlyShare, upper: Math.max(upper ?? amount, amount) };
  }
  if (modifier !== null && approximate.test(modifier)) {
    return {
      lower: Math.min(lower ?? Infinity, amount - size * approximateShare),
      upper: Math.max(upper ?? -Infinity, amount + size * approximateShare),
    };
  }
  if (lower === null && upper === null) {
    const bound = exactness(quantity);
    return {
      lower: bound === "at-most" ? null : amount,
      upper: bound === "at-least" ? null : amount,
    };
  }
  return { lower, upper };
}

/** 27,245 said as 27,000: a count that ends in noughts, within two parts in a hundred. */
function isRoundingOf(round: number, fine: number): boolean {
  if (!Number.isInteger(round) || Math.abs(round) < 1000 || round === 0) {
    return false;
  }
  let step = 1;
  while (round % (step * 10) === 0) {
    step *= 10;
  }
  const difference = Math.abs(fine - round);
  return step >= 100 && difference <= step / 2 && difference <= 0.02 * Math.abs(round);
}

/**
 * Compares two quantities whose units were brought to one scale before.
 * @returns "equal" for one figure told with words of the same kind, "overlapping" where one number
 * could satisfy both, otherwise "disjoint".
 */
export function compareQuantities(first: Quantity, second: Quantity): ValueRelation {
  const firstKind = exactness(first);
  const secondKind = exactness(second);
  if (firstKind === secondKind) {
    const sameFigure =
      firstKind === "range"
        ? nearlyEqual(first.lower ?? 0, second.lower ?? 0) &&
          nearlyEqual(first.upper ?? 0, second.upper ?? 0)
        : nearlyEqual(first.amount, second.amount);
    if (sameFigure) {
      return "equal";
    }
  }
  // "Some 4.1 million" and "4.1 million": one figure, told with and without its caution.
  const isCautious = [firstKind, secondKind].every(
    (kind) => kind === "exact" || kind === "approximate",
  );
  const isBare = (quantity: Quantity) => !nearly.test(quantity.modifier ?? "");
  if (isCautious && isBare(first) && isBare(second) && nearlyEqual(first.amount, second.amount)) {
    return "equal";
  }
  if (intervalsOverlap(allowedInterval(first), allowedInterval(second))) {
    return "overlapping";
  }
  if (firstKind === "exact" && secondKind === "exact") {
    const rounded =
      isRoundingOf(first.amount, second.amount) || isRoundingOf(second.amount, first.amount);
    return rounded ? "overlapping" : "disjoint";
  }
  return "disjoint";
}

/** @returns true where at least one day lies in both spans. */
export function spansOverlap(first: TimeSpan, second: TimeSpan): boolean {
  return first.start <= second.end && second.start <= first.end;
}

/** @returns true where every day of `inner` lies in `outer`. */
export function spanContains(outer: TimeSpan, inner: TimeSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Compares two spans of days.
 * @returns "equal", "finer" where one holds the other (October, 1 October), "overlapping" where they
 * share days only, otherwise "disjoint".
 */
export function compareSpans(first: TimeSpan, second: TimeSpan): ValueRelation {
  if (first.start === second.start && first.end === second.end) {
    return "equal";
  }
  if (spanContains(first, second) || spanContains(second, first)) {
    return "finer";
  }
  return spansOverlap(first, second) ? "overlapping" : "disjoint";
}

/** Whole days between the nearest ends of two spans; 0 where they overlap. */
export function daysApart(first: TimeSpan, second: TimeSpan): number {
  if (spansOverlap(first, second)) {
    return 0;
  }
  const [earlier, later] = first.end < second.start ? [first, second] : [second, first];
  return (Date.parse(later.start) - Date.parse(earlier.end)) / 86_400_000;
}
