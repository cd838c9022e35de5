import { Button } from "@/components/button";
import { Chip } from "@/components/chip";
import { Quotation } from "@/app/_components/quotation";
import { conflictChoices, conflictWords } from "./conflict-words";
import type { ConflictChoice, ConflictSide, DeskConflict } from "./desk-view";

/** Sources that do not say the same, side by side, with the five ways to settle it. */
export function ConflictCard({
  conflict,
  onResolve,
  onSplit,
  onOpenFact,
}: {
  conflict: DeskConflict;
  onResolve: (resolution: ConflictChoice) => void;
  onSplit: () => void;
  onOpenFact: (factId: string) => void;
}) {
  const { id, resolution, reason, sides, isInsideOneFact } = conflict;
  const isOpen = resolution === "open";
  return (
    <section className="border-t border-rule pt-4">
      <Chip tone={isOpen ? "disputed" : "plain"} icon={isOpen ? "differ" : "check"}>
        {conflictWords[resolution].settled}
      </Chip>
      <p className="mt-2 text-sm text-muted">{reason}</p>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        {sides.map((side) => (
          <li key={side.claimId} className="flex min-w-0 flex-col gap-2">
            <Statement side={side} onOpenFact={onOpenFact} />
            <Quotation quote={side.quote} verified={false} size="small" newTab />
          </li>
        ))}
      </ul>
      <h3 className="mt-4 text-sm font-semibold">
        {isOpen ? "How is it settled?" : "Settle it otherwise"}
      </h3>
      <ul className="mt-1">
        {conflictChoices.map((choice) => (
          <li key={choice} className="border-b border-rule py-2 last:border-0">
            {choice === resolution ? (
              <p className="flex min-h-11 items-center gap-2 text-sm font-medium">
                {conflictWords[choice].choice}
                <Chip tone="accent">So it is now</Chip>
              </p>
            ) : (
              <Button
                look="secondary"
                className="px-3 text-sm font-medium"
                aria-describedby={`${id}-${choice}`}
                onClick={() => onResolve(choice)}
              >
                {choice === "open" ? "Open it again" : conflictWords[choice].choice}
              </Button>
            )}
            <p id={`${id}-${choice}`} className="mt-1 text-sm text-muted">
              {conflictWords[choice].meaning}
            </p>
            {choice === "distinct-events" && isInsideOneFact && (
              <p className="mt-1 text-sm text-muted">
                Both stand in this one fact:{" "}
                <button
                  type="button"
                  className="link inline-flex min-h-11 items-center"
                  onClick={onSplit}
                >
                  split it
                </button>{" "}
                to take them apart.
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Statement({
  side,
  onOpenFact,
}: {
  side: ConflictSide;
  onOpenFact: (factId: string) => void;
}) {
  const { factId, href, statement } = side;
  const look = "min-h-11 text-left text-sm font-medium hover:text-accent hover:underline";
  if (factId === null) {
    return (
      <a href={href} className={look}>
        {statement}
      </a>
    );
  }
  return (
    <button type="button" onClick={() => onOpenFact(factId)} className={look}>
      {statement}
    </button>
  );
}
