import "server-only";
import { z } from "zod";
import { answerWords } from "@/assignments/answer-words";
import { countingScore } from "@/assignments/counting-attempt";
import { analyseQuiz } from "@/assignments/quiz-analysis";
import type { AnalysedQuestion, QuizAnalysis } from "@/assignments/quiz-analysis";
import type { AssignmentKind } from "@/assignments/terms";
import { groupBy } from "@/lib/group-by";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { planOf } from "./attempts";
import { db } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import { handedInSchema } from "./reviews";
import type { TeacherOfClass } from "./session";
import { termsColumns, termsFor } from "./student-terms";

/** A question with its figures; `item` is the latest version that was asked. */
export type QuestionAnalysis = AnalysedQuestion & {
  item: StoredItem;
  /** The teachers of the class wrote it, and may change it. */
  isOwn: boolean;
};

export type AssignmentAnalysis = {
  title: string;
  kind: AssignmentKind;
  className: string;
  quiz: QuizAnalysis["quiz"];
  attempts: number;
  shares: number[];
  /** In the teacher's order; what the assignment asks no more comes last. */
  questions: QuestionAnalysis[];
};

/**
 * The item analysis of an assignment of the teacher's class, by the attempts that count of those who
 * are in the class and not excused. Previews and attempts that still run are no part of it.
 * @returns null where there is no such assignment in the class
 */
export async function findAnalysis(
  { classId }: TeacherOfClass,
  assignmentId: string,
  now: Date,
): Promise<AssignmentAnalysis | null> {
  if (!z.guid().safeParse(assignmentId).success) return null;
  await settleOverdueAttempts(db(), now, { classId });
  const row = await db().assignment.findFirst({
    where: { id: assignmentId, classId },
    select: {
      ...{ title: true, kind: true, ...termsColumns },
      items: { select: { lineageId: true }, orderBy: { position: "asc" } },
      classroom: { select: { name: true, students: { where: { removedAt: null } } } },
      excuses: { select: { studentId: true } },
      attempts: {
        where: { isPreview: false, submittedAt: { not: null } },
        include: { answers: { select: { position: true, answer: true, points: true } } },
        orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (row === null) return null;
  const byStudent = groupBy(row.attempts, ({ studentId }) => studentId);
  const excused = new Set(row.excuses.map(({ studentId }) => studentId));
  const counting = row.classroom.students.flatMap(({ userId, labels, timeFactor }) => {
    if (excused.has(userId)) return [];
    const own = byStudent.get(userId) ?? [];
    const { whichCounts } = termsFor(row, { studentId: userId, labels, timeFactor });
    const finished = own.flatMap(({ id, submittedAt, score, maxScore }) =>
      submittedAt === null ? [] : [{ id, submittedAt, score: score ?? 0, maxScore: maxScore ?? 0 }],
    );
    const ids = countingScore(finished, whichCounts)?.attemptIds ?? [];
    return own.filter(({ id }) => ids.includes(id));
  });
  const planned = counting.map((attempt) => ({ attempt, plan: planOf(attempt.snapshot) }));
  const asked = planned.flatMap(({ plan }) => plan.items);
  const lineageOf = new Map(asked.map(({ itemId, lineageId }) => [itemId, lineageId]));
  const items = await db().item.findMany({ where: { id: { in: [...lineageOf.keys()] } } });
  const itemOf = new Map(items.map((item) => [item.id, toStoredItem(item)]));
  const own = new Set(items.flatMap((item) => (item.classId === classId ? [item.id] : [])));
  const analysis = analyseQuiz(
    planned.map(({ attempt: { id, answers }, plan }) => {
      const stands = new Map(answers.map((answer) => [answer.position, answer]));
      return {
        id,
        answers: plan.items.map(({ itemId, points: maxPoints }, position) => {
          const stored = stands.get(position);
          const item = itemOf.get(itemId);
          const given =
            stored === undefined || item === undefined
              ? null
              : answerWords(item, handedInSchema.parse(stored.answer));
          return { itemId, maxPoints, points: stored?.points ?? 0, given };
        }),
      };
    }),
    [...itemOf.values()].map(({ id, version, options }) => ({
      ...{ itemId: id, lineageId: lineageOf.get(id) ?? id, version, options },
    })),
  );
  const places = new Map(row.items.map(({ lineageId }, at) => [lineageId, at]));
  const placeOf = ({ lineageId }: AnalysedQuestion) => places.get(lineageId) ?? places.size;
  return {
    ...{ title: row.title, kind: row.kind, className: row.classroom.name },
    ...{ quiz: analysis.quiz, attempts: analysis.attempts, shares: analysis.shares },
    questions: [...analysis.questions]
      .sort((one, other) => placeOf(one) - placeOf(other))
      .flatMap((question) => {
        const item = itemOf.get(question.itemIds.at(-1) ?? "");
        return item === undefined ? [] : [{ ...question, item, isOwn: own.has(item.id) }];
      }),
  };
}
