import "server-only";
import { z } from "zod";
import { defaultRolloverHour } from "@/scheduling/study-day";
import { defaultLimits } from "@/scheduling/queue";
import { memoryModel } from "@/scheduling/memory";
import { workloadOf } from "@/scheduling/workload";
import type { Workload } from "@/scheduling/workload";
import { db } from "./db";
import type { Transaction } from "./db";
import { isoDay } from "./fact-records";
import { loadModel } from "./learner-models";
import { lockLearner, refoldLearner } from "./memories";
import type { Viewer } from "./session";

const wholeNumber = (most: number, sentence: string) =>
  z.coerce.number(sentence).int(sentence).min(0, sentence).max(most, sentence);

const newSentence = "Choose a whole number of new facts from 0 to 500.";
const reviewsSentence = "Choose a whole number of reviews from 0 to 5,000.";
const retentionSentence = "Choose a share from 70 % to 97 %.";
const hourSentence = "Choose a full hour from 0 to 23.";

export const studySettingsSchema = z.object({
  newPerDay: wholeNumber(500, newSentence),
  reviewsPerDay: wholeNumber(5_000, reviewsSentence),
  /** The share of facts to still know when they are asked again. */
  desiredRetention: z.coerce
    .number(retentionSentence)
    .min(0.7, retentionSentence)
    .max(0.97, retentionSentence),
  rollOverHour: wholeNumber(23, hourSentence),
});
export type StudySettings = z.infer<typeof studySettingsSchema>;

export const defaultStudySettings: StudySettings = {
  ...defaultLimits,
  desiredRetention: 0.9,
  rollOverHour: defaultRolloverHour,
};

/** A learner's settings, or the defaults; nobody's are the defaults. */
export async function loadStudySettings(
  viewer: Viewer | null,
  database: Transaction = db(),
): Promise<StudySettings> {
  if (viewer === null) return defaultStudySettings;
  const row = await database.studySettings.findUnique({ where: { learnerId: viewer.userId } });
  if (row === null) return defaultStudySettings;
  const { newPerDay, reviewsPerDay, desiredRetention, rollOverHour } = row;
  return { newPerDay, reviewsPerDay, desiredRetention, rollOverHour };
}

/**
 * Saves a learner's settings. Another desired retention moves the days on which everything is due, in
 * the same step; another roll-over hour holds for answers from now on.
 */
export async function saveStudySettings(viewer: Viewer, settings: StudySettings): Promise<void> {
  const learnerId = viewer.userId;
  await db().$transaction(
    async (transaction) => {
      await lockLearner(transaction, learnerId);
      const before = await loadStudySettings(viewer, transaction);
      await transaction.studySettings.upsert({
        where: { learnerId },
        create: { learnerId, ...settings },
        update: settings,
      });
      if (before.desiredRetention !== settings.desiredRetention) {
        await refoldLearner(transaction, learnerId);
      }
    },
    { timeout: 120_000 },
  );
}

/**
 * What each of some desired retentions would cost the learner in reviews a day, and what would be
 * known; see `workloadOf`.
 */
export async function loadWorkloads(
  viewer: Viewer,
  desiredRetentions: readonly number[],
): Promise<Workload[]> {
  const [rows, model] = await Promise.all([
    db().memoryState.findMany({
      where: {
        learnerId: viewer.userId,
        fact: { status: "verified", suspensions: { none: { learnerId: viewer.userId } } },
      },
    }),
    loadModel(db(), viewer.userId),
  ]);
  const memories = rows.map(({ stabilityDays, difficulty, lastStudyDay, dueDay }) => ({
    stability: stabilityDays,
    difficulty,
    lastStudyDay: isoDay(lastStudyDay),
    dueDay: isoDay(dueDay),
  }));
  const { weights, weightsVersion } = model;
  return desiredRetentions.map((desiredRetention) =>
    workloadOf(memories, memoryModel({ weights, weightsVersion, desiredRetention })),
  );
}
