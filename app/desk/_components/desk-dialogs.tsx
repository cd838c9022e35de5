import { BulkDialog } from "./bulk-dialog";
import { conflictWords } from "./conflict-words";
import { factsToVerifyTogether } from "./desk-queue";
import type { RareMove } from "./desk-moves";
import type { ConflictChoice, DeskArticle, DeskConflict, DeskFact } from "./desk-view";
import type { DeskReviewProps } from "./desk-view";
import { EditDialog } from "./edit-dialog";
import { KeysDialog } from "./keys-dialog";
import { MoreDialog } from "./more-dialog";
import { OtherFactDialog } from "./other-fact-dialog";
import { ReasonDialog } from "./reason-dialog";
import { SplitDialog } from "./split-dialog";
import type { Desk } from "./use-desk";

/** What an editor is being asked before a decision is taken. */
export type Asking =
  | { what: "more"; fact: DeskFact }
  | { what: "edit" | "reject" | "split" | "merge" | "supersede"; fact: DeskFact }
  | { what: "confirm-date"; fact: DeskFact; date: string }
  | { what: "resolve"; fact: DeskFact; conflict: DeskConflict; resolution: ConflictChoice }
  | { what: "withdraw"; article: DeskArticle }
  | { what: "bulk" | "keys" };

/** The dialog of the decision that is being taken, if any. */
export function DeskDialogs({
  asking,
  desk,
  facts,
  findSimilar,
  onClose,
  onMove,
}: {
  asking: Asking | null;
  desk: Desk;
  onClose: () => void;
  onMove: (move: RareMove, fact: DeskFact) => void;
} & Pick<DeskReviewProps, "facts" | "findSimilar">) {
  if (asking === null) return null;
  switch (asking.what) {
    case "keys":
      return <KeysDialog open onClose={onClose} />;
    case "more":
      return (
        <MoreDialog
          fact={asking.fact}
          onClose={onClose}
          onMove={(move) => onMove(move, asking.fact)}
        />
      );
    case "bulk":
      return (
        <BulkDialog
          {...factsToVerifyTogether(facts)}
          onClose={onClose}
          onVerify={(factIds) => desk.save({ kind: "verify-many", factIds }, factIds[0] ?? null)}
        />
      );
    case "withdraw":
      return (
        <ReasonDialog
          title="Withdraw the article"
          explanation={`“${asking.article.title}” no longer counts as a source. Facts that rest on it alone are asked no more.`}
          confirm="Withdraw"
          isReasonRequired
          sides={[]}
          onClose={onClose}
          onConfirm={({ reason }) =>
            desk.save({ kind: "withdraw", articleId: asking.article.id, reason }, null)
          }
        />
      );
    default:
      return <FactDialog asking={asking} desk={desk} findSimilar={findSimilar} onClose={onClose} />;
  }
}

function FactDialog({
  asking,
  desk,
  findSimilar,
  onClose,
}: {
  asking: Exclude<Asking, { what: "keys" | "bulk" | "more" | "withdraw" }>;
  desk: Desk;
  findSimilar: DeskReviewProps["findSimilar"];
  onClose: () => void;
}) {
  const { fact } = asking;
  const factId = fact.id;
  switch (asking.what) {
    case "edit":
      return (
        <EditDialog
          fact={fact}
          onClose={onClose}
          onSave={(decision) => desk.save(decision, factId)}
        />
      );
    case "split":
      return (
        <SplitDialog
          fact={fact}
          onClose={onClose}
          onSplit={(claimIds, reason) =>
            desk.save({ kind: "split", factId, claimIds, reason }, factId)
          }
        />
      );
    case "merge":
    case "supersede":
      return (
        <OtherFactDialog
          purpose={asking.what}
          fact={fact}
          findSimilar={findSimilar}
          onClose={onClose}
          onChoose={(otherId, reason) =>
            asking.what === "merge"
              ? desk.settle({ kind: "merge", factId, intoId: otherId })
              : desk.settle({ kind: "supersede", factId, successorId: otherId, reason })
          }
        />
      );
    case "reject":
      return (
        <ReasonDialog
          title="Reject the fact"
          explanation={fact.statement}
          confirm="Reject"
          isReasonRequired
          sides={[]}
          onClose={onClose}
          onConfirm={({ reason }) => desk.settle({ kind: "reject", factId, reason })}
        />
      );
    case "confirm-date":
      return (
        <ReasonDialog
          title={`Is ${asking.date} right?`}
          explanation={`No source names the date: it was worked out from the day of publication. ${fact.statement}`}
          confirm="The date is right: verify"
          isReasonRequired={false}
          sides={[]}
          onClose={onClose}
          onConfirm={() => desk.settle({ kind: "verify", factId, confirmDate: true })}
        />
      );
    case "resolve":
      return (
        <ReasonDialog
          title={
            asking.resolution === "open" ? "Open it again" : conflictWords[asking.resolution].choice
          }
          explanation={conflictWords[asking.resolution].meaning}
          confirm="Confirm"
          isReasonRequired={asking.resolution === "source-error"}
          sides={asking.resolution === "source-error" ? asking.conflict.sides : []}
          onClose={onClose}
          onConfirm={(given) =>
            desk.save(
              {
                kind: "resolve",
                conflictId: asking.conflict.id,
                resolution: asking.resolution,
                ...given,
              },
              factId,
            )
          }
        />
      );
  }
}
