import { fetchArticle, findArticleAt, usableDay } from "@/server/article-page";
import { importArticle } from "@/server/articles";
import { db } from "@/server/db";
import { operator } from "@/server/session";
import { dayArticle } from "./articles-of-test";
import { articlePage } from "./feed-site";
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
const fetchOwn = (path: string) =>
  fetchArticle(operator(), `${site.address}${path}`, now, { allowLoopback: true });

async function refusalOf(address: string): Promise<string> {
  const fetched = await fetchArticle(operator(), address, now);
  if (fetched.ok) throw new Error("It was fetched.");
  return fetched.problem;
}

describe("fetchArticle", () => {
  it("gives the article and what the page says of it, and saves nothing", async () => {
    site.pages.set("/Malta?utm_source=x", answering(articlePage("Malta")));
    const fetched = await fetchOwn("/Malta?utm_source=x");
    expect(fetched).toMatchObject({
      ok: true,
      value: {
        title: "Malta talks open",
        publisher: "The Test Gazette",
        publishedAt: "2024-03-06",
        url: `${site.address}/Malta`,
        known: null,
      },
    });
    if (fetched.ok) expect(fetched.value.text).toMatch(/^(?!.*Sport).*Malta summit/s);
    expect(await db().article.count()).toBe(0);
  });

  it("leaves the day open where the page says none, or one that is still to come", async () => {
    const later = articlePage("Malta").replace("2024-03-06", "2999-01-01");
    site.pages.set("/Malta", answering(later));
    expect(await fetchOwn("/Malta")).toMatchObject({ value: { publishedAt: "" } });
  });

  it("reads a plain text too, and names its publisher by its host", async () => {
    const text = "The harbour summit was held in Valletta on 5 March 2024.\n\n".repeat(6);
    site.pages.set("/talks.txt", answering(text, "text/plain; charset=utf-8"));
    expect(await fetchOwn("/talks.txt")).toMatchObject({
      value: { text, title: "", publisher: "127.0.0.1", publishedAt: "" },
    });
  });

  it("says when an article of the same address is here, however the address is written", async () => {
    const url = `${site.address}/Malta/`;
    const first = await importArticle(operator(), { ...dayArticle, url }, now);
    if (!first.ok) throw new Error(first.problem.message);
    site.pages.set("/Malta", answering(articlePage("Malta")));
    const known = { id: first.value.articleId, title: dayArticle.title };
    expect(await fetchOwn("/Malta")).toMatchObject({ value: { known } });
    expect(await findArticleAt(url.replace("http:", "https:"))).toEqual(known);
    expect(await findArticleAt(`${site.address}/Malt`)).toBeNull();
  });

  it.each([
    ["", /address/],
    ["gazette.example/talks", /https:\/\//],
    ["javascript:alert(1)", /https:\/\//],
    ["http://10.0.0.1/", /private network.*Paste/],
  ])("answers %p with a sentence that names the mend", async (address, words) => {
    expect(await refusalOf(address)).toMatch(words);
  });

  it("takes a page of a few words for no article", async () => {
    site.pages.set("/", answering("<p>The summit opens in Malta today.</p>"));
    expect(await fetchOwn("/")).toEqual({
      ok: false,
      problem: "Not an article: 6 words. Paste the article's text.",
    });
  });

  it("fetches no more than so many pages for one editor in ten minutes", async () => {
    for (let count = 0; count < 60; count += 1) {
      expect(await refusalOf("http://10.0.0.1/")).toMatch(/private network/);
    }
    expect(await refusalOf("http://10.0.0.1/")).toMatch(/^You fetched many pages just now\./);
  });
});

it.each([
  ["2024-11-15", "2024-11-15"],
  ["2024-11-17", "2024-11-17"],
  ["2024-11-18", null],
  ["1970-01-01", null],
  ["1800-01-01", null],
  [null, null],
])("takes %p for a day of publication: %p", (day, usable) => {
  expect(usableDay(day, now)).toBe(usable);
});
