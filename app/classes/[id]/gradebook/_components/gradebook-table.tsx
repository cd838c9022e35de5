import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { classNames } from "@/components/class-names";
import type { BookCell, BookRow, Gradebook } from "@/assignments/gradebook";
import { bookHref, sortedBy } from "../book-search";
import type { BookSearch } from "../book-search";
import { cellText, figureText, pointsFigure } from "../book-words";

type Props = { classId: string; book: Gradebook; search: BookSearch };

const cellClasses = "border-b border-rule px-2 text-right whitespace-nowrap";
/** The first column, which stays in sight; on a phone it begins at the edge of the screen. */
const firstClasses =
  "sticky left-0 max-w-36 border-b border-rule bg-paper pr-2 pl-5 text-left font-medium md:max-w-56 md:pl-2";

/**
 * Students down, assignments across. It scrolls within itself, so that names and titles stay in sight;
 * plain links, because a large class has thousands of cells.
 */
export function GradebookTable({ classId, book, search }: Props) {
  const { assignments, rows, summaries } = book;
  const { as } = search;
  return (
    <div
      role="region"
      aria-label="Gradebook"
      tabIndex={0}
      className="relative -mx-5 max-h-[72dvh] scroll-pt-28 scroll-pl-36 overflow-auto border-y border-rule md:mx-0"
    >
      <table className="w-full border-separate border-spacing-0 text-sm tabular-nums">
        <caption className="sr-only">
          What each student got in each assignment, {as === "percent" ? "in per cent" : "in points"}
        </caption>
        <thead>
          <tr>
            <Heading search={search} classId={classId} column="name" isFirst>
              Name
            </Heading>
            <Heading search={search} classId={classId} column="mean">
              {as === "percent" ? "Mean" : "Points"}
            </Heading>
            <Heading search={search} classId={classId} column="missing">
              Missing
            </Heading>
            {assignments.map(({ id, title, kind, maxPoints }) => (
              <Heading key={id} search={search} classId={classId} column={id}>
                <span className="line-clamp-3 max-w-36 min-w-24 break-words" title={title}>
                  {title}
                </span>
                <span className="block text-muted">
                  {kind === "practice" ? "practice" : `of ${pointsFigure(maxPoints)}`}
                </span>
              </Heading>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Student key={row.student.studentId} classId={classId} book={book} row={row} as={as} />
          ))}
        </tbody>
        <tfoot>
          {(["mean", "median"] as const).map((figure) => (
            <tr key={figure} className="text-muted">
              <th scope="row" className={classNames(firstClasses, "py-2.5")}>
                {figure === "mean" ? "Mean of the class" : "Median"}
              </th>
              <td className={cellClasses} />
              <td className={cellClasses} />
              {summaries.map(({ share, points }, at) => (
                <td key={assignments[at]?.id} className={cellClasses}>
                  {figureText(as, { share: share[figure], points: points[figure] })}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row" className={classNames(firstClasses, "text-muted")}>
              Questions
            </th>
            <td className={cellClasses} />
            <td className={cellClasses} />
            {assignments.map(({ id, title }) => (
              <td key={id} className={cellClasses}>
                <a
                  href={`/classes/${classId}/assignments/${id}/analysis`}
                  className="link inline-flex min-h-11 items-center"
                >
                  Analysis<span className="sr-only"> of {title}</span>
                </a>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Heading({
  classId,
  search,
  column,
  isFirst = false,
  children,
}: {
  classId: string;
  search: BookSearch;
  column: string;
  isFirst?: boolean;
  children: ReactNode;
}) {
  const isSorted = search.column === column;
  const direction = search.isDescending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={classNames(
        "sticky top-0 border-b border-rule bg-paper px-2 align-bottom font-medium",
        isFirst ? "left-0 z-20 pl-5 text-left md:pl-2" : "z-10 text-right",
      )}
    >
      <a
        href={bookHref(`/classes/${classId}/gradebook`, sortedBy(search, column))}
        className={classNames(
          "inline-flex min-h-11 items-end gap-1 py-2 hover:text-accent",
          !isFirst && "text-right",
        )}
      >
        <span>{children}</span>
        {isSorted && (
          <span className={classNames("pb-0.5", search.isDescending ? "rotate-90" : "-rotate-90")}>
            <Icon name="chevron" size={14} />
          </span>
        )}
      </a>
    </th>
  );
}

function Student({
  classId,
  book,
  row,
  as,
}: {
  classId: string;
  book: Gradebook;
  row: BookRow;
  as: BookSearch["as"];
}) {
  const { student, cells, mean, points, maxPoints, missing } = row;
  return (
    <tr>
      <th scope="row" className={classNames(firstClasses, "py-2.5")}>
        <bdi className="block truncate" title={student.nickname}>
          {student.nickname}
        </bdi>
        {student.isRemoved && <span className="block font-normal text-muted">taken out</span>}
      </th>
      <td className={cellClasses}>
        {as === "points" && maxPoints > 0
          ? `${pointsFigure(points)}/${pointsFigure(maxPoints)}`
          : figureText("percent", { share: mean, points: null })}
      </td>
      <td className={classNames(cellClasses, missing === 0 && "text-muted")}>{missing}</td>
      {cells.map((cell, at) => {
        const assignment = book.assignments[at];
        if (assignment === undefined) return null;
        const href = `/classes/${classId}/assignments/${assignment.id}/students/${student.studentId}`;
        return <Cell key={assignment.id} cell={cell} as={as} href={href} />;
      })}
    </tr>
  );
}

function Cell({ cell, as, href }: { cell: BookCell; as: BookSearch["as"]; href: string }) {
  const text = cellText(cell, as);
  const colour =
    cell.state === "missing" ? "text-wrong" : cell.score === null ? "text-muted" : undefined;
  return (
    <td className={cellClasses}>
      <a
        href={href}
        className={classNames(
          "inline-flex min-h-11 flex-col items-end justify-center hover:text-accent",
          colour,
        )}
      >
        <span
          className={classNames(
            cell.attempts > 0 && "underline decoration-rule underline-offset-4",
          )}
        >
          {text}
        </span>
        {cell.state === "late" && <span className="text-disputed">late</span>}
        {cell.score !== null && cell.isRunning && <span className="text-muted">at it again</span>}
      </a>
    </td>
  );
}
