import "server-only";
import { z } from "zod";
import type { Skipped } from "@/facts/claim";
import type { ItemDraft, Refusal } from "@/questions/item";
import { db } from "./db";
import { isoDay, loadFacts } from "./fact-records";
import type { FactRecord } from "./fact-records";
import { loadItemLines } from "./item-lines";
import type { ItemLine } from "./item-lines";
import { draftItemsOf } from "./items";
import { emptyFilter, factsWhere } from "./desk-filter";
import type { DeskFilter } from "./desk-filter";
import type { Editor } from "./session";

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
  facts: (FactRecord & {
    preview: { items: ItemDraft[]; refused: Refusal[] };
    /** What is asked of it, or was. */
    items: ItemLine[];
  })[];
};

/** How many facts an editor goes through at a time. */
export const factsAtATime = 60;

/** An article with all facts that rest on it, or null. */
export async function findDeskArticle(
  editor: Editor,
  articleId: string,
): Promise<DeskMaterial | null> {
  if (!z.guid().safeParse(articleId).success) return null;
  const articles = await readArticles(editor, [articleId]);
  if (articles.length === 0) return null;
  const facts = await loadFacts(db(), { claims: { some: { version: { articleId } } } });
  return { articles, facts: await withPreviews(editor, facts) };
}

/** The first facts that a filter lets through, in the order in which they are decided, and how many there are. */
export async function loadFirstFacts(
  _editor: Editor,
  filter: DeskFilter,
  take: number,
): Promise<{ facts: FactRecord[]; total: number }> {
  const where = await factsWhere(filter);
  const [facts, total] = await Promise.all([
    loadFacts(db(), where, { take }),
    db().fact.count({ where }),
  ]);
  return { facts, total };
}

/**
 * A page of the facts that a filter lets through, the most corroborated and most important first. Left
 * empty, the filter's status means those that wait for a decision.
 */
export async function loadWaiting(
  editor: Editor,
  filter: DeskFilter = emptyFilter,
  page = 1,
): Promise<DeskMaterial & { total: number }> {
  const where = await factsWhere(filter);
  const [facts, total] = await Promise.all([
    loadFacts(db(), where, { take: factsAtATime, skip: (page - 1) * factsAtATime }),
    db().fact.count({ where }),
  ]);
  const articleIds = [
    ...new Set(facts.flatMap((fact) => fact.claims.slice(0, 1).map((claim) => claim.articleId))),
  ];
  return {
    articles: await readArticles(editor, articleIds),
    facts: await withPreviews(editor, facts),
    total,
  };
}

async function withPreviews(editor: Editor, facts: FactRecord[]): Promise<DeskMaterial["facts"]> {
  const previews = await draftItemsOf(db(), facts);
  const lines = await loadItemLines(
    editor,
    facts.map(({ id }) => id),
  );
  return facts.map((fact, index) => ({
    ...fact,
    preview: previews[index] ?? { items: [], refused: [] },
    items: lines.get(fact.id) ?? [],
  }));
}

async function readArticles(_editor: Editor, articleIds: string[]): Promise<ReadArticle[]> {
  const articles = await db().article.findMany({
    where: { id: { in: articleIds } },
    include: {
      publisher: true,
      versions: {
        where: { isTakenBack: false },
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
