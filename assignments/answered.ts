import type { ItemKind } from "@/questions/item";
import type { ItemAnswer } from "@/questions/kind";

/** Whether there is an answer at all: "I don't know" and an emptied field are none. */
export function isAnswered(answer: ItemAnswer): boolean {
  if ("optionId" in answer) return answer.optionId !== null;
  if ("typed" in answer) return (answer.typed ?? "").trim() !== "";
  return "order" in answer ? (answer.order ?? []).length > 0 : answer.recalled !== null;
}

/** What a question without an answer counts as. */
export function unansweredOf(kind: ItemKind): ItemAnswer {
  if (kind === "timeline") return { order: null };
  return kind === "typed-date" || kind === "typed-number" ? { typed: null } : { optionId: null };
}
