import { adviceOf, adviceWords } from "@/assignments/item-advice";
import { csvTable } from "@/exchange/csv-table";
import type { AssignmentAnalysis } from "@/server/quiz-analysis";

/**
 * The item analysis as a table for spreadsheets: a row for each question, with its figures unrounded,
 * and one for each of its options or frequent answers.
 */
export function analysisCsvOf({ questions }: AssignmentAnalysis): string {
  return csvTable(
    [
      "number",
      "question",
      "kind",
      "answer",
      "isKey",
      "asked",
      "unanswered",
      "count",
      "share",
      "pointBiserial",
      "facility",
      "standardDeviation",
      "discriminationIndex",
      "discriminativeEfficiency",
      "effectiveWeight",
      "advice",
    ],
    questions.flatMap((question, at) => {
      const { item, figures, asked, unanswered, given } = question;
      const about = [at + 1, item.stem, item.kind] as const;
      const own = [figures.facility, figures.sd, figures.discriminationIndex] as const;
      return [
        [
          ...[...about, null, null, asked, unanswered, null, null, null, ...own],
          ...[figures.discriminativeEfficiency, figures.effectiveWeight],
          adviceOf(question).map(adviceWords).join(" "),
        ],
        ...given.map(({ text, correct, count, share, pointBiserial }) => [
          ...[...about, text, correct, null, null, count, share, pointBiserial],
          ...[null, null, null, null, null, null],
        ]),
      ];
    }),
  );
}
