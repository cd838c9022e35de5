import Papa from "papaparse";

export type RosterCsvLine = {
  nickname: string;
  labels: readonly string[];
  timeFactor: number;
  /** ISO instant, UTC. */
  joinedAt: string;
};

/**
 * The students of a class as a table that `readRoster` reads back. Cells that a spreadsheet would run
 * as a formula are quoted off with an apostrophe; a byte-order mark says UTF-8.
 */
export function rosterCsv(students: readonly RosterCsvLine[]): string {
  const table = Papa.unparse(
    {
      fields: ["name", "labels", "time factor", "joined"],
      data: students.map(({ nickname, labels, timeFactor, joinedAt }) => [
        nickname,
        labels.join("; "),
        timeFactor,
        joinedAt,
      ]),
    },
    { escapeFormulae: true, newline: "\r\n" },
  );
  return `\uFEFF${table}\r\n`;
}
