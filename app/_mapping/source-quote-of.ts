import type { QuotedPart, SourceQuote } from "@/app/_components/source-quote";
import type { ClaimRecord, ConflictRecord } from "@/server/fact-records";

/** The text cut at a stretch of it, which is marked. A stretch outside the text marks nothing. */
export function partsOf(text: string, marked: { start: number; end: number }): QuotedPart[] {
  const start = Math.max(0, Math.min(marked.start, text.length));
  const end = Math.max(start, Math.min(marked.end, text.length));
  return [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end), marked: false },
  ].filter((part) => part.text !== "");
}

/**
 * The sides of a conflict: of several claims that say the same one is enough. A conflict inside one
 * fact, such as "October" beside "1 October", keeps all its claims.
 */
export function onePerFact(conflict: ConflictRecord): ClaimRecord[] {
  const first = new Map<string, ClaimRecord>();
  for (const side of conflict.claims) {
    if (side.isValid && !first.has(side.factId)) first.set(side.factId, side);
  }
  return first.size > 1 ? [...first.values()] : conflict.claims;
}

/** A claim's sentence as its source has it, with the words that make the claim marked. */
export function sourceQuoteOf(record: ClaimRecord): SourceQuote {
  const { sentence, claim } = record;
  return {
    parts: partsOf(sentence.text, {
      start: claim.evidence.start - sentence.start,
      end: claim.evidence.end - sentence.start,
    }),
    publisher: record.publisher,
    publishedAt: record.publishedAt,
    speaker: claim.attribution.speaker,
    href: record.url ?? `/facts/${record.factId}`,
  };
}
