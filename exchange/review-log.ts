import { csvTable } from "./csv-table";

/** An answer as its learner takes it away. */
export type LoggedReview = {
  /** ISO instant, UTC. */
  answeredAt: string;
  /** ISO date of the learner's study day. */
  studyDay: string;
  topic: string;
  fact: string;
  /** The fact's public page. */
  factUrl: string;
  question: string;
  kind: string;
  /** What was chosen, typed or ordered, in words; null for "I don't know". */
  answer: string | null;
  key: string;
  correct: boolean;
  guessed: boolean;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  grade: number;
  latencyMs: number;
  /** Why it was asked: "study", "cram" (which moves no memory) or what else the log knows. */
  mode: string;
  /** True where the learner took the answer back: it counts for nothing. */
  isTakenBack: boolean;
};

const columns: readonly (keyof LoggedReview)[] = [
  "answeredAt",
  "studyDay",
  "topic",
  "fact",
  "factUrl",
  "question",
  "kind",
  "answer",
  "key",
  "correct",
  "guessed",
  "grade",
  "latencyMs",
  "mode",
  "isTakenBack",
];

/** A table for spreadsheets, one answer a row, headed by the names of the fields. */
export function reviewLogCsv(reviews: readonly LoggedReview[]): string {
  return csvTable(
    columns,
    reviews.map((review) => columns.map((name) => review[name])),
  );
}

/** The same for programs. `version` is raised when a field changes its meaning. */
export function reviewLogJson(reviews: readonly LoggedReview[], exportedAt: Date): string {
  return JSON.stringify({ version: 1, exportedAt: exportedAt.toISOString(), reviews }, null, 2);
}
