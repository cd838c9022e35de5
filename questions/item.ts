import { z } from "zod";
import { isoDateSchema } from "@/facts/claim";
import type { Claim } from "@/facts/claim";

/** The kinds of question; a kind is one file in kinds/ and one row of `kinds` in kinds.ts. */
export const itemKindSchema = z.enum(["multiple-choice", "true-false", "cloze"]);
export type ItemKind = z.infer<typeof itemKindSchema>;

/** A claim with where it stands; what generators read. */
export type SourcedClaim = {
  claim: Claim;
  articleId: string;
  publisher: string;
  publishedAt: string;
  /** The story that the article tells; without it, that of the facts which rest on the article. */
  story?: string;
  /** True where a person found it wrong or out of date: who answers so is wrong. */
  isRefuted?: boolean;
};

/** A fact as the generators see it. */
export type AskableFact = {
  id: string;
  statement: string;
  /** The claim whose words make the question. */
  representative: SourcedClaim;
  /** All claims that say it, the representative among them. */
  claims: readonly SourcedClaim[];
  origins: number;
  topic: string;
  story: string;
};

/** A source's sentence, byte for byte, and the part of it that makes the claim. */
export const itemEvidenceSchema = z.object({
  articleId: z.string(),
  publisher: z.string(),
  publishedAt: isoDateSchema,
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
});
export type ItemEvidence = z.infer<typeof itemEvidenceSchema>;

export const itemOptionSchema = z.object({
  text: z.string(),
  correct: z.boolean(),
  /** Why a wrong option is wrong, where that is known. */
  why: z.string().nullable(),
});

/** What a generator makes; server/ gives it an id, a version and a status. Immutable. */
export const itemDraftSchema = z.object({
  kind: itemKindSchema,
  factId: z.string(),
  stem: z.string(),
  options: z.array(itemOptionSchema),
  /** The key's text. */
  answer: z.string(),
  explanation: z.string(),
  evidence: z.array(itemEvidenceSchema).min(1),
  generator: z.string(),
  generatorVersion: z.number().int(),
  seed: z.number().int(),
  /** The rules that the item passed, by name. */
  lint: z.array(z.string()),
});
export type ItemDraft = z.infer<typeof itemDraftSchema>;

/** Why no item was made; `rule` is the name of the check that refused. */
export type Refusal = { factId: string; kind: ItemKind; rule: string; reason: string };

/** An item with its name: what grading and the views read. */
export type Item = ItemDraft & { id: string; version: number };
