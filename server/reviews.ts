import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { judgeAnswer } from "@/questions/grade";
import { isGuessable } from "@/questions/kind-traits";
import { gradeAnswer, slowThresholdMs } from "@/scheduling/grade";
import { grades } from "@/scheduling/memory";
import { balanceRange, lightestDay } from "@/scheduling/balance";
import { becameLeech, isLeech } from "@/scheduling/leech";
import type { LeechOffer } from "@/scheduling/leech";
import type { Memory, MemoryModel } from "@/scheduling/memory";
import { advance, compareEvents, liveEvents, replayFact } from "@/scheduling/replay";
import { believableEvent, reviewModeSchema } from "@/scheduling/review-event";
import type { ReviewEvent } from "@/scheduling/review-event";
import { studyDayOf } from "@/scheduling/study-day";
import { findCorrectionToTell, markSeen } from "./corrections";
import type { CorrectionNotice } from "./corrections";
import { db } from "./db";
import type { Transaction } from "./db";
import { adoptExamPlans } from "./exam-plans";
import { adoptReports } from "./item-reports";
import { holdAsked, insertEvents, loadAnswerContext, loadDueOn, writeAnswer } from "./answer-rows";
import type { AnswerContext } from "./answer-rows";
import { toStoredItem } from "./items";
import type { StoredItem } from "./items";
import {
  foldMemory,
  holdMemoryHome,
  holdMemoryHomes,
  loadEventsOf,
  lockLearner,
  memoryFrom,
} from "./memories";
import { adoptLivePlaces, nameLivePlaces } from "./live-seats";
import { isGuest } from "./session";
import type { Viewer } from "./session";
import { inTransaction } from "./statements";
import type { Statements } from "./statements";
import { adoptStudySettings } from "./study-settings";
import { findLeechOffer, liftLeech, setAside } from "./suspensions";

/** Place of an option, or of an event, among those that the item shows. */
const placeSchema = z.string().regex(/^\d{1,2}$/);
const recallSchema = z.literal([1, 2, 3, 4]);

/** What was handed in, by the way in which the kind is answered; see `ItemAnswer`. */
export const handedInSchema = z.union([
  z.object({ optionId: placeSchema.nullable() }),
  z.object({ typed: z.string().max(200).nullable() }),
  z.object({ order: z.array(placeSchema).max(10).nullable() }),
  z.object({ recalled: recallSchema.nullable() }),
]);

/** An answer as it leaves the learner's hand; whether it is right is decided here. */
export const answerSchema = z
  .object({
    eventId: z.uuidv7(),
    factId: z.guid(),
    itemId: z.guid(),
    itemVersion: z.number().int().min(1),
    guessed: z.boolean(),
    /** What is answered while cramming is logged and changes no memory. */
    mode: reviewModeSchema.optional(),
    latencyMs: z.number().int().min(0).max(86_400_000),
    answeredAt: z.iso.datetime(),
    device: z.string().max(100).default(""),
  })
  .and(handedInSchema);
export type Answer = z.infer<typeof answerSchema>;

/** What came of an answer that was saved. */
export type SavedAnswer = {
  item: StoredItem;
  correct: boolean;
  /** How a typed answer was read; null for every other one. */
  readAs: string | null;
  /** What was put right of the fact since the learner last answered it. */
  correction: CorrectionNotice | null;
  /** The learner's study day of the answer, and when the fact is asked again. */
  studyDay: string;
  dueDay: string | null;
  /** What to offer for a fact that this answer made a leech: it is set aside now. */
  leech: LeechOffer | null;
  /** A graded quiz or a live game may ask the fact too: see findSealedFacts. */
  isQuizzed: boolean;
};

/** "no-answer": what was handed in is no answer to the item, so it is not counted as wrong either. */
export type AnswerProblem = "no-such-item" | "no-answer" | "no-such-answer";

