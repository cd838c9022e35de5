import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { attemptPlanSchema, mostPoints, planAttempt } from "@/assignments/attempt-plan";
import type { AssignedItem, AttemptPlan } from "@/assignments/attempt-plan";
import { deadlineOf } from "@/assignments/deadline";
import { isRunning, standingOf } from "@/assignments/standing";
import type { AttemptState, Standing } from "@/assignments/standing";
import type { Terms } from "@/assignments/terms";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { findReplacements, isInUse } from "./current-items";
import { db, isUniqueViolation } from "./db";
import type { Db, Transaction } from "./db";
import type { StoredItem } from "./items";
import type { StudentOfClass, TeacherOfClass } from "./session";
import { baseTermsOf, termsColumns, termsFor, termsStudentOf } from "./student-terms";
import type { TermsRow } from "./student-terms";

/** Why no attempt begins; "used-up" and the others are told in words on the page. */
export type StartProblem =
  | "no-such-assignment"
  | "archived-class"
  | "no-questions"
  | Exclude<Standing["state"], "open" | "late" | "running">;

type QuestionRow = Omit<AssignedItem, "keepsOrder"> & {
  kind: string;
  status: StoredItem["status"];
  retiredReason: string | null;
};

/**
 * The questions that an attempt asks when it begins now, with how many options each has. In the place of
 * one that was put right since it was assigned stands what took its place; where nothing did, it is
 * left out: nobody is asked what is known to be amiss (docs/decisions/022).
 */
export async function loadQuestions(
  transaction: Db | Transaction,
  assignmentId: string,
): Promise<AssignedItem[]> {
  const rows = await transaction.$queryRaw<QuestionRow[]>`
    SELECT q."itemId", i."version" AS "itemVersion", q."lineageId", q."factId", q."points", i."kind",
      jsonb_array_length(i."body"->'options') AS "optionCount", i."status"::text AS "status",
      i."retiredReason"
    FROM "AssignmentItem" q JOIN "Item" i ON i."id" = q."itemId"
    WHERE q."assignmentId" = ${assignmentId}::uuid ORDER BY q."position"`;
  const retired = rows.filter((row) => !isInUse(row)).map(({ itemId }) => itemId);
  const replacements = await findReplacements(transaction, retired);
  const asked = new Set(rows.filter(isInUse).map(({ itemId }) => itemId));
  return rows.flatMap(({ kind, status, retiredReason, ...row }) => {
    // True stands before false, always.
    const keepsOrder = kind === "true-false";
    if (isInUse({ status, retiredReason })) return [{ ...row, keepsOrder }];
    const taken = replacements.get(row.itemId) ?? null;
    if (taken === null || asked.has(taken.id)) return [];
    asked.add(taken.id);
    const { id: itemId, version: itemVersion, lineageId, factId, options } = taken;
    const { points } = row;
    return [
      { itemId, itemVersion, lineageId, factId, points, optionCount: options.length, keepsOrder },
    ];
  });
}

/** An assignment with one of the student's attempts; of who has none yet, with nulls. */
type BeginningRow = TermsRow &
  Omit<AttemptState, "id"> & { id: string | null; number: number; isPreview: boolean };

type Beginning = {
  studentId: string;
  assignmentId: string;
  number: number;
  terms: Terms;
  isPreview: boolean;
};

/** @returns its id; null where none of its questions can be asked. */
async function insertAttempt(
  transaction: Db | Transaction,
  { terms, ...beginning }: Beginning,
  now: Date,
): Promise<string | null> {
  const id = uuid();
  const questions = await loadQuestions(transaction, beginning.assignmentId);
  if (questions.length === 0) return null;
  const snapshot = planAttempt(questions, terms.isShuffled, id);
  const deadlineAt = deadlineOf(terms, now);
  const maxScore = mostPoints(snapshot);
  // Unlike `create` it does not read the row again.
  await transaction.attempt.createMany({
    data: [{ ...beginning, id, snapshot, terms, startedAt: now, deadlineAt, maxScore }],
  });
  return id;
}

