import "server-only";
import { readFeed } from "@/exchange/feed";
import type { FeedReading } from "@/exchange/feed";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { Feed } from "@/prisma/generated/client";
import { db } from "./db";
import { findWaiting, noteEntries, takeEntry } from "./feed-entries";
import type { EntryOutcome } from "./feed-entries";
import { fetchPage } from "./fetch-page";
import type { FetchOptions } from "./fetch-page";
import type { Editor } from "./session";

/** What came of reading a feed. */
export type FeedPoll = {
  feedId: string;
  title: string;
  url: string;
  /** Why the feed itself could not be read. */
  problem: string | null;
  /** Entries that were not known before. */
  newEntries: number;
  imported: number;
  corrected: number;
  refused: number;
  /** Somebody else is reading it at this moment. */
  isBusy: boolean;
  /** Faults of our own, for the log. */
  faults: string[];
};

export type PollOptions = {
  /** How long its articles may take, in milliseconds; the rest wait for the next time. */
  budgetMs?: number;
  fetch?: FetchOptions;
};

const minuteMs = 60_000;
const everyMs = 30 * minuteMs;
const firstRetryMs = 15 * minuteMs;
const longestRetryMs = 24 * 60 * minuteMs;
const entriesAPoll = 20;
const entriesOfTheFirstPoll = 10;
/** A site that gives no page this often in a row is left alone until the next time. */
const mostMisses = 3;
const usualBudgetMs = 5 * minuteMs;

/** Milliseconds until a feed that failed `failures` times in a row is tried again. */
export function retryDelayMs(failures: number, retryAfterSeconds: number | null = null): number {
  const doubled = firstRetryMs * 2 ** Math.min(failures - 1, 10);
  const wanted = Math.max(doubled, (retryAfterSeconds ?? 0) * 1000);
  return Math.min(wanted, longestRetryMs);
}

type FeedAnswer = { reading: FeedReading | null; etag: string | null; lastModified: string | null };
type FeedFailure = { what: string; retryAfterSeconds: number | null; isStop: boolean };

/** What the feed lists now; `reading` is null when that is what it listed before. */
async function askFeed(
  feed: Feed,
  options: FetchOptions,
): Promise<Result<FeedAnswer, FeedFailure>> {
  const { etag, lastModified } = feed;
  const fetched = await fetchPage(feed.url, { ...options, kind: "feed", etag, lastModified });
  if (!fetched.ok) {
    const { what, retryAfterSeconds, reason } = fetched.problem;
    return failed({ what, retryAfterSeconds, isStop: reason === "stopped" });
  }
  const page = fetched.value;
  const version = { etag: page.etag, lastModified: page.lastModified };
  if (page.isUnchanged) return ok({ reading: null, ...version });
  const read = readFeed(page.text, page.address);
  if (!read.ok) {
    const what = "What is there is no feed, or a broken one.";
    return failed({ what, retryAfterSeconds: null, isStop: false });
  }
  return ok({ reading: read.value, ...version });
}

async function noteFailure(feed: Feed, failure: FeedFailure, now: Date): Promise<void> {
  const failures = feed.failures + 1;
  const delayMs = retryDelayMs(failures, failure.retryAfterSeconds);
  await db().feed.updateMany({
    where: { id: feed.id },
    data: {
      failures,
      problem: failure.what,
      lastPolledAt: now,
      nextPollAt: new Date(now.getTime() + delayMs),
    },
  });
}

const nothingOf = ({ id, title, url }: Feed, problem: string | null): FeedPoll => ({
  feedId: id,
  title,
  url,
  problem,
  newEntries: 0,
  imported: 0,
  corrected: 0,
  refused: 0,
  isBusy: false,
  faults: [],
});

/**
 * Reads one feed and takes in what is new in it. A broken feed or page is noted where it belongs and
 * never thrown.
 */