/** How many of the latest answers of a kind tell how fast a learner is. */
const latencySample = 100;

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
  return inTransaction(async (statements) => {
    const asked = await holdAsked(statements, viewer.userId, answer);
    if (asked === null) return failed("no-such-item");
    const { home, isQuizzed } = asked;
    const item = toStoredItem(asked.item);
    const judged = judgeAnswer(item, answer);
    if (judged === null) return failed("no-answer");
    const context = await loadAnswerContext(statements, viewer.userId, home, item.kind);
    const stored = context.events.find(({ id }) => id === answer.eventId);
    const others = context.events.filter(({ id }) => id !== answer.eventId);
    const before = replayFact(others, context.model);
    const event =
      stored ??
      (await withPlannedDay(statements, others, before, context.model, {
        ...believableEvent(claimedEvent(viewer, answer, item, judged, context), {
          receivedAt: now,
          notBefore: null,
          timeZone: viewer.timeZone,
          rolloverHour: context.rollOverHour,
        }),
      }));
    const memory = memoryFrom([...others, event], home, context.model);
    const correction = await findCorrectionToTell(statements, viewer, home, event.id);
    if (memory === null) await insertEvents(statements, [event], now);
    else await writeAnswer(statements, event, now, memory, home.factId);
    if (correction !== null) await markSeen(statements, viewer, [correction.id], now);
    const isNewLeech = becameLeech(before?.lapses ?? 0, memory?.lapses ?? 0);
    if (isNewLeech && stored === undefined) {
      await setAside(statements, viewer.userId, home.factId, "leech", now);
    }
    return ok({
      item,
      correct: judged.correct,
      readAs: judged.readAs,
      correction,
      studyDay: event.studyDay,
      dueDay: memory?.dueDay ?? null,
      leech: isNewLeech ? await findLeechOffer(statements, home.factId, [...others, event]) : null,
      isQuizzed,
    });
  });
}

/** The event that an answer is, as far as the client's clock is believed. */
function claimedEvent(
  viewer: Viewer,
  answer: Answer,
  item: StoredItem,
  { correct, chosen, optionCount, recalled }: NonNullable<ReturnType<typeof judgeAnswer>>,
  { latenciesMs, rollOverHour }: AnswerContext,
): ReviewEvent {
  const { latencyMs } = answer;
  const guessed = answer.guessed && isGuessable(item.kind);
  const slowFromMs = slowThresholdMs(latenciesMs);
  const answeredAt = new Date(answer.answeredAt);
  return {
    id: answer.eventId,
    learnerId: viewer.userId,
    factId: answer.factId,
    itemId: item.id,
    itemVersion: item.version,
    kind: item.kind,
    optionCount,
    chosen,
    correct,
    guessed: guessed && correct,
    grade:
      item.kind === "flashcard"
        ? gradeAnswer({ kind: item.kind, selfGrade: recalled ?? grades.again }, slowFromMs)
        : gradeAnswer({ kind: item.kind, correct, guessed, latencyMs }, slowFromMs),
    latencyMs,
    answeredAt: answeredAt.toISOString(),
    studyDay: studyDayOf(answeredAt, viewer.timeZone, rollOverHour),
    device: answer.device,
    undoes: null,
    mode: answer.mode ?? "study",
    plannedDay: null,
  };
}

/** Writes the lightest day to ask again into an answer that moves the memory to days ahead. */
async function withPlannedDay(
  statements: Statements,
  others: readonly ReviewEvent[],
  before: Memory | null,
  model: MemoryModel,
  event: ReviewEvent,
): Promise<ReviewEvent> {
  // One that arrives late is followed by others, which decide.
  if (others.some((other) => compareEvents(other, event) > 0)) return event;
  const after = advance(before, event, model);
  if (after === null || after === before) return event;
  const range = balanceRange(before, after, model);
  if (range === null) return event;
  const dueOn = await loadDueOn(statements, event.learnerId, range);
  return { ...event, plannedDay: lightestDay(range, dueOn) };
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
export const recallingSchema = amendmentSchema.extend({ recalled: recallSchema });
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
    if (kind === "flashcard" || !isGuessable(kind)) return [];
    const guessed = amendment.guessed && correct;
    const slowFromMs = await slowFrom(transaction, viewer, kind);
    const grade = gradeAnswer({ kind, correct, guessed, latencyMs }, slowFromMs);
    const tombstone = { ...standing, id: uuid(), undoes: standing.id };
    return [tombstone, { ...standing, id: amendment.eventId, guessed, grade, undoes: null }];
  });
}

