"use client";

import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type DialogProps = {
  open: boolean;
  title: string;
  /** Called by the cross, by Escape and by a tap beside the dialog. */
  onClose: () => void;
  /** Room for two things side by side, where the screen has it. */
  wide?: boolean;
  children: ReactNode;
};

/**
 * The browser's own modal dialog: it keeps the focus inside and gives it back when it closes. On a
 * phone it stands at the lower edge, in reach of the thumb.
 */
export function Dialog({ open, title, onClose, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return;
    const focusedBefore = document.activeElement;
    element.showModal();
    // In a form one wants to begin, not to leave.
    element.querySelector<HTMLElement>("form :is(input, textarea, select)")?.focus();
    return () => {
      element.close();
      // The browser does this itself only while the dialog still is on the page.
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
    };
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={classNames(
        "m-auto mb-0 max-h-[88dvh] w-full max-w-full overflow-y-auto rounded-t-2xl border border-rule",
        "bg-paper p-0 text-ink sm:mb-auto sm:rounded-2xl",
        wide ? "sm:max-w-3xl" : "sm:max-w-lg",
      )}
    >
      {open && (
        <div className="flex flex-col gap-4 p-5 pb-safe sm:p-6">
          <div className="flex items-center justify-between gap-4">
            <h2 id={titleId} className="font-serif text-xl font-semibold">
              {title}
            </h2>
            <Button look="quiet" aria-label="Close" onClick={onClose} className="-mr-3 w-11 px-0">
              <Icon name="cross" />
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
