import { useState } from "react";
import type { FormEvent } from "react";
import { Dialog } from "@/components/dialog";
import { typedText } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import type { ConflictSide, DecisionOutcome } from "./desk-view";

export type GivenReason = { reason: string; wrongClaimId: string | null };

/** Asks why, before a decision that others will want explained. */
export function ReasonDialog({
  title,
  explanation,
  confirm,
  isReasonRequired,
  sides,
  initialReason = "",
  onClose,
  onConfirm,
}: {
  title: string;
  explanation: string;
  /** What the button says. */
  confirm: string;
  isReasonRequired: boolean;
  /** The claims of which one is wrong; empty when that is not the question. */
  sides: readonly ConflictSide[];
  /** What the reason is likely to be; it can be changed. */
  initialReason?: string;
  onClose: () => void;
  onConfirm: (given: GivenReason) => Promise<DecisionOutcome>;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [reasonError, setReasonError] = useState<string | undefined>();
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const reason = typedText(form, "reason").trim();
    const wrong = typedText(form, "wrongClaimId");
    if (sides.length > 0 && wrong === "") return setProblem("Choose which of them is wrong.");
    setProblem(null);
    if (isReasonRequired && reason === "") {
      event.currentTarget.querySelector("textarea")?.focus();
      return setReasonError("Say why in a few words; it is kept with the decision.");
    }
    setPending(true);
    const outcome = await onConfirm({
      reason,
      wrongClaimId: wrong === "" ? null : wrong,
    });
    setPending(false);
    if (outcome.ok) return onClose();
    setProblem(outcome.message);
    setReasonError(outcome.errors["reason"]);
  };

  return (
    <Dialog open title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <p className="text-muted">{explanation}</p>
        {problem && (
          <Notice tone="wrong" urgent>
            {problem}
          </Notice>
        )}
        {sides.length > 0 && (
          <fieldset>
            <legend className="font-medium">Which of them is wrong?</legend>
            {sides.map(({ claimId, statement, quote }) => (
              <label
                key={claimId}
                className="mt-2 flex min-h-11 items-start gap-3 rounded-control border border-rule p-3 has-checked:border-accent has-checked:bg-accent-tint"
              >
                <input
                  type="radio"
                  name="wrongClaimId"
                  value={claimId}
                  className="mt-0.5 size-5 shrink-0 accent-[var(--accent)]"
                />
                <span>
                  {statement} <span className="text-muted">{quote.publisher}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <TextArea
          id="decision-reason"
          name="reason"
          label="Why"
          rows={3}
          maxLength={1000}
          defaultValue={initialReason}
          optional={!isReasonRequired}
          error={reasonError}
        />
        <SubmitButton size="large" pending={pending} pendingText="Saving…">
          {confirm}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
