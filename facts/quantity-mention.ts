import type { Piece } from "./quantity-pieces";
import type { Token } from "./tokens";

/** What the reading of one sentence needs at every step. */
export type QuantityScene = {
  sentence: string;
  pieces: readonly Piece[];
  tokens: readonly Token[];
};

export type QuantityKind =
  "count" | "percent" | "money" | "measure" | "ordinal" | "age" | "score" | "vague" | "bare";

/** A number in a sentence, with what its words bound and what it counts or measures. */
export type QuantityMention = {
  /** Modifier, number and counted noun or unit together. */
  start: number;
  end: number;
  kind: QuantityKind;
  /** The middle of a range; the first figure of a score. */
  amount: number;
  /** The interval that the words allow; null is unbounded. */
  lower: number | null;
  upper: number | null;
  /** The bounding words as written: "over", "as many as", "between"; null for an exact figure. */
  modifier: string | null;
  /** ISO 4217 code, "%", a unit as written, or the counted noun phrase as written; "" for none. */
  unit: string;
  /** The counted noun phrase. */
  noun: { start: number; end: number } | null;
  /** The figure (of a range, both) with sign, currency sign and scale; no modifier, no unit. */
  numberStart: number;
  numberEnd: number;
  /** Only of a score: the other figure. */
  against?: number;
};
