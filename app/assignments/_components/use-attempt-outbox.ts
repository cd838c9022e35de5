"use client";

import { useCallback, useEffect, useRef } from "react";
import { browserStorage } from "@/app/_offline/browser-storage";
import { createAttemptOutbox } from "./attempt-outbox";
import type { AttemptOutbox } from "./attempt-outbox";
import type { AttemptStep } from "./attempt-state";
import type { AttemptLetter } from "./attempt-view";
import { fetchAttempt, sendAttemptLetter } from "./send-attempt-letter";
import { openTabChannel } from "./tab-channel";
import type { TabChannel } from "./tab-channel";

const tryAgainMs = 5_000;

/**
 * The outbox of an attempt for as long as the page stands; it tries again by itself and when the
 * network comes back. What is done in another tab is heard here, and whenever the page is looked at again
 * the server is asked, so that another device's answers are seen too.
 * @param onStep gets what changes the state of the page, but for what the page itself posts
 */
export function useAttemptOutbox(
  attemptId: string,
  onStep: (step: AttemptStep) => void,
): { post: (letter: AttemptLetter) => void; resend: () => void } {
  const latest = useRef(onStep);
  const outbox = useRef<AttemptOutbox | null>(null);
  const channel = useRef<TabChannel | null>(null);
  /** Where something is answered while the server is asked; null while it is not. */
  const touched = useRef<Set<number> | null>(null);

  useEffect(() => {
    latest.current = onStep;
  });

  useEffect(() => {
    const line = openTabChannel(attemptId, (message) => {
      if (message.kind === "posted") {
        noteTouched(touched.current, [message.letter]);
        latest.current({ kind: "heard", letter: message.letter });
      } else latest.current({ kind: "news-elsewhere", news: message.news });
    });
    const made = createAttemptOutbox({
      storage: browserStorage(),
      attemptId,
      send: (letter) => sendAttemptLetter(attemptId, letter),
      onNews: (news) => {
        latest.current({ kind: "news", news });
        line.tell({ kind: "news", news });
      },
    });
    channel.current = line;
    outbox.current = made;
    if (made.waiting().length > 0) latest.current({ kind: "stored", letters: made.waiting() });
    made.resend();

    const askServer = async () => {
      if (document.visibilityState !== "visible" || touched.current !== null) return;
      const answered = new Set<number>();
      touched.current = answered;
      noteTouched(answered, made.waiting());
      const update = await fetchAttempt(attemptId);
      touched.current = null;
      if (update === null || outbox.current !== made) return;
      const waiting = made.waiting().map(({ eventId }) => eventId);
      latest.current({ kind: "server", update, waiting, touched: [...answered] });
    };
    const lookAgain = () => {
      made.resend();
      void askServer();
    };
    const timer = setInterval(made.resend, tryAgainMs);
    window.addEventListener("online", lookAgain);
    window.addEventListener("focus", lookAgain);
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      outbox.current = null;
      line.close();
      clearInterval(timer);
      window.removeEventListener("online", lookAgain);
      window.removeEventListener("focus", lookAgain);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [attemptId]);

  const post = useCallback((letter: AttemptLetter) => {
    noteTouched(touched.current, [letter]);
    channel.current?.tell({ kind: "posted", letter });
    outbox.current?.post(letter);
  }, []);
  const resend = useCallback(() => outbox.current?.resend(), []);
  return { post, resend };
}

function noteTouched(touched: Set<number> | null, letters: readonly AttemptLetter[]): void {
  for (const letter of letters) if (letter.kind === "answer") touched?.add(letter.position);
}
