import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { gradeAnswer, slowThresholdMs } from "@/scheduling/grade";
import { liveEvents, replayFact } from "@/scheduling/replay";

import { believableEvent, reviewEventSchema } from "@/scheduling/review-event";
import type { ReviewEvent } from "@/scheduling/review-event";
import { studyDayOf } from "@/scheduling/study-day";
import { db } from "./db";
import type { Transaction } from "./db";
import { dayToDate, isoDay } from "./fact-records";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import type { Viewer } from "./session";

/** An answer as it leaves the learner's hand; whether it is right is decided here. */
export const answerSchema = z.object({
  eventId: z.uuidv7(),
  factId: z.guid(),
  itemId: z.guid(),
  itemVersion: z.number().int().min(1),
  /** Place of the chosen option among the item's options; null is "I don't know". */
  optionId: z
    .string()
    .regex(/^\d{1,2}$/)
    .nullable(),
  guessed: z.boolean(),
  latencyMs: z.number().int().min(0).max(86_400_000),
  answeredAt: z.iso.datetime(),
  device: z.string().max(100).default(""),
});
export type Answer = z.infer<typeof answerSchema>;

/** What came of an answer that was saved. */
export type SavedAnswer = {
  item: StoredItem;
  correct: boolean;
  /** The learner's study day of the answer, and when the fact is asked again. */
  studyDay: string;
  dueDay: string | null;
};

export type AnswerProblem = "no-such-item" | "no-such-answer";

/** How many of the latest answers of a kind tell how fast a learner is. */
const latencySample = 100;

/** One at a time for a learner and a fact: two tabs must not fold the same log at once. */
async function lockMemory(transaction: Transaction, learnerId: string, factId: string) {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${learnerId} ${factId}`}, 0))`;
}

/**
 * Saves an answer and the memory that follows from it. The same event twice counts once and gives the
 * same reply.
 * @param now when the answer arrived; a device's clock is believed up to then.
 */
export async function saveAnswer(
  viewer: Viewer,
  answer: Answer,
  now: Date,
): Promise<Result<SavedAnswer, AnswerProblem>> {
  return db().$transaction(async (transaction) => {
    await lockMemory(transaction, viewer.userId, answer.factId);
    const row = await transaction.item.findFirst({
      where: { id: answer.itemId, factId: answer.factId, version: answer.itemVersion },
    });
    if (row === null) return failed("no-such-item");
    const item = toStoredItem(row);
    const option = answer.optionId === null ? undefined : item.options[Number(answer.optionId)];
    if (answer.optionId !== null && option === undefined) return failed("no-such-item");
    const correct = option?.correct ?? false;
    const { guessed, latencyMs } = answer;
    const slowFromMs = await slowFrom(transaction, viewer, item.kind);
    const answeredAt = new Date(answer.answeredAt);
    const claimed: ReviewEvent = {
      id: answer.eventId,
      learnerId: viewer.userId,
      factId: answer.factId,
      itemId: item.id,
      itemVersion: item.version,
      kind: item.kind,
      optionCount: item.options.length,
      chosen: option?.text ?? null,
      correct,
      guessed: guessed && correct,
      grade: gradeAnswer({ kind: item.kind, correct, guessed, latencyMs }, slowFromMs),
      latencyMs,
      answeredAt: answeredAt.toISOString(),
      studyDay: studyDayOf(answeredAt, viewer.timeZone),
      device: answer.device,
      undoes: null,
    };
    const event = believableEvent(claimed, {
      receivedAt: now,
      notBefore: null,
      timeZone: viewer.timeZone,
    });
    await insertEvents(transaction, [event], now);
    const memory = await foldMemory(transaction, viewer.userId, event.factId);
    return ok({ item, correct, studyDay: event.studyDay, dueDay: memory?.dueDay ?? null });
  });
}

async function slowFrom(
  transaction: Transaction,
  viewer: Viewer,
  kind: StoredItem["kind"],
): Promise<number | null> {
  const latest = await transaction.reviewEvent.findMany({
    where: { learnerId: viewer.userId, kind, undoesId: null },
    orderBy: { answeredAt: "desc" },
    take: latencySample,
    select: { latencyMs: true },
  });
  return slowThresholdMs(latest.map(({ latencyMs }) => latencyMs));
}

const amendmentSchema = z.object({
  eventId: z.uuidv7(),
  answerEventId: z.uuidv7(),
  factId: z.guid(),
  at: z.iso.datetime(),
});
export const guessSchema = amendmentSchema.extend({ guessed: z.boolean() });
export const undoSchema = amendmentSchema;
export type Amendment = z.infer<typeof amendmentSchema>;

/**
 * Says of an answer that it was, or was not, a guess: the answer is taken back and stands again with
 * the other grade, at the same time of day. The log only grows.
 */
