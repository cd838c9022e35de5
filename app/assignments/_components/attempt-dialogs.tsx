import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Icon } from "@/components/icon";
import { counted } from "@/app/_components/count-text";
import type { AttemptQuestionView } from "./attempt-view";

/** All questions at a glance, each with the way to it. */
export function OverviewDialog({
  open,
  questions,
  unanswered,
  current,
  onGo,
  onClose,
}: {
  open: boolean;
  questions: readonly AttemptQuestionView[];
  unanswered: readonly number[];
  current: number;
  onGo: (position: number) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={open} title="All questions" onClose={onClose}>
      <ol className="flex flex-col">
        {questions.map(({ position, stem }) => {
          const isAnswered = !unanswered.includes(position);
          return (
            <li key={position} className="border-b border-rule last:border-0">
              <button
                type="button"
                aria-current={position === current ? "step" : undefined}
                onClick={() => onGo(position)}
                className="flex min-h-13 w-full items-center gap-3 py-2 text-left aria-[current]:font-semibold hover:text-accent"
              >
                <span className="w-6 shrink-0 text-muted tabular-nums">{position + 1}</span>
                <span className="min-w-0 flex-1 truncate">{stem}</span>
                <span className="flex shrink-0 items-center gap-1 text-sm text-muted">
                  {isAnswered && <Icon name="check" size={16} />}
                  {isAnswered ? "answered" : "open"}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}

/** Asked before something is handed in that has questions without an answer. */
export function HandInDialog({
  open,
  unanswered,
  onGo,
  onHandIn,
  onClose,
}: {
  open: boolean;
  unanswered: readonly number[];
  onGo: (position: number) => void;
  onHandIn: () => void;
  onClose: () => void;
}) {
  const [first] = unanswered;
  const numbers = unanswered.map((position) => position + 1).join(", ");
  return (
    <Dialog open={open} title="Hand in with open questions?" onClose={onClose}>
      <p>
        {counted(unanswered.length, "question has", "questions have")} no answer yet: {numbers}.
        After handing in, nothing can be changed.
      </p>
      <div className="flex flex-col gap-2">
        {first !== undefined && (
          <Button size="large" onClick={() => onGo(first)}>
            Go to question {first + 1}
          </Button>
        )}
        <Button look="secondary" size="large" onClick={onHandIn}>
          Hand in as it is
        </Button>
      </div>
    </Dialog>
  );
}
