import { v7 as uuid } from "uuid";
import { importArticle } from "@/server/articles";
import type { ArticleInput } from "@/server/articles";
import { db } from "@/server/db";
import type { Result } from "@/lib/result";
import { saveAnswer } from "@/server/reviews";
import { operator } from "@/server/session";
import type { Viewer } from "@/server/session";
import { toStoredItem } from "@/server/items";

export const editor = operator();

/** Takes articles in, in order. @returns their ids. */
export async function bringIn(now: Date, ...articles: ArticleInput[]): Promise<string[]> {
  const ids: string[] = [];
  for (const article of articles) {
    const result = await importArticle(editor, article, now);
    if (!result.ok) throw new Error(result.problem.message);
    ids.push(result.value.articleId);
  }
  return ids;
}

/** The first fact whose statement has the words. */
export async function factAbout(predicate: string, words: string) {
  return db().fact.findFirstOrThrow({
    where: { predicate, statement: { contains: words } },
    orderBy: { id: "asc" },
  });
}

export const statusOf = async (id: string) =>
  (await db().fact.findUniqueOrThrow({ where: { id } })).status;

export const liveItems = (factId: string) => db().item.count({ where: { factId, status: "live" } });

export const claimsOf = (factId: string) =>
  db().claim.findMany({ where: { factId }, orderBy: { id: "asc" } });

/** What came of a decision; a refusal fails the test with its sentence. */
export function done<Value>(result: Result<Value, { message: string }>): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Answers a live question of a fact, rightly. */
export async function answerRightly(viewer: Viewer, factId: string, answeredAt: Date) {
  const row = await db().item.findFirstOrThrow({
    where: { factId, status: "live", kind: "multiple-choice" },
    orderBy: { id: "asc" },
  });
  const item = toStoredItem(row);
  const saved = await saveAnswer(
    viewer,
    {
      eventId: uuid({ msecs: answeredAt.getTime() }),
      factId,
      itemId: item.id,
      itemVersion: item.version,
      optionId: String(item.options.findIndex((option) => option.correct)),
      guessed: false,
      latencyMs: 3000,
      answeredAt: answeredAt.toISOString(),
      device: "",
    },
    answeredAt,
  );
  if (!saved.ok) throw new Error(saved.problem);
  return saved.value;
}

export async function memoryOf(viewer: Viewer, factId: string) {
  return db().memoryState.findUnique({
    where: { learnerId_factId: { learnerId: viewer.userId, factId } },
  });
}
