import type { ReactNode } from "react";
import { DataTable } from "./data-table";
import type { DataTableProps } from "./data-table";

export type ChartFrameProps = {
  /** One sentence that says what the picture shows; it stands in for the picture. */
  summary: string;
  table: DataTableProps;
  children: ReactNode;
};

/** A drawing with the figures behind it, one tap away. */
export function ChartFrame({ summary, table, children }: ChartFrameProps) {
  return (
    <figure className="flex flex-col">
      <div role="img" aria-label={summary}>
        {children}
      </div>
      <details className="group">
        <summary className="inline-flex min-h-11 items-center gap-1 text-sm text-muted hover:text-ink">
          <span className="group-open:rotate-90" aria-hidden="true">
            ›
          </span>
          As a table
        </summary>
        <div className="max-h-80 overflow-y-auto pb-2">
          <DataTable {...table} />
        </div>
      </details>
    </figure>
  );
}
