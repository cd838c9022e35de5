import { useEffect, useRef } from "react";
import { Chip } from "@/components/chip";
import { classNames } from "@/components/class-names";
import { standingWords } from "@/app/_components/fact-standing";
import { filterFacts, isWaiting } from "./desk-queue";
import type { QueueFilter } from "./desk-queue";
import type { DeskFact } from "./desk-view";

const filters: readonly { filter: QueueFilter; label: string }[] = [
  { filter: "waiting", label: "waiting" },
  { filter: "disagree", label: "disagree" },
  { filter: "decided", label: "decided" },
];

const nothing: Record<QueueFilter, string> = {
  waiting: "Nothing waits here. Well done.",
  disagree: "No sources disagree here.",
  decided: "Nothing is decided yet.",
};

/** The facts to go through, and which of them are shown. */
export function FactQueue({
  facts,
  filter,
  onFilter,
  chosenId,
  savingId,
  onChoose,
}: {
  facts: readonly DeskFact[];
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
  chosenId: string | null;
  /** The fact whose decision is on its way. */
  savingId: string | null;
  onChoose: (factId: string) => void;
}) {
  const list = filterFacts(facts, filter);
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  return (
    <div className="px-5 py-4 lg:px-3 lg:py-5">
      <div role="group" aria-label="Which facts" className="mb-3 flex gap-1">
        {filters.map(({ filter: name, label }) => (
          <button
            key={name}
            type="button"
            aria-pressed={filter === name}
            onClick={() => onFilter(name)}
            className="min-h-11 flex-1 rounded-control px-1 py-1.5 text-sm font-medium text-muted tabular-nums hover:text-ink aria-pressed:bg-accent-tint aria-pressed:text-accent"
          >
            <span className="block text-lg leading-tight font-semibold">
              {filterFacts(facts, name).length}
            </span>{" "}
            {label}
          </button>
        ))}
      </div>
      {list.length === 0 && <p className="px-3 py-6 text-muted">{nothing[filter]}</p>}
      <ul>
        {list.map((fact) => (
          <li key={fact.id} ref={fact.id === chosenId ? chosen : null}>
            <button
              type="button"
              aria-current={fact.id === chosenId ? "true" : undefined}
              onClick={() => onChoose(fact.id)}
              className={classNames(
                "w-full border-b border-rule px-3 py-3 text-left aria-[current]:bg-accent-tint",
                fact.id === savingId && "opacity-55",
              )}
            >
              <span className="block font-medium">{fact.label}</span>
              <span
                className={classNames(
                  "mt-0.5 block text-sm",
                  fact.standing === "disputed" ? "text-disputed" : "text-muted",
                )}
              >
                {fact.id === savingId ? "Saving…" : fact.summary}
              </span>
              {!isWaiting(fact) && (
                <span className="mt-1.5 block">
                  <Chip>{standingWords[fact.standing]}</Chip>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
