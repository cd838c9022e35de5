import { db } from "@/server/db";
import { emptyFilter, loadFilterChoices } from "@/server/desk-filter";
import { loadWaiting } from "@/server/desk";
import { verifyFact } from "@/server/decisions";
import { searchFacts } from "@/server/facts";
import { searchQuery } from "@/server/full-text";
import { loadInbox } from "@/server/inbox";
import { findSimilarFacts } from "@/server/similar-facts";
import { dayArticle, holderArticle, otherDayArticle } from "./articles-of-test";
import { bringIn, done, editor, factAbout } from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-22T09:00:00Z");
const elsewhere = {
  ...dayArticle,
  publisher: "Publisher Z",
  topic: "Africa",
  story: "Senegal votes",
  title: "Senegal",
  text: "Bassirou Diomaye Faye took office as president of Senegal on 2 April 2024.",
};

async function statements(filter: Partial<typeof emptyFilter>) {
  const { facts, total } = await loadWaiting(editor, { ...emptyFilter, ...filter });
  expect(total).toBe(facts.length);
  return facts.map((fact) => fact.statement);
}

describe("searchQuery", () => {
  it.each([
    ["Ishiba", "Ishiba:*"],
    ["  took   off ", "took & off:*"],
    ["it's & | ! (odd):*", "it & s & odd:*"],
    ["???", null],
    ["", null],
  ])("makes %j the query %j, whatever was typed", (typed, query) => {
    expect(searchQuery(typed)).toBe(query);
  });
});

describe("the desk's filters", () => {
  beforeEach(() => bringIn(now, dayArticle, holderArticle, elsewhere));

  it("let the facts of one topic through", async () => {
    const found = await statements({ topic: "Africa" });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((statement) => statement.includes("Faye"))).toBe(true);
  });

  it("let the facts through that one publisher says", async () => {
    const found = await statements({ publisher: "Publisher Z" });
    expect(found.some((statement) => statement.includes("Faye"))).toBe(true);
    expect(found.some((statement) => statement.includes("Ishiba"))).toBe(false);
  });

  it("let the facts of one standing through", async () => {
    const fact = await factAbout("office-start", "Ishiba");
    done(await verifyFact(editor, fact.id, now));
    expect(await statements({ status: "verified" })).toEqual([fact.statement]);
    const { facts } = await loadWaiting(editor, { ...emptyFilter, status: "waiting" });
    expect(facts.map(({ id }) => id)).not.toContain(fact.id);
  });

  it("find words in another form, and the beginning of the last one", async () => {
    const found = await statements({ query: "arriving Lim" });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((statement) => statement.includes("arrived in Lima"))).toBe(true);
    expect(await statements({ query: "nobody says this" })).toEqual([]);
    expect(await statements({ query: "???" })).toEqual([]);
  });

  it("find articles by their text and their title, and count them", async () => {
    const inbox = await loadInbox(editor, { ...emptyFilter, query: "Diomaye" });
    expect(inbox).toMatchObject({
      total: 1,
      articles: [{ title: "Senegal", publisher: "Publisher Z" }],
    });
    expect((await loadInbox(editor, { ...emptyFilter, query: "arrived" })).total).toBe(1);
  });

  it("leave out what nobody says any more and nobody was asked", async () => {
    const fact = await factAbout("office-start", "Faye");
    await db().claim.updateMany({ where: { factId: fact.id }, data: { isValid: false } });
    const { facts } = await loadWaiting(editor);
    expect(facts.map(({ id }) => id)).not.toContain(fact.id);
    await db().fact.update({ where: { id: fact.id }, data: { verifiedWords: fact.statement } });
    const again = await loadWaiting(editor);
    expect(again.facts.map(({ id }) => id)).toContain(fact.id);
  });

  it("let the articles through that hold facts of one standing", async () => {
    const fact = await factAbout("office-start", "Faye");
    done(await verifyFact(editor, fact.id, now));
    const inbox = await loadInbox(editor, { ...emptyFilter, status: "verified" });
    expect(inbox.articles.map(({ title }) => title)).toEqual(["Senegal"]);
  });

  it("offer the topics and publishers that there are", async () => {
    expect(await loadFilterChoices(editor)).toEqual({
      topics: ["Africa", "Asia-Pacific"],
      publishers: ["Publisher A", "Publisher B", "Publisher Z"],
    });
  });

  it("turn the inbox's pages without a gap or a repetition", async () => {
    const [first, second] = await Promise.all([
      loadInbox(editor),
      loadInbox(editor, emptyFilter, 2),
    ]);
    expect(first).toMatchObject({ total: 3, page: 1 });
    expect(second).toMatchObject({ total: 3, page: 2, articles: [] });
  });
});

describe("findSimilarFacts", () => {
  it("offers the likeliest first and never the fact itself", async () => {
    await bringIn(now, dayArticle, holderArticle, elsewhere, otherDayArticle);
    const fact = await factAbout("office-start", "1 October");
    const found = await findSimilarFacts(editor, fact.id, "");
    expect(found[0]?.statement).toContain("11 November");
    expect(found.map(({ id }) => id)).not.toContain(fact.id);
  });

  it("finds by words what is not alike", async () => {
    await bringIn(now, dayArticle, elsewhere);
    const fact = await factAbout("event-place", "Lima");
    const found = await findSimilarFacts(editor, fact.id, "Senegal");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ statement }) => statement.includes("Senegal"))).toBe(true);
    expect(await findSimilarFacts(editor, fact.id, "???")).toEqual([]);
    expect(await findSimilarFacts(editor, "no id", "")).toEqual([]);
  });
});

describe("searchFacts", () => {
  it("finds verified facts by the words of their story too", async () => {
    await bringIn(now, dayArticle, elsewhere);
    const fact = await factAbout("office-start", "Faye");
    done(await verifyFact(editor, fact.id, now));
    const find = (query: string) => searchFacts({ query, topic: "", page: 1 });
    expect((await find("votes")).facts.map(({ id }) => id)).toEqual([fact.id]);
    expect((await find("Lima")).facts).toEqual([]);
  });
});
