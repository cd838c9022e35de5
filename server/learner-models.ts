import "server-only";
import { memoryModel } from "@/scheduling/memory";
import type { MemoryModel } from "@/scheduling/memory";
import type { Transaction } from "./db";

export type ModelRow = {
  desiredRetention: number | null;
  weights: number[] | null;
  version: number | null;
};

/** A learner's formulae from what is stored of them; nulls and an empty list stand for the defaults. */
export function modelFromRow({ desiredRetention, weights, version }: ModelRow): MemoryModel {
  const hasOwn = weights !== null && version !== null && weights.length > 0;
  return memoryModel({
    ...(desiredRetention === null ? {} : { desiredRetention }),
    ...(hasOwn ? { weights, weightsVersion: version } : {}),
  });
}

/** Weights and desired retention of some learners, each in one model. */
export async function loadModels(
  transaction: Transaction,
  learnerIds: readonly string[],
): Promise<Map<string, MemoryModel>> {
  const rows = await transaction.$queryRaw<(ModelRow & { learnerId: string })[]>`
    SELECT l."learnerId", s."desiredRetention", w."weights", w."version"
    FROM unnest(${[...learnerIds]}::uuid[]) AS l("learnerId")
    LEFT JOIN "StudySettings" s ON s."learnerId" = l."learnerId"
    LEFT JOIN LATERAL (
      SELECT "weights", "version" FROM "LearnerWeights"
      WHERE "learnerId" = l."learnerId" ORDER BY "version" DESC LIMIT 1
    ) w ON true`;
  return new Map(rows.map((row) => [row.learnerId, modelFromRow(row)]));
}

export async function loadModel(transaction: Transaction, learnerId: string): Promise<MemoryModel> {
  const models = await loadModels(transaction, [learnerId]);
  return models.get(learnerId) ?? memoryModel();
}
