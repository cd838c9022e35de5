"use client";

import { useState } from "react";
import { counted } from "@/app/_components/count-text";
import { unbrokenDates } from "@/app/_components/day-text";
import { EvidenceQuotes } from "@/app/_components/evidence-quotes";
import { LinkButton } from "@/app/_components/link-button";
import { Checkbox } from "@/components/checkbox";
import { QrCode } from "@/components/qr-code";
import { Distribution } from "./distribution";
import { HostPlayers } from "./host-players";
import { letterOf } from "./letters";
import type { LiveHostView } from "./live-view";

export type JoinWay = { address: string; qr: { size: number; path: string } };

/** How players come in, large enough for the last row. */
export function HostLobby({
  view,
  way,
  setPlayer,
}: {
  view: LiveHostView;
  way: JoinWay;
  setPlayer: (playerId: string, isRemoved: boolean) => void;
}) {
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <section aria-label="How to come in">
        <div className="max-w-80">
          <QrCode {...way.qr} label={`QR code that leads to ${way.address}`} />
        </div>
        <p className="mt-5 text-muted">Or open</p>
        <p className="text-xl font-medium wrap-anywhere">{way.address.replace(/\?.*$/, "")}</p>
        <p className="mt-3 text-muted">and type the PIN</p>
        <p className="font-serif text-figure font-semibold tracking-wider tabular-nums">
          {view.pin}
        </p>
        <p className="mt-4 text-muted">
          {view.allowsGuests
            ? "Students of the class play under their name there; guests choose one."
            : "For students of the class, who play under their name there."}
        </p>
      </section>
      <section aria-label="Players">
        <h2 className="mb-4 font-serif text-2xl font-semibold">
          <span role="status">{counted(view.playing, "player")}</span>
        </h2>
        <HostPlayers players={view.players} setPlayer={setPlayer} />
      </section>
    </div>
  );
}

/** The question while it is open: what is chosen stays hidden, unless the host wants to see it. */
export function HostQuestion({ view }: { view: LiveHostView }) {
  const [showsSoFar, setShowsSoFar] = useState(false);
  const { question, answered, playing } = view;
  if (question === null) return null;
  return (
    <>
      <h2 className="font-serif text-3xl leading-tight font-semibold">
        {unbrokenDates(question.stem)}
      </h2>
      {question.options.length > 0 ? (
        <ol className="mt-8 grid gap-3 md:grid-cols-2">
          {question.options.map(({ id, text }, index) => (
            <li
              key={id}
              className="flex min-h-20 items-center gap-4 rounded-control border border-rule bg-raised px-5 py-3 text-xl font-medium"
            >
              <span className="w-8 shrink-0 font-serif text-2xl font-semibold text-accent">
                {letterOf(index)}
              </span>
              <span className="min-w-0">{text}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="mt-8 text-xl text-muted">Type your answer. {question.form?.hint}</p>
      )}
      <p className="mt-8 text-xl tabular-nums" role="status">
        <span className="font-serif text-3xl font-semibold">{answered}</span> of {playing} answered
        {playing > 0 && answered === playing && ". Everybody has answered."}
      </p>
      <div className="mt-4">
        <Checkbox
          id="so-far"
          label="Show what is chosen so far"
          hint="The others see it too, so it may sway them."
          checked={showsSoFar}
          onChange={(event) => setShowsSoFar(event.target.checked)}
        />
        {showsSoFar && (
          <div className="mt-4">
            <Distribution bars={view.bars} answered={answered} playing={playing} />
          </div>
        )}
      </div>
    </>
  );
}

/** What was answered, what is right, and the sentences that say so. */
export function HostShown({ view }: { view: LiveHostView }) {
  const { question, told, bars, answered, playing } = view;
  if (question === null) return null;
  return (
    <>
      <h2 className="font-serif text-2xl leading-tight font-semibold">
        {unbrokenDates(question.stem)}
      </h2>
      {told !== null && question.options.length === 0 && (
        <p className="mt-4 text-xl">
          <span className="text-muted">Right: </span>
          <span className="font-semibold text-correct-deep">{unbrokenDates(told.right)}</span>
        </p>
      )}
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <Distribution bars={bars} answered={answered} playing={playing} />
        <div>{told !== null && <EvidenceQuotes evidence={told.evidence} />}</div>
      </div>
    </>
  );
}

/** The end: what is left is the report. */
export function HostEnded({ view }: { view: LiveHostView }) {
  return (
    <>
      <h2 className="font-serif text-3xl font-semibold">The game is over</h2>
      <p className="mt-3 text-lg text-muted">
        {counted(view.playing, "player")} played, {counted(view.position, "question")} shown. All
        see on their own screen what they had right.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={`/live/${view.gameId}/report`} size="large">
          See the report
        </LinkButton>
        {view.classId !== null && (
          <LinkButton href={`/classes/${view.classId}`} look="secondary" size="large">
            Back to the class
          </LinkButton>
        )}
      </div>
    </>
  );
}
