import type { Result } from "@/lib/result";
import { withdrawArticle } from "@/server/article-versions";
import {
  editFact,
  expireFact,
  rejectFact,
  resolveConflict,
  restoreFact,
  verifyFact,
  verifyFacts,
} from "@/server/decisions";
import type { Decided, DecisionProblem } from "@/server/decisions";
import { mergeFacts, splitFact, supersedeFact } from "@/server/fact-links";
import { replaceDistractor } from "@/server/replace-distractor";
import type { Editor } from "@/server/session";
import type { ItemFindings } from "@/app/_components/question-words";
import { carryOutOnItem } from "./carry-out-on-item";
import { clearReports, retireReported } from "@/server/settle-reports";
import { undoDecision } from "@/server/undo";
import type { DeskDecision } from "./_components/desk-view";

/** Hands a decision of the desk to the server function that takes it. */
export function carryOut(
  editor: Editor,
  decision: DeskDecision,
  now: Date,
): Promise<Result<Decided, DecisionProblem & { findings?: ItemFindings }>> {
  switch (decision.kind) {
    case "verify":
      return verifyFact(editor, decision.factId, now, {
        confirmRelativeDate: decision.confirmDate,
      });
    case "verify-many":
      return verifyFacts(editor, decision.factIds, now);
    case "edit":
      return editFact(editor, decision.factId, decision, now);
    case "reject":
      return rejectFact(editor, decision.factId, decision.reason, now);
    case "split":
      return splitFact(editor, decision.factId, decision.claimIds, decision.reason, now);
    case "merge":
      return mergeFacts(editor, decision.factId, decision.intoId, now);
    case "supersede":
      return supersedeFact(editor, decision.factId, decision.successorId, decision.reason, now);
    case "expire":
      return expireFact(editor, decision.factId, now);
    case "restore":
      return restoreFact(editor, decision.factId, now);
    case "resolve":
      return resolveConflict(editor, decision.conflictId, decision.resolution, decision, now);
    case "withdraw":
      return withdrawArticle(editor, decision.articleId, decision.reason, now);
    case "item-write":
    case "item-revise":
    case "item-publish":
    case "item-restore":
    case "item-pin":
    case "item-retire":
      return carryOutOnItem(editor, decision, now);
    case "clear-reports":
      return clearReports(editor, decision.itemId, now);
    case "retire-reported":
      return retireReported(editor, decision.itemId, decision.reason, now);
    case "replace-distractor":
      return replaceDistractor(editor, decision.itemId, decision.optionIndex, decision.text, now);
    case "undo":
      return undoDecision(editor, decision.decisionId, now);
  }
}
