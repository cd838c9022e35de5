import type { DeskConflict } from "@/app/desk/_components/desk-view";
import type { SourceQuote } from "@/app/_components/source-quote";
import { numberText } from "@/lib/number-text";
import type { ClaimRecord, ConflictRecord } from "@/server/fact-records";
import { onePerFact, partsOf, sourceQuoteOf } from "./source-quote-of";

/**
 * A disagreement as the editor of one of its facts sees it: that fact's side comes first.
 * @param isHere whether a fact is on the page and can be opened there
 */
export function deskConflictOf(
  conflict: ConflictRecord,
  factId: string,
  isHere: (factId: string) => boolean,
): DeskConflict {
  const records = onePerFact(conflict);
  const sides = records.map((side) => ({
    claimId: side.id,
    factId: isHere(side.factId) ? side.factId : null,
    href: `/desk/articles/${side.articleId}?fact=${side.factId}`,
    statement: side.claim.statement,
    quote: valueQuoteOf(side),
  }));
  const isOwn = (index: number) => records[index]?.factId === factId;
  return {
    id: conflict.id,
    resolution: conflict.resolution,
    reason: conflict.reason,
    sides: [
      ...sides.filter((_side, index) => isOwn(index)),
      ...sides.filter((_side, index) => !isOwn(index)),
    ],
    isInsideOneFact: records.length > 1 && records.every((side) => side.factId === factId),
  };
}

/** A claim's sentence with its value marked, or with all of the claim where the value is not found. */
export function valueQuoteOf(record: ClaimRecord): SourceQuote {
  const quote = sourceQuoteOf(record);
  const { claim, sentence } = record;
  const from = claim.evidence.start - sentence.start;
  const evidence = sentence.text.slice(from, claim.evidence.end - sentence.start);
  for (const words of valueSpellings(record)) {
    const at = evidence.toLowerCase().indexOf(words.toLowerCase());
    if (at < 0) continue;
    const start = from + at;
    return { ...quote, parts: partsOf(sentence.text, { start, end: start + words.length }) };
  }
  return quote;
}

/** How a source may have written the value, the fullest first. */
function valueSpellings({ claim }: ClaimRecord): string[] {
  const { value } = claim;
  const slot = claim.statement.slice(claim.slot.start, claim.slot.end);
  switch (value.type) {
    case "quantity":
      return [slot, numberText(value.amount), String(value.amount)];
    case "date":
      return [slot, ...slot.split(/\s+/).filter((word) => /^\p{L}{3,}$/u.test(word))];
    case "ordinal":
      return [slot];
    default: {
      const names = [slot, value.name, ...value.aliases];
      const last = value.name.split(" ").at(-1) ?? "";
      return [...names, last].filter((name) => name.length > 1);
    }
  }
}
