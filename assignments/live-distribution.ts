import { kindTraits } from "@/questions/kind-traits";
import type { Item, ItemKind } from "@/questions/item";
import type { ItemAnswer } from "@/questions/kind";
import { gradeAnswer } from "@/questions/grade";

/**
 * Kinds that a game can ask: what is answered with one tap, or by typing a figure or a date. Events to put
 * in order take too long for a room, and a card that its reader grades cannot be scored.
 */
export const isLiveKind = (kind: ItemKind): boolean =>
  kindTraits[kind].answeredBy === "choosing" || kindTraits[kind].answeredBy === "typing";

export type LiveBar = {
  /** Of an option; null where it was typed. */
  optionId: string | null;
  text: string;
  count: number;
  isRight: boolean;
};

/** How many typed answers are listed one by one. */
const mostTyped = 6;
const others = "Other answers";

/**
 * How often each answer was given; never by whom. Every option has its bar, in the order in which they are
 * shown. What was typed is counted as it was read, the most frequent first, and the rest in one.
 * @param optionIds in the order of the screen
 * @param answers of all players; "I don't know" is in no bar
 */
export function distributionOf(
  item: Item,
  optionIds: readonly string[],
  answers: readonly ItemAnswer[],
): LiveBar[] {
  if (kindTraits[item.kind].answeredBy === "choosing") {
    return optionIds.map((optionId) => ({
      optionId,
      text: item.options[Number(optionId)]?.text ?? "",
      count: answers.filter((each) => "optionId" in each && each.optionId === optionId).length,
      isRight: item.options[Number(optionId)]?.correct ?? false,
    }));
  }
  const bars = new Map<string, LiveBar>();
  for (const answer of answers) {
    const grade = gradeAnswer(item, answer);
    if (grade.state !== "graded" || grade.readAs === null) continue;
    const bar = bars.get(grade.readAs);
    const count = (bar?.count ?? 0) + 1;
    const text = grade.readAs;
    bars.set(text, { optionId: null, text, count, isRight: grade.correct });
  }
  const sorted = [...bars.values()].sort(
    (one, other) => other.count - one.count || (one.text < other.text ? -1 : 1),
  );
  // The right answer is always told, however few gave it.
  const listed = sorted.filter((bar, index) => index < mostTyped || bar.isRight);
  const rest = sorted.filter((bar) => !listed.includes(bar));
  if (rest.length === 0) return listed;
  const count = rest.reduce((sum, bar) => sum + bar.count, 0);
  return [...listed, { optionId: null, text: others, count, isRight: false }];
}
