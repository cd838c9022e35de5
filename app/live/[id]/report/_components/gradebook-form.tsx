"use client";

import { counted } from "@/app/_components/count-text";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";

export type GradebookChoice = {
  /** Students without an attempt, with one from elsewhere, and with this game's. */
  fresh: number;
  others: number;
  again: number;
  isPublished: boolean;
};

/** Puts the game into the gradebook; where that would cost somebody an attempt, it asks. */
export function GradebookForm({
  choice: { fresh, others, again, isPublished },
  put,
}: {
  choice: GradebookChoice;
  put: FormAction<"replaces">;
}) {
  const { state, pending, form } = useKeptForm(put);
  const isNothing = fresh + others === 0;
  return (
    <form {...form} className="flex max-w-xl flex-col items-start gap-4" aria-label="Gradebook">
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
      {again > 0 && state.status !== "done" && (
        <p className="text-muted">It is in the gradebook for {counted(again, "student")}.</p>
      )}
      {isNothing && again === 0 && (
        <p className="text-muted">
          No student of the class played. Guests have no place in the gradebook.
        </p>
      )}
      {!isPublished && !isNothing && (
        <p className="text-muted">The gradebook shows it once the assignment is published.</p>
      )}
      {others > 0 && (
        <fieldset className="flex flex-col">
          <legend className="font-medium">
            {counted(others, "student")} already {others === 1 ? "has" : "have"} an attempt at this
            assignment.
          </legend>
          <Choice value="no" isFirst>
            Keep what they have
          </Choice>
          <Choice value="yes">
            Replace it by this game. Their answers there are erased, and cannot be brought back.
          </Choice>
        </fieldset>
      )}
      {!isNothing && (
        <SubmitButton look="secondary" size="large" pending={pending} pendingText="Writing…">
          Put into the gradebook
        </SubmitButton>
      )}
    </form>
  );
}

function Choice({
  value,
  isFirst = false,
  children,
}: {
  value: "yes" | "no";
  isFirst?: boolean;
  children: string;
}) {
  return (
    <label className="flex min-h-11 items-center gap-3 py-1.5">
      <input
        type="radio"
        name="replaces"
        value={value}
        defaultChecked={isFirst}
        className="size-6 shrink-0 accent-[var(--accent)]"
      />
      <span>{children}</span>
    </label>
  );
}
