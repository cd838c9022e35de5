import "server-only";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { newcomer } from "@/scheduling/learner-key";
import { db } from "./db";
import {
  answerSchema,
  guessSchema,
  markGuessed,
  recallingSchema,
  saveAnswer,
  sayRecall,
  undoAnswer,
  undoSchema,
} from "./reviews";
import type { Answer, AnswerProblem, SavedAnswer } from "./reviews";
import { findSealedFacts } from "./sealed-facts";
import type { Viewer } from "./session";
import { asideSchema, changeSuspension } from "./suspensions";
import { findToldFact } from "./told-fact";
import type { ToldFact } from "./told-fact";

/** What a device sends: a batch of what its learner did, in that order. */
export const batchSchema = z.object({
  /** Whose it is, as the device knows it; "new" for somebody who had no row yet. */
  learnerKey: z.string().max(60),
  device: z.string().max(100).default(""),
  /** What the device was told last; null to hear nothing of other devices. */
  cursor: z.iso.datetime().nullable().default(null),
  /** Read one by one, so that one that makes no sense does not hold up the others. */
  letters: z.array(z.unknown()).max(100),
});
export type LetterBatch = z.infer<typeof batchSchema>;

const letterSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("answer"), body: answerSchema }),
  z.object({ kind: z.literal("guess"), body: guessSchema }),
  z.object({ kind: z.literal("recall"), body: recallingSchema }),
  z.object({ kind: z.literal("undo"), body: undoSchema }),
  z.object({ kind: z.literal("set-aside"), body: asideSchema }),
]);

const idSchema = z.object({ body: z.object({ eventId: z.string().max(60) }) });

/** What became of a letter. "unread": it makes no sense, and never will. */
export type LetterOutcome = { eventId: string } & (
  | { state: "saved"; answer: Answer; saved: SavedAnswer; fact: ToldFact }
  /** Saved, and what is right is not told: a quiz that the learner has begun asks it too. */
  | { state: "sealed" }
  | { state: "amended"; answerEventId: string; studyDay: string; dueDay: string | null }
  | { state: "undone" }
  | { state: "set-aside" }
  | { state: "refused"; problem: AnswerProblem | "unread" }
);

/** What comes of a batch, and what the learner's other devices sent since the cursor. */
export type TakenBatch = {
  outcomes: LetterOutcome[];
  elsewhere: AnswerElsewhere[];
  cursor: string;
};

/**
 * Takes a batch in, letter by letter, each in a transaction of its own: what arrived stays, whatever
 * comes after it. The same batch twice changes nothing and gives the same outcomes.
 * @param now when the batch arrived; no answer is believed to be later
 */
export async function takeBatch(
  viewer: Viewer,
  batch: LetterBatch,
  now: Date,
): Promise<TakenBatch> {
  const outcomes = await takeLetters(viewer, batch, now);
  return { outcomes, ...(await loadAnswersElsewhere(viewer, batch, now)) };
}

async function takeLetters(
  viewer: Viewer,
  { device, letters }: LetterBatch,
  now: Date,
): Promise<LetterOutcome[]> {
  const outcomes: LetterOutcome[] = [];
  for (const [index, letter] of letters.entries()) {
    const named = idSchema.safeParse(letter);
    if (!named.success) continue;
    // Answers of a clock that is ahead are moved to their arrival: a millisecond apart, in their order.
    const arrivedAt = new Date(now.getTime() + index);
    const { eventId } = named.data.body;
    outcomes.push({ eventId, ...(await takeLetter(viewer, device, letter, arrivedAt)) });
  }
  return outcomes;
}

type WithoutId<Outcome> = Outcome extends { eventId: string } ? Omit<Outcome, "eventId"> : never;

async function takeLetter(
  viewer: Viewer,
  device: string,
  unread: unknown,
  now: Date,
): Promise<WithoutId<LetterOutcome>> {
  const letter = letterSchema.safeParse(unread);
  if (!letter.success) return { state: "refused", problem: "unread" };
  const { kind, body } = letter.data;
  switch (kind) {
    case "answer": {
      const answer = { ...body, device };
      const saved = await saveAnswer(viewer, answer, now);
      if (!saved.ok) return { state: "refused", problem: saved.problem };
      if (saved.value.isQuizzed) {
        const sealed = await findSealedFacts(viewer, now, { isAhead: false });
        if (sealed.has(body.factId)) return { state: "sealed" };
      }
      const fact = await findToldFact(body.factId);
      if (fact === null) return { state: "refused", problem: "no-such-item" };
      return { state: "saved", answer, saved: saved.value, fact };
    }
    case "guess":
      return amended(body.answerEventId, await markGuessed(viewer, body, now));
    case "recall":
      return amended(body.answerEventId, await sayRecall(viewer, body, now));
    case "undo": {
      const undone = await undoAnswer(viewer, body, now);
      return undone.ok ? { state: "undone" } : { state: "refused", problem: undone.problem };
    }
    case "set-aside": {
      const isKnown = await changeSuspension(viewer, body, now);
      return isKnown ? { state: "set-aside" } : { state: "refused", problem: "no-such-item" };
    }
  }
}

function amended(
  answerEventId: string,
  outcome: Result<{ studyDay: string; dueDay: string | null }, AnswerProblem>,
): WithoutId<LetterOutcome> {
  return outcome.ok
    ? { state: "amended", answerEventId, ...outcome.value }
    : { state: "refused", problem: outcome.problem };
}

/**
 * Whether a device's letters are of whoever is asking: their own, those of the guest whom their account
 * took in, or those of somebody who had no row yet.
 */
export async function checkLetterOwner(
  viewer: Viewer | null,
  learnerKey: string,
): Promise<Result<null, "signed-out" | "another-person">> {
  if (learnerKey === newcomer || learnerKey === viewer?.userId) return ok(null);
  if (viewer === null) return failed("signed-out");
  const guest = z.guid().safeParse(learnerKey).success
    ? await db().user.findFirst({ where: { id: learnerKey, adoptedById: viewer.userId } })
    : null;
  return guest === null ? failed("another-person") : ok(null);
}

export type AnswerElsewhere = { eventId: string; factId: string; undoes: string | null };

/** Two that are saved at once may become visible in another order than that of their arrival. */
const overlapMs = 60_000;
const mostElsewhere = 1_000;
/** A device that was away longer than this hears of its other devices by its next deck. */
const daysBack = 7;

/** What a learner's other devices sent since a device's cursor, and the cursor from here on. */
async function loadAnswersElsewhere(
  viewer: Viewer,
  { device, cursor }: Pick<LetterBatch, "device" | "cursor">,
  now: Date,
): Promise<{ elsewhere: AnswerElsewhere[]; cursor: string }> {
  const next = now.toISOString();
  if (cursor === null) return { elsewhere: [], cursor: next };
  const since = new Date(Date.parse(cursor) - overlapMs);
  const rows = await db().reviewEvent.findMany({
    where: {
      learnerId: viewer.userId,
      // The index of learner and study day leads to the few rows of the last days.
      studyDay: { gte: new Date(since.getTime() - daysBack * 86_400_000) },
      receivedAt: { gt: since },
      mode: "study",
      device: { not: device },
    },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    take: mostElsewhere,
    select: { id: true, factId: true, undoesId: true },
  });
  const elsewhere = rows.map(({ id, factId, undoesId }) => ({
    eventId: id,
    factId,
    undoes: undoesId,
  }));
  return { elsewhere, cursor: next };
}
