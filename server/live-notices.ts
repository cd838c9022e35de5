import "server-only";
import { db } from "./db";
import type { Db, Transaction } from "./db";

/** Where games are spoken of. What is said is an id and a revision, and never what happened. */
export const liveChannel = "stet_live";

export type LiveNotice = { gameId: string; revision: number };

/** Says that a game has changed. In a transaction it is heard once that is committed. */
export async function announceGame(
  database: Db | Transaction,
  { gameId, revision }: LiveNotice,
): Promise<void> {
  const words = `${gameId} ${revision}`;
  await database.$executeRaw`SELECT pg_notify(${liveChannel}, ${words})`;
}

/** The game that a notice is about; null for what is none. */
export const noticedGame = (words: string): string | null =>
  /^([0-9a-f-]{36}) \d+$/.exec(words)?.[1] ?? null;

/** Answers that come in within so many milliseconds are announced together. */
const gatherMs = 40;
const gathering = new Map<string, NodeJS.Timeout>();

/**
 * Says soon that answers or players came in. Not in the transaction of each: PostgreSQL commits
 * transactions that notify one after the other, and a whole class answers at once. Should this process
 * end before it has said so, the answers are saved all the same, and are seen at the next look, within
 * fifteen seconds.
 */
export function announceSoon(notice: LiveNotice): void {
  const { gameId } = notice;
  if (gathering.has(gameId)) return;
  const timer = setTimeout(() => {
    gathering.delete(gameId);
    void announceGame(db(), notice).catch(() => undefined);
  }, gatherMs);
  timer.unref();
  gathering.set(gameId, timer);
}
