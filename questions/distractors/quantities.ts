import type { Quantity } from "@/facts/claim";
import type { Rng } from "@/lib/rng";
import { readNumber, writeNumber } from "../number-form";
import type { NumberForm } from "../number-form";
import type { Candidate, Sides } from "./candidate";

/** Factors of the key, the nearest first; far enough apart to be told from one another. */
const belowFactors = [0.8, 0.65, 0.5, 0.35];
const aboveFactors = [1.25, 1.5, 1.9, 2.4];
/** A magnitude is a logarithm: one step means ten times as much. Nobody believes 30 or 55 degrees in place of 44. */
const logBelow = [0.92, 0.85, 0.78];
const logAbove = [1.08, 1.15, 1.22];

/** Significant figures of a number written with so many decimals. */
function significantFigures(written: number, decimals: number): number {
  const digits = written.toFixed(decimals).replace(".", "").replace(/^0+/, "");
  const figures = decimals > 0 ? digits.length : digits.replace(/0+$/, "").length;
  return Math.max(1, figures);
}

function roundTo(number: number, figures: number, decimals: number): number {
  const rounded = Number(number.toPrecision(figures));
  return Number(rounded.toFixed(decimals));
}

/**
 * A neighbour as round as the key: 15,000 or 8,000 beside 10,000, 62 beside 84, 1,347 beside 1,752.
 */
function neighbour(written: number, factor: number, decimals: number, rng: Rng): number {
  const jitter = 1 + (rng.next() - 0.5) * 0.12;
  const figures = significantFigures(written, decimals);
  const raw = written * factor * jitter;
  if (figures === 1 && written >= 10) {
    // One figure leaves too few numbers near the key: a half step is as round to the eye.
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = raw / power < 3 ? power / 2 : power;
    return Math.round(raw / step) * step;
  }
  const rounded = roundTo(raw, figures, decimals);
  const lost = significantFigures(rounded, decimals) < figures && decimals === 0 && figures > 2;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, written))) - figures + 1);
  return lost ? rounded + step * (1 + rng.below(8)) : rounded;
}

function numbersAround(
  written: number,
  form: NumberForm,
  unit: string,
  told: string,
  isLog: boolean,
  rng: Rng,
) {
  const { decimals } = form;
  const step = 10 ** -decimals;
  const isShare = /%|per ?cent/i.test(`${unit} ${form.after}`) && written <= 100;
  const inSteps = Math.round(written / step);
  let below: number[];
  let above: number[];
  if (inSteps <= 12) {
    below = [1, 2, 3].map((times) => written - times * step);
    above = [1, 2, 3].map((times) => written + times * step);
  } else if (isLog) {
    below = logBelow.map((factor) => neighbour(written, factor, decimals, rng));
    above = logAbove.map((factor) => neighbour(written, factor, decimals, rng));
  } else {
    below = belowFactors.map((factor) => neighbour(written, factor, decimals, rng));
    above = aboveFactors.map((factor) => neighbour(written, factor, decimals, rng));
  }
  if (isShare && written > 40 && inSteps > 12) {
    const room = 100 - written;
    above = [0.25, 0.45, 0.7].map((share) => Number((written + room * share).toFixed(decimals)));
  }
  const ceiling = isLog && written < 10 ? 9.5 : ceilingOf(form, unit, told, written);
  // "1240" beside "650" reads as a year, and nobody writes "1500 million".
  const isShort = (number: number) => written >= 1000 || number < 1000;
  const isPossible = (number: number) => number > 0 && number <= ceiling && isShort(number);
  return { below: below.filter(isPossible), above: above.filter(isPossible) };
}

/** The most that can be: 100 per cent, 90 degrees of latitude, 32 "of the 32 regions". */
function ceilingOf(form: NumberForm, unit: string, told: string, written: number): number {
  const whole = /\bof (?:the |all |its )?(\d+)\b(?![.,]\d)/.exec(told);
  const limits = [
    whole ? Number(whole[1]) : Infinity,
    /%|per ?cent/i.test(`${unit} ${form.after}`) ? 99.99 : Infinity,
    /^degrees?$/i.test(unit) ? 90 : Infinity,
  ];
  return Math.min(...limits.filter((limit) => limit >= written));
}

/** The key's own words around another number, its bounds moved along with it. */
function moved(key: Quantity, form: NumberForm, written: number, from: number): Candidate | null {
  const text = writeNumber(form, written);
  if (text === null || from === 0) {
    return null;
  }
  const amount = key.amount * (written / from);
  const shift = (bound: number | null) => (bound === null ? null : bound * (written / from));
  const [lower, upper] = [shift(key.lower), shift(key.upper)];
  return { value: { ...key, amount, lower, upper }, text, why: null, origin: "neighbour" };
}

/**
 * Numbers below and above a quantity, in its own form and as round as it is.
 * @param told the statement: it tells a magnitude from other numbers without a unit
 */
export function quantitySides(key: Quantity, form: NumberForm, told: string, rng: Rng): Sides {
  const written = Math.abs(key.amount) / form.scale;
  const isLog =
    /magnitude|degrees? (?:celsius|fahrenheit)|°/i.test(key.unit) ||
    (/\b(?:earth)?quake\b/i.test(told) && form.decimals === 1 && written < 10);
  const around = numbersAround(written, form, key.unit, told, isLog, rng);
  const candidates = (numbers: number[]) =>
    [...new Set(numbers)].flatMap((number) => moved(key, form, number, written) ?? []);
  const sides = { below: candidates(around.below), above: candidates(around.above) };
  return form.negative ? { below: sides.above, above: sides.below } : sides;
}

/**
 * A quantity of another claim told in the key's form, or null where it does not fit beside the key:
 * another unit, far from it in size, or less round.
 */
export function quantityLike(key: Quantity, form: NumberForm, other: Quantity): Candidate | null {
  const written = Math.abs(key.amount) / form.scale;
  const rival = Math.abs(other.amount) / form.scale;
  const ratio = rival / written;
  const isFit =
    other.unit === key.unit &&
    ratio > 0.3 &&
    ratio < 3 &&
    Math.abs(ratio - 1) > 0.05 &&
    Number(rival.toFixed(form.decimals)) === rival &&
    endsInZero(rival, form.decimals) === endsInZero(written, form.decimals) &&
    significantFigures(rival, form.decimals) <= significantFigures(written, form.decimals) + 1;
  const candidate = isFit ? moved(key, form, rival, written) : null;
  return candidate && { ...candidate, origin: "story" };
}

/** "2.00" beside "5.28" tells that it comes from elsewhere. */
const endsInZero = (written: number, decimals: number) =>
  decimals > 0 && written.toFixed(decimals).endsWith("0");

/** Reads an option's words back as a quantity like the key; null where they are of another form. */
export function readQuantityLike(key: Quantity, form: NumberForm, text: string): Quantity | null {
  const read = readNumber(text);
  const original = Math.abs(key.amount) / form.scale;
  if (
    !read ||
    read.form.before !== form.before ||
    read.form.after !== form.after ||
    read.form.scale !== form.scale
  ) {
    return null;
  }
  const candidate = moved(key, form, read.written, original);
  return candidate?.value.type === "quantity" ? candidate.value : null;
}
