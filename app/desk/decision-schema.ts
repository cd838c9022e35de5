import { z } from "zod";

const reason = z.string().max(1000);

/** A decision as it arrives from the desk. */
export const decisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("verify"), factId: z.guid(), confirmDate: z.boolean() }),
  z.object({
    kind: z.literal("edit"),
    factId: z.guid(),
    statement: z.string().max(2000),
    values: z.record(z.string().max(40), z.string().max(400)),
  }),
  z.object({ kind: z.literal("reject"), factId: z.guid(), reason }),
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
  z.object({ kind: z.literal("undo"), decisionId: z.guid() }),
]);
