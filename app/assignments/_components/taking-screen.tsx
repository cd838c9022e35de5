"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { Button } from "@/components/button";
import { LiveRegion } from "@/components/live-region";
import { Notice } from "@/components/notice";
import { browserStorage } from "@/app/_offline/browser-storage";
import { counted } from "@/app/_components/count-text";
import { SessionBar } from "@/app/study/_components/session-frame";
import { newEventId } from "@/app/study/_components/new-event-id";
import { isAnswered } from "@/assignments/answered";
import type { ItemAnswer } from "@/questions/kind";
import { HandInDialog, OverviewDialog } from "./attempt-dialogs";
import { AttemptHeader } from "./attempt-header";
import { firstState, nextState, savingWords, unansweredOf } from "./attempt-state";
import type { AttemptView } from "./attempt-view";
import { QuestionField } from "./question-field";
import { QuestionToldPart } from "./question-told";
import { EndedElsewhere } from "./ended-elsewhere";
import { forgetKeptAttempt } from "./kept-attempts";
import { KeptNotice } from "./kept-notice";
import { useAttemptOutbox } from "./use-attempt-outbox";
import { useKeptAttempt } from "./use-kept-attempt";

/**
 * An attempt while it is taken: one question a screen, each answer saved as it is given. It reads no
 * network to go from question to question.
 */
