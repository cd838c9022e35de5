import "server-only";
import { claimSchema } from "@/facts/claim";
import type { Claim } from "@/facts/claim";
import { db } from "./db";

export type StoredClaims = {
  text: string;
  claims: { claimId: string; factId: string; claim: Claim }[];
};

/** The text of an article's newest version and the claims in it, as the starter library looks them up. */
export async function findStoredClaims(articleId: string): Promise<StoredClaims> {
  const version = await db().articleVersion.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: "desc" },
    include: { claims: { orderBy: { evidenceStart: "asc" } } },
  });
  return {
    text: version.text,
    claims: version.claims.map((row) => ({
      claimId: row.id,
      factId: row.factId,
      claim: claimSchema.parse(row.body),
    })),
  };
}

/** The conflict that two claims' facts are in with one another, or null. */
export async function findConflictBetween(
  claimId: string,
  otherClaimId: string,
): Promise<string | null> {
  const claims = await db().claim.findMany({ where: { id: { in: [claimId, otherClaimId] } } });
  const sides = claims.map((claim) => ({
    claims: { some: { claim: { factId: claim.factId } } },
  }));
  const conflict = await db().conflict.findFirst({ where: { AND: sides } });
  return conflict?.id ?? null;
}
