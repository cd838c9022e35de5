import "server-only";
import {
  fewestReviews,
  fittingItems,
  heldOutFrom,
  isFittingDue,
  logLossFrom,
} from "@/scheduling/fitting";
import { defaultModel, memoryModel } from "@/scheduling/memory";
import { db } from "./db";
import { loadModel } from "./learner-models";
import { lockLearner, refoldLearner, toReviewEvent } from "./memories";
import type { Viewer } from "./session";

/** Without it the fitting never resolves: it waits for a poll of its progress. */
const progressPollMs = 5;

/** Learners fitted in one run; more wait for the next. A fitting takes well under a second. */
const learnersAtOnce = 200;

type DueRow = { learnerId: string; reviews: number; reviewsAtLast: number | null };

/**
 * Fits the memory model to every learner whose log has grown enough.
 * @returns for how many, and for how many other weights than before hold now.
 */
export async function fitDueWeights(
  now: Date,
  stop?: AbortSignal,
): Promise<{ fitted: number; kept: number }> {
  const rows = await db().$queryRaw<DueRow[]>`
    SELECT r."learnerId", r."reviews", w."reviews" AS "reviewsAtLast"
    FROM (
      SELECT "learnerId", count(*)::int AS "reviews" FROM "ReviewEvent"
      WHERE "undoesId" IS NULL GROUP BY "learnerId" HAVING count(*) >= ${fewestReviews}
    ) r
    LEFT JOIN LATERAL (
      SELECT "reviews" FROM "LearnerWeights" l
      WHERE l."learnerId" = r."learnerId" ORDER BY "version" DESC LIMIT 1
    ) w ON true
    ORDER BY r."learnerId"`;
  const due = rows.filter(({ reviews, reviewsAtLast }) => isFittingDue(reviews, reviewsAtLast));
  let [fitted, kept] = [0, 0];
  for (const { learnerId, reviews } of due.slice(0, learnersAtOnce)) {
    if (stop?.aborted) break;
    const outcome = await fitWeights(learnerId, reviews, now);
    if (outcome === "too-little") continue;
    fitted += 1;
    kept += outcome === "kept" ? 1 : 0;
  }
  return { fitted, kept };
}

/**
 * Fits the weights to the earlier four fifths of a learner's answers, by time, and keeps them when they
 * foretell the last fifth better than the defaults and than those in use. What was judged is what is
 * kept: the weights are not fitted once more to all answers. The memories follow in the same step.
 */
async function fitWeights(
  learnerId: string,
  reviews: number,
  now: Date,
): Promise<"kept" | "as-before" | "too-little"> {
  const rows = await db().reviewEvent.findMany({
    where: { learnerId },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  const events = rows.map(toReviewEvent);
  const inUse = await loadModel(db(), learnerId);
  const items = fittingItems(events, inUse);
  const from = heldOutFrom(items);
  if (from === null) return "too-little";
  const fitted = await computeWeights(items.filter(({ studyDay }) => studyDay < from));
  const candidates = [[], inUse.weightsVersion === 0 ? [] : [...inUse.weights], fitted].map(
    (weights) => {
      const model = weights.length === 0 ? defaultModel : memoryModel({ weights });
      return { weights, logLoss: logLossFrom(events, model, from) };
    },
  );
  const [byDefault] = candidates;
  if (byDefault === undefined || Number.isNaN(byDefault.logLoss)) return "too-little";
  const best = candidates.reduce((one, other) => (other.logLoss < one.logLoss ? other : one));
  const isChanged = best !== byDefault || inUse.weightsVersion !== 0;
  await db().$transaction(
    async (transaction) => {
      await lockLearner(transaction, learnerId);
      const last = await transaction.learnerWeights.findFirst({
        where: { learnerId },
        orderBy: { version: "desc" },
        select: { version: true },
      });
      await transaction.learnerWeights.create({
        data: {
          learnerId,
          version: (last?.version ?? 0) + 1,
          weights: best.weights,
          fittedAt: now,
          reviews,
          logLossBefore: byDefault.logLoss,
          logLossAfter: best.logLoss,
        },
      });
      if (isChanged) await refoldLearner(transaction, learnerId);
    },
    { timeout: 120_000 },
  );
  return best === candidates[2] ? "kept" : "as-before";
}

async function computeWeights(items: ReturnType<typeof fittingItems>): Promise<number[]> {
  // Loaded only here: the application starts and runs on a machine without this native part.
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } =
    await import("@open-spaced-repetition/binding");
  const trainSet = items.map(
    ({ reviews }) =>
      new FSRSBindingItem(
        reviews.map(({ grade, elapsedDays }) => new FSRSBindingReview(grade, elapsedDays)),
      ),
  );
  return computeParameters(trainSet, {
    enableShortTerm: true,
    numRelearningSteps: 1,
    timeout: progressPollMs,
  });
}

export type WeightsView =
  /** Not yet: so many answers are there, and so many are needed. */
  | { kind: "too-few"; reviews: number; needed: number }
  /** Enough answers; the next run fits them. */
  | { kind: "waiting"; reviews: number }
  /** Fitted, but the defaults foretold the learner's answers better. */
  | { kind: "default-is-better"; reviews: number; fittedAt: Date }
  /** @property improvement how much smaller the log loss is on held-out answers, 0 to 1. */
  | { kind: "fitted"; reviews: number; fittedAt: Date; improvement: number; weights: number[] };

/** For somebody who has answered nothing. */
export const noWeightsView: WeightsView = { kind: "too-few", reviews: 0, needed: fewestReviews };

/** Whether a learner's memory is reckoned with weights of their own, since when, and how much better. */
export async function loadWeightsView(viewer: Viewer): Promise<WeightsView> {
  const learnerId = viewer.userId;
  const row = await db().learnerWeights.findFirst({
    where: { learnerId },
    orderBy: { version: "desc" },
  });
  if (row === null) {
    const reviews = await db().reviewEvent.count({ where: { learnerId, undoesId: null } });
    return reviews < fewestReviews
      ? { kind: "too-few", reviews, needed: fewestReviews }
      : { kind: "waiting", reviews };
  }
  const { reviews, fittedAt, logLossBefore, logLossAfter } = row;
  if (row.weights.length === 0) return { kind: "default-is-better", reviews, fittedAt };
  const improvement = 1 - logLossAfter / logLossBefore;
  return { kind: "fitted", reviews, fittedAt, improvement, weights: row.weights };
}
