import { planAttempt } from "./attempt-plan";
import type { AssignedItem, PlannedItem } from "./attempt-plan";

/** Two orders of one quiz, for neighbours at one desk. */
export const paperVersions = ["A", "B"] as const;
export type PaperVersion = (typeof paperVersions)[number];

/**
 * The questions of a quiz in the order of a version, each with the order of its options. The same
 * version of the same quiz is the same on every day, so that the key fits what was printed before.
 * @param quizId names the quiz; another has another order
 */
export const paperPlan = (
  items: readonly AssignedItem[],
  quizId: string,
  version: PaperVersion,
): PlannedItem[] => planAttempt(items, true, `${quizId} paper ${version}`).items;

/** "A" for the first option, "B" for the second. */
export const optionLetter = (place: number): string => String.fromCharCode(65 + place);
