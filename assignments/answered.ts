import type { ItemKind } from "@/questions/item";
import { kindTraits } from "@/questions/kind-traits";
import type { ItemAnswer } from "@/questions/kind";

/** Whether there is an answer at all: "I don't know" and an emptied field are none. */
export function isAnswered(answer: ItemAnswer): boolean {
  if ("optionId" in answer) return answer.optionId !== null;
  if ("typed" in answer) return (answer.typed ?? "").trim() !== "";
  return "order" in answer ? (answer.order ?? []).length > 0 : answer.recalled !== null;
}

const nothing = {
  choosing: { optionId: null },
  typing: { typed: null },
  ordering: { order: null },
  recalling: { recalled: null },
} as const;

/** What a question without an answer counts as. */
export const unansweredOf = (kind: ItemKind): ItemAnswer => nothing[kindTraits[kind].answeredBy];
