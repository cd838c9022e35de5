import type { FactStanding } from "@/app/_components/fact-standing";
import type { QuotedPart, SourceQuote } from "@/app/_components/source-quote";

export type FactConflictView = {
  id: string;
  /** One sentence that says why the sources do not say the same. */
  reason: string;
  /** How it was settled, as a sentence: "One source is wrong." Null while it is open. */
  settled: string | null;
  sides: { statement: string; quote: SourceQuote }[];
};

export type FactHistoryEntry = {
  id: string;
  /** ISO instant. */
  at: string;
  who: string;
  /** Words that follow the name: "verified this fact". */
  what: string;
  reason: string | null;
  /** The statement before and after, where the decision changed it. */
  change: { before: string; after: string } | null;
};

export type FactPageProps = {
  topic: string;
  story: string;
  standing: FactStanding;
  /** The statement; what is marked gets the stet mark when the fact is verified. */
  statementParts: QuotedPart[];
  origins: number;
  evidence: SourceQuote[];
  othersSay: { words: string; quote: SourceQuote }[];
  conflicts: FactConflictView[];
  history: FactHistoryEntry[];
  /** The fact that took its place. */
  successor: { statement: string; href: string } | null;
  /** Where an editor decides about it; null for everyone else. */
  deskHref: string | null;
  /** IANA name; the zone that times are told in. */
  timeZone: string;
};

export type FactRow = {
  id: string;
  href: string;
  statementParts: QuotedPart[];
  standing: FactStanding;
  topic: string;
  story: string;
  origins: number;
};

export type FactsListProps = {
  /** What was searched for; "" for nothing. */
  query: string;
  /** The chosen topic; "" for all. */
  topic: string;
  topics: string[];
  facts: FactRow[];
  /** All that match; `facts` may be one page of them. */
  total: number;
  previousHref: string | null;
  nextHref: string | null;
};
