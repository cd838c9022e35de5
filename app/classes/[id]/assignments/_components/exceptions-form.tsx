"use client";

import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Disclosure } from "@/components/disclosure";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { useFillings } from "@/components/use-fillings";
import { useKeptForm } from "@/components/use-kept-form";
import type { StepField } from "../form-outcomes";
import type { ExceptionView } from "./editor-view";

/** What differs for whom: by student or by label, field by field, the later winning over the earlier. */
export function ExceptionsForm({
  exceptions,
  who,
  chosen,
  kind,
  revision,
  save,
}: {
  exceptions: readonly ExceptionView[];
  /** Students and labels to choose from. */
  who: readonly { value: string; label: string }[];
  /** For whom an exception is wanted, by a value of `who`; the form is open then. */
  chosen: string | null;
  kind: "quiz" | "practice";
  revision: number;
  save: FormAction<StepField>;
}) {
  const { state, pending, form } = useKeptForm(save);
  const filled = useFillings(state);
  return (
    <div className="flex max-w-xl flex-col gap-5">
      <ExceptionList exceptions={exceptions} revision={revision} save={save} />
      <form {...form} className="flex flex-col gap-5">
        <input type="hidden" name="revision" value={revision} />
        {state.message && (
          <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
        )}
        {who.length === 0 ? (
          <p className="text-sm text-muted">
            Once students are in the class, exceptions can be made for them.
          </p>
        ) : (
          <Disclosure
            key={filled}
            title="Add an exception"
            isOpen={chosen !== null && filled === 0}
          >
            <div className="flex flex-col gap-5 pt-3">
              <Select
                id="who"
                name="who"
                label="For"
                choices={who}
                defaultValue={chosen ?? undefined}
              />
              <Field id="other-due" name="dueAt" type="datetime-local" label="Due" optional />
              <Field
                id="other-close"
                name="closesAt"
                type="datetime-local"
                label="Closes"
                optional
              />
              {kind === "quiz" && (
                <>
                  <Field
                    id="other-limit"
                    name="timeLimitMinutes"
                    label="Time limit in minutes"
                    inputMode="decimal"
                    optional
                  />
                  <Checkbox id="noLimit" name="noLimit" label="No time limit at all" />
                </>
              )}
              <Field
                id="other-attempts"
                name="attemptsAllowed"
                label="Attempts"
                inputMode="numeric"
                optional
              />
              <SubmitButton size="large" look="secondary" pending={pending} pendingText="Saving…">
                Add the exception
              </SubmitButton>
            </div>
          </Disclosure>
        )}
      </form>
    </div>
  );
}

/** The exceptions so far, in a form of their own: Enter in a field must remove none. */
function ExceptionList({
  exceptions,
  revision,
  save,
}: {
  exceptions: readonly ExceptionView[];
  revision: number;
  save: FormAction<StepField>;
}) {
  const { state, form } = useKeptForm(save);
  return (
    <form {...form}>
      <input type="hidden" name="revision" value={revision} />
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
      {exceptions.length === 0 ? (
        <p className="text-muted">The same holds for everybody.</p>
      ) : (
        <ol className="border-t border-rule">
          {exceptions.map((exception, place) => (
            <li
              key={`${place} ${exception.who}`}
              className="flex items-center justify-between gap-4 border-b border-rule py-2"
            >
              <span className="min-w-0">
                <bdi className="font-medium">{exception.who}</bdi>: {exception.words}
              </span>
              <Button type="submit" look="quiet" name="remove" value={place} className="text-sm">
                Remove<span className="sr-only"> the exception for {exception.who}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </form>
  );
}
