"use client";

import { useFormStatus } from "react-dom";
import { Button } from "./button";
import type { ButtonProps } from "./button";

export type SubmitButtonProps = Omit<ButtonProps, "type"> & {
  /** What the button says while the form is on its way: "Saving…". */
  pendingText: string;
  /** For forms that are sent by hand (see `useKeptForm`); otherwise the form itself is asked. */
  pending?: boolean;
};

/** Sends its form; while that is under way it says so and cannot be pressed again. */
export function SubmitButton({ pendingText, pending, children, ...rest }: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending ?? status.pending;
  return (
    <Button
      type="submit"
      aria-disabled={busy}
      onClick={(event) => {
        // Not `disabled`, which would take the focus away from under the reader's hand.
        if (busy) event.preventDefault();
      }}
      {...rest}
    >
      {busy ? pendingText : children}
    </Button>
  );
}
