"use client";

import { Button } from "@/components/button";

/** Opens the browser's own dialog for printing. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button look="secondary" size="large" className="print:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
