import { useState } from "react";
import type { FormEvent } from "react";
import { Dialog } from "@/components/dialog";
import { typedText } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import { dayText } from "@/app/_components/day-text";
import type { DecisionOutcome, DeskFact } from "./desk-view";
import { DialogActions } from "./dialog-actions";
import { MarkedText } from "./marked-text";
import { splitWords } from "./split-words";

/** Takes apart a fact whose sources tell of two events. */
export function SplitDialog({
  fact,
  onClose,
  onSplit,
}: {
  fact: DeskFact;
  onClose: () => void;
  onSplit: (claimIds: string[], reason: string) => Promise<DecisionOutcome>;
}) {
  const [moving, setMoving] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [reasonError, setReasonError] = useState<string | undefined>();
  const [pending, setPending] = useState(false);
  const words = splitWords(fact.evidence.length, moving.length, fact.standing === "verified");

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    if (!words.isPossible) return setProblem(words.text);
    const reason = typedText(new FormData(event.currentTarget), "reason").trim();
    setPending(true);
    const outcome = await onSplit([...moving], reason);
    setPending(false);
    if (outcome.ok) return onClose();
    setProblem(outcome.message);
    setReasonError(outcome.errors["reason"]);
  };

  const toggle = (claimId: string, isOn: boolean) => {
    setMoving((ids) => (isOn ? [...ids, claimId] : ids.filter((id) => id !== claimId)));
    setProblem(null);
  };

  return (
    <Dialog open title="Split the fact" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <p className="text-muted">{fact.statement}</p>
        {problem && (
          <Notice tone="wrong" urgent>
            {problem}
          </Notice>
        )}
        <fieldset>
          <legend className="font-medium">Which of these are about another event?</legend>
          {fact.evidence.map(({ claimId, parts, publisher, publishedAt }) => (
            <label
              key={claimId}
              className="mt-2 flex min-h-11 items-start gap-3 rounded-control border border-rule p-3 has-checked:border-accent has-checked:bg-accent-tint"
            >
              <input
                type="checkbox"
                checked={moving.includes(claimId)}
                onChange={(event) => toggle(claimId, event.target.checked)}
                className="mt-0.5 size-5 shrink-0 accent-[var(--accent)]"
              />
              <span className="min-w-0">
                <span className="font-serif">
                  <MarkedText parts={parts} />
                </span>
                <span className="block text-sm text-muted">
                  {publisher} · {dayText(publishedAt)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextArea
          id="split-reason"
          name="reason"
          label="Why"
          rows={2}
          maxLength={1000}
          optional
          error={reasonError}
        />
        <DialogActions>
          <p aria-live="polite" className="text-sm text-muted">
            {words.text}
          </p>
          <SubmitButton size="large" pending={pending} pendingText="Splitting…">
            Split
          </SubmitButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
