import "server-only";
import { z } from "zod";
import { defaultRolloverHour } from "@/scheduling/study-day";
import { defaultLimits } from "@/scheduling/queue";
import { defaultModel, grades, memoryModel, nextMemory } from "@/scheduling/memory";
import { workloadOf } from "@/scheduling/workload";
import type { Workload } from "@/scheduling/workload";
import { askableBy } from "./askable-by";
import { db } from "./db";
import type { Transaction } from "./db";
import { loadModel } from "./learner-models";
import { lockLearner, refoldLearner } from "./memories";
import { moveReminder } from "./reminders";
import type { Viewer } from "./session";
import { timeZoneSchema } from "./users";

/** An empty field is no number; without this it would be read as none at all. */
const unlessEmpty = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? Number.NaN : value;

const wholeNumber = (most: number, sentence: string) =>
  z.preprocess(
    unlessEmpty,
    z.coerce.number(sentence).int(sentence).min(0, sentence).max(most, sentence),
  );

const newSentence = "Choose a whole number of new facts from 0 to 500.";
const reviewsSentence = "Choose a whole number of reviews from 0 to 5,000.";
const retentionSentence = "Choose a share from 70 % to 97 %.";
const hourSentence = "Choose a full hour from 0 to 23.";

export const studySettingsSchema = z.object({
  newPerDay: wholeNumber(500, newSentence),
  reviewsPerDay: wholeNumber(5_000, reviewsSentence),
  /** The share of facts to still know when they are asked again. */
  desiredRetention: z.preprocess(
    unlessEmpty,
    z.coerce.number(retentionSentence).min(0.7, retentionSentence).max(0.97, retentionSentence),
  ),
  rollOverHour: wholeNumber(23, hourSentence),
});
export type StudySettings = z.infer<typeof studySettingsSchema>;

/** As people are asked: the share in percent, and the zone whose clock their study day goes by. */
export const studyFormSchema = studySettingsSchema
  .omit({ desiredRetention: true })
  .extend({
    retentionPercent: z.preprocess(
      unlessEmpty,
      z.coerce.number(retentionSentence).min(70, retentionSentence).max(97, retentionSentence),
    ),
    timeZone: timeZoneSchema,
  })
  .transform(({ retentionPercent, ...rest }) => ({
    ...rest,
    desiredRetention: retentionPercent / 100,
  }));

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
 * the same step; another roll-over hour or time zone holds for answers and reminders from now on.
 */
export async function saveStudySettings(
  viewer: Viewer,
  { timeZone, ...settings }: StudySettings & { timeZone?: string },
  now: Date,
): Promise<void> {
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
      if (timeZone !== undefined && timeZone !== viewer.timeZone) {
        await transaction.user.update({ where: { id: learnerId }, data: { timeZone } });
        await moveReminder(transaction, learnerId, timeZone, now);
      }
    },
    { timeout: 120_000 },
  );
}

/** Gives an account that has no settings of its own a guest's; else the account's hold. */
export async function adoptStudySettings(
  transaction: Transaction,
  accountId: string,
  guestId: string,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "StudySettings"
      ("learnerId", "newPerDay", "reviewsPerDay", "desiredRetention", "rollOverHour")
    SELECT ${accountId}::uuid, "newPerDay", "reviewsPerDay", "desiredRetention", "rollOverHour"
    FROM "StudySettings" WHERE "learnerId" = ${guestId}::uuid ON CONFLICT DO NOTHING`;
  await transaction.studySettings.deleteMany({ where: { learnerId: guestId } });
}

/** Between so many memories and all, costs differ by a few in a hundred. */
const memoriesSampled = 500;
const typicalFacts = 100;

export type Workloads = {
  /** Facts that the costs are of: the learner's own, or a hundred that were just learned. */
  facts: number;
  isOwn: boolean;
  /** One for each desired retention asked about. */
  loads: Workload[];
};

/**
 * What each of some desired retentions would cost in reviews a day, and what would be known; see
 * `workloadOf`. Somebody who has learned nothing yet is told what a hundred facts cost.
 */
export async function loadWorkloads(
  viewer: Viewer | null,
  desiredRetentions: readonly number[],
): Promise<Workloads> {
  const { facts, memories, model } =
    viewer === null
      ? { facts: 0, memories: [], model: defaultModel }
      : await loadSampledMemories(viewer);
  const isOwn = facts > 0;
  const asked = isOwn ? memories : [nextMemory(null, grades.good, "2024-01-01", model)];
  const perMemory = (isOwn ? facts : typicalFacts) / asked.length;
  const { weights, weightsVersion } = model;
  const loads = desiredRetentions.map((desiredRetention) => {
    const load = workloadOf(asked, memoryModel({ weights, weightsVersion, desiredRetention }));
    return { ...load, reviewsPerDay: load.reviewsPerDay * perMemory };
  });
  return { facts: isOwn ? facts : typicalFacts, isOwn, loads };
}

/** A learner's memories of what can be asked; of many, some that stand for all, from weak to strong. */
async function loadSampledMemories(viewer: Viewer) {
  const learnerId = viewer.userId;
  const where = { learnerId, fact: askableBy(learnerId) };
  const facts = await db().memoryState.count({ where });
  const model = await loadModel(db(), learnerId);
  const every = Math.max(1, Math.ceil(facts / memoriesSampled));
  const rows = await db().$queryRaw<{ stability: number; difficulty: number }[]>`
    SELECT r."stability", r."difficulty" FROM (
      SELECT m."stabilityDays" AS "stability", m."difficulty",
        row_number() OVER (ORDER BY m."stabilityDays", m."factId") AS "place"
      FROM "MemoryState" m
      JOIN "Fact" f ON f."id" = m."factId" AND f."status" = 'verified'
      WHERE m."learnerId" = ${learnerId}::uuid
        AND EXISTS (SELECT 1 FROM "Item" i WHERE i."factId" = f."id" AND i."status" = 'live')
        AND NOT EXISTS (
          SELECT 1 FROM "FactSuspension" a
          WHERE a."learnerId" = m."learnerId" AND a."factId" = m."factId"
        )
    ) r WHERE (r."place" - 1) % ${every} = 0`;
  return { facts: rows.length === 0 ? 0 : facts, memories: rows, model };
}
