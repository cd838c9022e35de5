import "server-only";
import { z } from "zod";
import { answerWords } from "@/assignments/answer-words";
import { isLate } from "@/assignments/standing";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { planOf } from "./attempts";
import { db } from "./db";
import { toStoredItem } from "./items";
import { handedInSchema } from "./reviews";
import type { TeacherOfClass } from "./session";
import { termsColumns, termsFor } from "./student-terms";

/** One question of one attempt of one student, with what was answered. */
export type AnswerLine = {
  student: string;
  /** From 1. */
  attempt: number;
  /** ISO instants, UTC; null while it runs, and for no answer. */
  submittedAt: string | null;
  isLate: boolean;
  /** As the attempt asked it, from 1. */
  place: number;
  question: string;
  kind: string;
  answer: string | null;
  answeredAt: string | null;
  key: string;
  correct: boolean;
  points: number;
  maxPoints: number;
  /** The exact version that was asked. */
  itemId: string;
};

/**
 * Every question of every attempt at an assignment of the teacher's class, by student; those who were
 * taken out of the class too, since their answers are kept. Previews are left out.
 * @returns null where there is no such assignment in the class
 */
export async function findAnswerLines(
  { classId }: TeacherOfClass,
  assignmentId: string,
  now: Date,
): Promise<AnswerLine[] | null> {
  if (!z.guid().safeParse(assignmentId).success) return null;
  await settleOverdueAttempts(db(), now, { classId });
  const row = await db().assignment.findFirst({
    where: { id: assignmentId, classId },
    select: {
      ...termsColumns,
      classroom: {
        select: { students: { orderBy: [{ nicknameKey: "asc" }, { userId: "asc" }] } },
      },
      attempts: {
        where: { isPreview: false },
        include: { answers: true },
        orderBy: [{ number: "asc" }],
      },
    },
  });
  if (row === null) return null;
  const planned = row.attempts.map((attempt) => ({ attempt, plan: planOf(attempt.snapshot) }));
  const itemIds = new Set(planned.flatMap(({ plan }) => plan.items.map(({ itemId }) => itemId)));
  const items = await db().item.findMany({ where: { id: { in: [...itemIds] } } });
  const itemOf = new Map(items.map((item) => [item.id, toStoredItem(item)]));
  return row.classroom.students.flatMap(({ userId, nickname, labels, timeFactor }) => {
    const { dueAt } = termsFor(row, { studentId: userId, labels, timeFactor });
    const own = planned.filter(({ attempt }) => attempt.studentId === userId);
    return own.flatMap(({ attempt: { number, submittedAt, answers }, plan }) => {
      const stands = new Map(answers.map((answer) => [answer.position, answer]));
      return plan.items.flatMap(({ itemId, points: maxPoints }, position) => {
        const item = itemOf.get(itemId);
        if (item === undefined) return [];
        const stored = stands.get(position);
        const answer =
          stored === undefined ? null : answerWords(item, handedInSchema.parse(stored.answer));
        return [
          {
            ...{ student: nickname, attempt: number, place: position + 1, itemId, maxPoints },
            submittedAt: submittedAt?.toISOString() ?? null,
            isLate: submittedAt !== null && isLate(dueAt, submittedAt),
            ...{ question: item.stem, kind: item.kind, key: item.answer, answer },
            answeredAt: stored?.answeredAt.toISOString() ?? null,
            correct: stored?.correct ?? false,
            points: stored?.points ?? 0,
          },
        ];
      });
    });
  });
}
