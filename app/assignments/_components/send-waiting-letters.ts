import { browserStorage } from "@/app/_offline/browser-storage";
import { attemptsWithLetters, createAttemptOutbox } from "./attempt-outbox";
import { sendAttemptLetter } from "./send-attempt-letter";
import { openTabChannel } from "./tab-channel";

/**
 * Sends what attempts have left on this device whose page is not open: a hand-in without network arrives
 * though nobody opens the attempt again. What the server does not know for whoever is signed in
 * is left where it is: it may be another student's.
 * @param openAttemptId the attempt whose own page sends for itself
 */
export function sendWaitingLetters(openAttemptId: string | null): void {
  const storage = browserStorage();
  for (const attemptId of attemptsWithLetters(storage)) {
    if (attemptId === openAttemptId) continue;
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
        if (news.kind === "kept" || outbox.waiting().length === 0) line.close();
      },
    });
    outbox.resend();
  }
}
