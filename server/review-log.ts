import "server-only";
import type { LoggedReview } from "@/exchange/review-log";
import { db } from "./db";
import { isoDay } from "./fact-records";
import { toStoredItem } from "./items";
import type { Viewer } from "./session";
import { siteAddress } from "./site-address";

/** All answers of a learner, taken back ones too, the earliest first, with the words of each question. */
export async function loadReviewLog(viewer: Viewer): Promise<LoggedReview[]> {
  const rows = await db().reviewEvent.findMany({
    where: { learnerId: viewer.userId },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    include: { fact: { include: { story: true } } },
  });
  const takenBack = new Set(rows.map((row) => row.undoesId));
  // A question is asked again and again: each is read once.
  const items = await db().item.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.itemId))] } },
  });
  const itemOf = new Map(items.map((item) => [item.id, toStoredItem(item)]));
  const answers = rows.filter((row) => row.undoesId === null);
  return answers.map((row) => ({
    answeredAt: row.answeredAt.toISOString(),
    studyDay: isoDay(row.studyDay),
    topic: row.fact.story.topic,
    fact: row.fact.statement,
    factUrl: `${siteAddress()}/facts/${row.factId}`,
    question: itemOf.get(row.itemId)?.stem ?? "",
    kind: row.kind,
    answer: row.chosen,
    key: itemOf.get(row.itemId)?.answer ?? "",
    correct: row.correct,
    guessed: row.guessed,
    grade: row.grade,
    latencyMs: row.latencyMs,
    mode: row.mode,
    isTakenBack: takenBack.has(row.id),
  }));
}
