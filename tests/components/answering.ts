import type { Delivery, KeptLetter, Letter, LetterReply } from "@/app/_offline/letter";
import { createOutbox } from "@/app/_offline/outbox";
import type { LetterStore } from "@/app/_offline/outbox";
import type {
  AnswerAmendment,
  AsideChange,
  SaveProblem,
  SessionOutbox,
  StudyAnswer,
  TellHere,
  Told,
} from "@/app/study/_components/study-card";
import type { Recall } from "@/questions/kind";

/** A server as a test describes it: one function for each thing that a learner does. */
export type Answering = {
  saveAnswer: (answer: StudyAnswer) => Promise<{ ok: true; told: Told } | SaveProblem>;
  markGuessed: (
    amendment: AnswerAmendment & { guessed: boolean },
  ) => Promise<{ ok: true; dueInDays: number | null } | SaveProblem>;
  sayRecall: (
    amendment: AnswerAmendment & { recalled: Recall },
  ) => Promise<{ ok: true; dueInDays: number | null } | SaveProblem>;
  setAside?: (change: AsideChange) => Promise<{ ok: true } | SaveProblem>;
  undoAnswer: (amendment: AnswerAmendment) => Promise<{ ok: true } | SaveProblem>;
};

/** A store of letters that lasts as long as the test holds it. */
export function storeInMemory(kept: KeptLetter[] = []): LetterStore {
  return {
    add: async (letter) => void kept.push(letter),
    all: async () => [...kept],
    remove: async (eventIds) => {
      const left = kept.filter(({ letter }) => !eventIds.includes(letter.body.eventId));
      kept.splice(0, kept.length, ...left);
    },
  };
}

async function replyTo(letter: Letter, server: Answering): Promise<LetterReply | SaveProblem> {
  const { eventId } = letter.body;
  switch (letter.kind) {
    case "answer": {
      const saved = await server.saveAnswer(letter.body);
      return saved.ok ? { eventId, state: "told", told: saved.told } : saved;
    }
    case "guess":
    case "recall": {
      const { answerEventId } = letter.body;
      const saved =
        letter.kind === "guess"
          ? await server.markGuessed(letter.body)
          : await server.sayRecall(letter.body);
      return saved.ok
        ? { eventId, state: "due", answerEventId, dueInDays: saved.dueInDays }
        : saved;
    }
    case "set-aside": {
      const saved = (await server.setAside?.(letter.body)) ?? { ok: true };
      return saved.ok ? { eventId, state: "set-aside" } : saved;
    }
    case "undo": {
      const saved = await server.undoAnswer(letter.body);
      return saved.ok ? { eventId, state: "undone" } : saved;
    }
  }
}

/** Takes letters in as the server does: in order, those after the first that has to wait wait too. */
export async function deliverTo(server: Answering, letters: Letter[]): Promise<Delivery> {
  const replies: LetterReply[] = [];
  for (const letter of letters) {
    const reply = await replyTo(letter, server).catch((): SaveProblem => ({
      ok: false,
      error: "No connection. It is kept on this device.",
      retry: true,
    }));
    if (!("ok" in reply)) replies.push(reply);
    else if (!reply.retry) {
      replies.push({ eventId: letter.body.eventId, state: "refused", error: reply.error });
    } else if (replies.length === 0) return { ok: false, error: reply.error };
    else break;
  }
  return { ok: true, replies, elsewhere: [], cursor: "2024-11-15T10:00:00.000Z" };
}

/** A session's way to a server that a test describes, through a real outbox. */
export function answeringBy(
  server: Answering,
  store: LetterStore = storeInMemory(),
): { outbox: SessionOutbox; tellHere: TellHere } {
  const outbox = createOutbox(store, (_learnerKey, letters) => deliverTo(server, letters));
  return {
    outbox: { ...outbox, keep: (letter) => outbox.keep("ada", letter) },
    tellHere: () => null,
  };
}
