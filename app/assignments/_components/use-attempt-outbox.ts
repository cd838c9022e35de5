"use client";

import { useCallback, useEffect, useRef } from "react";
import { createAttemptOutbox } from "./attempt-outbox";
import type { AttemptOutbox, OutboxNews } from "./attempt-outbox";
import type { AttemptLetter, AttemptReply } from "./attempt-view";

const tryAgainMs = 5_000;

/** Posts a letter. A reply that is none of ours is a problem that may pass. */
async function send(attemptId: string, letter: AttemptLetter): Promise<AttemptReply> {
  const { kind, ...body } = letter;
  const path = `/api/attempts/${attemptId}/${kind === "answer" ? "answers" : "hand-in"}`;
  const passing = (error: string): AttemptReply => ({
    ok: false,
    error,
    retry: true,
    isOver: false,
  });
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

/**
 * The outbox of an attempt for as long as the page stands; it tries again by itself and when the
 * network comes back. `onStored` gets what an earlier page had not delivered.
 */
export function useAttemptOutbox(
  attemptId: string,
  onNews: (news: OutboxNews) => void,
  onStored: (letters: readonly AttemptLetter[]) => void,
): { post: (letter: AttemptLetter) => void; resend: () => void } {
  const latest = useRef({ onNews, onStored });
  const outbox = useRef<AttemptOutbox | null>(null);

  useEffect(() => {
    latest.current = { onNews, onStored };
  });

  useEffect(() => {
    const made = createAttemptOutbox({
      storage: browserStorage(),
      attemptId,
      send: (letter) => send(attemptId, letter),
      onNews: (news) => latest.current.onNews(news),
    });
    outbox.current = made;
    if (made.waiting().length > 0) latest.current.onStored(made.waiting());
    made.resend();
    const timer = setInterval(made.resend, tryAgainMs);
    window.addEventListener("online", made.resend);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", made.resend);
    };
  }, [attemptId]);

  const post = useCallback((letter: AttemptLetter) => outbox.current?.post(letter), []);
  const resend = useCallback(() => outbox.current?.resend(), []);
  return { post, resend };
}

/** Reading `localStorage` throws where the browser forbids it. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
