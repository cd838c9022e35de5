import { z } from "zod";
import { clauseSchema } from "./clause";
import { predicateSchema } from "./predicates";

/**
 * A claim: one assertion that one version of one article makes, with a typed value, the words that
 * make it and who is said to have said so. Dates are ISO calendar dates (YYYY-MM-DD); offsets are
 * UTF-16 code units into the article's text exactly as it was given, start inclusive, end exclusive.
 */

export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const precisionSchema = z.enum(["day", "month", "year"]);

/**
 * A span of calendar days. A month or a year is the span of all its days. `resolvedFrom` says
 * whether the text named the date or it was worked out from words like "on Tuesday".
 */
export const timeSpanSchema = z.object({
  start: isoDateSchema,
  end: isoDateSchema,
  precision: precisionSchema,
  resolvedFrom: z.enum(["explicit", "relative"]),
});
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** `lower` and `upper` are the interval that the words allow; null is unbounded. */
export const quantitySchema = z.object({
  type: z.literal("quantity"),
  amount: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  unit: z.string(),
  modifier: z.string().nullable(),
});
export const ordinalSchema = z.object({
  type: z.literal("ordinal"),
  number: z.number().int(),
  unit: z.string(),
});
export const dateValueSchema = timeSpanSchema.extend({ type: z.literal("date") });
export const nameTypeSchema = z.enum(["person", "place", "organisation", "thing", "role"]);
export const nameValueSchema = z.object({
  type: nameTypeSchema,
  name: z.string(),
  aliases: z.array(z.string()),
});
export const valueSchema = z.union([
  quantitySchema,
  ordinalSchema,
  dateValueSchema,
  nameValueSchema,
]);
export type Quantity = z.infer<typeof quantitySchema>;
export type Ordinal = z.infer<typeof ordinalSchema>;
export type DateValue = z.infer<typeof dateValueSchema>;
export type NameValue = z.infer<typeof nameValueSchema>;
export type NameType = z.infer<typeof nameTypeSchema>;
export type Value = z.infer<typeof valueSchema>;

export const hedgeSchema = z.enum(["none", "reported", "estimate", "alleged", "plan", "opinion"]);
export type Hedge = z.infer<typeof hedgeSchema>;

/** Who is said to have said so; a null speaker is the article's own voice. */
export const attributionSchema = z.object({
  speaker: z.string().nullable(),
  verb: z.string().nullable(),
  hedge: hedgeSchema,
});
export type Attribution = z.infer<typeof attributionSchema>;

/** W3C TextQuoteSelector and TextPositionSelector in one. */
export const evidenceSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * Why a claim may not say what its sentence does: how the clause stands in it (plain-reading.ts). Of such
 * claims no question is made, unless other sources say the same.
 */
export const doubtSchema = z.enum([
  "participle",
  "relative",
  "cut-in-front",
  "shared-subject",
  "taken-apart",
  "left-out",
  "goes-on",
  "bare-of",
]);
export type Doubt = z.infer<typeof doubtSchema>;

export const claimSchema = z.object({
  /** Unique within the article version: c1, c2, … in the order of the text. */
  id: z.string(),
  predicate: predicateSchema,
  /** Canonical name of what the claim is about. */
  subject: z.string(),
  /**
   * What else picks out the assertion: the event, the role, the place and so on, by the name of the
   * part, in canonical words. Two claims with other parts are about other things.
   */
  parts: z.record(z.string(), z.string()),
  value: valueSchema,
  /** Canonical, and understood without the article: full names, absolute dates, the speaker. */
  statement: z.string(),
  /** Where the value's words stand in `statement`. */
  slot: z.object({ start: z.number().int(), end: z.number().int() }),
  /** The assertion taken apart, so that a question can be made of it; null where no frame knows how. */
  clause: clauseSchema.nullable(),
  attribution: attributionSchema,
  eventTime: timeSpanSchema.nullable(),
  statementTime: timeSpanSchema.nullable(),
  /** Left out where the sentence was read plainly, and in claims read before that was told. */
  doubt: doubtSchema.optional(),
  evidence: evidenceSchema,
  /** Index of the sentence in the article version, from 0. */
  sentence: z.number().int().nonnegative(),
});
export type Claim = z.infer<typeof claimSchema>;

/** A sentence that gave no claim, and why not. */
export const skippedSchema = z.object({
  sentence: z.number().int().nonnegative(),
  start: z.number().int(),
  end: z.number().int(),
  reason: z.enum([
    "plan",
    "possibility",
    "belief",
    "denied",
    "question",
    "conditional",
    "quotation",
    "boilerplate",
    "not-english",
    "unresolved-subject",
    "nothing-to-check",
  ]),
});
export type Skipped = z.infer<typeof skippedSchema>;

/** What reading one article version gives. */
export type Extraction = {
  title: string | null;
  sentences: { start: number; end: number }[];
  claims: Claim[];
  skipped: Skipped[];
};
