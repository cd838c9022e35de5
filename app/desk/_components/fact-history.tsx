import { useState } from "react";
import type { LoadHistory } from "./desk-view";
import { HistoryEntries } from "./history-entries";

/** What was decided about a fact: who, when, why. It is fetched when somebody wants to know. */
export function FactHistory({
  factId,
  timeZone,
  loadHistory,
}: {
  factId: string;
  timeZone: string;
  loadHistory: LoadHistory;
}) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="group border-t border-rule"
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className="flex min-h-11 items-center gap-1.5 font-semibold hover:text-accent">
        <span className="group-open:rotate-90" aria-hidden="true">
          ›
        </span>
        What was decided
      </summary>
      <div className="pb-3 text-sm">
        {wasOpened && (
          <HistoryEntries
            about={{ factId }}
            nothing="Nobody has decided about this fact yet."
            timeZone={timeZone}
            loadHistory={loadHistory}
          />
        )}
      </div>
    </details>
  );
}
