import type { Value } from "@/facts/claim";
import { dateText } from "@/facts/date-text";
import { numberText } from "@/lib/number-text";
import type { ClaimRecord } from "@/server/fact-records";
import type { ToldFact } from "@/server/told-fact";
import type { SourceQuote } from "@/app/_components/source-quote";
import { sourceQuoteOf } from "./source-quote-of";

/** A value as a reader says it: "over 10,000", "1 October 2024", "Lima". */
export function valueWords(value: Value): string {
  switch (value.type) {
    case "quantity": {
      const amount = numberText(value.amount, 6);
      return `${value.modifier === null ? "" : `${value.modifier} `}${amount}`;
    }
    case "ordinal":
      return `number ${value.number}`;
    case "date":
      return dateText(value);
    default:
      return value.name;
  }
}

/** The interval that a quantity's words allow, where it is more than the figure itself. */
export function intervalWords(value: Value): string | null {
  if (value.type !== "quantity") return null;
  const { lower, upper } = value;
  const told = (bound: number) => numberText(bound, 6);
  if (lower !== null && upper !== null) {
    if (lower === upper) return null;
    return lower === 0 ? `${told(upper)} or fewer` : `between ${told(lower)} and ${told(upper)}`;
  }
  if (lower !== null) return `${told(lower)} or more`;
  return upper === null ? null : `${told(upper)} or fewer`;
}

type OtherWords = { words: string; quote: SourceQuote };

/** Other sources' words on the same that do not contradict: compatible figures, another precision. */
export const othersSayOf = (fact: ToldFact): OtherWords[] =>
  otherRecordsOf(fact).map(({ words, record }) => ({ words, quote: sourceQuoteOf(record) }));

/** The same where all sentences of the fact itself stand above: those of other facts alone. */
export const othersSayBeside = (fact: ToldFact): OtherWords[] =>
  otherRecordsOf(fact)
    .filter(({ record }) => !fact.claims.some(({ id }) => id === record.id))
    .map(({ words, record }) => ({ words, quote: sourceQuoteOf(record) }));

function otherRecordsOf(fact: ToldFact): { words: string; record: ClaimRecord }[] {
  const own = new Set(fact.claims.map((record) => record.id));
  const others = new Map<string, ClaimRecord>();
  for (const conflict of fact.conflicts) {
    const agrees =
      conflict.resolution === "compatible-range" || conflict.resolution === "same-by-precision";
    if (!agrees) continue;
    for (const side of conflict.claims)
      if (!own.has(side.id) && side.isValid) others.set(side.id, side);
  }
  const ownWords = valueWords(fact.body.value);
  // The same fact may hold a source with another precision: "October" beside "1 October".
  for (const record of fact.claims) if (record.isValid) others.set(record.id, record);
  const byWords = new Map<string, ClaimRecord>();
  for (const record of others.values()) {
    const words = valueWords(record.claim.value);
    if (words !== ownWords && !byWords.has(words)) byWords.set(words, record);
  }
  return [...byWords].map(([words, record]) => ({ words, record }));
}
