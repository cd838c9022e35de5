import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { counted } from "@/app/_components/count-text";
import { DialogActions } from "./dialog-actions";
import type { ListedDecision } from "./desk-lists";

/** Asks before a decision is taken back on which other things rest. */
export function TakeBackDialog({
  entry: { who, what, about, takingBack },
  onClose,
  onConfirm,
}: {
  entry: ListedDecision;
  onClose: () => void;
  onConfirm: () => void;
}) {
  const { decisions, questions } = takingBack ?? { decisions: 1, questions: 0 };
  return (
    <Dialog open title="Take this decision back?" onClose={onClose}>
      <p>
        {who} {what} <q>{about}</q>
      </p>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        {decisions > 1 && (
          <li>It was taken together with others: all {decisions} decisions are taken back.</li>
        )}
        {questions > 0 && (
          <li>
            {counted(questions, "question")} about this fact may go out of use, or come back with
            other words. Nobody’s answers are lost.
          </li>
        )}
      </ul>
      <DialogActions>
        <Button look="secondary" onClick={onClose}>
          Leave it
        </Button>
        <Button onClick={onConfirm}>Take it back</Button>
      </DialogActions>
    </Dialog>
  );
}
