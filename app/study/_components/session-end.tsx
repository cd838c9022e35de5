import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { classNames } from "@/components/class-names";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { counted } from "@/app/_components/count-text";
import { inDaysText, unbrokenDates } from "@/app/_components/day-text";
import { LinkButton } from "@/app/_components/link-button";
import { ShareTenButton } from "./share-ten";
import type { ShareTen } from "./study-card";
import { SessionBar, SessionFrame } from "./session-frame";
import { summarise } from "./session-summary";
import type { StudySummary } from "./session-summary";
import { lastAnswer } from "./study-state";
import type { StudyEntry, StudyState } from "./study-state";

/** How it went, when the facts come back, and what they were. */
export function SessionEnd({
  state,
  leaveHref,
  moreHref,
  runWords = null,
  isGuest,
  shareTen,
  notice,
  onUndo,
  onSendAgain,
}: {
  state: StudyState;
  leaveHref: string;
  moreHref: string | null;
  runWords?: string | null;
  isGuest: boolean;
  shareTen: ShareTen;
  /** What was done just before, with the way back. */
  notice: ReactNode;
  onUndo: () => void;
  onSendAgain: () => void;
}) {
  const summary = summarise(state);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const total = state.entries.length;
  return (
    <SessionFrame leaveHref={leaveHref} done={total} current={null} total={total}>
      {notice}
      <div className="mx-auto w-full max-w-[42.5rem] flex-1 animate-arrive px-5 pt-6 pb-8 md:pt-12">
        <h1 ref={heading} tabIndex={-1} className="font-serif text-3xl font-semibold">
          {headline(summary)}
        </h1>
        <p className="mt-3 text-muted">{outlook(summary)}</p>
        {runWords !== null && summary.answered > 0 && <p className="mt-1 text-muted">{runWords}</p>}
        {summary.unsent > 0 && (
          <div className="mt-5">
            <Notice
              tone="disputed"
              action={
                <Button look="secondary" onClick={onSendAgain}>
                  Try again
                </Button>
              }
            >
              {counted(summary.unsent, "answer")} not sent yet.{" "}
              {summary.unsent === 1 ? "It is" : "They are"} kept on this device.
            </Notice>
          </div>
        )}
        <ul className="mt-7 border-t border-rule">
          {state.entries.map((entry, index) => (
            <SummaryRow key={`${index} ${entry.card.itemId}`} entry={entry} />
          ))}
        </ul>
        {summary.answered > 0 && <ShareTenButton entries={state.entries} shareTen={shareTen} />}
        {isGuest && summary.answered > 0 && (
          <p className="mt-6 text-sm text-muted">
            You are studying as a guest of this browser.{" "}
            <Link href="/account" className="link">
              Sign up
            </Link>{" "}
            to keep your answers on every device.
          </p>
        )}
      </div>
      <SessionBar>
        {lastAnswer(state) !== null && (
          <Button look="quiet" size="large" className="-ml-2 px-4" onClick={onUndo}>
            Undo
          </Button>
        )}
        {moreHref && (
          <LinkButton href={moreHref} look="secondary" size="large" className="flex-1">
            Some more
          </LinkButton>
        )}
        <LinkButton href={leaveHref} size="large" className="flex-1">
          Done
        </LinkButton>
      </SessionBar>
    </SessionFrame>
  );
}

function headline({ answered, right, unsent }: StudySummary): string {
  if (answered === 0) return "Nothing answered this time";
  if (unsent > 0) return counted(answered, "answer");
  return `${right} of ${answered} right`;
}

function outlook({ newFacts, skipped, setAside, due }: StudySummary): string {
  const soonest = due[0];
  return [
    newFacts > 0 && `${counted(newFacts, "new fact")}.`,
    skipped > 0 && `${skipped} skipped.`,
    setAside > 0 && `${setAside} set aside.`,
    soonest &&
      `The next ${soonest.count === 1 ? "one comes" : `${soonest.count} come`} back ${inDaysText(soonest.inDays)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function SummaryRow({ entry }: { entry: StudyEntry }) {
  const { card, told } = entry;
  const words = rowWords(entry);
  return (
    <li className="flex items-start gap-3 border-b border-rule py-3.5">
      <span
        className={classNames(
          "mt-0.5 shrink-0",
          told === null ? "text-muted" : told.correct ? "text-correct" : "text-wrong",
        )}
      >
        <Icon name={told === null ? "dots" : told.correct ? "check" : "cross"} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="sr-only">{words}: </span>
        {told === null ? (
          <>
            {unbrokenDates(card.stem)}{" "}
            <span className="text-sm text-muted">· {words.toLowerCase()}</span>
          </>
        ) : (
          unbrokenDates(told.statement)
        )}
      </span>
    </li>
  );
}

function rowWords({ told, progress, problem, isSetAside }: StudyEntry): string {
  if (told !== null) return told.correct ? "Right" : "Wrong";
  if (progress === null && isSetAside) return "Set aside";
  if (progress === null) return "Skipped";
  if (progress === "sealed") return "Told after the quiz";
  return progress === "refused" ? (problem ?? "Not counted") : "Not sent yet";
}