/**
 * Says of a flashcard that was turned how well it was recalled: the turning, which counts as not
 * recalled, is taken back and stands again with the learner's own grade.
 */
export async function sayRecall(
  viewer: Viewer,
  amendment: z.infer<typeof recallingSchema>,
  now: Date,
): Promise<Result<{ studyDay: string; dueDay: string | null }, AnswerProblem>> {
  return amend(viewer, amendment, now, async (_transaction, standing) => {
    if (standing.kind !== "flashcard") return [];
    const grade = gradeAnswer({ kind: standing.kind, selfGrade: amendment.recalled }, null);
    const correct = grade > grades.again;
    const tombstone = { ...standing, id: uuid(), undoes: standing.id };
    return [tombstone, { ...standing, id: amendment.eventId, correct, grade, undoes: null }];
  });
}

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
    await lockLearner(transaction, viewer.userId);
    const home = await holdMemoryHome(transaction, factId);
    if (home === null) return failed("no-such-answer");
    const events = await loadEventsOf(transaction, viewer.userId, home);
    const original = events.find((event) => event.id === answerEventId);
    if (original === undefined) return failed("no-such-answer");
    const isDone = events.some((event) => event.id === amendment.eventId);
    // An answer that was amended before stands under another id, at the same moment.
    const standing = liveEvents(events).find((event) => event.answeredAt === original.answeredAt);
    if (!isDone && standing !== undefined) {
      await insertEvents(transaction, await makeEvents(transaction, standing), now);
    }
    const memory = await foldMemory(transaction, viewer.userId, home);
    if (!isLeech(memory?.lapses ?? 0)) await liftLeech(transaction, viewer.userId, home);
    return ok({ studyDay: original.studyDay, dueDay: memory?.dueDay ?? null });
  });
}

/**
 * Gives an account the answers and reports that its browser gave as a guest before signing in, and its places
 * in live games.
 */
export async function adoptGuestAnswers(account: Viewer, guest: Viewer): Promise<number> {
  if (!isGuest(guest) || guest.userId === account.userId) return 0;
  const count = await db().$transaction(
    async (transaction) => {
      for (const id of [account.userId, guest.userId].sort()) await lockLearner(transaction, id);
      await adoptLivePlaces(transaction, account.userId, guest.userId);
      const moved = await transaction.reviewEvent.findMany({
        where: { learnerId: guest.userId },
        select: { factId: true },
      });
      const homes = await holdMemoryHomes(transaction, [
        ...new Set(moved.map(({ factId }) => factId)),
      ]);
      await transaction.reviewEvent.updateMany({
        where: { learnerId: guest.userId },
        data: { learnerId: account.userId },
      });
      await adoptReports(transaction, account.userId, guest.userId);
      await adoptExamPlans(transaction, account.userId, guest.userId);
      await adoptStudySettings(transaction, account.userId, guest.userId);
      await transaction.memoryState.deleteMany({ where: { learnerId: guest.userId } });
      await transaction.$executeRaw`
        INSERT INTO "FactSuspension" ("learnerId", "factId", "reason", "since")
        SELECT ${account.userId}::uuid, "factId", "reason", "since" FROM "FactSuspension"
        WHERE "learnerId" = ${guest.userId}::uuid ON CONFLICT DO NOTHING`;
      await transaction.factSuspension.deleteMany({ where: { learnerId: guest.userId } });
      for (const home of homes) await foldMemory(transaction, account.userId, home);
      await transaction.user.update({
        where: { id: guest.userId },
        data: { adoptedById: account.userId },
      });
      return moved.length;
    },
    { timeout: 60_000 },
  );
  await nameLivePlaces(account.userId);
  return count;
}

/** How many answers a learner has given that stand. */
export async function countAnswers(viewer: Viewer): Promise<number> {
  return db().reviewEvent.count({ where: { learnerId: viewer.userId, undoesId: null } });
}
