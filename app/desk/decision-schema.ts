import { z } from "zod";
import { questionWordsShape } from "@/app/_mapping/question-words-schema";
import { handKinds } from "@/questions/hand-kinds";

const reason = z.string().max(1000);
const itemId = z.guid();
const fact = { factId: z.guid() };

/** A decision as it arrives from the desk. */
export const decisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("verify"), ...fact, confirmDate: z.boolean() }),
  z.object({ kind: z.literal("verify-many"), factIds: z.array(z.guid()).min(1).max(500) }),
  z.object({
    kind: z.literal("edit"),
    ...fact,
    statement: z.string().max(2000),
    values: z.record(z.string().max(40), z.string().max(400)),
    staleAfter: z.string().max(40).nullable(),
  }),
  z.object({ kind: z.literal("reject"), ...fact, reason }),
  z.object({ kind: z.literal("split"), ...fact, claimIds: z.array(z.guid()).max(1000), reason }),
  z.object({ kind: z.literal("merge"), ...fact, intoId: z.guid() }),
  z.object({ kind: z.literal("supersede"), ...fact, successorId: z.guid(), reason }),
  z.object({ kind: z.literal("expire"), ...fact }),
  z.object({ kind: z.literal("restore"), ...fact }),
  z.object({
    kind: z.literal("resolve"),
    conflictId: z.guid(),
    resolution: z.enum([
      "open",
      "same-by-precision",
      "compatible-range",
      "distinct-events",
      "source-error",
    ]),
    wrongClaimId: z.guid().nullable(),
    reason,
  }),
  z.object({ kind: z.literal("withdraw"), articleId: z.guid(), reason }),
  z.object({
    kind: z.literal("item-write"),
    ...fact,
    itemKind: z.enum(handKinds),
    asDraft: z.boolean(),
    ...questionWordsShape,
  }),
  z.object({ kind: z.literal("item-revise"), itemId, ...questionWordsShape }),
  z.object({ kind: z.literal("item-publish"), itemId }),
  z.object({ kind: z.literal("item-restore"), itemId }),
  z.object({ kind: z.literal("item-pin"), itemId, isPinned: z.boolean() }),
  z.object({ kind: z.literal("item-retire"), itemId, reason }),
  z.object({ kind: z.literal("clear-reports"), itemId: z.guid() }),
  z.object({ kind: z.literal("retire-reported"), itemId: z.guid(), reason }),
  z.object({
    kind: z.literal("replace-distractor"),
    itemId: z.guid(),
    optionIndex: z.number().int().min(0).max(9),
    text: z.string().max(400),
  }),
  z.object({ kind: z.literal("undo"), decisionId: z.guid() }),
]);
