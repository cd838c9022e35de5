import "server-only";
import type { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";

/**
 * Hears what is said on a channel of the database with NOTIFY.
 * @param channel a name of small letters and underscores
 * @param onHeard gets the words of each notification
 * @param onGap is called when some may have been missed: whoever relies on them reads everything anew
 * @returns what stops listening
 */
export type Listen = (
  channel: string,
  onHeard: (words: string) => void,
  onGap: () => void,
) => Promise<() => Promise<void>>;

/** The embedded database hears itself: there is no connection to lose. */
export const listenEmbedded =
  (pglite: PGlite): Listen =>
  async (channel, onHeard) => {
    const stop = await pglite.listen(channel, onHeard);
    return () => stop();
  };

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Listens on a connection of its own, since those of the pool come and go. Where it is lost it is made
 * again after a pause that doubles up to ten seconds, and everything is read anew.
 */
export const listenOnServer =
  (url: string): Listen =>
  async (channel, onHeard, onGap) => {
    let client: Client | null = null;
    let timer: NodeJS.Timeout | null = null;
    let isStopped = false;
    let pauseMs = firstPauseMs;

    const connect = async () => {
      const made = new Client({ connectionString: url, keepAlive: true });
      // Without a listener the error of an idle connection would end the process.
      made.on("error", () => undefined);
      made.on("notification", ({ payload }) => onHeard(payload ?? ""));
      try {
        await made.connect();
        await made.query(`LISTEN "${channel}"`);
        if (isStopped) await made.end();
      } catch (error) {
        await made.end().catch(() => undefined);
        throw error;
      }
      client = made;
      pauseMs = firstPauseMs;
      made.once("end", retryLater);
    };
    const retryLater = () => {
      client = null;
      if (isStopped) return;
      timer = setTimeout(() => void connect().then(onGap, retryLater), pauseMs);
      timer.unref();
      pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    };

    await connect();
    return async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await client?.end();
    };
  };
