"use client";

import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/button-classes";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";

/** One button that does one thing in a class, and what came of it. */
export function StepForm<Name extends string>({
  action,
  fields,
  look = "secondary",
  label,
  pendingText,
  children,
}: {
  action: FormAction<Name>;
  /** Sent along. */
  fields: Record<string, string>;
  look?: ButtonLook;
  /** For a screen reader, where the words of the button do not say whom it is about. */
  label?: string;
  pendingText: string;
  children: ReactNode;
}) {
  const { state, pending, form } = useKeptForm(action);
  return (
    <form {...form} className="flex flex-col items-start gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        look={look}
        pending={pending}
        pendingText={pendingText}
        aria-label={pending ? undefined : label}
      >
        {children}
      </SubmitButton>
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
    </form>
  );
}
