import "server-only";
import { z } from "zod";
import { claimSchema } from "@/facts/claim";
import { deskStatuses } from "@/facts/fact-status";
import type { Prisma } from "@/prisma/generated/client";
import type { FactRecord } from "./fact-records";

const stateSchema = z.object({
  status: z.enum(deskStatuses),
  statement: z.string(),
  body: claimSchema,
  // What older entries of the audit do not have.
  representativeId: z.string().optional(),
  staleAfter: z.string().nullable().optional(),
  supersededById: z.string().nullable().optional(),
  verifiedWords: z.string().nullable().optional(),
});

/** What a decision changes of a fact, as the audit keeps it. */
export type FactState = z.infer<typeof stateSchema>;

export const stateOf = (fact: FactRecord) =>
  ({
    status: fact.status,
    statement: fact.statement,
    body: fact.body,
    representativeId: fact.representativeId,
    staleAfter: fact.staleAfter,
    supersededById: fact.supersededById,
    verifiedWords: fact.verifiedWords,
  }) satisfies FactState;

/** A state that the audit kept, or null when it kept none. */
export function readState(json: Prisma.JsonValue): FactState | null {
  const parsed = stateSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}
