"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/button";
import { counted } from "@/app/_components/count-text";
import { openedDevice, whenOpened } from "./opened-device";
import { nothingWaits } from "./waiting";
import type { Waiting } from "./waiting";

function watch(changed: () => void): () => void {
  let stop = () => {};
  const callOff = whenOpened(({ outbox }) => {
    stop = outbox.watch(changed);
    changed();
  });
  return () => {
    callOff();
    stop();
  };
}

/** What lies in this device's outbox, as soon as somebody has opened it. */
export function useWaiting(): Waiting {
  return useSyncExternalStore(
    watch,
    () => openedDevice()?.outbox.waiting() ?? nothingWaits,
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
          <Button
            look="quiet"
            className="-mr-4 text-sm"
            onClick={() => openedDevice()?.outbox.send()}
          >
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
