"use client";

import { useState } from "react";
import { AttemptTimer } from "@/app/assignments/_components/attempt-timer";
import { counted } from "@/app/_components/count-text";
import { useShortcuts } from "@/app/_components/use-shortcuts";
import type { LivePhase, LiveStep } from "@/assignments/live-game";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Keycap } from "@/components/keycap";
import { Notice } from "@/components/notice";
import { HostEnded, HostLobby, HostQuestion, HostShown } from "./host-phases";
import type { JoinWay } from "./host-phases";
import { HostPlayers } from "./host-players";
import type { LiveHostView } from "./live-view";
import { useLiveSteps } from "./use-live-steps";
import { useLiveView } from "./use-live-view";

/** The step that the large button takes, and what it says. */
function mainStep({ phase, position, questionCount }: LiveHostView): {
  step: LiveStep;
  words: string;
} | null {
  const steps: Record<LivePhase, { step: LiveStep; words: string } | null> = {
    lobby: { step: "start", words: "Start" },
    question: { step: "show", words: "Show the answer" },
    shown: {
      step: "next",
      words: position + 1 < questionCount ? "Next question" : "End the game",
    },
    ended: null,
  };
  return steps[phase];
}

/** A game on the wall. One key goes on: space or Enter. */
export function HostScreen({ first, way }: { first: LiveHostView; way: JoinWay }) {
  const { view, isLost } = useLiveView(first.gameId, first);
  const { step, setPlayer, isBusy, problem } = useLiveSteps(view.gameId, view.revision);
  const [isAsking, setAsking] = useState<"end" | "players" | null>(null);
  const { phase, position } = view;
  const main = mainStep(view);

  useShortcuts(main !== null && isAsking === null, (key) => {
    const isOnButton = document.activeElement?.closest("button, a, summary, input") != null;
    if (main === null || (key !== "Enter" && key !== " ") || (key === " " && isOnButton)) {
      return false;
    }
    step(main.step);
    return true;
  });

  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-rule">
        <div className="mx-auto flex min-h-16 w-full max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-5 py-2">
          <h1 className="min-w-0 flex-1 truncate font-medium">
            {view.title}
            {view.className !== null && (
              <span className="text-muted">
                {" · "}
                <bdi>{view.className}</bdi>
              </span>
            )}
          </h1>
          {view.question !== null && (
            <p className="text-lg tabular-nums">
              Question {position + 1} of {view.questionCount}
            </p>
          )}
          {view.pin !== null && phase !== "lobby" && (
            <p className="text-lg">
              <span className="text-muted">PIN </span>
              <span className="font-semibold tabular-nums">{view.pin}</span>
            </p>
          )}
          {view.deadlineAt !== null && (
            <AttemptTimer
              key={view.deadlineAt}
              deadlineAt={view.deadlineAt}
              serverNow={view.serverNow}
              onOver={() => step("show")}
            />
          )}
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-6xl flex-1 px-5 py-8">
        {isLost && (
          <div className="mb-6">
            <Notice tone="disputed">
              The line is lost. This page connects again by itself; the game is kept.
            </Notice>
          </div>
        )}
        {problem !== null && (
          <div className="mb-6">
            <Notice tone="wrong" urgent>
              {problem}
            </Notice>
          </div>
        )}
        {phase === "lobby" && <HostLobby view={view} way={way} setPlayer={setPlayer} />}
        {phase === "question" && <HostQuestion key={position} view={view} />}
        {phase === "shown" && <HostShown view={view} />}
        {phase === "ended" && <HostEnded view={view} />}
      </main>
      {main !== null && (
        <footer className="sticky bottom-0 border-t border-rule bg-paper">
          <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-3 px-5 py-3">
            <Button size="large" aria-disabled={isBusy} onClick={() => step(main.step)}>
              {main.words}
              <Keycap onInk>Space</Keycap>
            </Button>
            {phase !== "lobby" && (
              <Button look="secondary" size="large" onClick={() => setAsking("players")}>
                {counted(view.playing, "player")}
              </Button>
            )}
            {main.words !== "End the game" && (
              <Button look="quiet" size="large" onClick={() => setAsking("end")}>
                End the game
              </Button>
            )}
          </div>
        </footer>
      )}
      <Dialog open={isAsking === "end"} title="End the game?" onClose={() => setAsking(null)}>
        <p>
          {phase === "question"
            ? "The open question will not count. What was shown so far does."
            : "What was shown so far counts. It cannot be gone on with."}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button
            look="danger"
            onClick={() => {
              setAsking(null);
              step("end");
            }}
          >
            End it now
          </Button>
          <Button look="secondary" onClick={() => setAsking(null)}>
            Go on playing
          </Button>
        </div>
      </Dialog>
      <Dialog open={isAsking === "players"} title="Players" onClose={() => setAsking(null)}>
        <HostPlayers players={view.players} setPlayer={setPlayer} />
      </Dialog>
    </div>
  );
}
