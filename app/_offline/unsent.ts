import { counted } from "@/app/_components/count-text";
import { sendWaitingLetters } from "@/app/assignments/_components/send-waiting-letters";
import { listUnsentAttempts } from "@/app/assignments/_components/unsent-attempts";
import type { UnsentAttempt } from "@/app/assignments/_components/unsent-attempts";
import { browserStorage } from "./browser-storage";
import { device } from "./device";

/** What lies on this device and the server has yet to hear of. */
export type Unsent = {
  /** What was done in the daily questions. */
  study: number;
  attempts: UnsentAttempt[];
};

export const nothingUnsent: Unsent = { study: 0, attempts: [] };

/** Looks up what is unsent, also what another tab has left. */
export async function findUnsent(): Promise<Unsent> {
  const { store, outbox } = device();
  const kept = (await (await store)?.all().catch(() => [])) ?? [];
  return {
    study: Math.max(kept.length, outbox.waiting().count),
    attempts: listUnsentAttempts(browserStorage(), new Date()),
  };
}

/** Tries once to send everything, and resolves when that was sent or was kept. */
export async function sendUnsent(): Promise<void> {
  const { outbox } = device();
  outbox.send();
  await Promise.all([outbox.settled(), sendWaitingLetters(null)]);
}

export const isAnythingUnsent = ({ study, attempts }: Unsent): boolean =>
  study > 0 || attempts.length > 0;

/** What is unsent in a few words, all in all: "3 answers not sent yet". */
export function unsentTitle({ study, attempts }: Unsent): string {
  const answers = attempts.reduce((sum, each) => sum + each.answers, study);
  return answers > 0 ? `${counted(answers, "answer")} not sent yet` : "Not handed in yet";
}

/** What is unsent, a line for each place where it was done. */
export function unsentLines({ study, attempts }: Unsent): string[] {
  const ofAttempts = attempts.map(({ title, answers, isHandedIn }) => {
    const parts = [
      ...(answers > 0 ? [counted(answers, "answer")] : []),
      ...(isHandedIn ? ["handing it in"] : []),
    ];
    return `“${title}”: ${parts.join(", and ")}`;
  });
  return [...ofAttempts, ...(study > 0 ? [`Daily questions: ${counted(study, "answer")}`] : [])];
}
