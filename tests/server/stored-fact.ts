import { v7 as uuid } from "uuid";
import { db } from "@/server/db";
import { summitPlace } from "../questions/factories";

export type StoredQuestion = { factId: string; itemId: string; rightOptionId: string };

/** A verified fact with one live four-option question, its key at place 2. */
export async function storeQuestion(title = "APEC summit in Lima"): Promise<StoredQuestion> {
  const factId = uuid();
  const itemId = uuid();
  const story = await db().story.upsert({
    where: { topic_title: { topic: "Asia-Pacific", title } },
    create: { id: uuid(), topic: "Asia-Pacific", title },
    update: {},
  });
  await db().fact.create({
    data: {
      id: factId,
      storyId: story.id,
      statement: "The APEC summit was held in Lima.",
      predicate: "event-place",
      subject: "APEC summit",
      body: summitPlace,
      representative: uuid(),
      status: "verified",
      origins: 2,
      verifiedAt: new Date("2024-11-16T08:00:00Z"),
    },
  });
  const options = ["Bogotá", "Quito", "Lima", "Santiago"].map((text) => ({
    text,
    correct: text === "Lima",
    why: null,
  }));
  const evidence = [
    {
      articleId: uuid(),
      publisher: "Publisher A",
      publishedAt: "2024-11-15",
      start: 0,
      end: 4,
      exact: "Lima",
    },
  ];
  await db().item.create({
    data: {
      id: itemId,
      lineageId: itemId,
      factId,
      kind: "multiple-choice",
      stem: "Where was the APEC summit of November 2024 held?",
      body: { options, answer: "Lima", explanation: "In Lima.", evidence, lint: [] },
      generator: "test",
      generatorVersion: 1,
      seed: 1,
    },
  });
  return { factId, itemId, rightOptionId: "2" };
}
