"use client";

import { startTransition, useActionState, useEffect, useRef } from "react";
import type { FormEvent, RefObject } from "react";
import { untouchedForm } from "./form-state";
import type { FormAction, FormState } from "./form-state";

export type KeptForm<FieldName extends string> = {
  state: FormState<FieldName>;
  pending: boolean;
  /** Spread on the form. */
  form: {
    ref: RefObject<HTMLFormElement | null>;
    action: (form: FormData) => void;
    onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    noValidate: true;
  };
};

/**
 * A form that keeps what was typed, files too, when the server refuses it: with script it is sent by
 * hand, because React empties a form whose action has run; without script the browser sends it and
 * the server's `values` fill it in. After a refusal the first field with an error gets the focus.
 */
export function useKeptForm<FieldName extends string>(
  action: FormAction<FieldName>,
  initialValues: Partial<Record<FieldName, string>> = {},
): KeptForm<FieldName> {
  const [state, send, pending] = useActionState(action, untouchedForm(initialValues));
  const ref = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status !== "refused") return;
    ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    // The button that was pressed may say what is wanted.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const sent = new FormData(event.currentTarget, submitter);
    startTransition(() => send(sent));
  };
  return { state, pending, form: { ref, action: send, onSubmit, noValidate: true } };
}
