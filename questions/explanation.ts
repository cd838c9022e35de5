import type { AskableFact, ItemEvidence, SourcedClaim } from "./item";
import { dateWords, spanFrom } from "./date-words";
import { capitalise } from "./words";

/** More quotations than these say nothing new. */
const mostQuotes = 4;

/** The sources' words for a fact, byte for byte, its representative first. */
export function evidenceOf(fact: AskableFact): ItemEvidence[] {
  const isRepresentative = (source: SourcedClaim) =>
    source.articleId === fact.representative.articleId &&
    source.claim.id === fact.representative.claim.id;
  const others = fact.claims.filter((source) => !isRepresentative(source));
  return [fact.representative, ...others].slice(0, mostQuotes).map((source) => {
    const { start, end, exact } = source.claim.evidence;
    const { articleId, publisher, publishedAt } = source;
    return { articleId, publisher, publishedAt, start, end, exact };
  });
}

const countWords = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

function agreement(origins: number): string {
  if (origins <= 1) {
    return "One source says so.";
  }
  return `${countWords[origins] ?? origins} independent sources say so.`;
}

/** The fact, the sentence that says so with its source and date, and how many sources agree. */
export function explanationOf(fact: AskableFact): string {
  const [quoted] = evidenceOf(fact);
  const statement = /[.!?]$/.test(fact.statement) ? fact.statement : `${fact.statement}.`;
  const agreed = agreement(fact.origins);
  if (!quoted) {
    return `${capitalise(statement)} ${agreed}`;
  }
  const date = dateWords(spanFrom(quoted.publishedAt, "day")) ?? quoted.publishedAt;
  const words = quoted.exact.replace(/\s+/g, " ").trim();
  return `${capitalise(statement)} “${words}” (${quoted.publisher}, ${date}). ${agreed}`;
}
