import "server-only";
import { z } from "zod";
import { countingScore } from "@/assignments/counting-attempt";
import { mostPoints } from "@/assignments/attempt-plan";
import { isLate } from "@/assignments/standing";
import type { AssignmentKind, WhichCounts } from "@/assignments/terms";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { loadAttemptQuestions } from "./attempt-questions";
import type { AttemptQuestion } from "./attempt-questions";
import { planOf } from "./attempts";
import { db } from "./db";
import type { TeacherOfClass } from "./session";
import { termsColumns, termsFor } from "./student-terms";

/** An attempt of a student with every question of it. */
export type ResultAttempt = {
  id: string;
  startedAt: Date;
  /** Null while it runs. */
  submittedAt: Date | null;
  isLate: boolean;
  /** Whether the score that counts is made of it. */
  isCounting: boolean;
  score: number | null;
  maxScore: number;
  questions: AttemptQuestion[];
};

type Neighbour = { id: string; nickname: string };

export type StudentResults = {
  className: string;
  title: string;
  kind: AssignmentKind;
  student: Neighbour & { isRemoved: boolean };
  /** By name, of those who are in the class. */
  previous: Neighbour | null;
  next: Neighbour | null;
  whichCounts: WhichCounts;
  /** 0 to 1; null while nothing was handed in. */
  share: number | null;
  /** Need not take it; `reason` may be empty. Null where not excused. */
  excuse: { reason: string; at: Date } | null;
  /** In the order in which they were begun. */
  attempts: ResultAttempt[];
};

/**
 * What a student of the teacher's class answered in an assignment, one by one, key and evidence too.
 * @returns null where there is no such student or assignment in the class
 */
export async function findStudentResults(
  { classId }: TeacherOfClass,
  assignmentId: string,
  studentId: string,
  now: Date,
): Promise<StudentResults | null> {
  if (![assignmentId, studentId].every((id) => z.guid().safeParse(id).success)) return null;
  await settleOverdueAttempts(db(), now, { studentId });
  const assignment = await db().assignment.findFirst({
    where: { id: assignmentId, classId },
    select: {
      ...{ title: true, kind: true, ...termsColumns },
      attempts: {
        where: { studentId, isPreview: false },
        include: { answers: true },
        orderBy: { number: "asc" },
      },
      excuses: { where: { studentId }, select: { reason: true, at: true } },
      classroom: {
        select: {
          name: true,
          students: { orderBy: [{ nicknameKey: "asc" }, { userId: "asc" }] },
        },
      },
    },
  });
  if (assignment === null) return null;
  const { title, kind, attempts, classroom } = assignment;
  const student = classroom.students.find(({ userId }) => userId === studentId);
  if (student === undefined) return null;
  const { labels, timeFactor } = student;
  const terms = termsFor(assignment, { studentId, labels, timeFactor });
  const finished = attempts.flatMap(({ id, submittedAt, score, maxScore }) =>
    submittedAt === null ? [] : [{ id, submittedAt, score: score ?? 0, maxScore: maxScore ?? 0 }],
  );
  const counting = countingScore(finished, terms.whichCounts);
  const plans = attempts.map(({ snapshot }) => planOf(snapshot));
  const questions = await loadAttemptQuestions(
    attempts.map(({ answers }, at) => ({
      plan: plans[at] ?? { seed: "", items: [] },
      answers,
      // Whoever teaches the class sees the keys anyway.
      isTold: () => true,
    })),
  );
  const present = classroom.students.filter(
    ({ userId, removedAt }) => removedAt === null || userId === studentId,
  );
  const at = present.indexOf(student);
  const neighbour = (place: number): Neighbour | null => {
    const found = present[place];
    return found === undefined ? null : { id: found.userId, nickname: found.nickname };
  };
  return {
    ...{ className: classroom.name, title, kind, whichCounts: terms.whichCounts },
    student: {
      id: studentId,
      nickname: student.nickname,
      isRemoved: student.removedAt !== null,
    },
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
    share: counting?.share ?? null,
    excuse: assignment.excuses[0] ?? null,
    attempts: attempts.map(({ id, startedAt, submittedAt, score, maxScore }, index) => ({
      ...{ id, startedAt, submittedAt, score },
      isLate: submittedAt !== null && isLate(terms.dueAt, submittedAt),
      isCounting: counting?.attemptIds.includes(id) ?? false,
      maxScore: maxScore ?? mostPoints(plans[index] ?? { items: [] }),
      questions: questions[index] ?? [],
    })),
  };
}
