import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { mostPlayers } from "@/assignments/live-settings";
import { readLivePin } from "@/assignments/live-pin";
import { readNickname } from "@/assignments/nickname";
import type { Nickname, NicknameProblem } from "@/assignments/nickname";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { findStudentOfClass } from "./class-places";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import { findHostOfGame } from "./live-games";
import { announceSoon } from "./live-notices";
import type { TeacherOfClass, Viewer } from "./session";

/** The game that a PIN leads to; null when there is none, or it has ended. */
export async function findGameByPin(typed: string): Promise<{ gameId: string } | null> {
  const pin = readLivePin(typed);
  const game = pin === null ? null : await db().liveGame.findUnique({ where: { pin } });
  return game === null ? null : { gameId: game.id };
}

/** Who somebody is to a game. */
export type LiveSeat =
  | { kind: "none" }
  | { kind: "host"; teacher: TeacherOfClass }
  | { kind: "player"; playerId: string }
  /** In the class that plays, and not in the game yet. */
  | { kind: "student"; nickname: string; title: string }
  /** Not in the class: may play under a name of their choice, or not at all. */
  | { kind: "stranger"; mayPlay: boolean; title: string }
  /** The game has ended without them. */
  | { kind: "over"; title: string };

/** Looks who somebody is to a game. A teacher of the class is its host, and plays not. */
export async function findLiveSeat(viewer: Viewer | null, gameId: string): Promise<LiveSeat> {
  if (!z.guid().safeParse(gameId).success) return { kind: "none" };
  const game = await db().liveGame.findUnique({
    where: { id: gameId },
    select: { title: true, state: true, classId: true, allowsGuests: true },
  });
  if (game === null) return { kind: "none" };
  const { title, classId } = game;
  const teacher = await findHostOfGame(viewer, gameId);
  if (teacher !== null) return { kind: "host", teacher };
  const player =
    viewer === null
      ? null
      : await db().livePlayer.findUnique({
          where: { userId_gameId: { userId: viewer.userId, gameId } },
          select: { id: true },
        });
  if (player !== null) return { kind: "player", playerId: player.id };
  if (game.state === "ended") return { kind: "over", title };
  const student = classId === null ? null : await findStudentOfClass(viewer, classId);
  if (student !== null) return { kind: "student", nickname: student.nickname, title };
  return { kind: "stranger", mayPlay: game.allowsGuests, title };
}

export type LiveJoinProblem =
  | NicknameProblem
  | "no-such-game"
  | "over"
  | "students-only"
  /** Somebody in the game or in the class has this name. */
  | "name-taken"
  | "full";

type OpenGame = { classId: string | null; allowsGuests: boolean; revision: number };

/**
 * Lets somebody into a game, in whatever phase it is; who is in it already stays who they are, with all
 * their answers. Students of the class play under their name there, others under one that they choose.
 * @param typed the name that a guest chose
 */
export async function joinLiveGame(
  viewer: Viewer,
  gameId: string,
  typed: string,
  now: Date,
): Promise<Result<null, LiveJoinProblem>> {
  if (!z.guid().safeParse(gameId).success) return failed("no-such-game");
  // A name in the class that a guest of the game has already gets a number.
  for (let number = 1; number < 20; number += 1) {
    try {
      const joined = await db().$transaction((transaction) =>
        joinOnce(transaction, viewer, gameId, typed, number, now),
      );
      if (!joined.ok) return joined;
      announceSoon({ gameId, ...joined.value });
      return ok(null);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return failed("name-taken");
}

async function joinOnce(
  transaction: Transaction,
  viewer: Viewer,
  gameId: string,
  typed: string,
  number: number,
  now: Date,
): Promise<Result<{ revision: number }, LiveJoinProblem>> {
  const [game] = await transaction.$queryRaw<(OpenGame & { isOver: boolean })[]>`
    SELECT g."classId", g."allowsGuests", g."revision",
      (g."state" = 'ended' OR c."archivedAt" IS NOT NULL) AS "isOver"
    FROM "LiveGame" g LEFT JOIN "Classroom" c ON c."id" = g."classId"
    WHERE g."id" = ${gameId}::uuid FOR SHARE OF g`;
  if (game === undefined) return failed("no-such-game");
  const { userId } = viewer;
  const { revision } = game;
  if ((await transaction.livePlayer.count({ where: { userId, gameId } })) > 0) {
    return ok({ revision });
  }
  if (game.isOver) return failed("over");
  const { classId } = game;
  const student =
    classId === null
      ? null
      : await transaction.student.findFirst({
          where: { userId, classId, removedAt: null },
          select: { nickname: true, timeFactor: true },
        });
  const named = await nameOf(transaction, student, game, gameId, typed, number);
  if (!named.ok) return named;
  if ((await transaction.livePlayer.count({ where: { gameId } })) >= mostPlayers) {
    return failed("full");
  }
  await transaction.livePlayer.upsert({
    where: { userId_gameId: { userId, gameId } },
    create: {
      ...{ id: uuid(), gameId, userId, joinedAt: now },
      nickname: named.value.text,
      nicknameKey: named.value.key,
      timeFactor: student?.timeFactor ?? 1,
    },
    update: {},
  });
  return ok({ revision });
}

/** Under which name somebody plays. */
async function nameOf(
  transaction: Transaction,
  student: { nickname: string } | null,
  { classId, allowsGuests }: OpenGame,
  gameId: string,
  typed: string,
  number: number,
): Promise<Result<Nickname, LiveJoinProblem>> {
  if (student !== null) {
    return readNickname(number === 1 ? student.nickname : `${student.nickname} (${number})`);
  }
  if (!allowsGuests) return failed("students-only");
  const read = readNickname(typed);
  if (!read.ok) return read;
  const nicknameKey = read.value.key;
  const inGame = await transaction.livePlayer.count({ where: { gameId, nicknameKey } });
  const inClass =
    classId === null ? 0 : await transaction.student.count({ where: { classId, nicknameKey } });
  return inGame + inClass > 0 ? failed("name-taken") : read;
}
