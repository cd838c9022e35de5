import { DataTable } from "@/components/data-table";
import type { FittingView } from "./settings-view";

/** Whether the memory formulae are fitted to the learner, and whether that foretells better. */
export function FittingNote({ words, figures }: FittingView) {
  return (
    <>
      <p className="max-w-md text-muted">{words}</p>
      {figures.length > 0 && (
        <details className="group mt-2 max-w-md">
          <summary className="inline-flex min-h-11 items-center gap-1 text-sm text-muted hover:text-ink">
            <span className="group-open:rotate-90" aria-hidden="true">
              ›
            </span>
            Your {figures.length} figures
          </summary>
          <DataTable
            caption="The weights of the memory formulae (FSRS-6)"
            columns={["Weight", "Yours"]}
            rows={figures.map(({ name, value }) => [name, value])}
          />
        </details>
      )}
    </>
  );
}
