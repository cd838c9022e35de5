import type { BookRow, Gradebook } from "./gradebook";

/** What the book is sorted by; any other word is the id of an assignment. */
export type BookColumn = "name" | "mean" | "missing" | (string & {});
export type BookOrder = { column: BookColumn; isDescending: boolean };

/**
 * Sorts the students of a book by a column. Who has no figure there comes last both ways; equals stay
 * in the order of their names. A column that there is not sorts by name.
 */
export function sortGradebook(book: Gradebook, { column, isDescending }: BookOrder): Gradebook {
  const at = book.assignments.findIndex(({ id }) => id === column);
  if (at < 0 && column !== "mean" && column !== "missing") {
    return isDescending ? { ...book, rows: [...book.rows].reverse() } : book;
  }
  const valueOf = (row: BookRow): number | null =>
    column === "mean"
      ? row.mean
      : column === "missing"
        ? row.missing
        : (row.cells[at]?.score?.share ?? null);
  const rows = [...book.rows].sort((one, other) => {
    const [first, second] = [valueOf(one), valueOf(other)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return isDescending ? second - first : first - second;
  });
  return { ...book, rows };
}