async function poll(
  editor: Editor,
  feed: Feed,
  now: Date,
  { fetch = {}, budgetMs = usualBudgetMs }: PollOptions,
): Promise<FeedPoll> {
  const { id: feedId } = feed;
  const result = nothingOf(feed, null);
  const startedMs = performance.now();
  const nextPollAt = new Date(now.getTime() + everyMs);
  // Whoever moves the time of the next poll has this one.
  const claimed = await db().feed.updateMany({
    where: { id: feedId, nextPollAt: feed.nextPollAt },
    data: { nextPollAt },
  });
  if (claimed.count === 0) return { ...result, isBusy: true };
  const asked = await askFeed(feed, fetch);
  if (!asked.ok) {
    if (asked.problem.isStop) await giveBack(feed);
    else await noteFailure(feed, asked.problem, now);
    return { ...result, problem: asked.problem.what };
  }
  const { reading, etag, lastModified } = asked.value;
  const articles = reading?.articles ?? [];
  result.newEntries = await noteEntries(feedId, articles, now);
  await db().feed.updateMany({
    where: { id: feedId },
    data: {
      ...(reading?.title ? { title: reading.title } : {}),
      failures: 0,
      problem: null,
      lastPolledAt: now,
      lastSucceededAt: now,
      etag,
      lastModified,
    },
  });
  const isFirst = feed.lastSucceededAt === null;
  const limit = isFirst ? entriesOfTheFirstPoll : entriesAPoll;
  // Most entries are pages of one site.
  const options: FetchOptions = { ...fetch, robots: new Map() };
  let misses = 0;
  for (const entry of await findWaiting(feedId, articles, limit)) {
    const isOver = performance.now() - startedMs > budgetMs;
    if (isOver || misses >= mostMisses || fetch.signal?.aborted) break;
    const outcome = await takeEntry(editor, feed, entry, now, options);
    misses = outcome.kind === "later" ? misses + 1 : 0;
    count(result, outcome);
  }
  return result;
}

/** A poll that was broken off by the application's stopping did not happen. */
const giveBack = (feed: Feed) =>
  db().feed.updateMany({ where: { id: feed.id }, data: { nextPollAt: feed.nextPollAt } });

function count(result: FeedPoll, outcome: EntryOutcome): void {
  if (outcome.kind === "imported") result.imported += 1;
  else if (outcome.kind === "refused") result.refused += 1;
  else if (outcome.kind === "failed") result.faults.push(outcome.fault);
  else if (outcome.kind === "known" && outcome.isCorrected) result.corrected += 1;
}

/** Reads one feed now, whether it is due or not; null when there is no such feed. */
export async function pollFeed(
  editor: Editor,
  feedId: string,
  now: Date,
  options: PollOptions = {},
): Promise<FeedPoll | null> {
  const feed = await db().feed.findUnique({ where: { id: feedId } });
  return feed === null ? null : poll(editor, feed, now, options);
}

/**
 * Reads the feeds whose time has come, the longest overdue first; with `all` every feed that is not
 * paused. What goes wrong with one, even a
 * fault of our own, is noted on it and does not keep the others from being read.
 */
export async function pollDueFeeds(
  editor: Editor,
  now: Date,
  { budgetMs = usualBudgetMs, all = false, ...options }: PollOptions & { all?: boolean } = {},
): Promise<FeedPoll[]> {
  const startedMs = performance.now();
  const polls: FeedPoll[] = [];
  const due = await db().feed.findMany({
    where: { isPaused: false, ...(all ? {} : { nextPollAt: { lte: now } }) },
    orderBy: [{ nextPollAt: "asc" }, { createdAt: "asc" }],
  });
  for (const feed of due) {
    const leftMs = budgetMs - (performance.now() - startedMs);
    if (leftMs <= 0 || options.fetch?.signal?.aborted) break;
    try {
      const polled = await poll(editor, feed, now, { ...options, budgetMs: leftMs });
      if (!polled.isBusy) polls.push(polled);
    } catch (error) {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const what = "Stet itself failed at reading this feed.";
      await noteFailure(feed, { what, retryAfterSeconds: null, isStop: false }, now);
      polls.push({ ...nothingOf(feed, what), faults: [fault] });
    }
  }
  return polls;
}

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** A poll in a line for a log; faults of our own follow it as they are. */
export function pollLine(poll: FeedPoll): string {
  const name = poll.title === "" ? poll.url : `${poll.title} (${poll.url})`;
  const parts = [
    counted(poll.newEntries, "new entry", "new entries"),
    `${counted(poll.imported, "article", "articles")} taken in`,
    ...(poll.corrected > 0 ? [`${poll.corrected} corrected`] : []),
    ...(poll.refused > 0 ? [`${poll.refused} refused`] : []),
  ];
  const outcome = poll.isBusy ? "is being read elsewhere." : `${parts.join(", ")}.`;
  return [`${name}: ${poll.problem ?? outcome}`, ...poll.faults].join("\n");
}
