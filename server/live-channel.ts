import "server-only";
import { listen } from "./db";
import { liveChannel, noticedGame } from "./live-notices";
import { loadLiveSituation, nothingKept } from "./live-situation";
import type { LiveKept, LiveSituation } from "./live-situation";

/** Gets a game as it stands, at first and after every change; null where the game is gone. */
export type LiveWatcher = (situation: LiveSituation | null) => void;

/** A game is read so often at the most, for everybody in this process together: five times a second. */
const gapMs = 200;
/** A game is read anew after so long in any case, should a notice have been lost. */
const restMs = 15_000;
/** After a reading that failed. */
const againMs = 1_000;

/** A game that somebody in this process looks at. */
type Room = {
  watchers: Set<LiveWatcher>;
  kept: LiveKept;
  isReading: boolean;
  /** Something may have changed since the last reading began. */
  isStale: boolean;
  readAt: number;
  timer: NodeJS.Timeout | null;
  rest: NodeJS.Timeout;
};

type Hub = { rooms: Map<string, Room>; listening: Promise<() => Promise<void>> | null };

// On the process and not in this module: a bundle may hold the module twice, and one ear is enough.
const hubKey = Symbol.for("stet.live-hub");
const shared = globalThis as { [hubKey]?: Hub };
const hub = (): Hub => (shared[hubKey] ??= { rooms: new Map(), listening: null });

/** Hears of games once for this process, from the first watcher on. */
async function hear(): Promise<void> {
  const { rooms } = hub();
  hub().listening ??= listen(
    liveChannel,
    (words) => {
      const gameId = noticedGame(words);
      if (gameId !== null) wake(gameId);
    },
    () => [...rooms.keys()].forEach(wake),
  );
  try {
    await hub().listening;
  } catch (error) {
    hub().listening = null;
    throw error;
  }
}

/** Has a game read soon; what is heard meanwhile is read with it. */
function wake(gameId: string, afterMs = 0): void {
  const room = hub().rooms.get(gameId);
  if (room === undefined) return;
  room.isStale = true;
  if (room.isReading || room.timer !== null) return;
  const waitMs = Math.max(afterMs, room.readAt + gapMs - performance.now(), 0);
  room.timer = setTimeout(() => void read(gameId, room), waitMs);
  room.timer.unref();
}

async function read(gameId: string, room: Room): Promise<void> {
  room.timer = null;
  room.isReading = true;
  room.isStale = false;
  room.readAt = performance.now();
  let pauseMs = 0;
  try {
    const situation = await loadLiveSituation(gameId, room.kept);
    for (const watcher of [...room.watchers]) watcher(situation);
  } catch {
    // The database is away for a moment: whoever watches keeps what they have.
    room.isStale = true;
    pauseMs = againMs;
  } finally {
    room.isReading = false;
  }
  if (room.isStale) wake(gameId, pauseMs);
}

/**
 * Watches a game from whichever process: its state is in the database, and a notice says when to read it.
 * @returns what stops watching; the last who stops leaves nothing behind
 */
export async function watchGame(gameId: string, watcher: LiveWatcher): Promise<() => void> {
  await hear();
  const { rooms } = hub();
  let room = rooms.get(gameId);
  if (room === undefined) {
    const rest = setInterval(() => wake(gameId), restMs);
    rest.unref();
    room = {
      ...{ watchers: new Set(), kept: nothingKept(), isReading: false, isStale: false },
      ...{ readAt: -Infinity, timer: null, rest },
    };
    rooms.set(gameId, room);
  }
  const watched = room;
  watched.watchers.add(watcher);
  wake(gameId);
  return () => {
    watched.watchers.delete(watcher);
    if (watched.watchers.size > 0 || rooms.get(gameId) !== watched) return;
    clearInterval(watched.rest);
    if (watched.timer !== null) clearTimeout(watched.timer);
    rooms.delete(gameId);
  };
}

/** How many games are watched in this process, and by how many: nobody, once all have left. */
export function countWatchers(): { games: number; watchers: number } {
  const rooms = [...hub().rooms.values()];
  return {
    games: rooms.length,
    watchers: rooms.reduce((sum, { watchers }) => sum + watchers.size, 0),
  };
}

/** Stops listening, before the database is closed. */
export async function stopListening(): Promise<void> {
  const { listening } = hub();
  hub().listening = null;
  await (
    await listening
  )?.();
}
