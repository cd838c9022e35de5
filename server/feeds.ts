import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { readFeed } from "@/exchange/feed";
import { readPageDetails } from "@/facts/page-details";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import { noteFeedDecision } from "./feed-decisions";
import type { FeedAction, FeedState } from "./feed-decisions";
import { pollFeed } from "./feed-polling";
import type { FeedPoll } from "./feed-polling";
import { fetchPage } from "./fetch-page";
import type { FetchOptions } from "./fetch-page";
import { allowAttempt } from "./rate-limit";
import type { Editor } from "./session";

export type RefusedEntry = { title: string; url: string; problem: string };

export type FeedRecord = {
  id: string;
  url: string;
  title: string;
  publisher: string;
  topic: string;
  isPaused: boolean;
  createdAt: Date;
  nextPollAt: Date;
  lastPolledAt: Date | null;
  lastSucceededAt: Date | null;
  problem: string | null;
  /** Entries that were new when it was read last. */
  newEntries: number;
  /** Entries whose page is still to be fetched. */
  waiting: number;
  articles: number;
  refused: number;
  /** The latest of them. */
  refusedEntries: RefusedEntry[];
};

const shownRefusals = 5;

type NewRow = { feedId: string; entries: bigint };

/** All feeds by the name of their publisher. */
export async function listFeeds(_editor: Editor): Promise<FeedRecord[]> {
  const [feeds, counts, fresh] = await Promise.all([
    db().feed.findMany({
      orderBy: [{ publisher: "asc" }, { title: "asc" }, { id: "asc" }],
      include: {
        entries: {
          where: { status: "refused" },
          orderBy: [{ seenAt: "desc" }, { key: "asc" }],
          take: shownRefusals,
          select: { title: true, url: true, problem: true },
        },
      },
    }),
    db().feedEntry.groupBy({ by: ["feedId", "status"], _count: { _all: true } }),
    db().$queryRaw<NewRow[]>`
      SELECT e."feedId", count(*) AS entries
      FROM "FeedEntry" e
      JOIN "Feed" f ON f."id" = e."feedId" AND f."lastPolledAt" = e."seenAt"
      GROUP BY 1`,
  ]);
  return feeds.map(({ entries, ...feed }) => {
    const ofStatus = (status: string) =>
      counts.find((row) => row.feedId === feed.id && row.status === status)?._count._all ?? 0;
    return {
      ...feed,
      newEntries: Number(fresh.find(({ feedId }) => feedId === feed.id)?.entries ?? 0),
      waiting: ofStatus("waiting"),
      articles: ofStatus("imported"),
      refused: ofStatus("refused"),
      refusedEntries: entries.map((entry) => ({ ...entry, problem: entry.problem ?? "" })),
    };
  });
}

const name = (what: string, limit: number) =>
  z.string().trim().max(limit, `Shorten the ${what} to at most ${limit} characters.`);

export const feedInputSchema = z.object({
  address: z
    .url({ protocol: /^https?$/, error: "Give the full address, beginning with https://." })
    .max(2000, "This address is longer than 2,000 characters: give its shorter form."),
  publisher: name("publisher's name", 120).default(""),
  topic: name("topic", 60).default(""),
});
export type FeedInput = z.infer<typeof feedInputSchema>;

export const feedSettingsSchema = z.object({
  publisher: name("publisher's name", 120).min(1, "Say whose articles these are."),
  topic: name("topic", 60),
});

export type FeedProblem = { field: "address"; message: string };

type FoundFeed = { url: string; title: string };

/** The feed at an address or, where a web page is there, the first that it names and that can be read. */
async function findFeed(
  address: string,
  options: FetchOptions,
): Promise<Result<FoundFeed, string>> {
  const fetched = await fetchPage(address, { ...options, kind: "feed" });
  if (!fetched.ok) return failed(fetched.problem.what);
  const page = fetched.value;
  const read = readFeed(page.text, page.address);
  if (read.ok) return ok({ url: new URL(address).href, title: read.value.title });
  const { feeds } = readPageDetails(page.text, page.address);
  const [first] = feeds;
  if (first === undefined) {
    return failed(
      "Neither a feed is there nor a page that names one. Give the feed's own address.",
    );
  }
  const named = await fetchPage(first, { ...options, kind: "feed" });
  if (!named.ok) return failed(`The page names a feed, ${first}. ${named.problem.what}`);
  const namedRead = readFeed(named.value.text, named.value.address);
  if (!namedRead.ok) return failed(`The feed that the page names is broken: ${first}.`);
  return ok({ url: first, title: namedRead.value.title });
}

