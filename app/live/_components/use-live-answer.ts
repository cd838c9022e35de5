"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { browserStorage } from "@/app/_offline/browser-storage";
import type { ItemAnswer } from "@/questions/kind";
import { createLiveOutbox } from "./live-outbox";
import type { LiveLetter, LiveNews, LiveOutbox } from "./live-outbox";
import type { LivePlayerView, LiveReply } from "./live-view";

const tryAgainMs = 2_000;

async function send(gameId: string, letter: LiveLetter): Promise<LiveReply> {
  const passing: LiveReply = { ok: false, error: "", retry: true };
  try {
    const response = await fetch(`/api/live/${gameId}/answers`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(letter),
    });
    const reply: unknown = await response.json().catch(() => null);
    return typeof reply === "object" && reply !== null && "ok" in reply
      ? (reply as LiveReply)
      : passing;
  } catch {
    return passing;
  }
}

export type OwnAnswer = {
  /** To the present question: what was tapped last, else what the server has. */
  answer: ItemAnswer | null;
  saving: "nothing" | "saving" | "saved" | "kept";
  /** Why an answer was not taken. */
  problem: string | null;
  give: (answer: ItemAnswer) => void;
};

/** The player's answer to the present question, on its way to the server until it is there. */
export function useLiveAnswer({ gameId, position, answer }: LivePlayerView): OwnAnswer {
  const [last, setLast] = useState<{ letter: LiveLetter; news: LiveNews | null } | null>(null);
  const outbox = useRef<LiveOutbox | null>(null);

  useEffect(() => {
    const made = createLiveOutbox({
      storage: browserStorage(),
      gameId,
      send: (letter) => send(gameId, letter),
      onNews: (news) => setLast({ letter: news.letter, news }),
    });
    outbox.current = made;
    made.resend();
    const timer = setInterval(made.resend, tryAgainMs);
    window.addEventListener("online", made.resend);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", made.resend);
    };
  }, [gameId]);

  const give = useCallback(
    (given: ItemAnswer) => {
      const letter = { position, answer: given };
      setLast({ letter, news: null });
      outbox.current?.post(letter);
    },
    [position],
  );

  const own = last !== null && last.letter.position === position ? last : null;
  const refused = last?.news?.kind === "refused" ? last.news : null;
  const isKept = own !== null && refused === null;
  const given = isKept ? own.letter.answer : answer;
  return {
    answer: given,
    saving: savingOf(own?.news ?? null, isKept, answer),
    problem: problemOf(refused, position),
    give,
  };
}

function savingOf(
  news: LiveNews | null,
  isKept: boolean,
  answer: ItemAnswer | null,
): OwnAnswer["saving"] {
  if (!isKept) return answer === null ? "nothing" : "saved";
  if (news === null) return "saving";
  return news.kind === "saved" ? "saved" : "kept";
}

/** An answer to a question before may be turned down only now, when the network is back. */
function problemOf(
  refused: Extract<LiveNews, { kind: "refused" }> | null,
  position: number,
): string | null {
  if (refused === null) return null;
  const { letter, problem } = refused;
  return letter.position === position
    ? problem
    : `Your answer to question ${letter.position + 1} arrived too late, so it does not count.`;
}
