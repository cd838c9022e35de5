import { inDaysText } from "@/app/_components/day-text";
import type { StudyEntry } from "./study-state";

/** When a fact is asked again, as a sentence. */
export function seenAgainWords(dueInDays: number | null): string {
  return dueInDays === null
    ? "You will not be asked this fact again."
    : `You will see this fact again ${inDaysText(dueInDays)}.`;
}

/** What a screen reader hears when an answer has been graded; "" until there is something to say. */
export function toldWords({ card, told }: StudyEntry): string {
  if (told === null) return "";
  const rightText = card.options.find(({ id }) => id === told.rightOptionId)?.text ?? "";
  const result = told.correct ? `Right: ${rightText}.` : `Wrong. The right answer is ${rightText}.`;
  return `${result} ${seenAgainWords(told.dueInDays)}`;
}
