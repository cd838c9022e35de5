import { csvTable } from "@/exchange/csv-table";
import type { GradebookProblem, LiveReportPage } from "@/server/live-reports";

/** Why a game is not put into the gradebook. */
export const gradebookRefusals: Record<GradebookProblem, string> = {
  "no-such-game": "This game is not here any more.",
  "not-over": "The game still runs. End it first.",
  "no-assignment": "The assignment that it was played with is not here any more.",
  archived: "This class is archived, so nothing in it changes. Restore the class first.",
};

const markWords = { true: "right", false: "wrong", null: "no answer" } as const;
export const markWord = (mark: boolean | null) => markWords[`${mark}`];

/** The report for spreadsheets: players down, questions across. */
export const liveReportCsvOf = ({ items, report }: LiveReportPage): string =>
  csvTable(
    [
      "player",
      "guest",
      "right",
      "of",
      "points",
      ...items.map(({ stem }, at) => `${at + 1}. ${stem}`),
    ],
    report.players.map(({ player, right, points, marks }) => [
      player.nickname,
      player.isGuest,
      right,
      items.length,
      points,
      ...marks.map(markWord),
    ]),
  );
