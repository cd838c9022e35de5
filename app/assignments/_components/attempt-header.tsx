import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { ProgressBar } from "@/components/progress-bar";
import { AttemptTimer } from "./attempt-timer";
import type { AttemptView } from "./attempt-view";

/** Above a question: the way out, how far it has come, what is saved, and the time where it counts. */
export function AttemptHeader({
  attempt,
  leaveHref,
  position,
  answered,
  status,
  onOverview,
  onTimeOver,
}: {
  attempt: AttemptView;
  leaveHref: string;
  position: number;
  answered: number;
  status: string;
  onOverview: () => void;
  onTimeOver: () => void;
}) {
  const { questions, deadlineAt, serverNow, isPreview } = attempt;
  return (
    <header className="sticky top-0 z-10 bg-paper">
      <div className="flex min-h-14 items-center gap-3 px-5 md:px-6">
        <Link
          href={leaveHref}
          aria-label="Leave; your answers are kept"
          className="-ml-3 inline-flex size-11 shrink-0 items-center justify-center text-muted hover:text-ink"
        >
          <Icon name="cross" />
        </Link>
        <p className="min-w-0 flex-1 truncate text-sm text-muted">
          {[...(isPreview ? ["Preview"] : []), status].filter(Boolean).join(" · ")}
        </p>
        {deadlineAt !== null && (
          <AttemptTimer deadlineAt={deadlineAt} serverNow={serverNow} onOver={onTimeOver} />
        )}
        <Button
          look="quiet"
          className="-mr-3 px-3 text-sm tabular-nums"
          aria-haspopup="dialog"
          onClick={onOverview}
        >
          <span className="sr-only">All questions; this is question </span>
          {position + 1} of {questions.length}
        </Button>
      </div>
      <ProgressBar done={answered} of={questions.length} label="Questions answered" />
    </header>
  );
}
