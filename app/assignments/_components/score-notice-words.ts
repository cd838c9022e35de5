import type { ScoreNotice } from "@/server/score-notices";

const points = (score: number): string => score.toLocaleString("en-GB");

function questionsText(numbers: readonly number[]): string {
  return numbers.length === 1 ? `question ${numbers[0]}` : `questions ${numbers.join(" and ")}`;
}

/** Why a score is another than it was, in a sentence for its student. */
export function scoreNoticeWords({ numbers, before, after, policy }: ScoreNotice): string {
  const what = questionsText(numbers);
  const changed = `Your score changed from ${points(before)} to ${points(after)}, because ${what} was put right`;
  switch (policy) {
    case "full-credit":
      return `${changed}: everybody gets its points.`;
    case "current-or-previous":
      return `${changed}: by what is known now, your answer counts.`;
    case "current-only":
      return after > before
        ? `${changed}: by what is known now, your answer counts.`
        : `${changed}: by what is known now, your answer does not count.`;
    case "no-regrade":
    case null:
      return `Your score is ${points(after)} again: your teacher took back that it changed to ${points(before)} for ${what}.`;
  }
}
