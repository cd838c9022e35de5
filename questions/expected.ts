import { answerUnit, tellsUnit } from "./answer-units";
import type { Inquiry, Obstacle } from "./inquiry";
import type { Expected, ExpectedDate, ExpectedNumber, ItemKind } from "./item";
import { decapitalise } from "./words";
import { isOpenBound } from "./option-safety";

/** A rounded number is taken as near enough up to this share of it, however round it is. */
const widestShare = 0.05;
/** Whoever counts less than this can be asked to count it exactly. */
const exactBelow = 100;

/** A year's figures are kept in mind; longer counts are asked with options. */
const mostFigures = 3;

/** How many figures of a whole number are told: 2 of 15,000, 4 of 1,521. */
const figuresOf = (amount: number, { scale, decimals }: NonNullable<Inquiry["form"]>): number =>
  String(Math.round((Math.abs(amount) / scale) * 10 ** decimals)).replace(/0+$/, "").length;

/**
 * What is right for a number that is typed: the key within its own rounding ("about 1.2 million" is
 * anything from 1.15 to 1.25 million), a count below 100 and a place in a row exactly.
 */
export function expectedNumberOf(inquiry: Inquiry): ExpectedNumber | Obstacle {
  const { key, form, clause } = inquiry;
  if (form === null || (key.type !== "quantity" && key.type !== "ordinal")) {
    return { rule: "not-a-number", reason: "the fact's value is no number" };
  }
  const counted = clause && "counted" in clause.asked ? clause.asked.counted : "";
  if (key.type === "ordinal") {
    const amount = key.number;
    const hint = "Give its number in the row.";
    const exact = { amount, lowest: amount, highest: amount, hint };
    return { kind: "number", ...exact, unit: counted, isWhole: true, isOrdinal: true };
  }
  const own = answerUnit(key.unit);
  const unit = own === null ? counted : key.unit;
  if (unit === "") {
    return { rule: "unit-unknown", reason: `no words for the unit “${key.unit}”` };
  }
  if (own === null && figuresOf(key.amount, form) > mostFigures) {
    return { rule: "too-precise", reason: "nobody keeps so many figures of a count in mind" };
  }
  const isTime = /^(?:second|minute|hour|day|week|month|year)s?$/.test(key.unit);
  const isWhole = own === null || isTime;
  const { amount } = key;
  const slack = slackOf(Math.abs(amount), form, isWhole);
  const hint = hintOf(Math.abs(amount), slack, form, key.unit, isOpenBound(key));
  const [lowest, highest] = [amount - slack, amount + slack];
  return { kind: "number", amount, lowest, highest, unit, isWhole, isOrdinal: false, hint };
}

/** How far from the key an answer may lie: half a step of the key's own rounding, within limits. */
function slackOf(
  amount: number,
  { decimals, scale }: NonNullable<Inquiry["form"]>,
  isWhole: boolean,
): number {
  if (isWhole && amount < exactBelow) {
    return 0;
  }
  const written = Math.round((amount / scale) * 10 ** decimals);
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(String(written))?.[0].length ?? 0);
  const step = scale * 10 ** (zeros - decimals);
  const slack = Math.min(step / 2, widestShare * amount);
  return isWhole ? Math.floor(slack) : slack;
}

const decimalWords = ["", "one decimal", "two decimals", "three decimals"];

const nearestWords: Record<number, string> = {
  10: "ten",
  100: "hundred",
  1000: "thousand",
  10_000: "ten thousand",
  100_000: "hundred thousand",
  1_000_000: "million",
  10_000_000: "ten million",
  100_000_000: "hundred million",
  1_000_000_000: "billion",
  10_000_000_000: "ten billion",
  100_000_000_000: "hundred billion",
  1_000_000_000_000: "trillion",
};

/** Says how near is near enough without saying how large the number is. */
function hintOf(
  amount: number,
  slack: number,
  { decimals, scale }: NonNullable<Inquiry["form"]>,
  unit: string,
  isBound: boolean,
): string {
  if (slack === 0) {
    return isBound ? "Give the number that was named." : "Give the exact number.";
  }
  const near = nearnessOf(amount, slack, { decimals, scale }, unit);
  // Of "over 10,000" many numbers are right; asked is the one that was said.
  return isBound ? `Give the number that was named. ${near}` : near;
}

function nearnessOf(
  amount: number,
  slack: number,
  { decimals, scale }: Pick<NonNullable<Inquiry["form"]>, "decimals" | "scale">,
  unit: string,
): string {
  const words = decimalWords[decimals];
  if (scale === 1 && slack === 0.5 * 10 ** -decimals && words !== undefined) {
    if (decimals > 0) return `To ${words}.`;
    return unit === "%" ? "To the nearest percent." : "To the nearest whole number.";
  }
  const nearest = nearestWords[2 * slack];
  if (unit !== "%" && nearest !== undefined) {
    return `To the nearest ${nearest}.`;
  }
  if (unit === "%" && words !== undefined && decimals > 0) {
    return `To ${words}.`;
  }
  if (unit === "%") {
    const points = Math.floor(slack);
    return points === 0
      ? "Give a whole number."
      : `Within ${points} percentage point${points === 1 ? "" : "s"} is near enough.`;
  }
  // Rounded down, so that whatever keeps to what is said is taken.
  const percent = Math.floor((100 * slack) / amount);
  const figures = (amount / scale).toFixed(decimals).replace(".", "").length;
  return percent > 0 ? `Within ${percent}% is near enough.` : `To ${figures} significant figures.`;
}

const dateHints = {
  day: "Give the day, the month and the year.",
  month: "Give the month and the year.",
  year: "Give the year.",
};

/** What is right for a date that is typed: anything within the key's own span. */
export function expectedDateOf({ key }: Inquiry): ExpectedDate | Obstacle {
  if (key.type !== "date") {
    return { rule: "not-a-date", reason: "the fact's value is no date" };
  }
  const { start, end, precision } = key;
  if (start < "1000") {
    return { rule: "date-form", reason: "a year of less than four digits cannot be typed" };
  }
  return { kind: "date", start, end, precision, hint: dateHints[precision] };
}

/** What a kind holds an answer against, made anew from the fact; undefined where it has options. */
export function expectedOf(kind: ItemKind, inquiry: Inquiry): Expected | Obstacle | undefined {
  switch (kind) {
    case "typed-number":
      return expectedNumberOf(inquiry);
    case "typed-date":
      return expectedDateOf(inquiry);
    default:
      return undefined;
  }
}

/** The stem with the unit in which the answer is wanted: "In kilometres, at what depth …?" */
export function withUnit(stem: string, { unit, isOrdinal }: ExpectedNumber): string {
  const told = answerUnit(unit)?.told;
  const isTold = isOrdinal || told === undefined || tellsUnit(stem, unit);
  return isTold || told === "magnitude" ? stem : `In ${told}, ${decapitalise(stem)}`;
}

/** The words that `withUnit` may add. */
export const unitWords = (unit: string): string => answerUnit(unit)?.told ?? "";
