import { classNames } from "@/components/class-names";
import type { Gradebook } from "@/assignments/gradebook";
import type { BookSearch } from "../book-search";
import { cellText, figureText } from "../book-words";
import { percentText } from "@/components/percent-text";

/** So many assignments go side by side on a sheet of A4 that lies on its side. */
const atOnce = 10;

const cellClasses = "border-b border-rule px-1.5 py-1";
const figureClasses = `${cellClasses} text-right`;

/** The gradebook for paper: as many tables as it takes, each with the names and of a sheet's width. */
export function PrintedGradebook({ book, as }: { book: Gradebook; as: BookSearch["as"] }) {
  const { assignments, rows, summaries } = book;
  const parts = Array.from({ length: Math.ceil(assignments.length / atOnce) }, (_, part) =>
    assignments
      .map((assignment, at) => ({ assignment, at }))
      .slice(part * atOnce, (part + 1) * atOnce),
  );
  return (
    <>
      {parts.map((columns, part) => (
        <div
          key={columns[0]?.assignment.id}
          role="region"
          aria-label={`Part ${part + 1} of ${parts.length}`}
          tabIndex={0}
          className={classNames(
            "mb-8 overflow-x-auto print:mb-0 print:overflow-visible",
            part > 0 && "break-before-page",
          )}
        >
          <table className="w-full text-sm tabular-nums">
            <caption className="pb-2 text-left text-muted">
              {parts.length > 1 && `Part ${part + 1} of ${parts.length}. `}
              {as === "percent" ? "In per cent" : "In points"}
            </caption>
            <thead>
              <tr>
                <th scope="col" className={classNames(cellClasses, "align-bottom text-left")}>
                  Name
                </th>
                <th scope="col" className={classNames(figureClasses, "align-bottom")}>
                  Mean
                </th>
                {columns.map(({ assignment: { id, title } }) => (
                  <th
                    key={id}
                    scope="col"
                    className={classNames(
                      figureClasses,
                      "max-w-28 align-bottom font-medium break-words",
                    )}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ student, mean, cells }) => (
                <tr key={student.studentId} className="break-inside-avoid">
                  <th scope="row" className={classNames(cellClasses, "text-left font-medium")}>
                    <bdi>{student.nickname}</bdi>
                    {student.isRemoved && " (taken out)"}
                  </th>
                  <td className={figureClasses}>{mean === null ? "–" : percentText(mean)}</td>
                  {columns.map(({ assignment: { id }, at }) => {
                    const cell = cells[at];
                    return (
                      <td key={id} className={figureClasses}>
                        {cell !== undefined && cellText(cell, as)}
                        {cell?.state === "late" && " (late)"}
                      </td>
                    );
                  })}
                </tr>
              ))}
              {(["mean", "median"] as const).map((figure) => (
                <tr key={figure} className="break-inside-avoid text-muted">
                  <th scope="row" className={classNames(cellClasses, "text-left font-medium")}>
                    {figure === "mean" ? "Mean of the class" : "Median"}
                  </th>
                  <td className={figureClasses} />
                  {columns.map(({ assignment: { id }, at }) => {
                    const { share, points } = summaries[at] ?? {};
                    return (
                      <td key={id} className={figureClasses}>
                        {figureText(as, {
                          share: share?.[figure] ?? null,
                          points: points?.[figure] ?? null,
                        })}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}
