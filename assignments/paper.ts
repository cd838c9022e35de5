import { rngFrom } from "@/lib/rng";
import { planAttempt } from "./attempt-plan";
import type { AssignedItem, PlannedItem } from "./attempt-plan";

/** Two orders of one quiz, for neighbours at one desk. */
export const paperVersions = ["A", "B"] as const;
export type PaperVersion = (typeof paperVersions)[number];

const seedOf = (quizId: string, version: PaperVersion) => `${quizId} paper ${version}`;

/**
 * The questions of a quiz in the order of a version, each with the order of its options. The same
 * version of the same quiz is the same on every day, so that the key fits what was printed before.
 * @param quizId names the quiz; another has another order
 */
export const paperPlan = (
  items: readonly AssignedItem[],
  quizId: string,
  version: PaperVersion,
): PlannedItem[] => planAttempt(items, true, seedOf(quizId, version)).items;

/**
 * The order in which a version prints the events of a question that asks to put them in order. It is never the
 * same in A and B, where there are two events or more: numbers copied from the neighbour are wrong.
 * @param eventCount how many events the question has
 * @param itemId names the question; another has another order
 * @returns places of the events, as the question has them
 */
export function paperEventOrder(
  eventCount: number,
  quizId: string,
  itemId: string,
  version: PaperVersion,
): number[] {
  const places = Array.from({ length: eventCount }, (_, place) => place);
  const shuffled = (of: PaperVersion) => rngFrom(`${seedOf(quizId, of)} ${itemId}`).shuffle(places);
  const first = shuffled("A");
  if (version === "A") return first;
  const second = shuffled("B");
  const isSame = second.every((place, at) => place === first[at]);
  return isSame ? [...second.slice(1), ...second.slice(0, 1)] : second;
}

/** "A" for the first option, "B" for the second. */
export const optionLetter = (place: number): string => String.fromCharCode(65 + place);
