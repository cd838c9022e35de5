import "server-only";
import { z } from "zod";
import { acceptAnswer, handInAt } from "@/assignments/accept-answer";
import type { Acceptance, HandIn } from "@/assignments/accept-answer";
import { creditOf, creditSoFar, roundedPoints } from "@/assignments/credit";
import { termsSchema } from "@/assignments/terms";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { Prisma } from "@/prisma/generated/client";
import type { ItemAnswer } from "@/questions/kind";
import { planOf } from "./attempts";
import { db } from "./db";
import { toStoredItem } from "./items";
import type { ItemRow, StoredItem } from "./items";
import { regradeHandedIn } from "./regrade-attempts";
import { handedInSchema } from "./reviews";
import type { Viewer } from "./session";
import { statements } from "./statements";

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
  deadlineAt: Date | null;
  submittedAt: Date | null;
  kind: "quiz" | "practice";
  /** The item that is asked at the place; null where the attempt asks none there. */
  item: StoredItem | null;
  /** The answer that stands at the place. */
  standing: { eventId: string; answeredAt: Date; answer: unknown } | null;
};

type JoinedRow = Omit<AttemptRow, "item" | "standing"> &
  ItemRow & { itemKind: string; eventId: string | null; answeredAt: Date; answer: unknown };

/** An attempt of the viewer with one place of it; null where there is none, or its class is archived. */
async function loadAnswered(
  viewer: Viewer,
  attemptId: string,
  position: number,
): Promise<AttemptRow | null> {
  const [row] = await statements().$queryRaw<JoinedRow[]>`
    SELECT a."assignmentId", a."isPreview", a."snapshot", a."terms", a."deadlineAt", a."submittedAt",
      s."kind"::text AS "kind", w."eventId", w."answeredAt", w."answer",
      i."id", i."version", i."status"::text AS "status", i."isPinned", i."kind" AS "itemKind",
      i."factId", i."stem", i."generator", i."generatorVersion", i."seed", i."body"
    FROM "Attempt" a
    JOIN "Assignment" s ON s."id" = a."assignmentId"
    JOIN "Classroom" c ON c."id" = s."classId" AND c."archivedAt" IS NULL
    LEFT JOIN "AttemptAnswer" w ON w."studentId" = a."studentId" AND w."attemptId" = a."id"
      AND w."position" = ${position}
    LEFT JOIN "Item" i ON i."id" = (a."snapshot"->'items'->${position}::int->>'itemId')::uuid
    WHERE a."studentId" = ${viewer.userId}::uuid AND a."id" = ${attemptId}::uuid`;
  if (row === undefined) return null;
  const { eventId, answeredAt, answer, itemKind, ...rest } = row;
  return {
    ...rest,
    item: rest.id === null ? null : toStoredItem({ ...rest, kind: itemKind }),
    standing: eventId === null ? null : { eventId, answeredAt, answer },
  };
}

/** Where another answer was written meanwhile, it is decided again; so often in a row that does not happen. */
const mostTries = 20;

/**
 * Saves an answer of the viewer's attempt. Whatever arrives is kept on record; which answer stands is
 * decided by `acceptAnswer`. It is read, decided and written in two statements instead of a
 * transaction that holds the attempt meanwhile, because a whole class answers at once: the second
 * writes only where what the first read still holds (docs/decisions/027).
 * @param now when it arrived
 */
export async function saveAttemptAnswer(
  viewer: Viewer,
  attemptId: string,
  input: AttemptAnswer,
  now: Date,
): Promise<Result<SavedAttemptAnswer, AttemptProblem | "no-such-question">> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const saved = await trySaving(viewer, attemptId, input, now);
    if (saved !== "changed-meanwhile") return saved;
  }
  throw new Error(`The attempt ${attemptId} was changed by others all the time.`);
}

async function trySaving(
  viewer: Viewer,
  attemptId: string,
  input: AttemptAnswer,
  now: Date,
): Promise<Result<SavedAttemptAnswer, AttemptProblem | "no-such-question"> | "changed-meanwhile"> {
  const { position, eventId, answer, device } = input;
  const attempt = await loadAnswered(viewer, attemptId, position);
  if (attempt === null) return failed("no-such-attempt");
  const plan = planOf(attempt.snapshot);
  const planned = plan.items[position];
  const { item, standing: stored } = attempt;
  if (planned === undefined || item === null) return failed("no-such-question");
  const terms = termsSchema.parse(attempt.terms);
  const isToldAtOnce = terms.feedbackWhen === "at-once";
  // Where an answer is final, one that cannot be graded yet is none.
  const credit = isToldAtOnce ? creditOf(item, answer) : creditSoFar(item, answer);
  if (credit === null) return failed("no-answer");
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
  const arrival = { studentId: viewer.userId, attemptId, position, eventId, answer, answeredAt };
  if (acceptance === "saved") {
    const { correct } = credit;
    const points = roundedPoints(credit.share * planned.points);
    const stands = { ...arrival, correct, points, replacing: stored?.eventId ?? null };
    if (!(await writeStanding(stands, device, now))) return "changed-meanwhile";
  } else {
    await statements().$executeRaw(arrivalInsert(arrival, device, now));
  }
  const { assignmentId, kind, isPreview } = attempt;
  const before = stored === null ? null : handedInSchema.parse(stored.answer);
  const standing = acceptance === "saved" ? answer : before;
  return ok({ acceptance, assignmentId, kind, isPreview, isToldAtOnce, item, standing });
}

