import fc from "fast-check";
import { readPageDetails } from "@/facts/page-details";
import { readPageWords } from "@/facts/page-words";

const address = "https://www.gazette.example/news/talks?utm_source=feed&id=7#top";
const page = (head: string, body = "") =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const linked = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const read = (head: string, body = "") => readPageDetails(page(head, body), address);

const article = {
  "@type": "NewsArticle",
  headline: "Talks open in Valletta",
  datePublished: "2024-11-15T23:30:00-05:00",
  publisher: { "@type": "Organization", name: "The Gazette" },
};

describe("readPageDetails", () => {
  it.each([
    ["its data for machines", linked(article)],
    ["a list of data", linked([{ "@type": "WebSite", headline: "Front" }, article])],
    ["a graph of data", linked({ "@graph": [{ "@type": "WebPage" }, article] })],
    [
      "data that names its publisher elsewhere",
      linked([
        { ...article, publisher: { "@id": "#us" } },
        { "@id": "#us", "@type": "Organization", name: "The Gazette" },
      ]),
    ],
    [
      "its head",
      `<meta property="og:title" content="Talks open in Valletta"><meta property="og:site_name" content="The Gazette">
       <meta property="article:published_time" content="2024-11-15T23:30:00-05:00">`,
    ],
    [
      "broken data and a whole head",
      `<script type="application/ld+json">{"@type": "NewsArticle", </script>
       <meta name="date" content="15 November 2024"><meta property="og:site_name" content="The Gazette">
       <title>Talks open in Valletta | The Gazette</title>`,
    ],
  ])("takes title, publisher and day from %s", (_where, head) => {
    expect(read(head)).toMatchObject({
      title: "Talks open in Valletta",
      publisher: "The Gazette",
      publishedAt: "2024-11-15",
    });
  });

  it("takes the headline and the first time of the article where the head says nothing", () => {
    const body = `<article><h1>Talks <b>open</b></h1><time datetime="2024-11-15">Friday</time></article>`;
    expect(read("", body)).toMatchObject({ title: "Talks open", publishedAt: "2024-11-15" });
  });

  it("names the host where the page names no publisher, and no day where there is none", () => {
    expect(read("<title>Talks open - More</title>")).toEqual({
      title: "Talks open - More",
      publisher: "gazette.example",
      publishedAt: null,
      address: "https://www.gazette.example/news/talks?id=7",
      feeds: [],
    });
  });

  it.each([
    ["https://www.gazette.example/talks", "https://www.gazette.example/talks"],
    ["/talks#part", "https://www.gazette.example/talks"],
    ["https://elsewhere.example/talks", "https://www.gazette.example/news/talks?id=7"],
    ["https://www.gazette.example/", "https://www.gazette.example/news/talks?id=7"],
    ["javascript:alert(1)", "https://www.gazette.example/news/talks?id=7"],
    ["http://[", "https://www.gazette.example/news/talks?id=7"],
  ])("believes the address that a page gives itself only on its own host: %s", (href, expected) => {
    expect(read(`<link rel="canonical" href="${href}">`).address).toBe(expected);
  });

  it("leaves out what a terminal or a database could stumble over", () => {
    const head = linked({ ...article, headline: "Talks\u0000 \u001b[31mopen" });
    expect(read(head).title).toBe("Talks [31mopen");
  });

  it("lists the feeds that a page names, and nothing else that it links to", () => {
    const head = `<link rel="alternate" type="application/rss+xml" href="/feed">
      <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/atom+xml" href="https://feeds.example/a">`;
    expect(read(head).feeds).toEqual([
      "https://www.gazette.example/feed",
      "https://feeds.example/a",
    ]);
  });

  it("reads the head alone of a page that is too big for a tree", () => {
    const details = readPageDetails(
      page(linked(article), "<p>a<b>b</b></p>".repeat(60_000)),
      address,
    );
    expect(details.title).toBe("Talks open in Valletta");
  });

  it("never throws, whatever the markup and the data", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          "<",
          "</",
          "<meta ",
          'content="',
          "<script type=",
          "<link rel=canonical href=",
        ),
        fc.json().map((data) => `<script type="application/ld+json">${data}</script>`),
        fc.anything().map((value) => linked({ ...article, publisher: value, "@graph": value })),
      ),
    );
    fc.assert(
      fc.property(pieces, fc.oneof(fc.webUrl(), fc.string()), (found, where) => {
        const details = readPageDetails(found.join(""), where);
        expect(details.publisher).not.toBe("");
        expect(details.publishedAt ?? "2024-01-01").toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("readPageWords", () => {
  it("keeps the article of a page and leaves out what stands around it", () => {
    const html = page(
      "<title>Talks</title>",
      `<nav>Home Sport Weather</nav><article><h1>Talks open</h1>
       <p>LIMA, Peru — The harbour summit was held in Valletta on 5 March 2024, and the talks went on for three days.</p>
       <figure><img src="a.jpg"><figcaption>The harbour. Photo: Somebody</figcaption></figure>
       <p>Ingrid Solberg took office as prime minister of Norway on 1 February 2024 &amp; stayed.</p>
       <p>Sign up for our newsletter.</p></article><script>alert(1)</script>`,
    );
    const { text, words } = readPageWords(html, "html");
    expect(text).toContain("LIMA, Peru — The harbour summit was held in Valletta");
    expect(text).toContain("1 February 2024 & stayed.\n\n".trim());
    expect(text).not.toMatch(/Weather|Photo|alert|newsletter/);
    expect(words).toBeGreaterThan(25);
  });

  it("gives a plain text back as it is", () => {
    const text = "Talks open\n\nThe summit was held in Valletta.";
    expect(readPageWords(text, "text")).toEqual({ text, words: 6 });
  });
});
