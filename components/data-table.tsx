import { classNames } from "./class-names";

export type DataTableProps = {
  /** What the table is about; read out before it. */
  caption: string;
  columns: readonly string[];
  /** Each row's first cell is its heading. */
  rows: readonly (readonly (string | number)[])[];
};

/** Figures in rows. Numbers stand to the right, so that their digits line up. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-rule text-muted">
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={classNames(
                  "py-1.5 font-medium",
                  index === 0 ? "pr-3 text-left" : "pl-3 text-right",
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[0])} className="border-b border-rule last:border-0">
              {row.map((cell, index) =>
                index === 0 ? (
                  <th
                    key={columns[index]}
                    scope="row"
                    className="py-1.5 pr-3 text-left font-normal"
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]} className="py-1.5 pl-3 text-right">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
