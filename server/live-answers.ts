import "server-only";
import { z } from "zod";
import { creditOf, roundedPoints } from "@/assignments/credit";
import { acceptLiveAnswer, livePoints } from "@/assignments/live-answer";
import type { LiveAcceptance } from "@/assignments/live-answer";
import type { LivePhase } from "@/assignments/live-game";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { toStoredItem } from "./items";
import type { ItemRow, StoredItem } from "./items";
import { liveStateOf } from "./live-games";
import { announceSoon } from "./live-notices";
import { handedInSchema } from "./reviews";
import type { Viewer } from "./session";
import { statements } from "./statements";

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

type GameRow = {
  playerId: string;
  timeFactor: number;
  removedAt: Date | null;
  state: LivePhase;
  position: number;
  questionStartedAt: Date | null;
  endedAt: Date | null;
  revision: number;
  secondsAQuestion: number | null;
  isSpeedScored: boolean;
  /** The question that is asked at the place, and its points; null where the game asks none there. */
  item: StoredItem | null;
  points: number;
  /** The player's answer there so far. */
  stored: unknown;
};

type JoinedRow = Omit<GameRow, "item"> & ItemRow & { gameState: LivePhase };

/** A game that the viewer plays in, with one place of it. */
async function loadPlayed(
  { userId }: Viewer,
  gameId: string,
  position: number,
): Promise<GameRow | null> {
  const [row] = await statements().$queryRaw<JoinedRow[]>`
    SELECT p."id" AS "playerId", p."timeFactor", p."removedAt", g."state"::text AS "gameState",
      g."position", g."questionStartedAt", g."endedAt", g."revision", g."secondsAQuestion",
      g."isSpeedScored", w."answer" AS "stored", (q."planned"->>'points')::float AS "points",
      i."id", i."version", i."status"::text AS "status", i."isPinned", i."kind", i."factId", i."stem",
      i."generator", i."generatorVersion", i."seed", i."body"
    FROM "LivePlayer" p JOIN "LiveGame" g ON g."id" = p."gameId"
    CROSS JOIN LATERAL (SELECT g."snapshot"->'items'->${position}::int AS "planned") q
    LEFT JOIN "LiveAnswer" w ON w."playerId" = p."id" AND w."position" = ${position}
    LEFT JOIN "Item" i ON i."id" = (q."planned"->>'itemId')::uuid
    WHERE p."userId" = ${userId}::uuid AND p."gameId" = ${gameId}::uuid`;
  if (row === undefined) return null;
  return { ...row, state: row.gameState, item: row.id === null ? null : toStoredItem(row) };
}

/** Where the host took a step meanwhile, it is decided again; so often in a row that does not happen. */
const mostTries = 10;

/**
 * Saves an answer of a player. The same one twice counts once; until the question is shown a later one
 * takes the place of the one before. A class answers in the same moment, so it is read in one statement
 * and written in another, which does so only at the step that was read (docs/decisions/027).
 * @param now when it arrived, by which its speed is scored
 */
export async function saveLiveAnswer(
  viewer: Viewer,
  gameId: string,
  answer: LiveAnswer,
  now: Date,
): Promise<Result<{ acceptance: "saved" | "again" }, LiveAnswerProblem>> {
  if (!z.guid().safeParse(gameId).success) return failed("no-such-game");
  for (let tries = 0; tries < mostTries; tries += 1) {
    const saved = await trySaving(viewer, gameId, answer, now);
    if (saved === "stepped-meanwhile") continue;
    return saved;
  }
  throw new Error(`The game ${gameId} went on all the time.`);
}

async function trySaving(
  viewer: Viewer,
  gameId: string,
  { position, answer }: LiveAnswer,
  now: Date,
): Promise<Result<{ acceptance: "saved" | "again" }, LiveAnswerProblem> | "stepped-meanwhile"> {
  const game = await loadPlayed(viewer, gameId, position);
  if (game === null) return failed("no-such-game");
  if (game.removedAt !== null) return failed("removed");
  const { timeFactor, stored, item } = game;
  const before = stored === null ? null : JSON.stringify(handedInSchema.parse(stored));
  const acceptance = acceptLiveAnswer(
    liveStateOf(game),
    game,
    timeFactor,
    before,
    { position, answer: JSON.stringify(answer) },
    now,
  );
  if (acceptance === "again") return ok({ acceptance });
  if (acceptance !== "saved") return failed(acceptance);
  if (item === null) return failed("closed");
  const credit = creditOf(item, answer);
  if (credit === null) return failed("no-answer");
  const startedAt = game.questionStartedAt ?? now;
  const worth = livePoints(game.points, game, timeFactor, startedAt, now);
  const { revision } = game;
  const written = await statements().$executeRaw`
    WITH playing AS (
      SELECT p."id", p."gameId" FROM "LiveGame" g JOIN "LivePlayer" p ON p."gameId" = g."id"
      WHERE g."id" = ${gameId}::uuid AND g."revision" = ${revision}
        AND p."id" = ${game.playerId}::uuid AND p."removedAt" IS NULL
      FOR SHARE OF g FOR UPDATE OF p
    )
    INSERT INTO "LiveAnswer"
      ("playerId", "gameId", "position", "answer", "answeredAt", "correct", "points")
    SELECT "id", "gameId", ${position}::int, ${JSON.stringify(answer)}::jsonb, ${now}::timestamptz,
      ${credit.correct}::boolean, ${roundedPoints(credit.share * worth)}::float
    FROM playing
    ON CONFLICT ("playerId", "position") DO UPDATE SET
      "answer" = excluded."answer", "answeredAt" = excluded."answeredAt",
      "correct" = excluded."correct", "points" = excluded."points"`;
  if (written === 0) return "stepped-meanwhile";
  announceSoon({ gameId, revision });
  return ok({ acceptance });
}
