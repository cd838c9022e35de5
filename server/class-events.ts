import "server-only";
import { v7 as uuid } from "uuid";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./db";

/** Everything that is done in a class and written down; the words stand in app/_mapping. */
export const classActions = [
  "make-class",
  "rename-class",
  "archive-class",
  "delete-class",
  "restore-class",
  "change-code",
  "open-joining",
  "close-joining",
  "import-roster",
  "make-pin",
  "invite-teacher",
  "join-teachers",
  "leave-teachers",
  "inherit-class",
  "change-student",
  "remove-student",
  "readmit-student",
  "excuse-student",
  "unexcuse-student",
  "erase-student",
  "move-student-away",
  "move-student-here",
  "assignment-make",
  "assignment-terms",
  "assignment-overrides",
  "assignment-points",
  "assignment-add",
  "assignment-write",
  "assignment-rewrite",
  "assignment-remove",
  "assignment-up",
  "assignment-down",
  "assignment-swap",
  "assignment-renew",
  "assignment-publish",
  "assignment-archive",
  "assignment-restore",
  "assignment-undo",
  "live-open",
  "live-gradebook",
  "regrade-propose",
  "regrade-withdraw",
  "regrade-apply",
  "regrade-dismiss",
  "regrade-undo",
  "score-change",
] as const;
export type ClassAction = (typeof classActions)[number];

/** What was done in a class. */
export type ClassEventInput = {
  classId: string;
  /** Null for a job. */
  byId: string | null;
  action: ClassAction;
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
