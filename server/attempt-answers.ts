import "server-only";
import { z } from "zod";
import { acceptAnswer, handInAt } from "@/assignments/accept-answer";
import type { Acceptance, HandIn } from "@/assignments/accept-answer";
import { creditOf, creditSoFar, roundedPoints } from "@/assignments/credit";
import { termsSchema } from "@/assignments/terms";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { ItemAnswer } from "@/questions/kind";
import { planOf } from "./attempts";
import { db } from "./db";
import type { Transaction } from "./db";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import { regradeHandedIn } from "./regrade-attempts";
import { handedInSchema } from "./reviews";
import type { Viewer } from "./session";

/** An answer as it leaves the student's hand; whether it is right is decided here. */
export const attemptAnswerSchema = z.object({
  /** UUIDv7, made by the client: the same one twice counts once. */
  eventId: z.uuidv7(),
  /** The question's place in the attempt, from 0. */
  position: z.number().int().min(0).max(999),
  answer: handedInSchema,
  answeredAt: z.iso.datetime(),
  latencyMs: z.number().int().min(0).max(86_400_000).default(0),
  device: z.string().max(100).default(""),
});
export type AttemptAnswer = z.infer<typeof attemptAnswerSchema>;

/** What came of an answer, and what is needed to tell the student where the attempt tells at once. */
export type SavedAttemptAnswer = {
  acceptance: Acceptance;
  assignmentId: string;
  kind: "quiz" | "practice";
  isPreview: boolean;
  isToldAtOnce: boolean;
  item: StoredItem;
  /** The answer that stands, which may not be the one that came in. */
  standing: ItemAnswer | null;
};

export type AttemptProblem = "no-such-attempt" | "no-answer";

type AttemptRow = {
  assignmentId: string;
  isPreview: boolean;
  snapshot: unknown;
  terms: unknown;
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  kind: "quiz" | "practice";
  /** The answer that stands at the place that was asked for. */
  standing: { eventId: string; answeredAt: Date; answer: unknown } | null;
};

/**
 * Holds an attempt of the viewer, so that nothing is handed in while an answer is saved.
 * @param position also finds the answer that stands at this place
 * @returns null where there is none, or its class is archived
 */
async function holdAttempt(
  transaction: Transaction,
  viewer: Viewer,
  attemptId: string,
  position: number,
): Promise<AttemptRow | null> {
  const [row] = await transaction.$queryRaw<Omit<AttemptRow, "standing">[]>`
    SELECT a."assignmentId", a."isPreview", a."snapshot", a."terms", a."startedAt", a."deadlineAt",
      a."submittedAt", s."kind"
    FROM "Attempt" a
    JOIN "Assignment" s ON s."id" = a."assignmentId"
    JOIN "Classroom" c ON c."id" = s."classId" AND c."archivedAt" IS NULL
    WHERE a."studentId" = ${viewer.userId}::uuid AND a."id" = ${attemptId}::uuid
    FOR UPDATE OF a`;
  if (row === undefined) return null;
  // Only once the attempt is held: a statement that waits for it sees what stood when it began.
  const standing = await transaction.attemptAnswer.findUnique({
    where: { studentId_attemptId_position: { studentId: viewer.userId, attemptId, position } },
    select: { eventId: true, answeredAt: true, answer: true },
  });
  return { ...row, standing };
}

/**
 * Saves an answer of the viewer's attempt. Whatever arrives is kept on record; which answer stands is
 * decided by `acceptAnswer`.
 * @param now when it arrived
 */
export async function saveAttemptAnswer(
  viewer: Viewer,
  attemptId: string,
  input: AttemptAnswer,
  now: Date,
): Promise<Result<SavedAttemptAnswer, AttemptProblem | "no-such-question">> {
  const { position, eventId, answer } = input;
  return db().$transaction(async (transaction) => {
    const attempt = await holdAttempt(transaction, viewer, attemptId, position);
    if (attempt === null) return failed("no-such-attempt");
    const plan = planOf(attempt.snapshot);
    const planned = plan.items[position];
    if (planned === undefined) return failed("no-such-question");
    const row = await transaction.item.findUniqueOrThrow({ where: { id: planned.itemId } });
    const item = toStoredItem(row);
    const terms = termsSchema.parse(attempt.terms);
    const isToldAtOnce = terms.feedbackWhen === "at-once";
    // Where an answer is final, one that cannot be graded yet is none.
    const credit = isToldAtOnce ? creditOf(item, answer) : creditSoFar(item, answer);
    if (credit === null) return failed("no-answer");
    const stored = attempt.standing;
    // A device whose clock is ahead must not win over later answers.
    const answeredAt = new Date(Math.min(Date.parse(input.answeredAt), now.getTime()));
    const acceptance = acceptAnswer(
      attempt,
      plan.items.length,
      stored,
      { eventId, answeredAt, position },
      isToldAtOnce,
      now,
    );
    const place = { studentId: viewer.userId, attemptId, position };
    const arrival = { answer, answeredAt, receivedAt: now };
    await transaction.attemptAnswerEvent.createMany({
      data: [{ ...place, ...arrival, id: eventId, device: input.device }],
      skipDuplicates: true,
    });
    if (acceptance === "saved") {
      const { correct } = credit;
      const points = roundedPoints(credit.share * planned.points);
      const data = { ...arrival, eventId, correct, points };
      await transaction.attemptAnswer.upsert({
        where: { studentId_attemptId_position: place },
        create: { ...place, ...data },
        update: data,
      });
    }
    const { assignmentId, kind, isPreview } = attempt;
    const before = stored === null ? null : handedInSchema.parse(stored.answer);
    const standing = acceptance === "saved" ? answer : before;
    return ok({ acceptance, assignmentId, kind, isPreview, isToldAtOnce, item, standing });
  });
}

/** Hands an attempt of the viewer in, once and for all, with the answers that have arrived. */
export async function handInAttempt(
  viewer: Viewer,
  attemptId: string,
  now: Date,
): Promise<Result<HandIn & { assignmentId: string }, "no-such-attempt">> {
  const studentId = viewer.userId;
  return db().$transaction(async (transaction) => {
    const attempt = await holdAttempt(transaction, viewer, attemptId, -1);
    if (attempt === null) return failed("no-such-attempt");
    const handIn = handInAt(attempt, now);
    if (handIn.outcome !== "handed-in-before") {
      const { _sum } = await transaction.attemptAnswer.aggregate({
        where: { studentId, attemptId },
        _sum: { points: true },
      });
      const score = roundedPoints(_sum.points ?? 0);
      const { submittedAt } = handIn;
      await transaction.attempt.update({
        where: { studentId_id: { studentId, id: attemptId } },
        data: { submittedAt, score },
      });
      const { assignmentId } = attempt;
      await regradeHandedIn(transaction, [{ id: attemptId, assignmentId }], now);
    }
    return ok({ ...handIn, assignmentId: attempt.assignmentId });
  });
}
