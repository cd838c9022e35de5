import { Button } from "@/components/button";
import { Chip } from "@/components/chip";
import { Quotation } from "@/app/_components/quotation";
import { conflictChoices, conflictWords } from "./conflict-words";
import type { ConflictChoice, DeskConflict } from "./desk-view";

/** Sources that do not say the same, side by side, with the ways to settle it. */
export function ConflictCard({
  conflict,
  onResolve,
  onOpenFact,
}: {
  conflict: DeskConflict;
  onResolve: (resolution: ConflictChoice) => void;
  onOpenFact: (factId: string) => void;
}) {
  const { resolution, reason, sides } = conflict;
  const isOpen = resolution === "open";
  return (
    <section className="border-t border-rule pt-4">
      <Chip tone={isOpen ? "disputed" : "plain"} icon={isOpen ? "differ" : "check"}>
        {conflictWords[resolution].settled}
      </Chip>
      <p className="mt-2 text-sm text-muted">{reason}</p>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        {sides.map(({ claimId, factId, statement, quote }) => (
          <li key={claimId} className="flex flex-col gap-2">
            {factId === null ? (
              <p className="text-sm font-medium">{statement}</p>
            ) : (
              <button
                type="button"
                onClick={() => onOpenFact(factId)}
                className="min-h-11 text-left text-sm font-medium hover:text-accent hover:underline"
              >
                {statement}
              </button>
            )}
            <Quotation quote={quote} verified={false} size="small" newTab />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {conflictChoices
          .filter((choice) => choice !== resolution)
          .map((choice) => (
            <Button
              key={choice}
              look="secondary"
              className="px-3 text-sm font-medium"
              onClick={() => onResolve(choice)}
            >
              {conflictWords[choice].choice}
            </Button>
          ))}
      </div>
    </section>
  );
}
