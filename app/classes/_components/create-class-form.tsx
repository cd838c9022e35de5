"use client";

import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";

/** A new class: one field. */
export function CreateClassForm({ create }: { create: FormAction<"name"> }) {
  const { state, pending, form } = useKeptForm(create);
  return (
    <form {...form} className="flex max-w-md flex-col gap-4" aria-label="Make a class">
      {state.message && <Notice tone="wrong">{state.message}</Notice>}
      <Field
        id="class-name"
        name="name"
        label="Name of the class"
        hint="Such as “7b” or “Politics, Tuesdays”. Your students see it."
        dir="auto"
        autoComplete="off"
        maxLength={80}
        defaultValue={state.values.name}
        error={state.errors.name}
      />
      <SubmitButton size="large" pending={pending} pendingText="Making it…">
        Make the class
      </SubmitButton>
    </form>
  );
}
