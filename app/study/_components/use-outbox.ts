"use client";

import { useCallback, useEffect, useRef } from "react";
import { createOutbox } from "./outbox";
import type { Letter, Outbox, OutboxWiring } from "./outbox";

const secondTryMs = 8_000;

/**
 * An outbox for as long as the page stands; it tries again by itself and when the network comes
 * back. It outlives a change of the functions that it is given, so that nothing in it is lost.
 */
export function useOutbox(wiring: Omit<OutboxWiring, "storage">): Pick<Outbox, "post" | "resend"> {
  const { learnerKey } = wiring;
  const latest = useRef(wiring);
  const outbox = useRef<Outbox | null>(null);

  useEffect(() => {
    latest.current = wiring;
  });

  useEffect(() => {
    const made = createOutbox({
      storage: browserStorage(),
      learnerKey,
      saveAnswer: (answer) => latest.current.saveAnswer(answer),
      markGuessed: (amendment) => latest.current.markGuessed(amendment),
      sayRecall: (amendment) => latest.current.sayRecall(amendment),
      undoAnswer: (amendment) => latest.current.undoAnswer(amendment),
      onReply: (reply) => latest.current.onReply(reply),
    });
    outbox.current = made;
    made.resend();
    const timer = setInterval(() => {
      if (made.waiting() > 0) made.resend();
    }, secondTryMs);
    window.addEventListener("online", made.resend);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", made.resend);
    };
  }, [learnerKey]);

  const post = useCallback((letter: Letter) => outbox.current?.post(letter), []);
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
