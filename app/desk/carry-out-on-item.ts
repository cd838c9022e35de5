import type { ItemFindings } from "@/app/_components/question-words";
import { itemFindingsOf } from "@/app/_mapping/item-findings-of";
import { failed } from "@/lib/result";
import type { Result } from "@/lib/result";
import type { Decided, DecisionProblem } from "@/server/decisions";
import type { ItemProblem } from "@/server/hand-items";
import { pinItem, publishItem, restoreItem, retireItem } from "@/server/item-standing";
import { reviseItem, writeItem } from "@/server/item-versions";
import type { Editor } from "@/server/session";
import type { ItemDecision } from "./_components/item-view";

type Carried = Result<Decided, DecisionProblem & { findings?: ItemFindings }>;

/** Hands a decision about a question to the server function that takes it. */
export async function carryOutOnItem(
  editor: Editor,
  decision: ItemDecision,
  now: Date,
): Promise<Carried> {
  switch (decision.kind) {
    case "item-write": {
      const { itemKind: kind, explanation } = decision;
      const words = { ...decision, kind, explanation: explanation.trim() || null };
      return told(await writeItem(editor, decision.factId, words, now));
    }
    case "item-revise":
      return told(await reviseItem(editor, decision.itemId, decision, now));
    case "item-publish":
      return publishItem(editor, decision.itemId, now);
    case "item-restore":
      return restoreItem(editor, decision.itemId, now);
    case "item-pin":
      return pinItem(editor, decision.itemId, decision.isPinned, now);
    case "item-retire":
      return retireItem(editor, decision.itemId, decision.reason, now);
  }
}

/** What came of it, with findings as sentences for the dialog in which the question is written. */
function told(outcome: Result<Decided, ItemProblem>): Carried {
  if (outcome.ok) return outcome;
  const { message } = outcome.problem;
  return failed({ message, errors: {}, findings: itemFindingsOf(outcome.problem) });
}
