import fc from "fast-check";
import { readFeed } from "@/exchange/feed";

const address = "https://gazette.example/feeds/news.xml";
const rss = (items: string, channel = "<title>The Gazette</title>") =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${channel}${items}</channel></rss>`;

function reading(source: string) {
  const read = readFeed(source, address);
  if (!read.ok) throw new Error("It is no feed.");
  return read.value;
}

const article = {
  key: "tag:1",
  url: "https://gazette.example/news/talks",
  title: "Talks open",
  publishedAt: "2024-11-15",
};

describe("readFeed", () => {
  it.each([
    [
      "RSS 2.0",
      rss(
        `<item><guid isPermaLink="false">tag:1</guid><title>Talks open</title><link>https://gazette.example/news/talks</link><pubDate>Fri, 15 Nov 2024 23:30:00 -0500</pubDate></item>`,
      ),
    ],
    [
      "Atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><entry><id>tag:1</id><title type="html">Talks &lt;b&gt;open&lt;/b&gt;</title><link rel="replies" href="/x"/><link href="/news/talks#a"/><published>2024-11-15T23:30:00-05:00</published><updated>2024-11-17T00:00:00Z</updated></entry></feed>`,
    ],
    [
      "RDF",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>The Gazette</title></channel><item rdf:about="tag:1"><title>Talks open</title><link>https://gazette.example/news/talks</link><dc:date>2024-11-15</dc:date></item></rdf:RDF>`,
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "The Gazette",
        items: [
          { id: "tag:1", url: "/news/talks", title: "Talks open", date_published: "2024-11-15" },
        ],
      }),
    ],
  ])("reads %s", (_format, source) => {
    expect(reading(source)).toEqual({ title: "The Gazette", articles: [article] });
  });

  it("reads RSS 0.91, whose entries have neither id nor day", () => {
    const source = `<rss version="0.91"><channel><title>Old</title><item><title>Talks open</title><link>/news/talks</link></item></channel></rss>`;
    expect(reading(source).articles).toEqual([{ ...article, key: article.url, publishedAt: null }]);
  });

  it.each([
    ["relative to the site", "<title>G</title><link>https://gazette.example/</link>", "/a"],
    ["relative to the feed, where no site is named", "<title>G</title>", "../a"],
  ])("completes links that are %s", (_what, channel, link) => {
    const source = rss(`<item><link>${link}</link></item>`, channel);
    expect(reading(source).articles[0]?.url).toBe("https://gazette.example/a");
  });

  it("takes an entry's id for its address where it is one and no link is given", () => {
    const source = rss("<item><guid>https://gazette.example/a</guid></item>");
    expect(reading(source).articles[0]?.url).toBe("https://gazette.example/a");
  });

  it.each([["javascript:alert(1)"], ["file:///etc/passwd"], ["ftp://gazette.example/a"]])(
    "takes %s for no address",
    (link) => {
      const source = rss(`<item><title>A</title><link>${link}</link></item>`);
      expect(reading(source).articles).toEqual([
        { key: "A", url: "", title: "A", publishedAt: null },
      ]);
    },
  );

  it("takes an id that comes twice once, and an entry without anything not at all", () => {
    const source = rss(
      `<item><guid>1</guid><title>A</title></item><item><guid>1</guid><title>B</title></item><item><description>x</description></item>`,
    );
    expect(reading(source).articles.map(({ title }) => title)).toEqual(["A"]);
  });

  it("puts the newest first where every entry says when, and keeps the order otherwise", () => {
    const item = (name: string, day: string) =>
      `<item><guid>${name}</guid>${day && `<pubDate>${day} Nov 2024 10:00:00 GMT</pubDate>`}</item>`;
    const keys = (source: string) => reading(source).articles.map(({ key }) => key);
    expect(keys(rss(item("a", "14") + item("b", "16") + item("c", "15")))).toEqual(["b", "c", "a"]);
    expect(keys(rss(item("a", "14") + item("b", "16") + item("c", "")))).toEqual(["a", "b", "c"]);
  });

  it("reads the newest of an archive", () => {
    const long = Array.from({ length: 1000 }, (_, n) => `<item><guid>${n}</guid></item>`).join("");
    expect(reading(rss(long)).articles).toHaveLength(200);
  });

  it.each([
    ["nothing", ""],
    ["words", "Hello"],
    ["a web page", "<!doctype html><html><head><title>A</title></head><body></body></html>"],
    ["half a feed", rss("<item><title>A</title></item>").slice(0, 90)],
    ["a feed that is not well formed", rss("<item><title>A & B</b></item>")],
    ["half a JSON feed", '{"version": "https://jsonfeed.org/version/1.1", "items": ['],
    ["other JSON", '{"items": []}'],
    [
      "entities of files",
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss("<item><title>&x;</title></item>")}`,
    ],
  ])("refuses %s", (_what, source) => {
    expect(readFeed(source, address)).toEqual({ ok: false, problem: "no-feed" });
  });

  it("leaves out what a terminal or a database could stumble over", () => {
    const items = [{ id: "a\u0000b", url: "/x", title: "Talks \u001b[31m\u0000open" }];
    const version = "https://jsonfeed.org/version/1.1";
    expect(reading(JSON.stringify({ version, title: "\u0007G", items }))).toMatchObject({
      title: "G",
      articles: [{ key: "a b", title: "Talks [31m open" }],
    });
  });

  it("does not unfold what a feed defines by itself", () => {
    const source = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${rss("<item><title>&b;</title></item>")}`;
    expect(reading(source).articles.map(({ title }) => title)).toEqual(["&b;"]);
  });

  it("never throws", () => {
    const pieces = fc.constantFrom(
      "<rss version='2.0'>",
      "<channel>",
      "</channel></rss>",
      "<item>",
      "</item>",
      "<title>",
      "</title>",
      "<link>",
      "<![CDATA[",
      "]]>",
      "&#x1F600;",
      "&nope;",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string(), fc.json())), (found) => {
        expect(typeof readFeed(found.join(""), address).ok).toBe("boolean");
      }),
    );
  });

  it("gives up half a megabyte of open elements", () => {
    const open = `<rss version="2.0"><channel><item>${"<a>".repeat(170_000)}`;
    expect(readFeed(open, address)).toMatchObject({ ok: false });
  });
});
