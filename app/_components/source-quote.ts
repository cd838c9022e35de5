/** A piece of a text; `marked` pieces are the words that make the claim. */
export type QuotedPart = { text: string; marked: boolean };

/** A source's sentence, word for word, and where it stands. */
export type SourceQuote = {
  /** In order; joined they are the sentence exactly as the source has it. */
  parts: QuotedPart[];
  publisher: string;
  /** ISO calendar date. */
  publishedAt: string;
  /** Who is said to have said so; null for the article's own voice. */
  speaker: string | null;
  /** Where "open" leads: the article in Stet or at its publisher; null where there is neither. */
  href: string | null;
};
