"use client";

import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";

/** Comes into a game: a student by one tap, a guest under a name of their choice. */
export function LiveJoinForm({
  studentName,
  join,
}: {
  /** Null for a guest. */
  studentName: string | null;
  join: FormAction<"nickname">;
}) {
  const { state, pending, form } = useKeptForm(join);
  return (
    <form {...form} className="flex max-w-md flex-col gap-5" aria-label="Come in">
      {state.message && (
        <Notice tone="wrong" urgent>
          {state.message}
        </Notice>
      )}
      {studentName === null ? (
        <Field
          id="nickname"
          name="nickname"
          label="Your name in this game"
          hint="All in the room see it. It need not be your own."
          dir="auto"
          autoComplete="off"
          maxLength={120}
          defaultValue={state.values.nickname}
          error={state.errors.nickname}
        />
      ) : (
        <p className="text-lg">
          You play as <bdi className="font-semibold">{studentName}</bdi>.
        </p>
      )}
      <SubmitButton size="large" pending={pending} pendingText="One moment…">
        Come in
      </SubmitButton>
    </form>
  );
}
