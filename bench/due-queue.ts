import { findNextDue, loadDueFacts } from "@/server/due-facts";
import type { Viewer } from "@/server/session";
import { loadToday } from "@/server/study";
import type { BenchDatabase } from "./databases";
import { benchDay, fillLearner, fillReviews } from "./fill-learning";
import { median, milliseconds, percentile, timeRuns } from "./measure";
import type { Row } from "./measure";

const facts = 100_000;
/** Only a server is filled with so many answers of others: the embedded database is for few people. */
const reviewsOfOthers = 10_000_000;

/**
 * The queue of a learner who has met 100,000 facts, a tenth of them due; then the same with ten million
 * answers of other learners in the log.
 */
export async function benchDueQueue(database: BenchDatabase): Promise<Row[]> {
  const viewer = await fillLearner(facts);
  const rows = await timeQueue(viewer, database.name);
  if (database.name === "PGlite") return rows;
  await fillReviews(database, viewer, reviewsOfOthers);
  return [...rows, ...(await timeQueue(viewer, `${database.name}, 10 million reviews`))];
}

async function timeQueue(viewer: Viewer, where: string): Promise<Row[]> {
  const now = new Date(`${benchDay}T12:00:00Z`);
  const parts = [
    [
      "due queue of 100,000 facts",
      () => loadDueFacts(viewer, benchDay, { topic: null, wanted: 200 }),
    ],
    ["the whole of today's queue", () => loadToday(viewer, now, "UTC")],
    ["the next day with something due", () => findNextDue(viewer, benchDay)],
  ] as const;
  const rows: Row[] = [];
  for (const [what, work] of parts) {
    const times = await timeRuns(100, work, 10);
    const figure = `${milliseconds(median(times))} (p95 ${milliseconds(percentile(times, 0.95))})`;
    rows.push({ what: `${what}, ${where}`, figure });
  }
  return rows;
}
