import type { Recall } from "@/questions/kind";
import type {
  AnswerAmendment,
  MarkGuessed,
  SaveAnswer,
  SaveProblem,
  SayRecall,
  StudyAnswer,
  Told,
  UndoAnswer,
} from "./study-card";

/** Something that the learner did and the server has yet to hear of. */
export type Letter =
  | { kind: "answer"; body: StudyAnswer }
  | { kind: "guess"; body: AnswerAmendment & { guessed: boolean } }
  | { kind: "recall"; body: AnswerAmendment & { recalled: Recall } }
  | { kind: "undo"; body: AnswerAmendment };

export type Reply =
  | { kind: "told"; eventId: string; told: Told }
  | { kind: "due-changed"; answerEventId: string; dueInDays: number | null }
  | { kind: "undone" }
  /** Not delivered; it stays in the outbox. */
  | { kind: "kept"; letter: Letter; problem: string }
  /** Delivered and turned down; it has left the outbox. */
  | { kind: "refused"; letter: Letter; problem: string };

export type OutboxWiring = {
  /** The browser's storage, so that what is unsent outlives the page; null to do without. */
  storage: Storage | null;
  learnerKey: string;
  saveAnswer: SaveAnswer;
  markGuessed: MarkGuessed;
  sayRecall: SayRecall;
  undoAnswer: UndoAnswer;
  onReply: (reply: Reply) => void;
};

export type Outbox = {
  post: (letter: Letter) => void;
  /** Tries again to send what is kept. */
  resend: () => void;
  /** How many letters have not been delivered. */
  waiting: () => number;
};

const unreachable = "No connection. Your answer is kept on this device.";

/**
 * The learner key of somebody whom the server does not know yet. What they left unsent goes to
 * whoever this browser turns out to be, as everything that a guest did goes to the account.
 */
const newcomer = "new";

/**
 * Delivers what the learner did, in order and one at a time, so that an undo never overtakes its
 * answer. Each letter has an entry of its own in the storage until it is delivered: two tabs do not
 * overwrite one another, and one that sends another's letter does no harm, because an event id
 * counts once. Ids are UUIDv7, so their order is the order in which things were done.
 */
export function createOutbox(wiring: OutboxWiring): Outbox {
  const { storage, learnerKey, onReply } = wiring;
  const keyOf = (letter: Letter, learner = learnerKey) =>
    `stet.unsent.${learner}.${letter.body.eventId}`;
  let queue = storage === null ? [] : readLetters(storage, learnerKey);
  let busy = false;

  const deliver = async () => {
    if (busy) return;
    busy = true;
    for (let letter = queue[0]; letter !== undefined; letter = queue[0]) {
      const reply = await send(letter, wiring);
      if (reply.kind === "kept") {
        busy = false;
        // Those behind it wait as well, and their screens must say so.
        for (const each of queue) onReply({ ...reply, letter: each });
        return;
      }
      const delivered = letter;
      queue = queue.filter((each) => each !== delivered);
      forget(storage, keyOf(delivered));
      forget(storage, keyOf(delivered, newcomer));
      onReply(reply);
    }
    busy = false;
  };

  return {
    post: (letter) => {
      queue = [...queue, letter];
      keep(storage, keyOf(letter), letter);
      void deliver();
    },
    resend: () => void deliver(),
    waiting: () => queue.length,
  };
}

async function send(letter: Letter, wiring: OutboxWiring): Promise<Reply> {
  const refusal = ({ error, retry }: SaveProblem): Reply => ({
    kind: retry ? "kept" : "refused",
    letter,
    problem: error,
  });
  try {
    switch (letter.kind) {
      case "answer": {
        const saved = await wiring.saveAnswer(letter.body);
        return saved.ok
          ? { kind: "told", eventId: letter.body.eventId, told: saved.told }
          : refusal(saved);
      }
      case "guess": {
        const saved = await wiring.markGuessed(letter.body);
        const { answerEventId } = letter.body;
        return saved.ok
          ? { kind: "due-changed", answerEventId, dueInDays: saved.dueInDays }
          : refusal(saved);
      }
      case "recall": {
        const saved = await wiring.sayRecall(letter.body);
        const { answerEventId } = letter.body;
        return saved.ok
          ? { kind: "due-changed", answerEventId, dueInDays: saved.dueInDays }
          : refusal(saved);
      }
      case "undo": {
        const saved = await wiring.undoAnswer(letter.body);
        return saved.ok ? { kind: "undone" } : refusal(saved);
      }
    }
  } catch {
    // A call to the server throws when there is no way to it.
    return { kind: "kept", letter, problem: unreachable };
  }
}

function readLetters(storage: Storage, learnerKey: string): Letter[] {
  const prefixes = [learnerKey, newcomer].map((learner) => `stet.unsent.${learner}.`);
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  const letters = new Map<string, Letter>();
  for (const key of keys.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)))) {
    const letter = parseLetter(storage.getItem(key));
    if (letter === null) storage.removeItem(key);
    else letters.set(letter.body.eventId, letter);
  }
  return [...letters].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, letter]) => letter);
}

/** A stored text as a letter, or null when it is none; the server parses the body in full. */
export function parseLetter(text: string | null): Letter | null {
  try {
    const parsed: unknown = JSON.parse(text ?? "null");
    if (typeof parsed !== "object" || parsed === null) return null;
    const { kind, body } = parsed as Partial<Letter>;
    const known = ["answer", "guess", "recall", "undo"].some((each) => each === kind);
    return known && typeof body?.eventId === "string" ? (parsed as Letter) : null;
  } catch {
    return null;
  }
}

function keep(storage: Storage | null, key: string, letter: Letter) {
  try {
    storage?.setItem(key, JSON.stringify(letter));
  } catch {
    // Storage full or forbidden: the letter still is in memory, and is sent from there.
  }
}

function forget(storage: Storage | null, key: string) {
  try {
    storage?.removeItem(key);
  } catch {
    // Nothing to forget where nothing could be kept.
  }
}
