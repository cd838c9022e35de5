import "server-only";
import { readNickname } from "@/assignments/nickname";
import { db } from "./db";
import type { Transaction } from "./db";
import { announceSoon } from "./live-notices";
import type { StudentOfClass } from "./session";

/** A game of a class that has not ended, as one of its students may come in. */
export type RunningGame = { id: string; title: string; isPlaying: boolean };

/** The live games that run in the student's class, the latest first; none that they were taken out of. */
export async function loadRunningGames(student: StudentOfClass): Promise<RunningGame[]> {
  if (student.isArchived) return [];
  const games = await db().liveGame.findMany({
    where: { classId: student.classId, state: { not: "ended" } },
    select: {
      id: true,
      title: true,
      players: { where: { userId: student.userId }, select: { removedAt: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return games
    .filter(({ players }) => players.every(({ removedAt }) => removedAt === null))
    .map(({ id, title, players }) => ({ id, title, isPlaying: players.length > 0 }));
}

/**
 * Gives an account the places in live games that its browser had as a guest: the same player, with all
 * answers. Where the account plays in the game already, that place stays and takes over what only the
 * guest had answered.
 */
export async function adoptLivePlaces(
  transaction: Transaction,
  accountId: string,
  guestId: string,
): Promise<void> {
  const places = await transaction.livePlayer.findMany({ where: { userId: guestId } });
  for (const { id, gameId } of places) {
    const own = await transaction.livePlayer.findUnique({
      where: { userId_gameId: { userId: accountId, gameId } },
      select: { id: true },
    });
    if (own === null) {
      await transaction.livePlayer.update({ where: { id }, data: { userId: accountId } });
      continue;
    }
    await transaction.$executeRaw`
      UPDATE "LiveAnswer" a SET "playerId" = ${own.id}::uuid
      WHERE a."playerId" = ${id}::uuid AND NOT EXISTS (
        SELECT 1 FROM "LiveAnswer" o
        WHERE o."playerId" = ${own.id}::uuid AND o."position" = a."position")`;
    await transaction.livePlayer.delete({ where: { id } });
  }
}

/**
 * Lets somebody who came into a class, or signed in, play under their name and with their time there, in the
 * games of that class that run. Where somebody in the game has the name, theirs stays what it was.
 */
export async function nameLivePlaces(userId: string): Promise<void> {
  const places = await db().livePlayer.findMany({
    where: {
      userId,
      game: {
        state: { not: "ended" },
        classroom: { students: { some: { userId, removedAt: null } } },
      },
    },
    select: { id: true, gameId: true, game: { select: { classId: true, revision: true } } },
  });
  for (const { id, gameId, game } of places) {
    await db().$transaction(async (transaction) => {
      const student = await transaction.student.findUnique({
        where: { userId_classId: { userId, classId: game.classId ?? "" } },
        select: { nickname: true, timeFactor: true },
      });
      const name = student === null ? null : readNickname(student.nickname);
      if (student === null || name === null || !name.ok) return;
      const { key, text } = name.value;
      const { timeFactor } = student;
      const taken = await transaction.livePlayer.count({
        where: { gameId, nicknameKey: key, id: { not: id } },
      });
      const named = taken > 0 ? {} : { nickname: text, nicknameKey: key };
      await transaction.livePlayer.update({ where: { id }, data: { timeFactor, ...named } });
    });
    announceSoon({ gameId, revision: game.revision });
  }
}
