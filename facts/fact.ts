import type { Claim } from "./claim";

/** Names a claim of an article version. */
export type ClaimRef = { article: string; claim: string };

/** What corroboration reads of one article version. */
export type ArticleClaims = {
  /** The caller's name for the article version; refs carry it back. */
  article: string;
  publisher: string;
  /** ISO calendar date. */
  publishedAt: string;
  claims: readonly Claim[];
};

export type FactStatus = "single-source" | "corroborated" | "disputed";

/** Claims that say the same. */
export type FoundFact = {
  id: string;
  /** The statement of the claim that says it best (see `representative`). */
  statement: string;
  status: FactStatus;
  /** Independent origins: attributed speaker + statement date, else the publisher's own voice. */
  origins: number;
  claims: ClaimRef[];
  representative: ClaimRef;
};

export type ConflictKind = "value" | "date" | "place" | "identity" | "participants" | "negation";
export type ConflictResolution =
  "open" | "same-by-precision" | "compatible-range" | "distinct-events" | "source-error";

/** Claims about the same subject, predicate and event that do not say the same. */
export type FoundConflict = {
  id: string;
  kind: ConflictKind;
  /** Never "source-error": only a person says that. */
  resolution: Exclude<ConflictResolution, "source-error">;
  /** One sentence that says why, for an editor. */
  reason: string;
  /** The facts that it stands between: two, or one where the fact holds both values (October, 1 October). */
  facts: string[];
  claims: ClaimRef[];
};

export type Corroboration = { facts: FoundFact[]; conflicts: FoundConflict[] };