type Arrival = {
  studentId: string;
  attemptId: string;
  position: number;
  eventId: string;
  answer: ItemAnswer;
  answeredAt: Date;
};

/** Puts an answer on record; the same one twice is there once. */
const arrivalInsert = (
  { studentId, attemptId, position, eventId, answer, answeredAt }: Arrival,
  device: string,
  now: Date,
) => Prisma.sql`
  INSERT INTO "AttemptAnswerEvent"
    ("studentId", "id", "attemptId", "position", "answer", "answeredAt", "receivedAt", "device")
  VALUES (${studentId}::uuid, ${eventId}::uuid, ${attemptId}::uuid, ${position},
    ${JSON.stringify(answer)}::jsonb, ${answeredAt}, ${now}, ${device})
  ON CONFLICT DO NOTHING`;

/**
 * Puts an answer on record and lets it stand, unless the attempt was handed in meanwhile, or another
 * answer stands than the one that it replaces: null for none.
 * The attempt is held against handing in and other answers, and not against its key being named: the same
 * answer sent twice at once is put on record by a statement that names it, and each would wait for the other.
 * @returns whether it stands
 */
async function writeStanding(
  stands: Arrival & { correct: boolean; points: number; replacing: string | null },
  device: string,
  now: Date,
): Promise<boolean> {
  const { studentId, attemptId, position, eventId, answer, answeredAt } = stands;
  const { correct, points, replacing } = stands;
  const written = await statements().$executeRaw`
    WITH running AS (
      SELECT "studentId", "id" FROM "Attempt"
      WHERE "studentId" = ${studentId}::uuid AND "id" = ${attemptId}::uuid AND "submittedAt" IS NULL
      FOR NO KEY UPDATE
    ), arrival AS (${arrivalInsert(stands, device, now)})
    INSERT INTO "AttemptAnswer" AS w ("studentId", "attemptId", "position", "eventId", "answer",
      "answeredAt", "receivedAt", "correct", "points")
    SELECT "studentId", "id", ${position}::int, ${eventId}::uuid, ${JSON.stringify(answer)}::jsonb,
      ${answeredAt}::timestamptz, ${now}::timestamptz, ${correct}::boolean, ${points}::float
    FROM running
    ON CONFLICT ("studentId", "attemptId", "position") DO UPDATE SET
      "eventId" = excluded."eventId", "answer" = excluded."answer",
      "answeredAt" = excluded."answeredAt", "receivedAt" = excluded."receivedAt",
      "correct" = excluded."correct", "points" = excluded."points"
    WHERE w."eventId" = ${replacing}::uuid`;
  return written > 0;
}

/** Hands an attempt of the viewer in, once and for all, with the answers that have arrived. */
export async function handInAttempt(
  viewer: Viewer,
  attemptId: string,
  now: Date,
): Promise<Result<HandIn & { assignmentId: string }, "no-such-attempt">> {
  const studentId = viewer.userId;
  return db().$transaction(async (transaction) => {
    // Held, so that no answer is saved that its score leaves out.
    const [attempt] = await transaction.$queryRaw<
      Pick<AttemptRow, "assignmentId" | "deadlineAt" | "submittedAt">[]
    >`
      SELECT a."assignmentId", a."deadlineAt", a."submittedAt" FROM "Attempt" a
      JOIN "Assignment" s ON s."id" = a."assignmentId"
      JOIN "Classroom" c ON c."id" = s."classId" AND c."archivedAt" IS NULL
      WHERE a."studentId" = ${studentId}::uuid AND a."id" = ${attemptId}::uuid
      FOR UPDATE OF a`;
    if (attempt === undefined) return failed("no-such-attempt");
    const { assignmentId } = attempt;
    const handIn = handInAt(attempt, now);
    if (handIn.outcome === "handed-in-before") return ok({ ...handIn, assignmentId });
    const { _sum } = await transaction.attemptAnswer.aggregate({
      where: { studentId, attemptId },
      _sum: { points: true },
    });
    await transaction.attempt.updateMany({
      where: { studentId, id: attemptId },
      data: { submittedAt: handIn.submittedAt, score: roundedPoints(_sum.points ?? 0) },
    });
    await regradeHandedIn(transaction, [{ id: attemptId, assignmentId }], now);
    return ok({ ...handIn, assignmentId });
  });
}
