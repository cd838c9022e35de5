import type { ArticleInput } from "@/server/articles";
import { db } from "@/server/db";
import { rejectFact, verifyFact } from "@/server/decisions";
import { undoDecision } from "@/server/undo";
import { bringIn, done, editor, factAbout, liveItems } from "./desk-of-test";
import { withTestDatabase } from "./test-database";

withTestDatabase();

const now = new Date("2026-05-06T09:00:00Z");

const article: ArticleInput = {
  format: "text",
  publisher: "The Daily Sample",
  url: "",
  publishedAt: "2026-05-05",
  title: "Quake on Sado",
  topic: "Japan",
  story: "Quake on Sado",
  text: [
    "A powerful earthquake shook Japan's Sado Island on 3 May 2026.",
    "The mayor of Niigata thanked the rescuers.",
    "The quake destroyed 41 houses in the town of Ryotsu.",
  ].join("\n\n"),
};

async function facts() {
  await bringIn(now, article);
  const quake = await factAbout("event-date", "earthquake");
  const dead = await factAbout("count", "Ryotsu");
  return { quake: quake.id, dead: dead.id };
}

const verify = async (factId: string) => done(await verifyFact(editor, factId, now));

describe("questions that begin with what they belong to", () => {
  it("are made once the fact that tells it is verified, whichever comes first", async () => {
    const { quake, dead } = await facts();
    await verify(dead);
    expect(await liveItems(dead)).toBe(0);
    await verify(quake);
    const rows = await db().item.findMany({ where: { factId: dead, status: "live" } });
    expect(rows.length).toBeGreaterThan(0);
    for (const { stem } of rows) {
      expect(stem).toMatch(/^A powerful earthquake shook Japan.s Sado Island on 3 May 2026\. \S/);
    }
  });

  it("go out of use with the fact that they begin with, and come back with it", async () => {
    const { quake, dead } = await facts();
    await verify(quake);
    await verify(dead);
    const live = await liveItems(dead);
    expect(live).toBeGreaterThan(0);
    const { decisionId } = done(await rejectFact(editor, quake, "It was another island.", now));
    expect(await liveItems(dead)).toBe(0);
    done(await undoDecision(editor, decisionId, now));
    expect(await liveItems(dead)).toBe(live);
  });
});