/**
 * Begins an attempt, or goes on with the one that runs: two tabs that begin at once have the same.
 * @param now the server's time, from which a time limit runs
 */
export async function startAttempt(
  student: StudentOfClass,
  assignmentId: string,
  now: Date,
): Promise<Result<{ attemptId: string }, StartProblem>> {
  if (student.isArchived) return failed("archived-class");
  try {
    return await beginOrGoOn(student, assignmentId, now);
  } catch (error) {
    // The other tab was first; what it began is there now.
    if (!isUniqueViolation(error)) throw error;
    return beginOrGoOn(student, assignmentId, now);
  }
}

/** One row is written, and its number keeps another from being written beside it: no transaction is needed. */
async function beginOrGoOn(
  student: StudentOfClass,
  assignmentId: string,
  now: Date,
): Promise<Result<{ attemptId: string }, StartProblem>> {
  const { userId: studentId, classId } = student;
  const rows = await db().$queryRaw<BeginningRow[]>`
    SELECT a."classId", a."defaults", a."overrides", a."publishedAt", a."createdAt",
      t."id", t."number", t."startedAt", t."deadlineAt", t."submittedAt", t."isPreview"
    FROM "Assignment" a
    LEFT JOIN "Attempt" t ON t."assignmentId" = a."id" AND t."studentId" = ${studentId}::uuid
    WHERE a."id" = ${assignmentId}::uuid AND a."classId" = ${classId}::uuid
      AND a."status" = 'published'
    ORDER BY t."number"`;
  const [row] = rows;
  if (row === undefined) return failed("no-such-assignment");
  const attempts = rows.flatMap(({ id, ...attempt }) => (id === null ? [] : [{ ...attempt, id }]));
  const terms = termsFor(row, termsStudentOf(student));
  const own = attempts.filter(({ isPreview }) => !isPreview);
  const standing = standingOf(terms, own, now);
  switch (standing.state) {
    case "running":
      return ok({ attemptId: standing.attemptId });
    case "open":
    case "late": {
      const number = (attempts.at(-1)?.number ?? 0) + 1;
      const beginning = { studentId, assignmentId, number, terms, isPreview: false };
      const attemptId = await insertAttempt(db(), beginning, now);
      return attemptId === null ? failed("no-questions") : ok({ attemptId });
    }
    default:
      return failed(standing.state);
  }
}

/**
 * Begins a look at the assignment as a student has it, drafts too. It counts for nothing; the look
 * before it is forgotten.
 */
export async function startPreview(
  teacher: TeacherOfClass,
  assignmentId: string,
  now: Date,
): Promise<Result<{ attemptId: string }, "no-such-assignment" | "no-questions">> {
  const { userId: studentId, classId } = teacher;
  return db().$transaction(async (transaction) => {
    const row = await transaction.assignment.findFirst({
      where: { id: assignmentId, classId },
      select: termsColumns,
    });
    if (row === null) return failed("no-such-assignment");
    await transaction.attempt.deleteMany({ where: { studentId, assignmentId, isPreview: true } });
    const { _max } = await transaction.attempt.aggregate({
      where: { studentId, assignmentId },
      _max: { number: true },
    });
    const { base } = baseTermsOf(row);
    // Whether it is open yet does not matter to its teacher.
    const terms = { ...base, opensAt: null, dueAt: null, closesAt: null };
    const number = (_max.number ?? 0) + 1;
    const beginning = { studentId, assignmentId, number, terms, isPreview: true };
    const attemptId = await insertAttempt(transaction, beginning, now);
    return attemptId === null ? failed("no-questions") : ok({ attemptId });
  });
}

/** The plan of an attempt as its row keeps it. */
export const planOf = (snapshot: unknown): AttemptPlan => attemptPlanSchema.parse(snapshot);

/** An id that somebody may have typed. */
export const isAttemptId = (text: string): boolean => z.guid().safeParse(text).success;

/** Whether an attempt is over: handed in, or out of time. */
export const isOver = (attempt: AttemptState, now: Date): boolean => !isRunning(attempt, now);
