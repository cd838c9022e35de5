import "server-only";
import { v7 as uuid } from "uuid";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./db";

/** What was done in a class; the words stand in app/_mapping. */
export type ClassEventInput = {
  classId: string;
  /** Null for a job. */
  byId: string | null;
  action: string;
  assignmentId?: string;
  studentId?: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/**
 * Writes down what was done in a class, in the transaction that does it.
 * @returns the ids of what was written, in order
 */
export async function recordClassEvents(
  transaction: Transaction,
  events: readonly ClassEventInput[],
  now: Date,
): Promise<string[]> {
  const data = events.map((event) => ({ id: uuid(), at: now, ...event }));
  await transaction.classEvent.createMany({ data });
  return data.map(({ id }) => id);
}
