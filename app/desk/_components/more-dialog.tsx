import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { rareMoveOrder, rareMoves, whyNot } from "./desk-moves";
import type { RareMove } from "./desk-moves";
import type { DeskFact } from "./desk-view";

/** The decisions that are rare enough to want a word of explanation. */
export function MoreDialog({
  fact,
  onClose,
  onMove,
}: {
  fact: DeskFact;
  onClose: () => void;
  onMove: (move: RareMove) => void;
}) {
  return (
    <Dialog open title="More decisions" onClose={onClose}>
      <ul className="flex flex-col">
        {rareMoveOrder.map((move) => {
          const { name, key, purpose } = rareMoves[move];
          const reason = whyNot(move, fact);
          return (
            <li
              key={move}
              className="flex items-center gap-4 border-b border-rule py-3 last:border-0"
            >
              <Button
                look="secondary"
                className="w-36 shrink-0 px-3"
                aria-describedby={`more-${move}`}
                aria-disabled={reason !== null}
                aria-keyshortcuts={key.toLowerCase()}
                onClick={() => reason === null && onMove(move)}
              >
                {name}
              </Button>
              <p id={`more-${move}`} className="min-w-0 text-sm text-muted">
                {reason ?? purpose}
              </p>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
