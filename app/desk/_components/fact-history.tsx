import { useState } from "react";
import { Button } from "@/components/button";
import { BeforeAfter } from "@/app/_components/before-after";
import { instantText } from "@/app/_components/day-text";
import type { AuditEntry } from "./desk-lists";
import type { LoadHistory } from "./desk-view";

type Loaded = "not-yet" | "loading" | "failed" | AuditEntry[];

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
  const [loaded, setLoaded] = useState<Loaded>("not-yet");
  const load = async () => {
    setLoaded("loading");
    try {
      setLoaded(await loadHistory(factId));
    } catch {
      setLoaded("failed");
    }
  };
  return (
    <details
      className="group border-t border-rule"
      onToggle={(event) => {
        if (event.currentTarget.open && loaded === "not-yet") void load();
      }}
    >
      <summary className="flex min-h-11 items-center gap-1.5 font-semibold hover:text-accent">
        <span className="group-open:rotate-90" aria-hidden="true">
          ›
        </span>
        What was decided
      </summary>
      <div aria-live="polite" className="pb-3 text-sm">
        <Entries loaded={loaded} timeZone={timeZone} onRetry={() => void load()} />
      </div>
    </details>
  );
}

function Entries({
  loaded,
  timeZone,
  onRetry,
}: {
  loaded: Loaded;
  timeZone: string;
  onRetry: () => void;
}) {
  if (loaded === "not-yet" || loaded === "loading") return <p className="text-muted">Loading…</p>;
  if (loaded === "failed") {
    return (
      <p className="text-muted">
        The history could not be loaded: no connection.{" "}
        <Button look="quiet" className="px-2 underline" onClick={onRetry}>
          Try again
        </Button>
      </p>
    );
  }
  if (loaded.length === 0) {
    return <p className="text-muted">Nobody has decided about this fact yet.</p>;
  }
  return (
    <ol>
      {loaded.map(({ id, at, who, what, reason, change }) => (
        <li key={id} className="border-b border-rule py-2.5 first:pt-0 last:border-0">
          <p>
            <span className="font-medium">{who}</span> {what}
          </p>
          {change && <BeforeAfter {...change} />}
          {reason && <p className="mt-0.5">“{reason}”</p>}
          <p className="mt-0.5 text-muted">
            <time dateTime={at}>{instantText(at, timeZone)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
