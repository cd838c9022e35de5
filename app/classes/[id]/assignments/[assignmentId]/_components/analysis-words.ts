import type { QuizFigures } from "@/assignments/item-analysis";
import type { GivenAnswer } from "@/assignments/quiz-analysis";

/** A figure to one place, "–" where there is none; the minus as printers set it. */
export const figure = (value: number | null, places = 1): string =>
  value === null
    ? "–"
    : value
        .toFixed(places)
        .replace("-", "−")
        .replace(/^−(0(?:\.0+)?)$/, "$1");

/** A figure that is in per cent already. */
export const percentFigure = (value: number | null): string =>
  value === null ? "–" : `${figure(value)} %`;

/** A correlation with its sign: "+0.42", "−0.10". */
export const signedFigure = (value: number | null): string =>
  value === null ? "–" : `${value > 0.005 ? "+" : ""}${figure(value, 2)}`;

export type ExplainedFigure = { name: string; value: string; meaning: string };

/** The figures of a quiz as a whole, each with a sentence that says what it is. */
export function quizFigureWords(quiz: QuizFigures, attempts: number): ExplainedFigure[] {
  const shape = (value: number | null, below: string, above: string, near: string) =>
    value === null
      ? "There are too few attempts to say it."
      : value < -0.5
        ? below
        : value > 0.5
          ? above
          : near;
  return [
    {
      name: "Attempts",
      value: String(attempts),
      meaning: "Those that count by the settings of the assignment.",
    },
    {
      name: "Mean",
      value: figure(quiz.mean, 2),
      meaning: "Points that an attempt got on average.",
    },
    {
      name: "Median",
      value: figure(quiz.median, 2),
      meaning: "Half of the attempts got more points, half got fewer.",
    },
    {
      name: "Standard deviation",
      value: figure(quiz.sd, 2),
      meaning:
        "How far the attempts lie from the mean, in points. A small one says that all did alike.",
    },
    {
      name: "Skewness",
      value: figure(quiz.skewness, 2),
      meaning: shape(
        quiz.skewness,
        "Most did well, and a few much worse.",
        "Most got few points, and a few got many.",
        "There are about as many above the mean as below it.",
      ),
    },
    {
      name: "Kurtosis",
      value: figure(quiz.kurtosis, 2),
      meaning: shape(
        quiz.kurtosis,
        "The scores are spread evenly, without a peak.",
        "Most scores lie close together, and a few far away.",
        "The scores lie about the mean as chance lets them.",
      ),
    },
    {
      name: "Internal consistency (CIC)",
      value: percentFigure(quiz.cic),
      meaning:
        "How far the questions measure the same thing. Above 60 % is good for a quiz; below nought they contradict one another.",
    },
    {
      name: "Error ratio",
      value: percentFigure(quiz.errorRatio),
      meaning: "How much of the difference between students is chance.",
    },
    {
      name: "Standard error",
      value: figure(quiz.standardError, 2),
      meaning: "So many points a score may lie beside what the student knows, by chance alone.",
    },
  ];
}

const bins = 10;

/** How many attempts got up to 10 %, up to 20 % … of the points. */
export function distributionOf(shares: readonly number[]): { label: string; value: number }[] {
  return Array.from({ length: bins }, (_, bin) => ({
    label: bin === bins - 1 ? "90–100 %" : `${bin * 10}–${bin * 10 + 9} %`,
    value: shares.filter((share) => Math.min(bins - 1, Math.floor(share * bins + 1e-9)) === bin)
      .length,
  }));
}

/** An option as its row says it. */
export const givenText = ({ text, correct, isFormer }: GivenAnswer): string =>
  `${text}${correct ? " (right)" : ""}${isFormer ? " (before it was changed)" : ""}`;
