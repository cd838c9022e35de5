import { useDeferredValue } from "react";
import type { RefObject } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { useSwipeLeft } from "@/components/use-swipe-left";
import { unbrokenDates } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import { isGuessable } from "@/questions/kind-traits";
import type { Recall } from "@/questions/kind";
import { AnswerRows } from "./answer-rows";
import { storyLine } from "./asked-frame";
import { RecallBar } from "./recall-bar";
import { SessionBar } from "./session-frame";
import type { StudyAnswer } from "./study-card";
import { awaitsRecall } from "./study-state";
import type { StudyEntry } from "./study-state";
import { ToldPart } from "./told-part";

const asideClasses = "px-3 text-sm text-muted";

/** What follows an answer: whether it was right, the sentence that says so, and the way on. */
export function Feedback({
  entry,
  answer,
  nextRef,
  shortcutsOn,
  isPractice,
  onNext,
  onUndo,
  onGuessed,
  onRecalled,
  onSendAgain,
  onReport,
  onSetAside,
  onTakeUp,
}: {
  entry: StudyEntry;
  answer: StudyAnswer;
  nextRef: RefObject<HTMLButtonElement | null>;
  shortcutsOn: boolean;
  isPractice: boolean;
  onNext: () => void;
  onUndo: () => void;
  onGuessed: () => void;
  onRecalled: (recalled: Recall) => void;
  onSendAgain: () => void;
  onReport: () => void;
  onSetAside: () => void;
  /** Asks on for a fact that was set aside because it was forgotten too often. */
  onTakeUp: () => void;
}) {
  const { card, told, progress, problem } = entry;
  // Whether it was right is painted first; the sentence that says so is made right after.
  const toldInFull = useDeferredValue(told, null);
  const swipe = useSwipeLeft(awaitsRecall(entry) ? null : onNext);
  return (
    <>
      <div {...swipe} className="mx-auto w-full max-w-[42.5rem] flex-1 px-5 pt-5 pb-8 md:pt-12">
        <p className="text-sm text-muted">{storyLine(card)}</p>
        <h1 className="mt-2 font-serif text-lg leading-[1.4] font-semibold md:text-xl">
          {unbrokenDates(card.stem)}
        </h1>
        <AnswerRows card={card} answer={answer} told={told} progress={progress} />
        {progress === "kept" && (
          <div className="mt-5">
            <Notice
              tone="disputed"
              action={
                <Button look="secondary" onClick={onSendAgain}>
                  Try again
                </Button>
              }
            >
              {problem} It will be sent by itself; you can go on.
            </Notice>
          </div>
        )}
        {progress === "sealed" && told === null && (
          <div className="mt-5">
            <Notice>
              Your answer is saved. A quiz that you have begun asks this too, so what is right is
              told after it.
            </Notice>
          </div>
        )}
        {progress === "refused" && (
          <div className="mt-5">
            <Notice tone="wrong">{problem}</Notice>
          </div>
        )}
        {told !== null && toldInFull !== null && (
          <ToldPart
            told={toldInFull}
            factId={card.factId}
            isPractice={isPractice}
            isToBeSaid={awaitsRecall(entry)}
            onTakeUp={onTakeUp}
            guessed={answer.guessed}
            onGuessed={isGuessable(card.kind) ? onGuessed : null}
          />
        )}
        <div className="mt-4 -ml-3 flex flex-wrap">
          <Button look="quiet" className={asideClasses} onClick={onReport}>
            Report this question
          </Button>
          <LinkButton
            href={`/facts/${card.factId}`}
            look="quiet"
            className={asideClasses}
            target="_blank"
            rel="noopener"
          >
            Open the fact
          </LinkButton>
          {!told?.leech && (
            <Button look="quiet" className={asideClasses} onClick={onSetAside}>
              Do not ask me this again
            </Button>
          )}
        </div>
      </div>
      <SessionBar>
        {awaitsRecall(entry) ? (
          <RecallBar shortcutsOn={shortcutsOn} onRecalled={onRecalled} onUndo={onUndo} />
        ) : (
          <>
            <Button
              look="quiet"
              size="large"
              className="-ml-2 px-4"
              aria-keyshortcuts="u"
              onClick={onUndo}
            >
              Undo
            </Button>
            <Button
              ref={nextRef}
              size="large"
              className="flex-1"
              aria-keyshortcuts="Enter"
              onClick={onNext}
              onKeyDown={(event) => {
                // The key that gave the answer may still be down.
                if (event.repeat) event.preventDefault();
              }}
            >
              Next
            </Button>
          </>
        )}
      </SessionBar>
    </>
  );
}
