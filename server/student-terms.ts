import "server-only";
import { lastClosing, resolveTerms } from "@/assignments/resolve-terms";
import type { TermsStudent } from "@/assignments/resolve-terms";
import { overridesSchema, termsSchema } from "@/assignments/terms";
import type { Override, Terms } from "@/assignments/terms";
import type { Db, Transaction } from "./db";
import type { StudentOfClass } from "./session";

/** What terms are resolved from; the columns of an assignment. */
export type TermsRow = {
  classId: string;
  defaults: unknown;
  overrides: unknown;
  publishedAt: Date | null;
  createdAt: Date;
};

export const termsColumns = {
  classId: true,
  defaults: true,
  overrides: true,
  publishedAt: true,
  createdAt: true,
} as const;

/** The terms of an assignment as they stand for everybody, with what differs. */
export function baseTermsOf(row: TermsRow): { base: Terms; overrides: Override[]; openedAt: Date } {
  return {
    base: termsSchema.parse(row.defaults),
    overrides: overridesSchema.parse(row.overrides),
    openedAt: row.publishedAt ?? row.createdAt,
  };
}

/** A student as the rules of terms see them. */
export const termsStudentOf = ({ userId, labels, timeFactor }: StudentOfClass): TermsStudent => ({
  studentId: userId,
  labels,
  timeFactor,
});

/** The terms that an assignment has for a student. */
export function termsFor(row: TermsRow, student: TermsStudent): Terms {
  const { base, overrides, openedAt } = baseTermsOf(row);
  return resolveTerms(base, overrides, student, openedAt);
}

/** All students of a class, as the rules of terms see them. */
export async function loadTermsStudents(
  database: Db | Transaction,
  classId: string,
): Promise<TermsStudent[]> {
  const rows = await database.student.findMany({
    where: { classId, removedAt: null },
    select: { userId: true, labels: true, timeFactor: true },
  });
  return rows.map(({ userId, ...rest }) => ({ studentId: userId, ...rest }));
}

/**
 * When the last student of the class who is not excused is done with an assignment; null where somebody
 * never is.
 */
export async function loadLastClosing(
  database: Db | Transaction,
  assignmentId: string,
  row: TermsRow,
): Promise<string | null> {
  const { base, overrides, openedAt } = baseTermsOf(row);
  if (base.closesAt === null) return null;
  // Those with the same labels and time close together, unless an exception or an excuse names one of them.
  const named = overrides.flatMap(({ who }) => ("studentIds" in who ? who.studentIds : []));
  const students = await database.$queryRaw<(TermsStudent & { isExcused: boolean })[]>`
    SELECT DISTINCT ON ("labels", "timeFactor", "named", "isExcused")
      "studentId", "labels", "timeFactor", "isExcused"
    FROM (
      SELECT s."userId" AS "studentId", s."labels", s."timeFactor",
        CASE WHEN s."userId" = ANY(${named}::uuid[]) THEN s."userId" END AS "named",
        EXISTS (
          SELECT 1 FROM "Excuse" e
          WHERE e."studentId" = s."userId" AND e."assignmentId" = ${assignmentId}::uuid
        ) AS "isExcused"
      FROM "Student" s WHERE s."classId" = ${row.classId}::uuid AND s."removedAt" IS NULL
    ) s`;
  return lastClosing(base, overrides, students, openedAt);
}
