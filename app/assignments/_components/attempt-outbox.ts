import type { AttemptLetter, AttemptReply } from "./attempt-view";

export type OutboxNews =
  | { kind: "delivered"; letter: AttemptLetter; reply: Extract<AttemptReply, { ok: true }> }
  /** Not delivered; it stays, and is sent again. */
  | { kind: "kept"; letter: AttemptLetter; problem: string }
  /** Delivered and turned down. */
  | { kind: "refused"; letter: AttemptLetter; problem: string; isOver: boolean };

export type AttemptOutboxWiring = {
  /** The browser's storage, so that what is unsent outlives the page; null to do without. */
  storage: Storage | null;
  attemptId: string;
  send: (letter: AttemptLetter) => Promise<AttemptReply>;
  onNews: (news: OutboxNews) => void;
};

export type AttemptOutbox = {
  post: (letter: AttemptLetter) => void;
  resend: () => void;
  /** Resolves once what is being sent has been sent or was kept. */
  settled: () => Promise<void>;
  /** What has not been delivered, in the order in which it was done. */
  waiting: () => readonly AttemptLetter[];
};

const lettersPrefix = "stet.attempt.";
const prefixOf = (attemptId: string) => `${lettersPrefix}${attemptId}.`;

/**
 * Delivers the answers of an attempt, in order and one at a time, and the hand-in after them. Each
 * letter stands in the storage by itself until it is delivered, so that a closed tab, a reload or a lost
 * network costs nothing; an answer that a later one to the same question replaces is not sent at all.
 * Several tabs share the storage: each sends what it finds there, and an id counts once.
 */
export function createAttemptOutbox(wiring: AttemptOutboxWiring): AttemptOutbox {
  const { storage, attemptId, onNews } = wiring;
  const prefix = prefixOf(attemptId);
  let queue = readAttemptLetters(storage, attemptId);
  let isBusy = false;
  let sending = Promise.resolve();
  let inFlight: AttemptLetter | null = null;

  const forget = (letter: AttemptLetter) => {
    queue = queue.filter((each) => each !== letter);
    quietly(() => storage?.removeItem(prefix + letter.eventId));
  };

  /** What another tab has left: a hand-in of this one must not overtake its answers. */
  const lookUp = () => {
    const known = new Set(queue.map(({ eventId }) => eventId));
    const others = readAttemptLetters(storage, attemptId).filter(
      ({ eventId }) => !known.has(eventId),
    );
    if (others.length > 0) {
      queue = [...others, ...queue].sort((one, other) => (one.eventId < other.eventId ? -1 : 1));
    }
  };

  const deliverAll = async () => {
    isBusy = true;
    lookUp();
    for (let letter = queue[0]; letter !== undefined; letter = queue[0]) {
      inFlight = letter;
      const reply = await wiring.send(letter);
      inFlight = null;
      lookUp();
      if (!reply.ok && reply.retry) {
        onNews({ kind: "kept", letter, problem: reply.error });
        break;
      }
      forget(letter);
      onNews(
        reply.ok
          ? { kind: "delivered", letter, reply }
          : { kind: "refused", letter, problem: reply.error, isOver: reply.isOver },
      );
    }
    isBusy = false;
  };
  const deliver = () => {
    if (!isBusy) sending = deliverAll();
  };

  return {
    post: (letter) => {
      for (const earlier of queue) {
        const isReplaced =
          letter.kind === "answer" &&
          earlier.kind === "answer" &&
          earlier.position === letter.position &&
          earlier !== inFlight;
        if (isReplaced) forget(earlier);
      }
      queue = [...queue, letter];
      quietly(() => storage?.setItem(prefix + letter.eventId, JSON.stringify(letter)));
      deliver();
    },
    resend: deliver,
    settled: () => sending,
    waiting: () => queue,
  };
}

/** The attempts of which a browser has something unsent. */
export function attemptsWithLetters(storage: Storage | null): string[] {
  if (storage === null) return [];
  const ids = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
    .filter((key) => key.startsWith(lettersPrefix))
    .map((key) => key.slice(lettersPrefix.length).split(".")[0] ?? "");
  return [...new Set(ids)];
}

/** What a browser kept of an attempt; ids are UUIDv7, so their order is that of the doing. */
export function readAttemptLetters(storage: Storage | null, attemptId: string): AttemptLetter[] {
  if (storage === null) return [];
  const prefix = prefixOf(attemptId);
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
    .filter((key) => key.startsWith(prefix))
    .sort()
    .flatMap((key) => parseLetter(storage.getItem(key)) ?? []);
}

/** A stored text as a letter, or null when it is none; the server parses it in full. */
function parseLetter(text: string | null): AttemptLetter | null {
  try {
    const parsed: unknown = JSON.parse(text ?? "null");
    if (typeof parsed !== "object" || parsed === null) return null;
    const { kind, eventId } = parsed as Partial<AttemptLetter>;
    const isKnown = kind === "answer" || kind === "hand-in";
    return isKnown && typeof eventId === "string" ? (parsed as AttemptLetter) : null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden: the letter still is in memory, and is sent from there. */
function quietly(touch: () => void) {
  try {
    touch();
  } catch {
    return;
  }
}
