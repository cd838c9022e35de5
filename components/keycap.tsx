import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A key of the keyboard, drawn as one. `onInk` for a key that stands on a dark button. */
export function Keycap({ children, onInk = false }: { children: ReactNode; onInk?: boolean }) {
  return (
    <kbd
      className={classNames(
        "inline-flex min-w-6 items-center justify-center rounded-small border px-1.5",
        "font-sans text-sm font-medium leading-5",
        onInk ? "border-paper/40 text-paper" : "border-rule border-b-control bg-raised text-muted",
      )}
    >
      {children}
    </kbd>
  );
}
