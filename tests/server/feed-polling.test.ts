import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { db } from "@/server/db";
import { pollDueFeeds, pollFeed, pollLine, retryDelayMs } from "@/server/feed-polling";
import { operator } from "@/server/session";
import { articlePage, rss, serveFeed } from "./feed-site";
import type { Entry } from "./feed-site";
import { answering, leadingTo, openLoopbackSite } from "./loopback-site";
import type { LoopbackSite } from "./loopback-site";
import { withTestDatabase } from "./test-database";

withTestDatabase();

let site: LoopbackSite;
beforeEach(async () => {
  site = await openLoopbackSite();
});
afterEach(() => site.close());

const now = new Date("2024-11-16T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const fetch = { allowLoopback: true, limits: { totalMs: 2_000, idleMs: 2_000 } } as const;

/** A row as a subscription makes it. */
async function feedAt(url: string, id = "0193312e-0000-7000-8000-000000000001"): Promise<string> {
  await db().feed.create({
    data: {
      id,
      url,
      title: "",
      publisher: "The Test Gazette",
      topic: "Shipping",
      createdAt: now,
      nextPollAt: now,
    },
  });
  return id;
}

const poll = (feedId: string, at = now) => pollFeed(operator(), feedId, at, { fetch });
const entries = () => db().feedEntry.findMany({ orderBy: { key: "asc" } });
/** Does something while the database refuses some rows, as a fault of our own would make it. */
async function poisoned<Value>(table: string, check: string, work: () => Promise<Value>) {
  await db().$executeRawUnsafe(
    `ALTER TABLE "${table}" ADD CONSTRAINT poison CHECK (${check}) NOT VALID`,
  );
  try {
    return await work();
  } finally {
    await db().$executeRawUnsafe(`ALTER TABLE "${table}" DROP CONSTRAINT poison`);
  }
}

const names = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Harbour${String(index).padStart(2, "0")}`,
  }));

describe("an entry that is new", () => {
  it("is fetched, and its article waits at the desk with its claims", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta", title: "Talks in Malta" }]));
    expect(await poll(feedId)).toMatchObject({ newEntries: 1, imported: 1, refused: 0 });
    const article = await db().article.findFirstOrThrow({
      include: { versions: { include: { claims: true } }, publisher: true },
    });
    expect(article).toMatchObject({
      title: "Talks in Malta",
      url: `${site.address}/Malta`,
      importedById: null,
    });
    expect(article.publisher.name).toBe("The Test Gazette");
    expect(article.versions[0]?.claims.length).toBeGreaterThan(0);
    expect(article.versions[0]?.text).not.toMatch(/Home Sport/);
    expect(await entries()).toMatchObject([{ status: "imported", articleId: article.id }]);
  });

  it.each([
    ["of the entry", "Fri, 15 Nov 2024 23:30:00 -0500", "2024-11-15"],
    ["of the page, where the entry names none", undefined, "2024-03-06"],
    ["of the page, where the entry's is in the future", "Fri, 15 Nov 2999 10:00:00", "2024-03-06"],
    [
      "of the page, where the entry's is that of no clock",
      "Thu, 01 Jan 1970 00:00:00",
      "2024-03-06",
    ],
  ])("appeared on the day %s", async (_whose, day, expected) => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta", ...(day ? { day } : {}) }]));
    await poll(feedId);
    const version = await db().articleVersion.findFirstOrThrow();
    expect(version.publishedAt.toISOString().slice(0, 10)).toBe(expected);
  });

  it("appeared on the day that it was seen, where nobody says", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta" }]));
    const bare = articlePage("Malta").replace(/<meta property="article:published_time".*?>/, "");
    site.pages.set("/Malta", answering(bare));
    await poll(feedId);
    const version = await db().articleVersion.findFirstOrThrow();
    expect(version.publishedAt.toISOString().slice(0, 10)).toBe("2024-11-16");
  });

  it.each<[string, string, RequestListener | null, RegExp]>([
    ["has no page", "/Malta", answering("", "text/html"), /empty/],
    [
      "has a page of a few words",
      "/Malta",
      answering("<p>The summit opens in Malta today.</p>"),
      /: 6 words/,
    ],
    ["has no address", "", null, /no address/],
    ["is a film", "/Malta", answering("x", "video/mp4"), /not a page of text/],
    [
      "leads to a private network",
      "/Malta",
      leadingTo("http://169.254.169.254/"),
      /private network/,
    ],
    ["is gone", "/nowhere", null, /no page at this address/],
  ])("is refused with the reason when it %s", async (_what, link, page, words) => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta", link }]));
    if (page !== null) site.pages.set("/Malta", page);
    expect(await poll(feedId)).toMatchObject({ imported: 0, refused: 1, problem: null });
    const [entry] = await entries();
    expect(entry).toMatchObject({ status: "refused", articleId: null });
    expect(entry?.problem).toMatch(words);
    expect(await db().article.count()).toBe(0);
  });

  it("is tried again when its page does not come, and given up after three times", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta" }]));
    site.pages.set("/Malta", (_request, response) => void response.writeHead(503).end());
    await poll(feedId);
    expect(await entries()).toMatchObject([{ status: "waiting", attempts: 1 }]);
    await poll(feedId, later(30));
    expect(await poll(feedId, later(60))).toMatchObject({ refused: 1 });
    expect(await entries()).toMatchObject([{ status: "refused", attempts: 3 }]);
  });

  it("that we fail at ourselves is tried again, told in the log, and holds no other up", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Poison" }, { name: "Malta" }]));
    await poisoned("Article", `"title" NOT LIKE 'Poison%'`, async () => {
      const polled = await poll(feedId);
      expect(polled).toMatchObject({ imported: 1, problem: null });
      expect(polled?.faults).toEqual([expect.stringMatching(/Error/)]);
      await poll(feedId, later(30));
      await poll(feedId, later(60));
    });
    expect(await entries()).toMatchObject([
      { key: "Malta", status: "imported" },
      { key: "Poison", status: "refused", problem: "Stet itself failed at reading this article." },
    ]);
  });

  it("comes in when its page does at the second time", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta" }]));
    site.pages.set("/Malta", (request) => void request.socket.destroy());
    await poll(feedId);
    site.pages.set("/Malta", answering(articlePage("Malta")));
    expect(await poll(feedId, later(30))).toMatchObject({ newEntries: 0, imported: 1 });
    expect(await entries()).toMatchObject([{ status: "imported", problem: null }]);
  });
});

describe("a page that is here already", () => {
  it("is not taken twice: the same words at another address", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta" }, { name: "Copy" }]));
    site.pages.set("/Copy", answering(articlePage("Malta")));
    await poll(feedId);
    expect(await db().article.count()).toBe(1);
    const [copy, first] = await entries();
    expect(copy).toMatchObject({ status: "imported", articleId: first?.articleId });
  });

  it("is not taken twice: another entry of the same address", async () => {
    const own = { name: "Malta" };
    const feedId = await feedAt(
      serveFeed(site, [own, { name: "Again", link: "/Malta?utm_source=x" }]),
    );
    site.pages.set("/Malta?utm_source=x", answering(articlePage("Malta")));
    await poll(feedId);
    expect(await db().articleVersion.count()).toBe(1);
  });

  it("is corrected when the address has a new text", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta" }]));
    await poll(feedId);
    serveFeed(site, [{ name: "Again", link: "/Malta" }]);
    site.pages.set("/Malta", answering(articlePage("Malta", "A ferry was held up until noon.")));
    expect(await poll(feedId, later(30))).toMatchObject({ imported: 0, corrected: 1 });
    expect(await db().article.findMany()).toMatchObject([{ status: "corrected" }]);
    expect(await db().articleVersion.count()).toBe(2);
  });

  it("stays as it is when its entry is removed and comes back", async () => {
    const feedId = await feedAt(serveFeed(site, [{ name: "Malta" }]));
    await poll(feedId);
    site.pages.set("/feed", answering(rss([]), "application/rss+xml"));
    await poll(feedId, later(30));
    serveFeed(site, [{ name: "Malta" }]);
    site.asked.length = 0;
    expect(await poll(feedId, later(60))).toMatchObject({ newEntries: 0, imported: 0 });
    expect(site.asked).toEqual(["/feed"]);
  });
});

describe("a feed", () => {
  it("gives ten articles at first and then twenty at a time, the newest first", async () => {
    const feedId = await feedAt(serveFeed(site, names(35)));
    // Pages that are gone are looked at as quickly as nothing else.
    for (const { name } of names(35)) site.pages.delete(`/${name}`);
    expect(await poll(feedId)).toMatchObject({ newEntries: 35, refused: 10 });
    const first = await db().feedEntry.findMany({ where: { status: "refused" } });
    expect(first.map(({ key }) => key).sort()).toEqual(names(10).map(({ name }) => name));
    expect(await poll(feedId, later(30))).toMatchObject({ newEntries: 0, refused: 20 });
    expect(await poll(feedId, later(60))).toMatchObject({ refused: 5 });
  });

  it("is asked whether it has changed, and what waits comes in though it has not", async () => {
    const list = rss(names(12));
    serveFeed(site, names(12));
    site.pages.set("/feed", (request, response) => {
      const isKnown =
        request.headers["if-none-match"] === '"a"' &&
        request.headers["if-modified-since"] === "Fri, 15 Nov 2024 10:00:00 GMT";
      response.writeHead(isKnown ? 304 : 200, {
        "content-type": "application/rss+xml",
        etag: '"a"',
        "last-modified": "Fri, 15 Nov 2024 10:00:00 GMT",
      });
      response.end(isKnown ? "" : list);
    });
    for (const { name } of names(12)) site.pages.delete(`/${name}`);
    const feedId = await feedAt(`${site.address}/feed`);
    await poll(feedId);
    expect(await poll(feedId, later(30))).toMatchObject({ newEntries: 0, refused: 2 });
    expect(await db().feed.findFirst()).toMatchObject({ etag: '"a"', lastSucceededAt: later(30) });
  });

  it.each<[string, RequestListener, RegExp]>([
    ["does not exist", (_request, response) => void response.writeHead(404).end(), /404/],
    ["has a fault", (_request, response) => void response.writeHead(500).end(), /500/],
    ["breaks the connection", (request) => void request.socket.destroy(), /does not answer/],
    ["is a web page", answering("<!doctype html><html><body>Hello</body></html>"), /no feed/],
    ["is empty", answering("", "application/rss+xml"), /no feed/],
    [
      "is half a document",
      answering(rss(names(3)).slice(0, 150), "application/rss+xml"),
      /no feed/,
    ],
    ["is broken JSON", answering('{"version": "https://json', "application/json"), /no feed/],
    [
      "is in another encoding than it says",
      answering(Buffer.from(rss([{ name: "M\u00e4lta" }]), "latin1"), "application/rss+xml"),
      /encoding/,
    ],
    ["is 10 MB long", answering(rss(names(100_000)), "application/rss+xml"), /larger than 2 MB/],
    [
      "is 10 MB long when it is unpacked",
      answering(gzipSync(rss(names(100_000))), "text/xml", { "content-encoding": "gzip" }),
      /larger than 2 MB/,
    ],
    ["leads to a private network", leadingTo("http://10.0.0.1/feed"), /private network/],
  ])("that %s is told on its row, and the next one is read", async (_what, page, words) => {
    site.pages.set("/broken", page);
    await feedAt(`${site.address}/broken`);
    await feedAt(serveFeed(site, [{ name: "Malta" }]), "0193312e-0000-7000-8000-000000000002");
    const polls = await pollDueFeeds(operator(), now, { fetch });
    expect(polls.map(({ imported }) => imported)).toEqual([0, 1]);
    const [broken, whole] = await db().feed.findMany({ orderBy: { id: "asc" } });
    expect(broken).toMatchObject({
      failures: 1,
      lastPolledAt: now,
      lastSucceededAt: null,
      nextPollAt: later(15),
    });
    expect(broken?.problem).toMatch(words);
    expect(whole).toMatchObject({ failures: 0, problem: null, lastSucceededAt: now });
    expect(polls.map(pollLine).join("\n")).toMatch(words);
  });

  it("that fails of our own fault does not keep the next one from being read", async () => {
    await feedAt(serveFeed(site, [{ name: "Poison" }], "/poison"));
    await feedAt(serveFeed(site, [{ name: "Malta" }]), "0193312e-0000-7000-8000-000000000002");
    const polls = await poisoned("FeedEntry", `"key" <> 'Poison'`, () =>
      pollDueFeeds(operator(), now, { fetch }),
    );
    expect(polls.map(pollLine)).toEqual([
      expect.stringMatching(/Stet itself failed at reading this feed\.\n[^]*Error/),
      expect.stringMatching(/1 article taken in/),
    ]);
    expect(await db().feed.findFirst({ orderBy: { id: "asc" } })).toMatchObject({
      problem: "Stet itself failed at reading this feed.",
      nextPollAt: later(15),
    });
  });

  it("that fails is tried again later and later, and soon after it is whole again", async () => {
    expect([1, 2, 3, 7, 8, 50].map((failures) => retryDelayMs(failures) / 60_000)).toEqual([
      15, 30, 60, 960, 1440, 1440,
    ]);
    expect(retryDelayMs(1, 7200)).toBe(7_200_000);
    expect(retryDelayMs(1, 999_999_999)).toBe(86_400_000);
    const feedId = await feedAt(`${site.address}/feed`);
    await poll(feedId);
    await poll(feedId, later(15));
    expect(await db().feed.findFirst()).toMatchObject({ failures: 2, nextPollAt: later(45) });
    serveFeed(site, [{ name: "Malta" }]);
    await poll(feedId, later(45));
    expect(await db().feed.findFirst()).toMatchObject({
      failures: 0,
      problem: null,
      nextPollAt: later(75),
    });
  });

  it("whose site wants to be left alone is left alone for so long", async () => {
    site.pages.set(
      "/feed",
      (_request, response) => void response.writeHead(429, { "retry-after": "3600" }).end(),
    );
    const feedId = await feedAt(`${site.address}/feed`);
    await poll(feedId);
    expect(await db().feed.findFirst()).toMatchObject({ nextPollAt: later(60) });
  });

  it("whose site gives no page three times in a row is left until the next time", async () => {
    const feedId = await feedAt(serveFeed(site, names(8)));
    for (const { name } of names(8)) {
      site.pages.set(`/${name}`, (request) => void request.socket.destroy());
    }
    site.asked.length = 0;
    await poll(feedId);
    expect(site.asked).toHaveLength(4);
    expect(await db().feedEntry.count({ where: { status: "waiting" } })).toBe(8);
  });

  it("is read when its time has come, the longest overdue first", async () => {
    const ids = [1, 2, 3].map((number) => `0193312e-0000-7000-8000-00000000000${number}`);
    for (const [index, id] of ids.entries()) {
      await feedAt(serveFeed(site, [], `/feed${index}`), id);
      await db().feed.update({ where: { id }, data: { nextPollAt: later(1 - index) } });
    }
    const polls = await pollDueFeeds(operator(), now, { fetch });
    expect(polls.map(({ feedId }) => feedId)).toEqual([ids[2], ids[1]]);
    expect(await pollDueFeeds(operator(), now, { fetch })).toHaveLength(0);
    expect(await pollDueFeeds(operator(), now, { fetch, all: true })).toHaveLength(3);
  });

  it("that two read at the same moment is read once, and each entry once", async () => {
    const feedId = await feedAt(serveFeed(site, names(4)));
    const both = await Promise.all([poll(feedId), poll(feedId)]);
    expect(both.filter((each) => each?.isBusy)).toHaveLength(1);
    expect(await db().article.count()).toBe(4);
  });

  it("that is broken off when the application stops is read at once after the next start", async () => {
    const stop = new AbortController();
    site.pages.set("/feed", () => stop.abort());
    await feedAt(`${site.address}/feed`);
    await pollDueFeeds(operator(), now, { fetch: { ...fetch, signal: stop.signal } });
    expect(await db().feed.findFirst()).toMatchObject({ failures: 0, nextPollAt: now });
  });
});
