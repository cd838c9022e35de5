import { csvTable } from "./csv-table";

const columns = [
  "student",
  "attempt",
  "submittedAt",
  "isLate",
  "place",
  "question",
  "kind",
  "answer",
  "answeredAt",
  "key",
  "correct",
  "points",
  "maxPoints",
  "itemId",
] as const;

/** An answer of a student to a question of an assignment; times are ISO instants, UTC. */
export type AnswerLineCells = Record<(typeof columns)[number], string | number | boolean | null>;

/** All answers to an assignment for spreadsheets, one a row, headed by the names of the fields. */
export function answerLinesCsv(lines: readonly AnswerLineCells[]): string {
  return csvTable(
    columns,
    lines.map((line) => columns.map((name) => line[name])),
  );
}
