import { Dialog } from "@/components/dialog";
import { QuestionForm } from "@/app/_components/question-form";
import type { ItemWords, TypedQuestion } from "@/app/_components/question-words";
import { isScorable } from "@/assignments/credit";
import { handKinds } from "@/questions/hand-kinds";
import type { ItemKind } from "@/questions/item";
import type { Said, SaveOwnQuestion } from "./own-question";

/** A card that its reader grades for themselves is for nobody's quiz. */
const kinds = handKinds.filter(isScorable);

/** What a question is about: a fact that it is written for, or itself as it is by now. */
export type OwnQuestionAbout = { statement: string } & (
  { factId: string } | { itemId: string; item: ItemWords & { kind: ItemKind } }
);

/** Where a teacher writes a question for a fact, or changes one that the class's teachers wrote. */
export function OwnQuestionDialog({
  about,
  save,
  onClose,
  onSaved,
}: {
  about: OwnQuestionAbout;
  save: SaveOwnQuestion;
  onClose: () => void;
  onSaved: (said: Said) => void;
}) {
  const keep = async ({ stem, options, explanation, confirmWarnings, kind }: TypedQuestion) => {
    const words = { stem, options, explanation, confirmWarnings };
    const what = "itemId" in about ? { itemId: about.itemId } : { factId: about.factId, kind };
    const outcome = await save({ ...words, about: what }).catch(() => ({
      ok: false as const,
      message: "Nothing was saved: no connection. Try again.",
    }));
    if (!outcome.ok) return outcome;
    onSaved(outcome);
    return null;
  };
  return (
    <Dialog
      open
      wide
      title={"itemId" in about ? "Change your question" : "Write your own question"}
      onClose={onClose}
    >
      <p className="text-muted">The fact: {about.statement}</p>
      <QuestionForm item={"itemId" in about ? about.item : null} kinds={kinds} onSave={keep} />
    </Dialog>
  );
}
