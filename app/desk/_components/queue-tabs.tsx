import { filterFacts } from "./desk-queue";
import type { QueueFilter } from "./desk-queue";
import type { DeskFact } from "./desk-view";

const filters: readonly { filter: QueueFilter; label: string }[] = [
  { filter: "waiting", label: "waiting" },
  { filter: "disagree", label: "disagree" },
  { filter: "decided", label: "decided" },
];

/** Which facts of an article are listed, and a box that finds one by its words. */
export function QueueTabs({
  facts,
  filter,
  onFilter,
  words,
  onWords,
}: {
  facts: readonly DeskFact[];
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
  words: string;
  onWords: (words: string) => void;
}) {
  return (
    <>
      <div role="group" aria-label="Which facts" className="flex gap-1">
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
      <input
        id="desk-search"
        type="search"
        aria-label="Find a fact of this article"
        aria-keyshortcuts="/"
        placeholder="Find a fact"
        value={words}
        onChange={(event) => onWords(event.target.value)}
        className="min-h-11 w-full rounded-control border border-control bg-raised px-3.5"
      />
    </>
  );
}
