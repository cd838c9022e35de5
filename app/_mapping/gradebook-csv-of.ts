import { stateWords } from "@/app/classes/[id]/gradebook/book-words";
import type { BookSearch } from "@/app/classes/[id]/gradebook/book-search";
import type { BookCell, Gradebook } from "@/assignments/gradebook";
import { csvTable } from "@/exchange/csv-table";
import type { CsvCell } from "@/exchange/csv-table";

const rounded = (value: number | null, places: number): number | null =>
  value === null ? null : Number(value.toFixed(places));

/** The gradebook as a table for spreadsheets: per cent to a tenth, or points to a hundredth. */
export function gradebookCsvOf({ assignments, rows }: Gradebook, as: BookSearch["as"]): string {
  const isPercent = as === "percent";
  const cellOf = ({ score, state }: BookCell): CsvCell => {
    if (score !== null) {
      return isPercent ? rounded(score.share * 100, 1) : rounded(score.points, 2);
    }
    return state === "handed-in" || state === "late" ? null : stateWords[state];
  };
  return csvTable(
    [
      "student",
      "mean in %",
      "points",
      "of points",
      "missing",
      ...assignments.map(({ title }) => `${title} (${isPercent ? "%" : "points"})`),
      ...assignments.map(({ title }) => `${title} (late)`),
    ],
    rows.map(({ student, mean, points, maxPoints, missing, cells }) => [
      student.nickname,
      rounded(mean === null ? null : mean * 100, 1),
      rounded(points, 2),
      rounded(maxPoints, 2),
      missing,
      ...cells.map(cellOf),
      ...cells.map(({ state }) => (state === "late" ? "late" : null)),
    ]),
  );
}
