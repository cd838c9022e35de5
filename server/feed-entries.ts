import "server-only";
import type { FeedArticle } from "@/exchange/feed";
import { correctArticle } from "./article-versions";
import { importArticle } from "./articles";
import { findArticleAt, readArticlePage, usableDay } from "./article-page";
import type { ArticlePage } from "./article-page";
import { db } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import type { FetchOptions } from "./fetch-page";
import type { Editor } from "./session";

/** Under whose name and topic a feed's articles are taken in. */
export type FeedSettings = { id: string; publisher: string; topic: string };

export type WaitingEntry = {
  key: string;
  url: string;
  title: string;
  publishedAt: Date | null;
  attempts: number;
};

/** A page that does not come this often is given up. */
const mostAttempts = 3;

/** Remembers what a feed announces. Entries that are known stay as they are. */
export async function noteEntries(
  feedId: string,
  articles: readonly FeedArticle[],
  now: Date,
): Promise<number> {
  const { count } = await db().feedEntry.createMany({
    data: articles.map(({ key, url, title, publishedAt }) => {
      const day = usableDay(publishedAt, now);
      return {
        feedId,
        key,
        url,
        title,
        publishedAt: day === null ? null : dayToDate(day),
        seenAt: now,
      };
    }),
    skipDuplicates: true,
  });
  return count;
}

/**
 * The entries that wait, newest first: those that the feed lists now in its order, then the others.
 */
export async function findWaiting(
  feedId: string,
  listed: readonly FeedArticle[],
  limit: number,
): Promise<WaitingEntry[]> {
  const rows = await db().feedEntry.findMany({
    where: { feedId, status: "waiting" },
    orderBy: [{ publishedAt: { sort: "desc", nulls: "last" } }, { seenAt: "desc" }, { key: "asc" }],
    select: { key: true, url: true, title: true, publishedAt: true, attempts: true },
  });
  const position = new Map(listed.map(({ key }, index) => [key, index]));
  const place = (row: WaitingEntry) => position.get(row.key) ?? listed.length;
  return rows.sort((a, b) => place(a) - place(b)).slice(0, limit);
}

export type EntryOutcome =
  | { kind: "imported" }
  /** A page that was here already; `isCorrected` when its text had changed. */
  | { kind: "known"; isCorrected: boolean }
  | { kind: "refused" }
  /** The page did not come; it is tried again. */
  | { kind: "later" }
  /** Another process has it in hand. */
  | { kind: "busy" }
  /** Our own fault; it is tried again, and given up like a page that does not come. */
  | { kind: "failed"; fault: string };

/** Fetches the page of an entry and takes its article in, or notes why not. */
export async function takeEntry(
  editor: Editor,
  feed: FeedSettings,
  entry: WaitingEntry,
  now: Date,
  options: FetchOptions = {},
): Promise<EntryOutcome> {
  const { key } = entry;
  const attempts = entry.attempts + 1;
  const claimed = await db().feedEntry.updateMany({
    where: { feedId: feed.id, key, status: "waiting", attempts: entry.attempts },
    data: { attempts },
  });
  if (claimed.count === 0) return { kind: "busy" };
  const settle = (data: {
    status?: "imported" | "refused";
    problem?: string;
    articleId?: string;
  }) =>
    db().feedEntry.updateMany({
      where: { feedId: feed.id, key },
      data: { problem: null, ...data },
    });
  const refuse = async (problem: string): Promise<EntryOutcome> => {
    await settle({ status: "refused", problem });
    return { kind: "refused" };
  };

  if (entry.url === "") return refuse("The feed gives no address for it.");
  const found = await readArticlePage(entry.url, options);
  if (!found.ok) {
    const { what, isPassing } = found.problem;
    if (!isPassing || attempts >= mostAttempts) return refuse(what);
    await settle({ problem: what });
    return { kind: "later" };
  }
  const taken = await takePage(editor, feed, entry, found.value, now).catch((error: unknown) => ({
    fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  if ("fault" in taken) {
    const problem = "Stet itself failed at reading this article.";
    await settle(attempts >= mostAttempts ? { status: "refused", problem } : { problem });
    return { kind: "failed", fault: taken.fault };
  }
  if ("problem" in taken) return refuse(taken.problem);
  await settle({ status: "imported", articleId: taken.articleId });
  return taken.outcome;
}

type Taken = { articleId: string; outcome: EntryOutcome } | { problem: string };

async function takePage(
  editor: Editor,
  feed: FeedSettings,
  entry: WaitingEntry,
  page: ArticlePage,
  now: Date,
): Promise<Taken> {
  const entryDay = entry.publishedAt === null ? null : isoDay(entry.publishedAt);
  const publishedAt = entryDay ?? usableDay(page.publishedAt, now) ?? isoDay(now);
  const { source: text, format } = page;
  const known = (await findArticleAt(page.address)) ?? (await findArticleAt(entry.url));
  if (known !== null) {
    const corrected = await correctArticle(editor, known.id, { text, format, publishedAt }, now);
    const outcome = { kind: "known", isCorrected: corrected.ok } as const;
    return { articleId: known.id, outcome };
  }
  const imported = await importArticle(
    editor,
    {
      text,
      format,
      publishedAt,
      publisher: feed.publisher,
      topic: feed.topic,
      story: "",
      title: (entry.title || page.title || "").slice(0, 300),
      url: page.address,
    },
    now,
  );
  if (imported.ok) {
    return { articleId: imported.value.articleId, outcome: { kind: "imported" } };
  }
  const { message, existingArticleId } = imported.problem;
  return existingArticleId === undefined
    ? { problem: message }
    : { articleId: existingArticleId, outcome: { kind: "known", isCorrected: false } };
}
