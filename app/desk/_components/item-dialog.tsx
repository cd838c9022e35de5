import { Dialog } from "@/components/dialog";
import { QuestionForm } from "@/app/_components/question-form";
import type { TypedQuestion } from "@/app/_components/question-words";
import { handKinds } from "@/questions/hand-kinds";
import type { DecisionOutcome } from "./desk-view";
import type { DeskItem, ItemDecision } from "./item-view";

/** Changes a question, or writes one for a fact. */
export function ItemDialog({
  factId,
  item,
  onClose,
  onDecide,
}: {
  factId: string;
  /** Null to write a new one. */
  item: DeskItem | null;
  onClose: () => void;
  onDecide: (decision: ItemDecision) => Promise<DecisionOutcome>;
}) {
  const save = async ({ kind: itemKind, asDraft, ...typed }: TypedQuestion) => {
    const outcome = await onDecide(
      item === null
        ? { kind: "item-write", factId, itemKind, asDraft, ...typed }
        : { kind: "item-revise", itemId: item.id, ...typed },
    );
    if (!outcome.ok) return outcome;
    onClose();
    return null;
  };
  return (
    <Dialog
      open
      wide
      title={item === null ? "Write a question" : "Change the question"}
      onClose={onClose}
    >
      <QuestionForm item={item} kinds={handKinds} mayWait onSave={save} />
    </Dialog>
  );
}
