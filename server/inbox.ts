import "server-only";
import { db } from "./db";
import { articlesWhere, emptyFilter, isWaiting, waitingStatuses } from "./desk-filter";
import type { DeskFilter } from "./desk-filter";
import { isoDay } from "./fact-records";
import type { Editor } from "./session";

export type InboxRow = {
  id: string;
  title: string;
  publisher: string;
  publishedAt: string;
  topic: string;
  story: string;
  status: "usable" | "corrected" | "withdrawn";
  waiting: number;
  disputed: number;
  verified: number;
  skippedSentences: number;
};

export type Inbox = {
  articles: InboxRow[];
  /** All that the filter lets through; `articles` is one page of them. */
  total: number;
  page: number;
  /** Of all facts, whatever the filter. */
  totals: { waiting: number; disputed: number; verified: number };
};

/** How many articles a page of the inbox has. */
export const inboxLength = 50;

type PageRow = { id: string; waiting: number; disputed: number; verified: number };

/** A page of the articles, those with something to decide first, then the latest. */
export async function loadInbox(
  _editor: Editor,
  filter: DeskFilter = emptyFilter,
  page = 1,
): Promise<Inbox> {
  const where = await articlesWhere(filter);
  const [ids, totals] = await Promise.all([
    db().article.findMany({ where, select: { id: true } }),
    db().fact.groupBy({
      by: ["status"],
      where: { OR: [{ status: "verified" }, isWaiting] },
      _count: { _all: true },
    }),
  ]);
  const rows = await pageOf(
    ids.map(({ id }) => id),
    page,
  );
  const articles = await db().article.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: {
      publisher: true,
      story: true,
      versions: {
        where: { isTakenBack: false },
        orderBy: { number: "desc" },
        take: 1,
        select: { publishedAt: true, skipped: true },
      },
    },
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const totalOf = (statuses: readonly string[]) =>
    totals
      .filter((row) => statuses.includes(row.status))
      .reduce((sum, row) => sum + row._count._all, 0);
  return {
    articles: rows.flatMap(({ id, ...counts }) => {
      const article = byId.get(id);
      if (article === undefined) return [];
      const [version] = article.versions;
      return [
        {
          id,
          title: article.title,
          publisher: article.publisher.name,
          publishedAt: version === undefined ? "" : isoDay(version.publishedAt),
          topic: article.story.topic,
          story: article.story.title,
          status: article.status,
          ...counts,
          skippedSentences: Array.isArray(version?.skipped) ? version.skipped.length : 0,
        },
      ];
    }),
    total: ids.length,
    page,
    totals: {
      waiting: totalOf(waitingStatuses.filter((status) => status !== "disputed")),
      disputed: totalOf(["disputed"]),
      verified: totalOf(["verified"]),
    },
  };
}

async function pageOf(articleIds: string[], page: number): Promise<PageRow[]> {
  return db().$queryRaw<PageRow[]>`
    WITH counted AS (
      SELECT v."articleId",
        count(DISTINCT f."id") FILTER (WHERE f."status" IN ('candidate', 'corroborated'))::int AS waiting,
        count(DISTINCT f."id") FILTER (WHERE f."status" = 'disputed')::int AS disputed,
        count(DISTINCT f."id") FILTER (WHERE f."status" = 'verified')::int AS verified
      FROM "ArticleVersion" v
      JOIN "Claim" c ON c."articleVersionId" = v."id" AND c."isValid"
      JOIN "Fact" f ON f."id" = c."factId"
      WHERE v."articleId" = ANY(${articleIds}::uuid[]) AND NOT v."isTakenBack"
      GROUP BY 1
    )
    SELECT a."id", coalesce(k.waiting, 0) AS waiting, coalesce(k.disputed, 0) AS disputed,
      coalesce(k.verified, 0) AS verified
    FROM "Article" a LEFT JOIN counted k ON k."articleId" = a."id"
    WHERE a."id" = ANY(${articleIds}::uuid[])
    ORDER BY (coalesce(k.waiting, 0) + coalesce(k.disputed, 0) > 0) DESC, a."importedAt" DESC, a."id"
    LIMIT ${inboxLength} OFFSET ${(page - 1) * inboxLength}`;
}
