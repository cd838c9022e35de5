import { v7 as uuid } from "uuid";
import { auditEntryOf } from "@/app/_mapping/audit-words";
import { loadAudit } from "@/server/audit";
import { operator } from "@/server/session";
import { db } from "@/server/db";
import {
  changeFeed,
  feedInputSchema,
  listFeeds,
  pauseFeed,
  readFeedNow,
  removeFeed,
  subscribeFeed,
} from "@/server/feeds";
import { pollDueFeeds } from "@/server/feed-polling";
import { rss, serveFeed } from "./feed-site";
import { answering, openLoopbackSite } from "./loopback-site";
import type { LoopbackSite } from "./loopback-site";
import { withTestDatabase } from "./test-database";

withTestDatabase();

let site: LoopbackSite;
beforeEach(async () => {
  site = await openLoopbackSite();
});
afterEach(() => site.close());

const now = new Date("2024-11-16T09:00:00Z");
const loopback = { allowLoopback: true } as const;

const subscribe = (address: string, more: { publisher?: string; topic?: string } = {}) =>
  subscribeFeed(operator(), feedInputSchema.parse({ address, ...more }), now, loopback);

async function subscribed(address: string): Promise<string> {
  const done = await subscribe(address);
  if (!done.ok) throw new Error(done.problem.message);
  return done.value.feedId;
}

describe("subscribeFeed", () => {
  it("looks at the feed, names it by its own title, and has it read next", async () => {
    const url = serveFeed(site, [{ name: "Malta" }]);
    expect(await subscribe(url, { topic: "Shipping" })).toMatchObject({
      ok: true,
      value: { title: "The Test Gazette" },
    });
    expect(await listFeeds(operator())).toMatchObject([
      {
        url,
        publisher: "The Test Gazette",
        topic: "Shipping",
        isPaused: false,
        nextPollAt: now,
        lastPolledAt: null,
        articles: 0,
      },
    ]);
  });

  it("finds the feed that a web page names", async () => {
    const url = serveFeed(site, [{ name: "Malta" }]);
    const head = `<head><link rel="alternate" type="application/rss+xml" href="/feed"></head>`;
    site.pages.set("/", answering(`<!doctype html><html>${head}<body></body></html>`));
    await subscribed(`${site.address}/`);
    expect(await db().feed.findFirst()).toMatchObject({ url });
  });

  it("takes the same feed once", async () => {
    const url = serveFeed(site, [{ name: "Malta" }]);
    await subscribed(url);
    expect(await subscribe(url)).toMatchObject({
      problem: { message: expect.stringMatching(/in the list already/) },
    });
    expect(await db().feed.count()).toBe(1);
  });

  it.each([
    ["a page that names no feed", "<!doctype html><html><head></head></html>", /names one/],
    ["half a feed", rss([{ name: "Malta" }]).slice(0, 100), /names one/],
    [
      "a page that names a feed on a private network",
      `<html><head><link rel="alternate" type="application/rss+xml" href="http://10.0.0.1/f"></head></html>`,
      /private network/,
    ],
    [
      "a page that names a page for a feed",
      `<html><head><link rel="alternate" type="application/rss+xml" href="/"></head></html>`,
      /broken/,
    ],
  ])("refuses %s with a sentence, and saves nothing", async (_what, body, words) => {
    site.pages.set("/", answering(body));
    const refused = await subscribe(`${site.address}/`);
    if (refused.ok) throw new Error("It was taken in.");
    expect(refused.problem.message).toMatch(words);
    expect(refused.problem.message).toMatch(/^[A-Z].{15,}\.?$/);
    expect(await db().feed.count()).toBe(0);
  });

  it("reaches no private address", async () => {
    serveFeed(site, [{ name: "Malta" }]);
    const refused = await subscribeFeed(
      operator(),
      { address: `${site.address}/feed`, publisher: "", topic: "" },
      now,
    );
    expect(refused).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/private network/) },
    });
    expect(site.connections()).toBe(0);
  });
});

describe("a feed in the list", () => {
  it("is read on demand, and says how it went", async () => {
    const feedId = await subscribed(serveFeed(site, [{ name: "Malta" }, { name: "Cyprus" }]));
    expect(await readFeedNow(operator(), feedId, now, loopback)).toMatchObject({
      value: { newEntries: 2, imported: 2, problem: null },
    });
    expect(await listFeeds(operator())).toMatchObject([
      { lastPolledAt: now, newEntries: 2, articles: 2, waiting: 0, refused: 0, problem: null },
    ]);
  });

  it("is left alone while it is paused, and read soon after", async () => {
    const feedId = await subscribed(serveFeed(site, [{ name: "Malta" }]));
    await pauseFeed(operator(), feedId, true, now);
    expect(await pollDueFeeds(operator(), now, { fetch: loopback })).toEqual([]);
    await pauseFeed(operator(), feedId, false, now);
    expect(await pollDueFeeds(operator(), now, { fetch: loopback })).toHaveLength(1);
  });

  it("brings its articles in under the publisher and topic that were set last", async () => {
    const feedId = await subscribed(serveFeed(site, [{ name: "Malta" }]));
    await changeFeed(operator(), feedId, { publisher: "Gazette", topic: "Shipping" }, now);
    await readFeedNow(operator(), feedId, now, loopback);
    const article = await db().article.findFirstOrThrow({
      include: { publisher: true, story: true },
    });
    expect(article.publisher.name).toBe("Gazette");
    expect(article.story.topic).toBe("Shipping");
  });

  it("goes with its entries when it is removed, and its articles stay", async () => {
    const feedId = await subscribed(serveFeed(site, [{ name: "Malta" }]));
    await readFeedNow(operator(), feedId, now, loopback);
    expect(await removeFeed(operator(), feedId, now)).toBe(true);
    expect(await db().feedEntry.count()).toBe(0);
    expect(await db().article.count()).toBe(1);
    expect(await removeFeed(operator(), feedId, now)).toBe(false);
    expect(await readFeedNow(operator(), feedId, now, loopback)).toMatchObject({ ok: false });
  });
});

describe("the audit", () => {
  it("keeps what an editor did with a feed, also when the feed is gone", async () => {
    const feedId = await subscribed(serveFeed(site, []));
    await changeFeed(operator(), feedId, { publisher: "Gazette", topic: "Ports" }, now);
    await pauseFeed(operator(), feedId, true, now);
    await pauseFeed(operator(), feedId, false, now);
    await removeFeed(operator(), feedId, now);
    const entries = (await loadAudit(operator())).map(auditEntryOf);
    expect(entries.map(({ what }) => what)).toEqual([
      "removed the feed",
      "took up reading the feed",
      "paused the feed",
      "changed whose articles come from the feed",
      "subscribed to the feed",
    ]);
    expect(new Set(entries.map(({ about, href }) => `${about} ${href}`)).size).toBe(1);
    const [changed] = await db().decision.findMany({ where: { action: "feed-change" } });
    expect(changed).toMatchObject({
      before: { feed: { publisher: "The Test Gazette" } },
      after: { feed: { publisher: "Gazette", topic: "Ports" } },
    });
  });

  it("keeps nothing of a feed that is not there", async () => {
    expect(await pauseFeed(operator(), uuid(), true, now)).toBe(false);
    expect(await removeFeed(operator(), uuid(), now)).toBe(false);
    expect(await db().decision.count()).toBe(0);
  });
});
