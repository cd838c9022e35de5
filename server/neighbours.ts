import "server-only";
import { claimSchema } from "@/facts/claim";
import type { Claim } from "@/facts/claim";
import type { ArticleClaims, ClaimRef } from "@/facts/fact";
import { blockKeysOf, lookupKeysOf } from "@/facts/matching-keys";
import { db } from "./db";
import type { Transaction } from "./db";
import { isoDay } from "./fact-records";

/** A claim that is stored, with what comparing it needs. */
export type KnownClaim = { id: string; factId: string; ref: ClaimRef; article: ArticleClaims };

/** Raised when `blockKeysOf` gives other keys: the start makes those of older claims anew. */
export const blockKeysVersion = 1;

/** A key that more claims share than these tells them apart no more. */
const crowdedKey = 400;
/** So many claims are compared with an article at most; those that share its rarest keys come first. */
const mostNeighbours = 1500;

/** The valid claims that could say the same as, or contradict, one of some new ones. */
export async function loadNeighbours(
  transaction: Transaction,
  claims: readonly Claim[],
  publishedAt: string,
): Promise<KnownClaim[]> {
  const keys = [...new Set(claims.flatMap((claim) => lookupKeysOf(claim, publishedAt)))];
  if (keys.length === 0) return [];
  const found = await transaction.$queryRaw<{ id: string }[]>`
    WITH wanted AS (SELECT unnest(${keys}::text[]) AS key),
    hits AS (
      SELECT h."id", 1.0 / count(*) OVER (PARTITION BY w.key) AS weight
      FROM wanted w
      CROSS JOIN LATERAL (
        SELECT c."id" FROM "Claim" c
        WHERE c."isValid" AND c."blockKeys" @> ARRAY[w.key] LIMIT ${crowdedKey}
      ) h
    )
    SELECT "id" FROM hits GROUP BY 1 ORDER BY sum(weight) DESC, "id" DESC LIMIT ${mostNeighbours}`;
  const rows = await transaction.claim.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      factId: true,
      localId: true,
      body: true,
      version: {
        // Not the text: hundreds of articles come along.
        select: {
          id: true,
          publishedAt: true,
          article: { select: { publisher: { select: { name: true } } } },
        },
      },
    },
    orderBy: { id: "asc" },
  });
  const articles = new Map<string, ArticleClaims & { claims: Claim[] }>();
  return rows.map((row) => {
    const { version } = row;
    const article = articles.get(version.id) ?? {
      article: version.id,
      publisher: version.article.publisher.name,
      publishedAt: isoDay(version.publishedAt),
      claims: [],
    };
    articles.set(version.id, article);
    article.claims.push(claimSchema.parse(row.body));
    return {
      id: row.id,
      factId: row.factId,
      ref: { article: version.id, claim: row.localId },
      article,
    };
  });
}

/** How many claims get their keys in one go. */
const keysAtATime = 500;

/**
 * Makes the keys of claims that an older version of Stet stored.
 * @returns how many claims it was.
 */
export async function refreshBlockKeys(): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await db().claim.findMany({
      where: { blockKeysVersion: { lt: blockKeysVersion } },
      select: { id: true, body: true, version: { select: { publishedAt: true } } },
      take: keysAtATime,
    });
    if (rows.length === 0) return done;
    await db().$transaction(
      rows.map(({ id, body, version }) =>
        db().claim.update({
          where: { id },
          data: {
            blockKeys: blockKeysOf(claimSchema.parse(body), isoDay(version.publishedAt)),
            blockKeysVersion,
          },
        }),
      ),
    );
    done += rows.length;
  }
}