export async function markGuessed(
  viewer: Viewer,
  amendment: z.infer<typeof guessSchema>,
  now: Date,
): Promise<Result<{ studyDay: string; dueDay: string | null }, AnswerProblem>> {
  return amend(viewer, amendment, now, async (transaction, standing) => {
    const { kind, correct, latencyMs } = standing;
    if (kind === "flashcard") return [];
    const guessed = amendment.guessed && correct;
    const slowFromMs = await slowFrom(transaction, viewer, toItemKind(kind));
    const grade = gradeAnswer({ kind, correct, guessed, latencyMs }, slowFromMs);
    const tombstone = { ...standing, id: uuid(), undoes: standing.id };
    return [tombstone, { ...standing, id: amendment.eventId, guessed, grade, undoes: null }];
  });
}

const toItemKind = (kind: ReviewEvent["kind"]) => kind as StoredItem["kind"];

/** Takes an answer back: the memory is as if it had not been given. */
export async function undoAnswer(
  viewer: Viewer,
  amendment: Amendment,
  now: Date,
): Promise<Result<{ studyDay: string; dueDay: string | null }, AnswerProblem>> {
  return amend(viewer, amendment, now, async (_transaction, standing) => [
    { ...standing, id: amendment.eventId, undoes: standing.id },
  ]);
}

async function amend(
  viewer: Viewer,
  amendment: Amendment,
  now: Date,
  makeEvents: (transaction: Transaction, standing: ReviewEvent) => Promise<ReviewEvent[]>,
): Promise<Result<{ studyDay: string; dueDay: string | null }, AnswerProblem>> {
  const { factId, answerEventId } = amendment;
  return db().$transaction(async (transaction) => {
    await lockMemory(transaction, viewer.userId, factId);
    const events = await loadFactEvents(transaction, viewer.userId, factId);
    const original = events.find((event) => event.id === answerEventId);
    if (original === undefined) return failed("no-such-answer");
    const isDone = events.some((event) => event.id === amendment.eventId);
    // An answer that was amended before stands under another id, at the same moment.
    const standing = liveEvents(events).find((event) => event.answeredAt === original.answeredAt);
    if (!isDone && standing !== undefined) {
      await insertEvents(transaction, await makeEvents(transaction, standing), now);
    }
    const memory = await foldMemory(transaction, viewer.userId, factId);
    return ok({ studyDay: original.studyDay, dueDay: memory?.dueDay ?? null });
  });
}

async function insertEvents(
  transaction: Transaction,
  events: readonly ReviewEvent[],
  receivedAt: Date,
): Promise<void> {
  await transaction.reviewEvent.createMany({
    data: events.map(({ undoes, studyDay, answeredAt, ...event }) => ({
      ...event,
      undoesId: undoes,
      studyDay: dayToDate(studyDay),
      answeredAt: new Date(answeredAt),
      receivedAt,
    })),
    skipDuplicates: true,
  });
}

type ReviewRow = Awaited<ReturnType<Transaction["reviewEvent"]["findFirstOrThrow"]>>;

export function toReviewEvent(row: ReviewRow): ReviewEvent {
  const { undoesId, studyDay, answeredAt, ...event } = row;
  return reviewEventSchema.parse({
    ...event,
    undoes: undoesId,
    studyDay: isoDay(studyDay),
    answeredAt: answeredAt.toISOString(),
  });
}

async function loadFactEvents(
  transaction: Transaction,
  learnerId: string,
  factId: string,
): Promise<ReviewEvent[]> {
  const rows = await transaction.reviewEvent.findMany({
    where: { learnerId, factId },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toReviewEvent);
}

/** Makes the stored memory of a fact what the log says; null when no answer stands. */
async function foldMemory(transaction: Transaction, learnerId: string, factId: string) {
  const memory = replayFact(await loadFactEvents(transaction, learnerId, factId));
  if (memory === null) {
    await transaction.memoryState.deleteMany({ where: { learnerId, factId } });
    return null;
  }
  const { stability, lastStudyDay, dueDay, ...rest } = memory;
  const data = {
    ...rest,
    stabilityDays: stability,
    lastStudyDay: dayToDate(lastStudyDay),
    dueDay: dayToDate(dueDay),
  };
  await transaction.memoryState.upsert({
    where: { learnerId_factId: { learnerId, factId } },
    create: { learnerId, factId, ...data },
    update: data,
  });
  return memory;
}

/** Gives an account the answers that its browser gave as a guest before signing in. */
export async function adoptGuestAnswers(account: Viewer, guest: Viewer): Promise<number> {
  if (guest.email !== null || guest.userId === account.userId) return 0;
  return db().$transaction(
    async (transaction) => {
      const moved = await transaction.reviewEvent.findMany({
        where: { learnerId: guest.userId },
        select: { factId: true },
      });
      const factIds = [...new Set(moved.map(({ factId }) => factId))].sort();
      for (const factId of factIds) await lockMemory(transaction, account.userId, factId);
      await transaction.reviewEvent.updateMany({
        where: { learnerId: guest.userId },
        data: { learnerId: account.userId },
      });
      await transaction.memoryState.deleteMany({ where: { learnerId: guest.userId } });
      for (const factId of factIds) await foldMemory(transaction, account.userId, factId);
      return moved.length;
    },
    { timeout: 60_000 },
  );
}

/** How many answers a learner has given that stand. */
export async function countAnswers(viewer: Viewer): Promise<number> {
  return db().reviewEvent.count({ where: { learnerId: viewer.userId, undoesId: null } });
}
