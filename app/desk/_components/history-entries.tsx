import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/button";
import { BeforeAfter } from "@/app/_components/before-after";
import { instantText } from "@/app/_components/day-text";
import type { AuditEntry } from "./desk-lists";
import type { Decided, LoadHistory } from "./desk-view";

type Loaded = "loading" | "failed" | AuditEntry[];

/** What was decided about something: who, when, why. It is fetched once it is on the page. */
export function HistoryEntries({
  about,
  nothing,
  timeZone,
  loadHistory,
}: {
  about: Decided;
  /** What is said where nobody has decided anything. */
  nothing: string;
  timeZone: string;
  loadHistory: LoadHistory;
}) {
  const [loaded, setLoaded] = useState<Loaded>("loading");
  const [attempt, setAttempt] = useState(0);
  const fetchEntries = useEffectEvent(() => loadHistory(about));
  useEffect(() => {
    fetchEntries().then(setLoaded, () => setLoaded("failed"));
  }, [attempt]);
  const retry = () => {
    setLoaded("loading");
    setAttempt(attempt + 1);
  };
  return (
    <div aria-live="polite">
      <Entries loaded={loaded} nothing={nothing} timeZone={timeZone} onRetry={retry} />
    </div>
  );
}

function Entries({
  loaded,
  nothing,
  timeZone,
  onRetry,
}: {
  loaded: Loaded;
  nothing: string;
  timeZone: string;
  onRetry: () => void;
}) {
  if (loaded === "loading") return <p className="text-muted">Loading…</p>;
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
    return <p className="text-muted">{nothing}</p>;
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
