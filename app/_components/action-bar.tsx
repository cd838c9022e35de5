import type { ReactNode } from "react";

/**
 * Holds the one thing to do next: at the lower edge of a phone, above the navigation and in reach of
 * the thumb; below the text where the screen is wide.
 */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-[calc(4rem+1px+env(safe-area-inset-bottom))] z-10 -mx-5 mt-auto border-t border-rule bg-paper px-5 pt-3.5 pb-6 md:static md:mx-0 md:mt-10 md:border-0 md:p-0">
      {children}
    </div>
  );
}
