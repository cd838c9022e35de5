import "server-only";
import { db } from "./db";

/** No result list is longer than this many pages can show. */
const mostHits = 2000;

/**
 * A query for PostgreSQL's full-text search from what somebody typed: all words, the last one also as
 * a beginning, since people search while they type. Null when there is nothing to search for.
 */
export function searchQuery(typed: string): string | null {
  const words =
    typed
      .normalize("NFC")
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 12) ?? [];
  return words.length === 0
    ? null
    : words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(" & ");
}

/** Ids of the facts whose statement has the words; null when nothing was searched for. */
export async function findFactIds(typed: string): Promise<string[] | null> {
  const query = searchQuery(typed);
  if (query === null) return typed.trim() === "" ? null : [];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Fact"
    WHERE to_tsvector('english', "statement") @@ to_tsquery('english', ${query})
       OR "storyId" IN (
         SELECT "id" FROM "Story" WHERE to_tsvector('english', "title") @@ to_tsquery('english', ${query}))
    LIMIT ${mostHits}`;
  return rows.map(({ id }) => id);
}

/** Ids of the articles whose title or present text has the words; null when nothing was searched for. */
export async function findArticleIds(typed: string): Promise<string[] | null> {
  const query = searchQuery(typed);
  if (query === null) return typed.trim() === "" ? null : [];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT "articleId" AS "id" FROM "ArticleVersion"
    WHERE NOT "isTakenBack" AND to_tsvector('english', "text") @@ to_tsquery('english', ${query})
    UNION
    SELECT "id" FROM "Article" WHERE to_tsvector('english', "title") @@ to_tsquery('english', ${query})
    LIMIT ${mostHits}`;
  return rows.map(({ id }) => id);
}
