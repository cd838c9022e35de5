import { csvTable } from "./csv-table";

export type RosterCsvLine = {
  nickname: string;
  labels: readonly string[];
  timeFactor: number;
  /** ISO instant, UTC. */
  joinedAt: string;
};

/** The students of a class as a table that `readRoster` reads back. */
export function rosterCsv(students: readonly RosterCsvLine[]): string {
  return csvTable(
    ["name", "labels", "time factor", "joined"],
    students.map(({ nickname, labels, timeFactor, joinedAt }) => [
      nickname,
      labels.join("; "),
      timeFactor,
      joinedAt,
    ]),
  );
}
