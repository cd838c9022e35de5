import type { Chunk, SentenceView } from "./chunk-types";
import type { ParsedClause } from "./parse-state";
import type { SentenceRole } from "./reader";

/** A sentence of an article with all that reading found in it. */
export type StorySentence = {
  index: number;
  /** Offsets into the article's text. */
  start: number;
  end: number;
  text: string;
  role: SentenceRole;
  paragraph: number;
  view: SentenceView;
  chunks: readonly Chunk[];
  clauses: readonly ParsedClause[];
};

export type Story = {
  text: string;
  /** ISO date. */
  publishedAt: string;
  publisher: string;
  sentences: readonly StorySentence[];
};
