import "server-only";
import { z } from "zod";
import { creditOf, roundedPoints } from "@/assignments/credit";
import { acceptLiveAnswer, livePoints } from "@/assignments/live-answer";
import type { LiveAcceptance } from "@/assignments/live-answer";
import type { LivePhase } from "@/assignments/live-game";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { planOf } from "./attempts";
import { db } from "./db";
import type { Transaction } from "./db";
import { toStoredItem } from "./items";
import { liveStateOf } from "./live-games";
import { announceSoon } from "./live-notices";
import { handedInSchema } from "./reviews";
import type { Viewer } from "./session";

/** An answer as it leaves the player's hand; whether it is right is decided here, and not told. */
export const liveAnswerSchema = z.object({
  /** The question's place in the game, from 0. */
  position: z.number().int().min(0).max(999),
  answer: handedInSchema,
});
export type LiveAnswer = z.infer<typeof liveAnswerSchema>;

export type LiveAnswerProblem =
  | Exclude<LiveAcceptance, "saved" | "again">
  /** There is no such game, or the viewer does not play in it. */
  | "no-such-game"
  /** The host took this player out. */
  | "removed"
  /** It is no answer to this question. */
  | "no-answer";

type Held = {
  playerId: string;
  timeFactor: number;
  removedAt: Date | null;
  state: LivePhase;
  position: number;
  questionStartedAt: Date | null;
  endedAt: Date | null;
  revision: number;
  snapshot: unknown;
  secondsAQuestion: number | null;
  isSpeedScored: boolean;
};

/** Holds the game against steps, and the player against their own other tab. */
async function hold(
  transaction: Transaction,
  { userId }: Viewer,
  gameId: string,
): Promise<Held | null> {
  const [row] = await transaction.$queryRaw<Held[]>`
    SELECT p."id" AS "playerId", p."timeFactor", p."removedAt", g."state", g."position",
      g."questionStartedAt", g."endedAt", g."revision", g."snapshot", g."secondsAQuestion",
      g."isSpeedScored"
    FROM "LivePlayer" p JOIN "LiveGame" g ON g."id" = p."gameId"
    WHERE p."userId" = ${userId}::uuid AND p."gameId" = ${gameId}::uuid
    FOR SHARE OF g FOR UPDATE OF p`;
  return row ?? null;
}

/**
 * Saves an answer of a player. The same one twice counts once; until the question is shown a later one
 * takes the place of the one before.
 * @param now when it arrived, by which its speed is scored
 */
export async function saveLiveAnswer(
  viewer: Viewer,
  gameId: string,
  { position, answer }: LiveAnswer,
  now: Date,
): Promise<Result<{ acceptance: "saved" | "again" }, LiveAnswerProblem>> {
  if (!z.guid().safeParse(gameId).success) return failed("no-such-game");
  type Saved = Result<{ acceptance: "saved" | "again"; revision: number }, LiveAnswerProblem>;
  const saved = await db().$transaction(async (transaction): Promise<Saved> => {
    const held = await hold(transaction, viewer, gameId);
    if (held === null) return failed("no-such-game");
    if (held.removedAt !== null) return failed("removed");
    const { playerId, timeFactor, revision } = held;
    const key = { playerId_position: { playerId, position } };
    const stored = await transaction.liveAnswer.findUnique({ where: key });
    const before = stored === null ? null : JSON.stringify(handedInSchema.parse(stored.answer));
    const acceptance = acceptLiveAnswer(
      liveStateOf(held),
      held,
      timeFactor,
      before,
      { position, answer: JSON.stringify(answer) },
      now,
    );
    if (acceptance === "again") return ok({ acceptance, revision });
    if (acceptance !== "saved") return failed(acceptance);
    const planned = planOf(held.snapshot).items[position];
    if (planned === undefined) return failed("closed");
    const row = await transaction.item.findUniqueOrThrow({ where: { id: planned.itemId } });
    const credit = creditOf(toStoredItem(row), answer);
    if (credit === null) return failed("no-answer");
    const startedAt = held.questionStartedAt ?? now;
    const worth = livePoints(planned.points, held, timeFactor, startedAt, now);
    const data = {
      ...{ gameId, answer, answeredAt: now, correct: credit.correct },
      points: roundedPoints(credit.share * worth),
    };
    await transaction.liveAnswer.upsert({
      where: key,
      create: { playerId, position, ...data },
      update: data,
    });
    return ok({ acceptance, revision });
  });
  if (!saved.ok) return saved;
  const { acceptance, revision } = saved.value;
  if (acceptance === "saved") announceSoon({ gameId, revision });
  return ok({ acceptance });
}
