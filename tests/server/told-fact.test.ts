import { othersSayBeside, othersSayOf } from "@/app/_mapping/value-words";
import { findFact } from "@/server/facts";
import { findToldFact } from "@/server/told-fact";
import { dayArticle, monthArticle, otherDayArticle } from "./articles-of-test";
import { bringIn, factAbout } from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2024-11-30T09:00:00Z");

describe("what is told of a fact", () => {
  it.each([
    ["one source", [dayArticle]],
    ["two sources, one of them less precise", [monthArticle, dayArticle]],
    ["a source that contradicts it", [dayArticle, otherDayArticle]],
  ])("is what its page shows, with %s", async (_name, articles) => {
    await bringIn(now, ...articles);
    const { id } = await factAbout("office-start", "Ishiba");
    const [told, shown] = [await findToldFact(id), await findFact(id)];
    if (told === null || shown === null) throw new Error("The fact is missing.");
    const { conflicts, ...words } = told;
    expect(shown).toMatchObject(words);
    expect(othersSayOf(told)).toEqual(othersSayOf(shown));
    expect(conflicts.map(({ resolution }) => resolution)).not.toContain("open");
  });

  it("has no sentence twice where all of the fact's own are shown", async () => {
    await bringIn(now, monthArticle, dayArticle);
    const { id } = await factAbout("office-start", "Ishiba");
    const told = await findToldFact(id);
    if (told === null) throw new Error("The fact is missing.");
    expect(othersSayOf(told).map(({ words }) => words)).toEqual(["1 October 2024"]);
    expect(told.claims).toHaveLength(2);
    expect(othersSayBeside(told)).toEqual([]);
  });

  it("is nothing of a fact that is not there", async () => {
    expect(await findToldFact("0190d8a0-0000-7000-8000-000000000000")).toBeNull();
  });
});
