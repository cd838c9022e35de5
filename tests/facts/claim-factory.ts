import type {
  Attribution,
  Claim,
  DateValue,
  NameType,
  NameValue,
  Quantity,
  TimeSpan,
} from "@/facts/claim";
import type { ArticleClaims } from "@/facts/fact";

/** Small claims for tests: what a test does not name is plain and harmless. */

export function quantity(amount: number, unit: string, modifier: string | null = null): Quantity {
  const bounds: Record<string, [number | null, number | null]> = {
    over: [amount, null],
    "more than": [amount, null],
    "at least": [amount, null],
    "as many as": [0, amount],
    "up to": [null, amount],
    "at most": [null, amount],
  };
  const [lower, upper] = bounds[modifier ?? ""] ?? [amount, amount];
  return { type: "quantity", amount, lower, upper, unit, modifier };
}

/** "2024" is the year, "2024-10" the month, "2024-10-01" the day. */
export function span(text: string, resolvedFrom: TimeSpan["resolvedFrom"] = "explicit"): TimeSpan {
  const [year = "", month, day] = text.split("-");
  if (day !== undefined) {
    return { start: text, end: text, precision: "day", resolvedFrom };
  }
  if (month !== undefined) {
    const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return { start: `${text}-01`, end: `${text}-${lastDay}`, precision: "month", resolvedFrom };
  }
  return { start: `${year}-01-01`, end: `${year}-12-31`, precision: "year", resolvedFrom };
}

export const date = (
  text: string,
  resolvedFrom: TimeSpan["resolvedFrom"] = "explicit",
): DateValue => ({
  type: "date",
  ...span(text, resolvedFrom),
});

export const name = (type: NameType, text: string, ...aliases: string[]): NameValue => ({
  type,
  name: text,
  aliases,
});

export const saidBy = (speaker: string, hedge: Attribution["hedge"] = "none"): Attribution => ({
  speaker,
  verb: "said",
  hedge,
});

/**
 * A claim of the statement; `slotText` is the part of it that tells the value, by default its last
 * word. The evidence is the statement itself unless a test says otherwise.
 */
export function claim(
  fields: Pick<Claim, "predicate" | "subject" | "value" | "statement"> &
    Partial<Claim> & { slotText?: string; exact?: string },
): Claim {
  const { slotText, exact, ...given } = fields;
  const told = slotText ?? fields.statement.split(" ").slice(-1).join("");
  const start = Math.max(0, fields.statement.indexOf(told));
  const text = exact ?? fields.statement;
  return {
    id: "c1",
    parts: {},
    slot: { start, end: start + told.length },
    clause: null,
    attribution: { speaker: null, verb: null, hedge: "none" },
    eventTime: null,
    statementTime: null,
    evidence: { start: 0, end: text.length, exact: text, prefix: "", suffix: "" },
    sentence: 0,
    ...given,
  };
}

/** An article version with its claims, numbered c1, c2, … in order. */
export function article(
  articleId: string,
  publisher: string,
  publishedAt: string,
  claims: readonly Claim[],
): ArticleClaims {
  return {
    article: articleId,
    publisher,
    publishedAt,
    claims: claims.map((given, index) => ({ ...given, id: `c${index + 1}`, sentence: index })),
  };
}
