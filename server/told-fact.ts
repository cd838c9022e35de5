import "server-only";
import { claimSchema } from "@/facts/claim";
import { resolutionFromRow, sentenceOf } from "./fact-records";
import type { ClaimRecord, ConflictRecord, FactRecord } from "./fact-records";
import { statements } from "./statements";

/** What is told of a fact once an answer to it is saved. */
export type ToldFact = Pick<
  FactRecord,
  "statement" | "body" | "representativeId" | "origins" | "claims"
> & { conflicts: Pick<ConflictRecord, "resolution" | "claims">[] };

type ClaimJson = Omit<ClaimRecord, "claim" | "sentence"> & {
  body: unknown;
  text: string;
  sentences: { start: number; end: number }[];
};
type ToldRow = Pick<FactRecord, "statement" | "representativeId" | "origins"> & {
  body: unknown;
  claims: ClaimJson[];
  conflicts: { resolution: string; claims: ClaimJson[] }[];
};

/**
 * A fact with its sources and those of others that agree with it, or null: in one statement, because
 * everybody who studies waits for it after each answer. `findFact` reads all that the desk shows.
 */
export async function findToldFact(factId: string): Promise<ToldFact | null> {
  const [row] = await statements().$queryRaw<ToldRow[]>`
    WITH own AS (
      SELECT "id" FROM "Claim" WHERE "factId" = ${factId}::uuid
    ), agreed AS (
      SELECT DISTINCT c."id", c."resolution" FROM own
      JOIN "ConflictClaim" j ON j."claimId" = own."id"
      JOIN "Conflict" c ON c."id" = j."conflictId"
        AND c."resolution" IN ('same_by_precision', 'compatible_range')
    ), wanted AS (
      SELECT "id" FROM own
      UNION SELECT j."claimId" FROM agreed JOIN "ConflictClaim" j ON j."conflictId" = agreed."id"
    ), told AS (
      SELECT c."id", c."factId", v."publishedAt", c."evidenceStart", json_build_object(
        'id', c."id", 'factId', c."factId", 'isValid', c."isValid", 'body', c."body",
        'articleId', a."id", 'story', s."title", 'title', a."title", 'publisher', p."name",
        'publishedAt', v."publishedAt", 'url', a."url", 'text', v."text", 'sentences', v."sentences"
      ) AS claim
      FROM wanted
      JOIN "Claim" c ON c."id" = wanted."id"
      JOIN "ArticleVersion" v ON v."id" = c."articleVersionId"
      JOIN "Article" a ON a."id" = v."articleId"
      JOIN "Publisher" p ON p."id" = a."publisherId"
      JOIN "Story" s ON s."id" = a."storyId"
    )
    SELECT f."statement", f."body", f."representative" AS "representativeId", f."origins",
      (SELECT coalesce(json_agg(t.claim ORDER BY t."publishedAt", t."evidenceStart", t."id"), '[]')
       FROM told t WHERE t."factId" = f."id") AS claims,
      (SELECT coalesce(json_agg(json_build_object('resolution', agreed."resolution", 'claims', (
         SELECT json_agg(t.claim) FROM "ConflictClaim" j JOIN told t ON t."id" = j."claimId"
         WHERE j."conflictId" = agreed."id"
       ))), '[]') FROM agreed) AS conflicts
    FROM "Fact" f WHERE f."id" = ${factId}::uuid`;
  if (row === undefined) return null;
  return {
    ...row,
    body: claimSchema.parse(row.body),
    claims: row.claims.map(toClaim),
    conflicts: row.conflicts.map(({ resolution, claims }) => ({
      resolution: resolutionFromRow(resolution),
      claims: claims.map(toClaim),
    })),
  };
}

function toClaim({ body, text, sentences, ...record }: ClaimJson): ClaimRecord {
  const claim = claimSchema.parse(body);
  return { ...record, claim, sentence: sentenceOf(claim, { text, sentences }) };
}
