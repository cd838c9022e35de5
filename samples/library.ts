import { z } from "zod";
import { isoDateSchema, nameTypeSchema } from "@/facts/claim";
import type { Claim } from "@/facts/claim";
import { predicateSchema } from "@/facts/predicates";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { isSameValue, overlapLength } from "./same-value";

/**
 * The starter library: short briefs in briefs/*.md and what an editor decided about the claims in
 * them, in decisions.json. Nothing here reads a file: callers hand over the text.
 */

export const briefSchema = z.strictObject({
  title: z.string().min(1),
  /** "Stet sample briefs: Pacific desk": no real publisher is named. */
  publisher: z.string().startsWith("Stet sample briefs: "),
  publishedAt: isoDateSchema,
  topic: z.string().min(1),
  story: z.string().min(1),
  /** What the brief has wrong on purpose, and what is right; null where it has no error. */
  teachingError: z.string().min(1).nullable(),
  /** The article alone, without front matter; offsets of claims count from its start. */
  text: z.string().min(1),
});
export type Brief = z.infer<typeof briefSchema>;

export type BriefProblem =
  | { reason: "no-front-matter" }
  | { reason: "not-a-key-and-value"; line: number }
  | { reason: "wrong-field"; field: string; message: string };

/**
 * Reads one brief: `key: value` lines between two lines of three hyphens, then the article.
 * @param text the whole file
 * @returns the brief, or the first thing that is wrong with it; `line` counts from 1.
 */
export function parseBrief(text: string): Result<Brief, BriefProblem> {
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) {
    return failed({ reason: "no-front-matter" });
  }
  const fields: Record<string, string | null> = { teachingError: null, text: body.trim() };
  for (const [index, line] of head.split(/\r?\n/).entries()) {
    const [, key, value] = /^(\w+): +(.*\S)\s*$/.exec(line) ?? [];
    if (key === undefined || value === undefined) {
      return failed({ reason: "not-a-key-and-value", line: index + 2 });
    }
    fields[key] = value;
  }
  const parsed = briefSchema.safeParse(fields);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed({
      reason: "wrong-field",
      field: issue?.path.join(".") ?? "",
      message: issue?.message ?? "",
    });
  }
  return ok(parsed.data);
}

/** A claim's value, or just enough of it to pick the claim. */
export const expectedValueSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("quantity"),
    /** Null where the words give a range alone: then `lower` and `upper` must agree. */
    amount: z.number().nullable(),
    lower: z.number().nullable().optional(),
    upper: z.number().nullable().optional(),
  }),
  z.strictObject({ type: z.literal("ordinal"), number: z.number().int() }),
  z.strictObject({ type: z.literal("date"), start: isoDateSchema, end: isoDateSchema }),
  z.strictObject({ type: nameTypeSchema, name: z.string().min(1) }),
]);
export type ExpectedValue = z.infer<typeof expectedValueSchema>;

/** Points at one claim of one brief. */
const claimPointerSchema = z.strictObject({
  /** File name in briefs/. */
  brief: z.string().endsWith(".md"),
  /** Words of the brief, byte for byte, that carry the claim. */
  quote: z.string().min(1),
  value: expectedValueSchema,
  /** Given where the same words carry two claims of one value. */
  predicate: predicateSchema.optional(),
});
export type ClaimPointer = z.infer<typeof claimPointerSchema>;

export const seededDecisionSchema = z.discriminatedUnion("decision", [
  claimPointerSchema.extend({ decision: z.literal("verify"), note: z.string().min(1) }),
  claimPointerSchema.extend({
    decision: z.literal("reject"),
    reason: z.literal("source-error"),
    note: z.string().min(1),
    /** The claim that the rejected one contradicts: their conflict is resolved with `reason`. */
    contradicts: claimPointerSchema,
  }),
]);
export type SeededDecision = z.infer<typeof seededDecisionSchema>;

/** decisions.json. Rejections come first: a fact with an open conflict cannot be verified. */
export const decisionsSchema = z.array(seededDecisionSchema);

/**
 * Finds the claim that a decision (or the claim that it contradicts) is about: its evidence overlaps
 * the quote, its value is the same and it is asserted without a hedge.
 * @param text the brief's `text`, from which `claims` were extracted
 * @returns the claim that shares most characters with the quote, the earlier one of two; or null.
 */
export function matchDecision(
  pointer: Pick<ClaimPointer, "quote" | "value" | "predicate">,
  text: string,
  claims: readonly Claim[],
): Claim | null {
  const start = text.indexOf(pointer.quote);
  if (start < 0) {
    return null;
  }
  const quoted = { start, end: start + pointer.quote.length };
  let best: Claim | null = null;
  let bestOverlap = 0;
  for (const claim of claims) {
    const overlap = overlapLength(claim.evidence, quoted);
    const isMeant =
      claim.attribution.hedge === "none" &&
      (pointer.predicate === undefined || claim.predicate === pointer.predicate) &&
      isSameValue(claim.value, pointer.value);
    if (isMeant && overlap > bestOverlap) {
      best = claim;
      bestOverlap = overlap;
    }
  }
  return best;
}