const tooMany = "You fetched many pages just now. Wait a few minutes and try again.";
const refuse = (message: string) => failed({ field: "address" as const, message });

/** Subscribes to a feed after a look at it; its articles come with the next polling. */
export async function subscribeFeed(
  editor: Editor,
  input: FeedInput,
  now: Date,
  options: FetchOptions = {},
): Promise<Result<{ feedId: string; title: string }, FeedProblem>> {
  if (!(await allowAttempt("fetch", editor.userId ?? "operator"))) return refuse(tooMany);
  const found = await findFeed(input.address, options);
  if (!found.ok) return refuse(found.problem);
  const { url, title } = found.value;
  const publisher = input.publisher || title || new URL(url).hostname.replace(/^www\./, "");
  const feedId = uuid();
  try {
    await db().$transaction(async (transaction) => {
      const feed = await transaction.feed.create({
        data: {
          id: feedId,
          url,
          title,
          publisher: publisher.slice(0, 120),
          topic: input.topic,
          createdAt: now,
          nextPollAt: now,
        },
      });
      const states = { before: null, after: feed };
      await noteFeedDecision(transaction, editor, "feed-subscribe", states, now);
    });
    return ok({ feedId, title: title || publisher });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refuse("This feed is in the list already.");
  }
}

/** Changes under whose name and topic the articles to come are taken in; false without such a feed. */
export const changeFeed = (
  editor: Editor,
  feedId: string,
  settings: z.infer<typeof feedSettingsSchema>,
  now: Date,
): Promise<boolean> => updateFeed(editor, feedId, "feed-change", settings, now);

/** Pauses a feed, or has it read again from now on; false when there is no such feed. */
export const pauseFeed = (
  editor: Editor,
  feedId: string,
  isPaused: boolean,
  now: Date,
): Promise<boolean> =>
  isPaused
    ? updateFeed(editor, feedId, "feed-pause", { isPaused }, now)
    : updateFeed(editor, feedId, "feed-resume", { isPaused, nextPollAt: now }, now);

async function updateFeed(
  editor: Editor,
  feedId: string,
  action: FeedAction,
  data: Partial<FeedState> & { nextPollAt?: Date },
  now: Date,
): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const before = await lockFeed(transaction, feedId);
    if (before === null) return false;
    const after = await transaction.feed.update({ where: { id: feedId }, data });
    await noteFeedDecision(transaction, editor, action, { before, after }, now);
    return true;
  });
}

/** Forgets a feed and its entries; the articles that came from it stay. */
export async function removeFeed(editor: Editor, feedId: string, now: Date): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const before = await lockFeed(transaction, feedId);
    if (before === null) return false;
    await transaction.feed.delete({ where: { id: feedId } });
    await noteFeedDecision(transaction, editor, "feed-remove", { before, after: null }, now);
    return true;
  });
}

/** The feed, held so that of two editors at once the second sees what the first did. */
async function lockFeed(transaction: Transaction, feedId: string) {
  await transaction.$queryRaw`SELECT "id" FROM "Feed" WHERE "id" = ${feedId}::uuid FOR UPDATE`;
  return transaction.feed.findUnique({ where: { id: feedId } });
}

/** Somebody waits for the answer; what is left is taken in by the job. */
const readNowBudgetMs = 20_000;

/** Reads a feed while somebody waits. */
export async function readFeedNow(
  editor: Editor,
  feedId: string,
  now: Date,
  options: FetchOptions = {},
): Promise<Result<FeedPoll, string>> {
  if (!(await allowAttempt("fetch", editor.userId ?? "operator"))) return failed(tooMany);
  const polled = await pollFeed(editor, feedId, now, { budgetMs: readNowBudgetMs, fetch: options });
  if (polled === null) return failed("This feed is not in the list any more. Reload the page.");
  return polled.isBusy ? failed("This feed is being read at this moment.") : ok(polled);
}
