"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/button";
import { counted } from "@/app/_components/count-text";
import { device } from "./device";
import { nothingWaits } from "./outbox";
import type { Waiting } from "./outbox";

const watch = (changed: () => void) => device().outbox.watch(changed);

/** What lies in this device's outbox. */
export function useWaiting(): Waiting {
  return useSyncExternalStore(
    watch,
    () => device().outbox.waiting(),
    () => nothingWaits,
  );
}

/** Says what waits on this device to be sent, and why; nothing while nothing does. */
export function WaitingNote() {
  const { count, problem } = useWaiting();
  const isShown = count > 0 && problem !== null;
  return (
    <div role="status">
      {isShown && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule px-5 py-1.5 text-sm md:px-6">
          <p className="py-1.5">
            <strong className="font-semibold">{counted(count, "change")} to send.</strong> {problem}
          </p>
          <Button look="quiet" className="-mr-4 text-sm" onClick={() => device().outbox.send()}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
