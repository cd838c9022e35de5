import "server-only";
import { z } from "zod";
import type { Skipped } from "@/facts/claim";
import type { ItemDraft, Refusal } from "@/questions/item";
import { db } from "./db";
import { isoDay, loadFacts } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { draftItemsOf } from "./items";
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
  totals: { waiting: number; disputed: number; verified: number };
};

const inboxLength = 100;

type CountRow = { articleId: string; status: string; facts: bigint };

/** The latest articles, those with most facts waiting first, and how many facts wait in all. */
export async function loadInbox(_editor: Editor): Promise<Inbox> {
  const [articles, counts, totals] = await Promise.all([
    db().article.findMany({
      orderBy: { importedAt: "desc" },
      take: inboxLength,
      include: {
        publisher: true,
        story: true,
        versions: {
          orderBy: { number: "desc" },
          take: 1,
          select: { publishedAt: true, skipped: true },
        },
      },
    }),
    db().$queryRaw<CountRow[]>`
      SELECT v."articleId", f."status"::text AS status, count(DISTINCT f."id") AS facts
      FROM "Claim" c
      JOIN "ArticleVersion" v ON v."id" = c."articleVersionId"
      JOIN "Fact" f ON f."id" = c."factId"
      WHERE c."isValid"
      GROUP BY 1, 2`,
    db().fact.groupBy({ by: ["status"], _count: { _all: true } }),
  ]);
  const countOf = (articleId: string, statuses: readonly string[]) =>
    counts
      .filter((row) => row.articleId === articleId && statuses.includes(row.status))
      .reduce((sum, row) => sum + Number(row.facts), 0);
  const totalOf = (statuses: readonly string[]) =>
    totals
      .filter((row) => statuses.includes(row.status))
      .reduce((sum, row) => sum + row._count._all, 0);
  const waiting = ["candidate", "corroborated"];
  const rows = articles.map((article) => {
    const [version] = article.versions;
    return {
      id: article.id,
      title: article.title,
      publisher: article.publisher.name,
      publishedAt: version === undefined ? "" : isoDay(version.publishedAt),
      topic: article.story.topic,
      story: article.story.title,
      status: article.status,
      waiting: countOf(article.id, waiting),
      disputed: countOf(article.id, ["disputed"]),
      verified: countOf(article.id, ["verified"]),
      skippedSentences: Array.isArray(version?.skipped) ? version.skipped.length : 0,
    };
  });
  return {
    articles: rows.sort(
      (a, b) => Math.sign(b.waiting + b.disputed) - Math.sign(a.waiting + a.disputed),
    ),
    totals: {
      waiting: totalOf(waiting),
      disputed: totalOf(["disputed"]),
      verified: totalOf(["verified"]),
    },
  };
}

export type ReadArticle = {
  id: string;
  title: string;
  publisher: string;
  publishedAt: string;
  url: string | null;
  status: "usable" | "corrected" | "withdrawn";
  teachingError: string | null;
  text: string;
  sentences: { start: number; end: number }[];
  skipped: Skipped[];
  /** The evidence of its claims, by the fact that they belong to. */
  claims: { factId: string; start: number; end: number }[];
};

export type DeskMaterial = {
  articles: ReadArticle[];
  facts: (FactRecord & { preview: { items: ItemDraft[]; refused: Refusal[] } })[];
};

/** How many facts an editor goes through at a time. */
const deskLength = 60;

/** An article with all facts that rest on it, or null. */
export async function findDeskArticle(
  editor: Editor,
  articleId: string,
): Promise<DeskMaterial | null> {
  if (!z.guid().safeParse(articleId).success) return null;
  const articles = await readArticles(editor, [articleId]);
  if (articles.length === 0) return null;
  const facts = await loadFacts(db(), { claims: { some: { version: { articleId } } } });
  return { articles, facts: await withPreviews(facts) };
}

/** The facts that wait for a decision, the most corroborated and most important first. */
export async function loadWaiting(editor: Editor): Promise<DeskMaterial> {
  const facts = await loadFacts(
    db(),
    { status: { in: ["candidate", "corroborated", "disputed"] } },
    { take: deskLength },
  );
  const articleIds = [
    ...new Set(facts.flatMap((fact) => fact.claims.slice(0, 1).map((claim) => claim.articleId))),
  ];
  return { articles: await readArticles(editor, articleIds), facts: await withPreviews(facts) };
}

async function withPreviews(facts: FactRecord[]): Promise<DeskMaterial["facts"]> {
  const previews = await draftItemsOf(db(), facts);
  return facts.map((fact, index) => ({
    ...fact,
    preview: previews[index] ?? { items: [], refused: [] },
  }));
}

async function readArticles(_editor: Editor, articleIds: string[]): Promise<ReadArticle[]> {
  const articles = await db().article.findMany({
    where: { id: { in: articleIds } },
    include: {
      publisher: true,
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        include: { claims: { orderBy: [{ evidenceStart: "asc" }, { evidenceEnd: "asc" }] } },
      },
    },
  });
  return articles.flatMap((article) => {
    const [version] = article.versions;
    if (version === undefined) return [];
    return [
      {
        id: article.id,
        title: article.title,
        publisher: article.publisher.name,
        publishedAt: isoDay(version.publishedAt),
        url: article.url,
        status: article.status,
        teachingError: article.teachingError,
        text: version.text,
        sentences: version.sentences as { start: number; end: number }[],
        skipped: version.skipped as Skipped[],
        claims: version.claims.map((claim) => ({
          factId: claim.factId,
          start: claim.evidenceStart,
          end: claim.evidenceEnd,
        })),
      },
    ];
  });
}

/** What the import form offers while typing. */
export async function loadImportChoices(_editor: Editor) {
  const [publishers, stories] = await Promise.all([
    db().publisher.findMany({ orderBy: { name: "asc" }, take: 200 }),
    db().story.findMany({ orderBy: { title: "asc" }, take: 300 }),
  ]);
  return {
    publishers: publishers.map((publisher) => publisher.name),
    topics: [...new Set(stories.map((story) => story.topic))].sort(),
    stories: stories.map((story) => story.title),
  };
}
