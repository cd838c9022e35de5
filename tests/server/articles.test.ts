import { articleInputSchema, importArticle } from "@/server/articles";
import type { ArticleInput } from "@/server/articles";
import { db } from "@/server/db";
import { refreshBlockKeys } from "@/server/neighbours";
import { operator } from "@/server/session";
import { dayArticle, monthArticle } from "./articles-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-16T09:00:00Z");

async function imported(input: ArticleInput) {
  const result = await importArticle(operator(), input, now);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function rowCounts() {
  return Promise.all([
    db().article.count(),
    db().articleVersion.count(),
    db().claim.count(),
    db().fact.count(),
    db().publisher.count(),
    db().story.count(),
    db().decision.count(),
  ]);
}

describe("importArticle", () => {
  it("makes facts that wait, and nothing that is asked", async () => {
    const article = await imported(dayArticle);
    expect(article.newFacts).toBeGreaterThan(0);
    const facts = await db().fact.findMany();
    expect(new Set(facts.map((fact) => fact.status))).toEqual(new Set(["candidate"]));
    expect(await db().item.count()).toBe(0);
  });

  it("keeps evidence that is the text's own words", async () => {
    await imported(dayArticle);
    const version = await db().articleVersion.findFirstOrThrow({ include: { claims: true } });
    for (const claim of version.claims) {
      const exact = version.text.slice(claim.evidenceStart, claim.evidenceEnd);
      expect(claim.body).toMatchObject({ evidence: { exact } });
    }
  });

  it("joins what two publishers say to one fact, which is then corroborated", async () => {
    await imported(monthArticle);
    const second = await imported(dayArticle);
    expect(second.joinedFacts).toBeGreaterThan(0);
    const place = await db().fact.findFirstOrThrow({
      where: { predicate: "event-place" },
      include: { claims: true },
    });
    expect(place).toMatchObject({ status: "corroborated", origins: 2 });
    expect(place.claims).toHaveLength(2);
  });

  it("gives a second publisher of the same publisher's words no second origin", async () => {
    await imported(monthArticle);
    await imported({ ...dayArticle, publisher: monthArticle.publisher });
    const place = await db().fact.findFirstOrThrow({ where: { predicate: "event-place" } });
    expect(place).toMatchObject({ status: "candidate", origins: 1 });
  });

  it("refuses the same text twice, however it is wrapped, and says where it is", async () => {
    const first = await imported(dayArticle);
    const before = await rowCounts();
    const again = await importArticle(
      operator(),
      {
        ...dayArticle,
        publisher: "Somebody else",
        text: `  ${dayArticle.text.replace(" ", "\n")}\n`,
      },
      now,
    );
    expect(again).toMatchObject({
      ok: false,
      problem: { field: "text", existingArticleId: first.articleId },
    });
    expect(await rowCounts()).toEqual(before);
  });

  it("lets only one of two simultaneous imports of one text in", async () => {
    const both = await Promise.all([
      importArticle(operator(), dayArticle, now),
      importArticle(operator(), dayArticle, now),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().article.count()).toBe(1);
  });

  it("joins what two articles say that come in at the same moment", async () => {
    const both = await Promise.all([
      importArticle(operator(), monthArticle, now),
      importArticle(operator(), dayArticle, now),
    ]);
    expect(both.every((result) => result.ok)).toBe(true);
    expect(await db().fact.count({ where: { predicate: "event-place" } })).toBe(1);
  });

  it.each([
    ["an empty text", { text: "" }, "text"],
    ["nothing but white space", { text: " \n\t " }, "text"],
    ["a binary file", { text: "PNG\u0000\u0001\u0002\u0003\u0000\u0000" }, "text"],
    [
      "broken UTF-8",
      { text: "The summit \uFFFD\uFFFD\uFFFD was \uFFFD\uFFFD held \uFFFD." },
      "text",
    ],
    ["5 MB of text", { text: "The summit was held in Lima. ".repeat(180_000) }, "text"],
    ["a day in the future", { publishedAt: "2024-11-19" }, "publishedAt"],
  ])("refuses %s with a sentence, and saves nothing", async (_what, change, field) => {
    const result = await importArticle(operator(), { ...dayArticle, ...change }, now);
    if (result.ok) throw new Error("It was taken in.");
    expect(result.problem.field).toBe(field);
    expect(result.problem.message).toMatch(/^[A-Z].{15,}\.$/);
    expect(await rowCounts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("keeps no markup and no script of a page", async () => {
    const html = `<html><head><title>T</title><script>alert("x")</script></head><body><article>
      <h1>Leaders meet</h1><p>The APEC summit was held in <b onclick="alert(1)">Lima</b> on 15 November 2024.</p>
      <p>Shigeru Ishiba took office on 1 October 2024.</p><img src=x onerror=alert(2)></article></body></html>`;
    await imported({ ...dayArticle, format: "html", text: html, title: "" });
    const version = await db().articleVersion.findFirstOrThrow();
    expect(version.text).toContain("held in Lima on 15 November 2024");
    expect(version.text).not.toMatch(/<|alert|onclick/);
  });
});

describe("articleInputSchema", () => {
  it("reads control characters in a name as spaces: the database refuses some", () => {
    const change = { publisher: " Publisher\u0000A\n", title: "One\u0007two" };
    expect(articleInputSchema.parse({ ...dayArticle, ...change })).toMatchObject({
      publisher: "Publisher A",
      title: "One two",
    });
  });

  it.each([
    ["no publisher", { publisher: " " }, "publisher"],
    ["a publisher of 10,000 characters", { publisher: "x".repeat(10_000) }, "publisher"],
    ["no day", { publishedAt: "" }, "publishedAt"],
    ["a day that does not exist", { publishedAt: "2024-02-30" }, "publishedAt"],
    ["a script for an address", { url: "javascript:alert(1)" }, "url"],
    ["an address without its beginning", { url: "example.org/a" }, "url"],
  ])("refuses %s with a sentence for its field", (_what, change, field) => {
    const parsed = articleInputSchema.safeParse({ ...dayArticle, ...change });
    const [issue] = parsed.error?.issues ?? [];
    expect(issue?.path).toEqual([field]);
    expect(issue?.message).toMatch(/^[A-Z].{10,}\.$/);
  });
});

describe("refreshBlockKeys", () => {
  it("makes the keys of claims that an older version stored, so that later articles meet them", async () => {
    await imported(dayArticle);
    const made = await db().claim.findMany({ orderBy: { id: "asc" }, select: { blockKeys: true } });
    await db().claim.updateMany({ data: { blockKeys: [], blockKeysVersion: 0 } });
    expect(await refreshBlockKeys()).toBe(made.length);
    const again = await db().claim.findMany({
      orderBy: { id: "asc" },
      select: { blockKeys: true },
    });
    expect(again).toEqual(made);
    expect(await refreshBlockKeys()).toBe(0);
  });
});
