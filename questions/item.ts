import { z } from "zod";
import { isoDateSchema, precisionSchema } from "@/facts/claim";
import type { Claim, TimeSpan } from "@/facts/claim";

/** The kinds of question; a kind is one file in kinds/ and one row of `kinds` in kinds.ts. */
export const itemKindSchema = z.enum([
  "multiple-choice",
  "true-false",
  "cloze",
  "typed-number",
  "typed-date",
  "timeline",
  "flashcard",
]);
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

/** Another fact of the story, told before a question about a part of it: "A ferry sank off Lamu on 3 May 2026." */
export type Setting = { factId: string; sentence: string; happened: TimeSpan };

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
  /** Only where the fact is not understood alone. */
  setting?: Setting;
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

/** A number to type; what counts as right lies between `lowest` and `highest`, both included. */
export const expectedNumberSchema = z.object({
  kind: z.literal("number"),
  amount: z.number(),
  lowest: z.number(),
  highest: z.number(),
  /** A currency's code, "%", a measure ("km") or the noun that is counted. */
  unit: z.string(),
  /** True where only whole numbers can be meant: "1.200" is then 1,200. */
  isWhole: z.boolean(),
  isOrdinal: z.boolean(),
  /** How near is near enough, for the learner. */
  hint: z.string(),
});

/** A date to type; any day within the span is right, and so is the span itself. */
export const expectedDateSchema = z.object({
  kind: z.literal("date"),
  start: isoDateSchema,
  end: isoDateSchema,
  precision: precisionSchema,
  hint: z.string(),
});

/** An event to put in its place: what happened, without its date, and when that was. */
export const timelineEventSchema = z.object({
  factId: z.string(),
  text: z.string(),
  /** The date in words, told once the answer is given. */
  when: z.string(),
  start: isoDateSchema,
  end: isoDateSchema,
});
export type TimelineEvent = z.infer<typeof timelineEventSchema>;

/** Events in the order in which they are shown, which is not that in which they happened. */
export const expectedOrderSchema = z.object({
  kind: z.literal("order"),
  events: z.array(timelineEventSchema),
});

/** What is right where there are no options to mark. */
export const expectedSchema = z.discriminatedUnion("kind", [
  expectedNumberSchema,
  expectedDateSchema,
  expectedOrderSchema,
]);
export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedNumber = z.infer<typeof expectedNumberSchema>;
export type ExpectedDate = z.infer<typeof expectedDateSchema>;

/** What a generator makes; server/ gives it an id, a version and a status. Immutable. */
export const itemDraftSchema = z.object({
  kind: itemKindSchema,
  factId: z.string(),
  stem: z.string(),
  /** The other fact that the stem tells first; the item stands and falls with it, too. */
  settingFactId: z.string().optional(),
  /** Empty for kinds that are answered without choosing. */
  options: z.array(itemOptionSchema),
  /** The key's text. */
  answer: z.string(),
  /** Only where an answer is typed or put in order. */
  expected: expectedSchema.optional(),
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
