import type { ItemAnswer } from "@/questions/kind";
import type { AttemptView } from "./attempt-view";

/** An attempt as the device keeps it, so that its page opens without network. */
export type KeptAttempt = {
  id: string;
  assignmentId: string;
  title: string;
  isToldAtOnce: boolean;
  /** ISO instant by the server's clock; null where it never ends. */
  deadlineAt: string | null;
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  clockAheadMs: number;
  /** What its page shows, never with a key; null where it is taken with a network only. */
  view: AttemptView | null;
};

const prefix = "stet.kept-attempt.";

/** The attempt whose page stands at an address of ours: "/assignments/…/attempts/ID"; else null. */
export const attemptIdIn = (path: string): string | null =>
  /^\/assignments\/[^/]+\/attempts\/([^/]+)$/.exec(path)?.[1] ?? null;

/**
 * Keeps an attempt with the answers given so far. One that needs the network is kept by its name alone, so
 * that the page without network can say why it does not open. Where there is no room nothing is kept.
 * @param clockAheadMs how far the server's clock was ahead when it told the attempt
 */
export function keepAttempt(
  storage: Storage | null,
  attempt: AttemptView,
  answers: Readonly<Record<number, ItemAnswer>>,
  clockAheadMs: number,
): void {
  const { id, assignmentId, title, isToldAtOnce, deadlineAt, worksOffline } = attempt;
  const questions = attempt.questions.map((question) => ({
    ...question,
    answer: answers[question.position] ?? null,
    told: null,
  }));
  const view = worksOffline ? { ...attempt, questions } : null;
  const named = { id, assignmentId, title, isToldAtOnce, deadlineAt };
  const kept: KeptAttempt = { ...named, clockAheadMs, view };
  try {
    storage?.setItem(prefix + id, JSON.stringify(kept));
  } catch {
    // No room: the attempt is then taken with a network, as it always was.
  }
}

/** What the device keeps of an attempt, with the server's time as far as it is known; else null. */
export function findKeptAttempt(
  storage: Storage | null,
  attemptId: string,
  now: Date,
): KeptAttempt | null {
  const kept = readKept(storage?.getItem(prefix + attemptId) ?? null);
  if (kept === null || kept.view === null) return kept;
  const serverNow = new Date(now.getTime() + kept.clockAheadMs).toISOString();
  return { ...kept, view: { ...kept.view, serverNow } };
}

/** Every attempt that opens on this device without network, and those that would need one. */
export function listKeptAttempts(storage: Storage | null, now: Date): KeptAttempt[] {
  return namesIn(storage).flatMap(
    (name) => findKeptAttempt(storage, name.slice(prefix.length), now) ?? [],
  );
}

/** Whether the time of an attempt is over, as far as the device can know. */
export const isClosed = ({ deadlineAt, clockAheadMs }: KeptAttempt, now: Date): boolean =>
  deadlineAt !== null && now.getTime() + clockAheadMs > Date.parse(deadlineAt);

/** Forgets one attempt that is over. What is unsent of it stays until it is delivered. */
export function forgetKeptAttempt(storage: Storage | null, attemptId: string): void {
  storage?.removeItem(prefix + attemptId);
}

/** Forgets every attempt, as whoever studies here changes. What is unsent stays. */
export function forgetKeptAttempts(storage: Storage | null): void {
  for (const name of namesIn(storage)) storage?.removeItem(name);
}

function namesIn(storage: Storage | null): string[] {
  if (storage === null) return [];
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
    .filter((name) => name.startsWith(prefix))
    .sort();
}

function readKept(text: string | null): KeptAttempt | null {
  try {
    const parsed: unknown = JSON.parse(text ?? "null");
    if (typeof parsed !== "object" || parsed === null) return null;
    const { id, title, view } = parsed as Partial<KeptAttempt>;
    const isWhole = view === null || Array.isArray(view?.questions);
    return typeof id === "string" && typeof title === "string" && isWhole
      ? (parsed as KeptAttempt)
      : null;
  } catch {
    return null;
  }
}
