import { numberText } from "@/lib/number-text";
import type { ScoreNotice } from "@/server/score-notices";

function questionsText(numbers: readonly number[]): string {
  return numbers.length === 1 ? `question ${numbers[0]}` : `questions ${numbers.join(" and ")}`;
}

/** Why a score is another than it was, in a sentence for its student. */
export function scoreNoticeWords({ numbers, before, after, policy }: ScoreNotice): string {
  const what = questionsText(numbers);
  const changed = `Your score changed from ${numberText(before)} to ${numberText(after)}, because ${what} was put right`;
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
      return `Your score is ${numberText(after)} again: your teacher took back that it changed to ${numberText(before)} for ${what}.`;
  }
}
