"use client";

import type { ReactNode } from "react";
import { AttemptTimer } from "@/app/assignments/_components/attempt-timer";
import { QuestionToldPart } from "@/app/assignments/_components/question-told";
import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { LiveRegion } from "@/components/live-region";
import { Notice } from "@/components/notice";
import { LiveQuestion } from "./live-question";
import type { LivePlayerView, LiveToldView } from "./live-view";
import { useLiveAnswer } from "./use-live-answer";
import type { OwnAnswer } from "./use-live-answer";
import { useLiveView } from "./use-live-view";

const savingWords: Record<OwnAnswer["saving"], string> = {
  nothing: "",
  saving: "Sending…",
  saved: "Your answer is in. You can change it until the answer is shown.",
  kept: "Kept on this device. It is sent as soon as the network is back.",
};

/** A game on the phone of a player, in step with the wall. */
export function PlayerScreen({ first }: { first: LivePlayerView }) {
  const { view, isLost } = useLiveView(first.gameId, first);
  const own = useLiveAnswer(view);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-rule">
        <div className="mx-auto flex min-h-14 w-full max-w-[42.5rem] items-center justify-between gap-4 px-5">
          <p className="min-w-0 truncate text-sm text-muted">
            <bdi className="font-medium text-ink">{view.nickname}</bdi>
            {view.question !== null && ` · Question ${view.position + 1} of ${view.questionCount}`}
          </p>
          {view.deadlineAt !== null && (
            <AttemptTimer
              key={view.deadlineAt}
              deadlineAt={view.deadlineAt}
              serverNow={view.serverNow}
              onOver={() => undefined}
            />
          )}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-[42.5rem] flex-1 flex-col gap-6 px-5 pt-6 pb-10"
      >
        {isLost && (
          <Notice tone="disputed">
            The line is lost. This page connects again by itself; your answers are kept.
          </Notice>
        )}
        {own.problem !== null && view.phase !== "ended" && (
          <Notice tone="wrong">{own.problem}</Notice>
        )}
        <Phase view={view} own={own} />
      </main>
      <LiveRegion message={spoken(view)} />
    </div>
  );
}

/** What a screen reader says when the game goes on. */
function spoken({
  phase,
  position,
  questionCount,
  told,
  total,
  isRemoved,
}: LivePlayerView): string {
  if (isRemoved) return "";
  if (phase === "question") return `Question ${position + 1} of ${questionCount} is open.`;
  if (phase === "shown") return verdict(told[0]);
  if (phase === "ended" && total !== null) return `The game is over. ${rightWords(total)}`;
  return "";
}

function verdict(told: LiveToldView | undefined): string {
  if (told === undefined || !told.isAnswered) return "You gave no answer.";
  return told.told.told.correct ? "Right." : "Wrong.";
}

const rightWords = ({ right, shown }: { right: number; shown: number }) =>
  `You have ${right} of ${shown} right.`;

function Phase({ view, own }: { view: LivePlayerView; own: OwnAnswer }) {
  const { phase, question, title } = view;
  if (view.isRemoved) {
    return (
      <Words title="You are out of this game">
        Your teacher took you out. Ask, if you think that it was a mistake: you can be taken in
        again with all your answers.
      </Words>
    );
  }
  switch (phase) {
    case "lobby":
      return (
        <Words title="You are in">
          Look at the screen in the room: “{title}” begins when your teacher starts it. The
          questions come up here.
        </Words>
      );
    case "question":
      return question === null ? null : (
        <>
          <LiveQuestion
            key={view.position}
            question={question}
            answer={own.answer}
            onAnswer={own.give}
          />
          <p role="status" className="min-h-6 text-muted">
            {own.problem === null && savingWords[own.saving]}
          </p>
        </>
      );
    case "shown":
      return <Shown view={view} />;
    case "ended":
      return <Ended view={view} />;
  }
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">{title}</h1>
      <p className="text-lg text-muted">{children}</p>
    </>
  );
}

function Shown({ view }: { view: LivePlayerView }) {
  const [told] = view.told;
  if (told === undefined) return null;
  return (
    <>
      <p className="font-serif text-2xl font-semibold">{verdict(told)}</p>
      <QuestionToldPart
        question={{ ...told.question, points: view.isSpeedScored ? told.question.points : null }}
        told={told.told}
        number={null}
      />
      <Total view={view} />
    </>
  );
}

function Total({ view: { total, players, isSpeedScored } }: { view: LivePlayerView }) {
  if (total === null) return null;
  return (
    <p className="border-t border-rule pt-4 text-muted">
      {rightWords(total)}
      {isSpeedScored && ` ${counted(total.points, "point")}.`}
      {total.place !== null && ` Your place is ${total.place} of ${players}.`}
    </p>
  );
}

function Ended({ view }: { view: LivePlayerView }) {
  const { total, told } = view;
  if (total === null) {
    return <Words title="The game is over">No question was shown to the end.</Words>;
  }
  return (
    <>
      <div>
        <p className="text-muted">The game is over</p>
        <h1 className="mt-1 font-serif text-3xl font-semibold">
          {total.right} of {total.shown} right
        </h1>
        {(view.isSpeedScored || total.place !== null) && (
          <p className="mt-2 text-lg text-muted">
            {view.isSpeedScored && `${counted(total.points, "point")}. `}
            {total.place !== null && `Your place is ${total.place} of ${view.players}.`}
          </p>
        )}
      </div>
      <ol className="flex flex-col gap-8">
        {told.map((each) => (
          <li key={each.position} className="border-t border-rule pt-5">
            <h2 className="sr-only">
              Question {each.position + 1}: {verdict(each)}
            </h2>
            <QuestionToldPart
              question={{ ...each.question, points: null }}
              told={each.told}
              number={each.position + 1}
            />
          </li>
        ))}
      </ol>
      <div>
        <LinkButton href="/" look="secondary" size="large">
          Today’s questions
        </LinkButton>
      </div>
    </>
  );
}
