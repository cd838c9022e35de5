import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { isFiltered, statusChoices } from "./desk-search";
import type { DeskSearchView } from "./desk-search";

const choicesOf = (names: readonly string[]) => [
  { value: "", label: "All" },
  ...names.map((name) => ({ value: name, label: name })),
];

/**
 * Searches the desk by words, topic, publisher and status. A plain form whose address can be kept:
 * it works without script.
 */
export function DeskFilters({
  search,
  narrow = false,
}: {
  search: DeskSearchView;
  /** In a column of the desk, where the choices are folded away. */
  narrow?: boolean;
}) {
  const { path, filter, topics, publishers } = search;
  const status = statusChoices.find(({ value }) => value === filter.status && value !== "");
  const chosen = [filter.topic, filter.publisher, status?.label].filter(Boolean);
  const clear = isFiltered(filter) && (
    <Link href={path} className="link inline-flex min-h-11 items-center">
      Clear
    </Link>
  );
  // What is chosen in a form that stays on the page would outlive the address that it came from.
  const key = JSON.stringify(filter);
  const selects = (
    <>
      <Select
        id="desk-topic"
        name="topic"
        label="Topic"
        defaultValue={filter.topic}
        choices={choicesOf(topics)}
      />
      <Select
        id="desk-publisher"
        name="publisher"
        label="Publisher"
        defaultValue={filter.publisher}
        choices={choicesOf(publishers)}
      />
      <Select
        id="desk-status"
        name="status"
        label="Facts that are"
        defaultValue={filter.status}
        choices={statusChoices}
      />
    </>
  );
  const words = (
    <Field
      id="desk-search"
      name="q"
      type="search"
      label="Search"
      required={false}
      maxLength={200}
      defaultValue={filter.query}
      aria-keyshortcuts="/"
    />
  );
  const show = (
    <Button type="submit" look="secondary" className="min-h-[3.125rem] px-3.5">
      Show
    </Button>
  );
  if (narrow) {
    return (
      <form key={key} action={path} role="search" className="flex flex-col gap-1">
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">{words}</div>
          {show}
        </div>
        <details className="group">
          <summary className="flex min-h-11 items-center gap-1.5 text-sm font-medium text-muted hover:text-ink">
            <span className="group-open:rotate-90" aria-hidden="true">
              ›
            </span>
            <span className="min-w-0">
              {chosen.length === 0 ? "Topic, publisher, status" : chosen.join(" · ")}
            </span>
          </summary>
          <div className="flex flex-col items-start gap-3 pb-3 [&>*]:w-full">
            {selects}
            <Button type="submit" look="secondary">
              Show these
            </Button>
          </div>
        </details>
        {clear}
      </form>
    );
  }
  return (
    <form
      key={key}
      action={path}
      role="search"
      className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]"
    >
      <div className="col-span-2 lg:col-span-1">{words}</div>
      {selects}
      <div className="flex items-center gap-4">
        {show}
        {clear}
      </div>
    </form>
  );
}
