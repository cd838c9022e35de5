import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Chip } from "@/components/chip";
import { classNames } from "@/components/class-names";
import { standingWords } from "@/app/_components/fact-standing";
import { isWaiting } from "./desk-queue";
import type { DeskFact } from "./desk-view";

/** The facts to go through, below whatever says which of them are shown. */
export function FactQueue({
  list,
  chosenId,
  savingIds,
  nothing,
  onChoose,
  children,
  footer,
}: {
  list: readonly DeskFact[];
  chosenId: string | null;
  /** The facts whose decisions are on their way. */
  savingIds: readonly string[];
  /** Said in place of an empty list. */
  nothing: string;
  onChoose: (factId: string) => void;
  children: ReactNode;
  footer?: ReactNode;
}) {
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  return (
    <div className="px-5 py-4 lg:px-3 lg:py-5">
      <div className="mb-3 flex flex-col gap-3">{children}</div>
      {list.length === 0 && <p className="px-3 py-6 text-muted">{nothing}</p>}
      <ul>
        {list.map((fact) => {
          const isSaving = savingIds.includes(fact.id);
          return (
            <li key={fact.id} ref={fact.id === chosenId ? chosen : null}>
              <button
                type="button"
                aria-current={fact.id === chosenId ? "true" : undefined}
                onClick={() => onChoose(fact.id)}
                className={classNames(
                  "w-full border-b border-rule px-3 py-3 text-left hover:bg-accent-tint aria-[current]:bg-accent-tint",
                  isSaving && "opacity-55",
                )}
              >
                <span className="block font-medium">{fact.label}</span>
                <span
                  className={classNames(
                    "mt-0.5 block text-sm",
                    fact.standing === "disputed" ? "text-disputed" : "text-muted",
                  )}
                >
                  {isSaving ? "Saving…" : fact.summary}
                </span>
                {!isWaiting(fact) && (
                  <span className="mt-1.5 block">
                    <Chip>{standingWords[fact.standing]}</Chip>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {footer}
    </div>
  );
}
