import type { ItemAnswer } from "@/questions/kind";
import type { LiveReply } from "./live-view";

export type LiveLetter = { position: number; answer: ItemAnswer };

export type LiveNews =
  | { kind: "saved"; letter: LiveLetter }
  /** Not delivered; it stays, and is sent again. */
  | { kind: "kept"; letter: LiveLetter }
  | { kind: "refused"; letter: LiveLetter; problem: string };

export type LiveOutbox = {
  post: (letter: LiveLetter) => void;
  resend: () => void;
  /** The answer that the server has yet to take. */
  waiting: () => LiveLetter | null;
};

/**
 * Delivers the player's answer, one at a time, so that the last one tapped is the last to arrive. Until
 * it is delivered it stands in the storage, so that a reload or a lost network costs nothing.
 * @param storage null to do without
 */
export function createLiveOutbox({
  storage,
  gameId,
  send,
  onNews,
}: {
  storage: Storage | null;
  gameId: string;
  send: (letter: LiveLetter) => Promise<LiveReply>;
  onNews: (news: LiveNews) => void;
}): LiveOutbox {
  const key = `stet.live.${gameId}`;
  let waiting = readLetter(storage, key);
  let isBusy = false;

  const keep = (letter: LiveLetter | null) => {
    waiting = letter;
    try {
      if (letter === null) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify(letter));
    } catch {
      return; // Full or forbidden: the letter still is in memory.
    }
  };

  const deliver = async () => {
    if (isBusy) return;
    isBusy = true;
    for (let letter = waiting; letter !== null; letter = waiting) {
      const reply = await send(letter);
      if (!reply.ok && reply.retry) {
        onNews({ kind: "kept", letter });
        break;
      }
      // Another may have been tapped meanwhile: that one goes next.
      if (waiting !== letter) continue;
      keep(null);
      onNews(
        reply.ok ? { kind: "saved", letter } : { kind: "refused", letter, problem: reply.error },
      );
    }
    isBusy = false;
  };

  return {
    post: (letter) => {
      keep(letter);
      void deliver();
    },
    resend: () => void deliver(),
    waiting: () => waiting,
  };
}

/** What a browser kept; null where there is nothing, or nothing that can be read. */
function readLetter(storage: Storage | null, key: string): LiveLetter | null {
  try {
    const parsed: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    const isLetter =
      typeof parsed === "object" && parsed !== null && "position" in parsed && "answer" in parsed;
    return isLetter ? (parsed as LiveLetter) : null;
  } catch {
    return null;
  }
}
