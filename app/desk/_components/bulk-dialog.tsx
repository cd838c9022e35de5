import { useState } from "react";
import type { FormEvent } from "react";
import { Dialog } from "@/components/dialog";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { counted } from "@/app/_components/count-text";
import type { DecisionOutcome, DeskFact } from "./desk-view";
import { DialogActions } from "./dialog-actions";
import { MarkedText } from "./marked-text";

/** Verifies the facts of an article that several sources agree on, after a look at what they are. */
export function BulkDialog({
  ready,
  blocked,
  onClose,
  onVerify,
}: {
  ready: readonly DeskFact[];
  /** Those that cannot be verified together with the others, and why. */
  blocked: readonly { fact: DeskFact; reason: string }[];
  onClose: () => void;
  onVerify: (factIds: string[]) => Promise<DecisionOutcome>;
}) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const ticked = ready.filter(({ id }) => !left.includes(id));
  const questions = ticked.reduce((sum, fact) => sum + fact.preview.length, 0);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    if (ticked.length === 0) return setProblem("Tick at least one fact.");
    setPending(true);
    const outcome = await onVerify(ticked.map(({ id }) => id));
    setPending(false);
    if (outcome.ok) onClose();
    else setProblem(outcome.message);
  };

  return (
    <Dialog open wide title="Verify what several sources agree on" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        {problem && (
          <Notice tone="wrong" urgent>
            {problem}
          </Notice>
        )}
        {ready.length > 0 && (
          <fieldset>
            <legend className="font-medium">
              Read each; untick what you want to look at by itself.
            </legend>
            {ready.map((fact) => (
              <label
                key={fact.id}
                className="mt-2 flex min-h-11 items-start gap-3 rounded-control border border-rule p-3 has-checked:border-accent has-checked:bg-accent-tint"
              >
                <input
                  type="checkbox"
                  checked={!left.includes(fact.id)}
                  onChange={(event) => {
                    const isOn = event.target.checked;
                    setLeft((ids) =>
                      isOn ? ids.filter((id) => id !== fact.id) : [...ids, fact.id],
                    );
                    setProblem(null);
                  }}
                  className="mt-0.5 size-5 shrink-0 accent-[var(--accent)]"
                />
                <span className="min-w-0">
                  <span className="font-serif">
                    <MarkedText parts={fact.statementParts} />
                  </span>
                  <span className="block text-sm text-muted">
                    {counted(fact.origins, "independent source")} ·{" "}
                    {fact.preview.length === 0
                      ? "no question can be made of it yet"
                      : counted(fact.preview.length, "question")}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {blocked.length > 0 && (
          <section>
            <h3 className="font-medium">Not among them</h3>
            <ul>
              {blocked.map(({ fact, reason }) => (
                <li key={fact.id} className="mt-2 border-t border-rule pt-2">
                  <span className="font-serif">{fact.statement}</span>
                  <span className="block text-sm text-disputed">{reason}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {ready.length === 0 ? (
          <p className="text-muted">There is nothing here that can be verified in one go.</p>
        ) : (
          <DialogActions>
            <p aria-live="polite" className="text-sm text-muted">
              {ticked.length === 0
                ? "Nothing is ticked."
                : `${counted(ticked.length, "fact")} and ${counted(questions, "question")}; one undo takes all of it back.`}
            </p>
            <SubmitButton size="large" pending={pending} pendingText="Verifying…">
              Verify {counted(ticked.length, "fact")}
            </SubmitButton>
          </DialogActions>
        )}
      </form>
    </Dialog>
  );
}
