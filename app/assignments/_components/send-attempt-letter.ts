import type { AttemptLetter, AttemptReply, AttemptUpdate } from "./attempt-view";

const passing = (error: string): AttemptReply => ({ ok: false, error, retry: true, isOver: false });

/** Posts a letter. A reply that is none of ours is a problem that may pass. */
export async function sendAttemptLetter(
  attemptId: string,
  letter: AttemptLetter,
): Promise<AttemptReply> {
  const { kind, ...body } = letter;
  const path = `/api/attempts/${attemptId}/${kind === "answer" ? "answers" : "hand-in"}`;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const reply: unknown = await response.json().catch(() => null);
    return typeof reply === "object" && reply !== null && "ok" in reply
      ? (reply as AttemptReply)
      : passing("Stet could not save this just now.");
  } catch {
    return passing("No connection.");
  }
}

/** How the server has an attempt; null where it cannot be asked. */
export async function fetchAttempt(attemptId: string): Promise<AttemptUpdate | null> {
  try {
    const response = await fetch(`/api/attempts/${attemptId}`, { cache: "no-store" });
    return response.ok ? ((await response.json()) as AttemptUpdate) : null;
  } catch {
    return null;
  }
}
