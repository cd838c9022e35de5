"use client";

import { useCallback, useRef, useState } from "react";
import type { LiveStep } from "@/assignments/live-game";

type StepReply = { ok: true } | { ok: false; error: string };

const unreachable = "Stet cannot be reached. Nothing was changed; try again.";

async function post(gameId: string, what: "steps" | "players", body: object): Promise<StepReply> {
  try {
    const response = await fetch(`/api/live/${gameId}/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const reply: unknown = await response.json().catch(() => null);
    return typeof reply === "object" && reply !== null && "ok" in reply
      ? (reply as StepReply)
      : { ok: false, error: unreachable };
  } catch {
    return { ok: false, error: unreachable };
  }
}

export type LiveSteps = {
  step: (step: LiveStep) => void;
  setPlayer: (playerId: string, isRemoved: boolean) => void;
  isBusy: boolean;
  /** Why the last one was not taken. */
  problem: string | null;
};

/** What the host does, one thing at a time; a second tap while the first is under way is none. */
export function useLiveSteps(gameId: string, revision: number): LiveSteps {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);

  const run = useCallback(
    async (what: "steps" | "players", body: object) => {
      if (busy.current) return;
      busy.current = true;
      setBusy(true);
      const reply = await post(gameId, what, body);
      setProblem(reply.ok ? null : reply.error);
      busy.current = false;
      setBusy(false);
    },
    [gameId],
  );

  const step = useCallback(
    (next: LiveStep) => void run("steps", { step: next, revision }),
    [run, revision],
  );
  const setPlayer = useCallback(
    (playerId: string, isRemoved: boolean) => void run("players", { playerId, isRemoved }),
    [run],
  );
  return { step, setPlayer, isBusy, problem };
}
