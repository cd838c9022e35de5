import { browserStorage } from "@/app/_offline/browser-storage";
import { attemptsWithLetters, createAttemptOutbox } from "./attempt-outbox";
import { sendAttemptLetter } from "./send-attempt-letter";
import { openTabChannel } from "./tab-channel";

/**
 * Sends what attempts have left on this device whose page is not open: a hand-in without network arrives
 * though nobody opens the attempt again. What the server does not know for whoever is signed in
 * is left where it is: it may be another student's.
 * @param openAttemptId the attempt whose own page sends for itself
 * @returns a promise that resolves once all of it has been sent or was kept
 */
export async function sendWaitingLetters(openAttemptId: string | null): Promise<void> {
  const storage = browserStorage();
  const closed = attemptsWithLetters(storage).filter((attemptId) => attemptId !== openAttemptId);
  await Promise.all(closed.map((attemptId) => sendLettersOf(storage, attemptId)));
}

async function sendLettersOf(storage: Storage | null, attemptId: string): Promise<void> {
  const line = openTabChannel(attemptId, () => undefined);
  const outbox = createAttemptOutbox({
    storage,
    attemptId,
    send: async (letter) => {
      const reply = await sendAttemptLetter(attemptId, letter);
      return !reply.ok && reply.isUnknown === true ? { ...reply, retry: true } : reply;
    },
    onNews: (news) => {
      if (news.kind !== "kept") line.tell({ kind: "news", news });
    },
  });
  outbox.resend();
  await outbox.settled();
  line.close();
}
