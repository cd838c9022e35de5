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
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import type { StudentOfClass, TeacherOfClass } from "./session";
import { baseTermsOf, termsColumns, termsFor, termsStudentOf } from "./student-terms";

/** Why no attempt begins; "used-up" and the others are told in words on the page. */
export type StartProblem =
  "no-such-assignment" | "archived-class" | Exclude<Standing["state"], "open" | "late" | "running">;

type QuestionRow = Omit<AssignedItem, "keepsOrder"> & { kind: string };

/** The questions of an assignment, with how many options each has. */
async function loadQuestions(
  transaction: Transaction,
  assignmentId: string,
): Promise<AssignedItem[]> {
  const rows = await transaction.$queryRaw<QuestionRow[]>`
    SELECT q."itemId", i."version" AS "itemVersion", q."lineageId", q."factId", q."points", i."kind",
      jsonb_array_length(i."body"->'options') AS "optionCount"
    FROM "AssignmentItem" q JOIN "Item" i ON i."id" = q."itemId"
    WHERE q."assignmentId" = ${assignmentId}::uuid ORDER BY q."position"`;
  // True stands before false, always.
  return rows.map(({ kind, ...row }) => ({ ...row, keepsOrder: kind === "true-false" }));
}

const stateColumns = {
  id: true,
  number: true,
  startedAt: true,
  deadlineAt: true,
  submittedAt: true,
  isPreview: true,
} as const;

type Beginning = {
  studentId: string;
  assignmentId: string;
  number: number;
  terms: Terms;
  isPreview: boolean;
};

async function insertAttempt(
  transaction: Transaction,
  { terms, ...beginning }: Beginning,
  now: Date,
): Promise<string> {
  const id = uuid();
  const questions = await loadQuestions(transaction, beginning.assignmentId);
  const snapshot = planAttempt(questions, terms.isShuffled, id);
  await transaction.attempt.create({
    data: {
      ...beginning,
      id,
      snapshot,
      terms,
      startedAt: now,
      deadlineAt: deadlineOf(terms, now),
      maxScore: mostPoints(snapshot),
    },
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
    return await db().$transaction((transaction) =>
      beginOrGoOn(transaction, student, assignmentId, now),
    );
  } catch (error) {
    // The other tab was first; what it began is there now.
    if (!isUniqueViolation(error)) throw error;
    return db().$transaction((transaction) => beginOrGoOn(transaction, student, assignmentId, now));
  }
}

async function beginOrGoOn(
  transaction: Transaction,
  student: StudentOfClass,
  assignmentId: string,
  now: Date,
): Promise<Result<{ attemptId: string }, StartProblem>> {
  const { userId: studentId, classId } = student;
  const row = await transaction.assignment.findFirst({
    where: { id: assignmentId, classId, status: "published" },
    select: {
      ...termsColumns,
      attempts: { where: { studentId }, select: stateColumns, orderBy: { number: "asc" } },
    },
  });
  if (row === null) return failed("no-such-assignment");
  const terms = termsFor(row, termsStudentOf(student));
  const own = row.attempts.filter(({ isPreview }) => !isPreview);
  const standing = standingOf(terms, own, now);
  switch (standing.state) {
    case "running":
      return ok({ attemptId: standing.attemptId });
    case "open":
    case "late": {
      const number = (row.attempts.at(-1)?.number ?? 0) + 1;
      const beginning = { studentId, assignmentId, number, terms, isPreview: false };
      return ok({ attemptId: await insertAttempt(transaction, beginning, now) });
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
      select: { ...termsColumns, _count: { select: { items: true } } },
    });
    if (row === null) return failed("no-such-assignment");
    if (row._count.items === 0) return failed("no-questions");
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
    return ok({ attemptId: await insertAttempt(transaction, beginning, now) });
  });
}

/** The plan of an attempt as its row keeps it. */
export const planOf = (snapshot: unknown): AttemptPlan => attemptPlanSchema.parse(snapshot);

/** An id that somebody may have typed. */
export const isAttemptId = (text: string): boolean => z.guid().safeParse(text).success;

/** Whether an attempt is over: handed in, or out of time. */
export const isOver = (attempt: AttemptState, now: Date): boolean => !isRunning(attempt, now);