export function TakingScreen({
  attempt,
  leaveHref,
  isFromDevice = false,
}: {
  attempt: AttemptView;
  leaveHref: string;
  /** It stands here without network, as this device has kept it. */
  isFromDevice?: boolean;
}) {
  const router = useRouter();
  const [state, dispatch] = useReducer(nextState, attempt, firstState);
  const [dialog, setDialog] = useState<"overview" | "hand-in" | null>(null);
  /** Chosen and not handed over yet, where an answer is final. */
  const [draft, setDraft] = useState<{ position: number; answer: ItemAnswer } | null>(null);
  const shownAt = useRef(0);
  const { post, resend } = useAttemptOutbox(attempt.id, dispatch);
  useKeptAttempt(attempt, state.answers, state.handIn !== "done");
  const { position, handIn, isEndedElsewhere } = state;
  const question = attempt.questions[position];
  const unanswered = unansweredOf(attempt, state);
  const hasPoints = attempt.questions.some(({ maxPoints }) => maxPoints !== 1);
  const isLast = position === attempt.questions.length - 1;

  useEffect(() => {
    shownAt.current = performance.now();
  }, [position]);
  const seeResult = useCallback(() => {
    forgetKeptAttempt(browserStorage(), attempt.id);
    if (isFromDevice) window.location.reload();
    else router.refresh();
  }, [attempt.id, isFromDevice, router]);
  useEffect(() => {
    if (handIn === "done" && !isEndedElsewhere) seeResult();
  }, [handIn, isEndedElsewhere, seeResult]);

  const go = (next: number) => {
    setDialog(null);
    dispatch({ kind: "go", position: next });
    window.scrollTo({ top: 0 });
    requestAnimationFrame(() => document.getElementById("question-stem")?.focus());
  };
  const save = useCallback(
    (answer: ItemAnswer) => {
      const letter = {
        kind: "answer" as const,
        eventId: newEventId(),
        position,
        answer,
        answeredAt: new Date().toISOString(),
        latencyMs: Math.min(86_400_000, Math.round(performance.now() - shownAt.current)),
      };
      dispatch({ kind: "posted", letter });
      post(letter);
    },
    [position, post],
  );
  const onAnswer = useCallback(
    (answer: ItemAnswer) => {
      if (attempt.isToldAtOnce) setDraft({ position, answer });
      else save(answer);
    },
    [attempt.isToldAtOnce, position, save],
  );
  const sendHandIn = () => {
    setDialog(null);
    const letter = { kind: "hand-in" as const, eventId: newEventId() };
    dispatch({ kind: "posted", letter });
    post(letter);
  };
  const askToHandIn = () => {
    if (unanswered.length > 0) setDialog("hand-in");
    else sendHandIn();
  };

  if (question === undefined) return null;
  if (isEndedElsewhere) return <EndedElsewhere title={attempt.title} onSee={seeResult} />;
  const told = state.told[position] ?? null;
  const isSent = state.answers[position] !== undefined;
  const drafted = draft?.position === position ? draft.answer : null;
  const answer = attempt.isToldAtOnce && !isSent ? drafted : (state.answers[position] ?? null);
  const waitsForTold = attempt.isToldAtOnce && isSent && told === null;
  const mayAnswerNow = attempt.isToldAtOnce && !isSent;
  const endWords = attempt.kind === "practice" ? "Finish" : "Hand in";

  return (
    <div className="flex min-h-dvh flex-col">
      <AttemptHeader
        attempt={attempt}
        leaveHref={leaveHref}
        position={position}
        answered={attempt.questions.length - unanswered.length}
        status={savingWords(state)}
        onOverview={() => setDialog("overview")}
        onTimeOver={sendHandIn}
      />
      <main id="main" className="flex flex-1 flex-col">
        <div className="mx-auto w-full max-w-[42.5rem] flex-1 px-5 pt-6 pb-8 md:pt-12">
          {state.saving === "kept" && (
            <KeptNotice
              problem={state.problem}
              isHandingIn={handIn === "asked"}
              isTimed={!attempt.worksOffline}
              onTryAgain={resend}
            />
          )}
          {state.saving !== "kept" && state.problem !== null && (
            <div className="mb-5">
              <Notice tone="wrong">{state.problem}</Notice>
            </div>
          )}
          <p className="mb-2 text-sm text-muted">
            {question.story}
            {hasPoints && told === null && ` · ${counted(question.maxPoints, "point")}`}
          </p>
          {told === null ? (
            <QuestionField
              key={position}
              question={question}
              answer={answer}
              onAnswer={waitsForTold || handIn !== "no" ? ignore : onAnswer}
            />
          ) : (
            <QuestionToldPart question={question} told={told} number={null} />
          )}
          {waitsForTold && <p className="mt-4 text-muted">Checking your answer…</p>}
        </div>
        <SessionBar>
          <Button
            look="quiet"
            size="large"
            className="-ml-2 px-4"
            aria-disabled={position === 0}
            onClick={() => position > 0 && go(position - 1)}
          >
            Back
          </Button>
          {mayAnswerNow ? (
            <Button
              size="large"
              className="min-w-0 flex-1"
              aria-disabled={drafted === null || !isAnswered(drafted)}
              onClick={() => drafted !== null && isAnswered(drafted) && save(drafted)}
            >
              Answer
            </Button>
          ) : (
            <Button
              size="large"
              className="min-w-0 flex-1"
              aria-disabled={handIn === "asked"}
              onClick={() => {
                if (handIn === "asked") return;
                if (isLast) askToHandIn();
                else go(position + 1);
              }}
            >
              {handIn === "asked" ? "Handing in…" : isLast ? endWords : "Next"}
            </Button>
          )}
          {mayAnswerNow && (
            <Button
              look="quiet"
              size="large"
              className="-mr-2 px-4"
              onClick={() => (isLast ? askToHandIn() : go(position + 1))}
            >
              {isLast ? endWords : "Skip"}
            </Button>
          )}
        </SessionBar>
      </main>
      <LiveRegion
        message={told === null ? savingWords(state) : told.told.correct ? "Right." : "Wrong."}
      />
      <OverviewDialog
        open={dialog === "overview"}
        questions={attempt.questions}
        unanswered={unanswered}
        current={position}
        onGo={go}
        onClose={() => setDialog(null)}
      />
      <HandInDialog
        open={dialog === "hand-in"}
        unanswered={unanswered}
        onGo={go}
        onHandIn={sendHandIn}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

/** An answer that is on its way is final here, and what is handed in too. */
const ignore = () => undefined;
