import { inDaysText } from "@/app/_components/day-text";
import type { ItemAnswer } from "@/questions/kind";
import type { StudyCard, Told } from "./study-card";
import type { StudyEntry } from "./study-state";

/** When a fact is asked again, as a sentence. */
export function seenAgainWords(dueInDays: number | null, isPractice: boolean): string {
  if (isPractice) return "This was practice: when you see this fact again stays as it was.";
  return dueInDays === null
    ? "You will not be asked this fact again."
    : `You will see this fact again ${inDaysText(dueInDays)}.`;
}

/** What is said of a fact that was set aside because it was forgotten too often. */
export const leechWords =
  "You have forgotten this again and again. It is set aside for now, so that it does not cost you more time.";

/** What was answered, in words; null for "I don't know" and for a card that was turned. */
export function givenWords(card: Pick<StudyCard, "options">, answer: ItemAnswer): string | null {
  if ("optionId" in answer) {
    return card.options.find(({ id }) => id === answer.optionId)?.text ?? null;
  }
  if ("typed" in answer) return answer.typed;
  if ("order" in answer && answer.order !== null) return "Your order";
  return null;
}

function rightWords(card: StudyCard, { key, rightOptionId }: Told): string {
  if (key?.kind === "text") return key.text;
  if (key?.kind === "order") {
    const textOf = (id: string) => card.options.find((event) => event.id === id)?.text ?? "";
    return key.order.map(({ id, when }) => `${textOf(id)}, ${when}`).join("; ");
  }
  return card.options.find(({ id }) => id === rightOptionId)?.text ?? "";
}

/**
 * What a screen reader hears when an answer has been graded or taken back; "" until there is something
 * to say.
 */
export function toldWords(
  { card, answer, told, takenBack }: StudyEntry,
  isPractice: boolean,
): string {
  if (answer === null && takenBack !== null) return "Taken back. Answer again.";
  if (told === null) return "";
  const right = rightWords(card, told);
  if (answer !== null && "recalled" in answer && answer.recalled === null) {
    return `The answer is ${right}.`;
  }
  const readAs = told.key?.kind === "text" && told.key.readAs ? ` Read as ${told.key.readAs}.` : "";
  const isOrder = told.key?.kind === "order";
  const result = told.correct
    ? `Right: ${right}.`
    : `Wrong. The right ${isOrder ? "order" : "answer"} is ${right}.`;
  const outlook = told.leech ? leechWords : seenAgainWords(told.dueInDays, isPractice);
  return `${result}${readAs} ${outlook}`;
}
