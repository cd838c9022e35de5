import type { ReactNode } from "react";

/** Keeps a dialog's decision in view, however long what is above it. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-5 -mb-5 flex flex-col gap-2 border-t border-rule bg-paper px-5 pt-3 pb-safe sm:-mx-6 sm:-mb-6 sm:px-6 sm:pb-5">
      {children}
    </div>
  );
}
