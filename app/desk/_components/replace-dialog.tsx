import { useEffect, useState } from "react";
import type { FormEvent } from "react";
import { Dialog } from "@/components/dialog";
import { typedText } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import type { DecisionOutcome } from "./desk-view";

/** A wrong option that is to give its place to another. */
export type Replacing = { itemId: string; stem: string; optionIndex: number; text: string };

/** Wrong options that may stand in another's place. */
export type OfferDistractors = (itemId: string, optionIndex: number) => Promise<string[]>;

/** Puts another wrong option in the place of one that nobody chooses. */
export function ReplaceDialog({
  offer,
  onClose,
  onReplace,
  ...replacing
}: Replacing & {
  offer: OfferDistractors;
  onClose: () => void;
  onReplace: (replacing: Replacing, text: string) => Promise<DecisionOutcome>;
}) {
  const { itemId, stem, optionIndex, text } = replacing;
  const [offered, setOffered] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    offer(itemId, optionIndex).then(
      (found) => {
        if (isCurrent) setOffered(found);
      },
      () => {
        if (isCurrent) setProblem("The options could not be fetched: no connection. Try again.");
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [offer, itemId, optionIndex]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const chosen = typedText(new FormData(event.currentTarget), "text");
    if (chosen === "") return setProblem("Choose what stands there instead.");
    setProblem(null);
    setPending(true);
    const outcome = await onReplace(replacing, chosen);
    setPending(false);
    if (outcome.ok) return onClose();
    setProblem(outcome.message);
  };

  return (
    <Dialog open title={`Replace “${text}”`} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <p className="text-muted">
          {stem} The question gets a new version; the answers to this one stay with it.
        </p>
        {problem && (
          <Notice tone="wrong" urgent>
            {problem}
          </Notice>
        )}
        {offered === null && problem === null && <p role="status">Looking for safe options…</p>}
        {offered?.length === 0 && (
          <Notice>
            No other wrong option is safe here. Change the question’s words at the desk instead.
          </Notice>
        )}
        {offered !== null && offered.length > 0 && (
          <>
            <fieldset>
              <legend className="font-medium">What stands there instead?</legend>
              {offered.map((each, index) => (
                <label
                  key={each}
                  className="mt-2 flex min-h-11 items-center gap-3 rounded-control border border-rule px-3.5 py-2 has-checked:border-accent has-checked:bg-accent-tint"
                >
                  <input
                    type="radio"
                    name="text"
                    value={each}
                    defaultChecked={index === 0}
                    className="size-5 shrink-0 accent-[var(--accent)]"
                  />
                  {each}
                </label>
              ))}
            </fieldset>
            <SubmitButton size="large" pending={pending} pendingText="Replacing…">
              Replace it
            </SubmitButton>
          </>
        )}
      </form>
    </Dialog>
  );
}
