import type { Told } from "@/app/study/_components/study-card";
import type { Delivery, KeptLetter, Letter, LetterReply } from "./letter";
import { nothingWaits } from "./waiting";
import type { Waiting } from "./waiting";

/** What a page hears of a letter. */
export type Reply =
  | { kind: "told"; eventId: string; told: Told }
  | { kind: "due-changed"; answerEventId: string; dueInDays: number | null }
  /** Taken in; there is nothing to tell. */
  | { kind: "undone" | "set-aside" }
  /** Taken in; what is right is told another time. */
  | { kind: "sealed"; eventId: string }
  /** Not delivered; it stays in the outbox. */
  | { kind: "kept"; letter: Letter; problem: string }
  /** Delivered and turned down; it has left the outbox. */
  | { kind: "refused"; letter: Letter; problem: string };

/** Where letters lie until they are delivered. Each call may fail: storage can be full or forbidden. */
export type LetterStore = {
  add: (kept: KeptLetter) => Promise<void>;
  /** In the order in which things were done. */
  all: () => Promise<KeptLetter[]>;
  remove: (eventIds: readonly string[]) => Promise<void>;
};

export type DeliverLetters = (learnerKey: string, letters: Letter[]) => Promise<Delivery>;

export type Outbox = {
  /**
   * Takes a letter in, to be sent by `send`. Once it resolves the letter outlives the page, but where
   * there is no room for it: then it lives as long as the page does, and `listen` tells so.
   */
  keep: (learnerKey: string, letter: Letter) => Promise<void>;
  /** Sends what waits, or tries again. */
  send: () => void;
  /** Resolves once what is being sent has been sent or was kept. */
  settled: () => Promise<void>;
  waiting: () => Waiting;
  /** @returns what ends the listening. */
  listen: (listener: (reply: Reply) => void) => () => void;
  /** Calls whenever `waiting` changes. */
  watch: (watcher: () => void) => () => void;
};

export const noRoom =
  "This device has no room left: the answer is kept only while this page stays open. Free some space, then try again.";
const mostAtOnce = 50;

/**
 * Delivers what the learner did, in order and one batch at a time, so that an undo never overtakes
 * its answer. Each letter lies in the storage until it is delivered. Two tabs, or two tries of which
 * the first one's reply was lost, do no harm: an event id counts once. Ids are UUIDv7, so their order
 * is the order in which things were done.
 */
export function createOutbox(store: LetterStore, deliver: DeliverLetters): Outbox {
  let queue: KeptLetter[] = [];
  let problem: string | null = null;
  /** The same object until something changes, as React wants it of what it watches. */
  let waiting = nothingWaits;
  const unkept = new Set<string>();
  const listeners = new Set<(reply: Reply) => void>();
  const watchers = new Set<() => void>();
  const tell = (reply: Reply) => listeners.forEach((listener) => listener(reply));
  const changed = () => {
    waiting = { count: queue.length, problem };
    watchers.forEach((watcher) => watcher());
  };

  /** Takes in what an earlier page, or another tab, has left in the storage. */
  const lookUp = async () => {
    const found = await store.all().catch(() => []);
    const known = new Set(queue.map(({ letter }) => letter.body.eventId));
    const others = found.filter(({ letter }) => !known.has(letter.body.eventId));
    if (others.length === 0) return;
    queue = [...others, ...queue].sort((one, other) =>
      one.letter.body.eventId < other.letter.body.eventId ? -1 : 1,
    );
    changed();
  };

  const sendBatch = async (learnerKey: string): Promise<string | null> => {
    const batch = queue.filter((kept) => kept.learnerKey === learnerKey).slice(0, mostAtOnce);
    const letters = batch.map(({ letter }) => letter);
    const delivery = await deliver(learnerKey, letters);
    if (!delivery.ok) return delivery.error;
    const replies = new Map(delivery.replies.map((reply) => [reply.eventId, reply]));
    const arrived = letters.filter(({ body }) => replies.has(body.eventId));
    const ids = new Set(arrived.map(({ body }) => body.eventId));
    queue = queue.filter(({ letter }) => !ids.has(letter.body.eventId));
    // What stays in the storage by mistake is sent once more, and counts once.
    await store.remove([...ids]).catch(() => undefined);
    for (const letter of arrived) {
      const reply = replies.get(letter.body.eventId);
      if (reply !== undefined) tell(replyOf(letter, reply));
    }
    return arrived.length === 0 ? "Stet did not take the answers just now." : null;
  };

  /** What waits for one learner does not hold up what waits for another. */
  const sendAll = async () => {
    await lookUp();
    const stuck = new Map<string, string>();
    for (;;) {
      const next = queue.find(({ learnerKey }) => !stuck.has(learnerKey));
      if (next === undefined) break;
      const trouble = await sendBatch(next.learnerKey);
      if (trouble !== null) stuck.set(next.learnerKey, trouble);
    }
    for (const { learnerKey, letter } of queue) {
      const isKept = !unkept.has(letter.body.eventId);
      const said = isKept ? (stuck.get(learnerKey) ?? null) : noRoom;
      if (said !== null) tell({ kind: "kept", letter, problem: said });
    }
    problem = [...stuck.values()][0] ?? null;
    changed();
  };

  let sending: Promise<void> | null = null;
  let isWanted = false;
  const send = () => {
    isWanted = true;
    sending ??= (async () => {
      while (isWanted) {
        isWanted = false;
        await sendAll();
      }
    })().finally(() => (sending = null));
  };

  return {
    keep: async (learnerKey, letter) => {
      queue = [...queue, { learnerKey, letter }];
      await store.add({ learnerKey, letter }).catch(() => unkept.add(letter.body.eventId));
      changed();
    },
    send,
    settled: async () => (await sending) ?? undefined,
    waiting: () => waiting,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}

function replyOf(letter: Letter, reply: LetterReply): Reply {
  switch (reply.state) {
    case "told":
      return { kind: "told", eventId: reply.eventId, told: reply.told };
    case "due":
      return {
        kind: "due-changed",
        answerEventId: reply.answerEventId,
        dueInDays: reply.dueInDays,
      };
    case "undone":
    case "set-aside":
      return { kind: reply.state };
    case "sealed":
      return { kind: "sealed", eventId: reply.eventId };
    case "refused":
      return { kind: "refused", letter, problem: reply.error };
  }
}
