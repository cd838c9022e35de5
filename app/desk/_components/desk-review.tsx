"use client";

import { useState } from "react";
import { classNames } from "@/components/class-names";
import { EmptyState } from "@/components/empty-state";
import { useShortcuts, useShortcutsSetting } from "@/app/_components/use-shortcuts";
import { ArticleText } from "./article-text";
import { conflictWords } from "./conflict-words";
import { DeskToast } from "./desk-toast";
import type { ConflictChoice, DeskConflict, DeskFact, DeskReviewProps } from "./desk-view";
import { EditDialog } from "./edit-dialog";
import { FactActions } from "./fact-actions";
import { FactPanel } from "./fact-panel";
import { FactQueue } from "./fact-queue";
import { KeysDialog } from "./keys-dialog";
import { ReasonDialog } from "./reason-dialog";
import { useDesk } from "./use-desk";

type Part = "facts" | "article" | "fact";
type Asking =
  | { what: "edit"; fact: DeskFact }
  | { what: "reject"; fact: DeskFact }
  | { what: "confirm-date"; fact: DeskFact; date: string }
  | { what: "keys" }
  | { what: "resolve"; conflict: DeskConflict; resolution: ConflictChoice };

const parts: readonly { part: Part; label: string }[] = [
  { part: "facts", label: "Facts" },
  { part: "article", label: "Article" },
  { part: "fact", label: "This fact" },
];

/** Facts, article and the fact in question side by side; one at a time on a phone. */
export function DeskReview(props: DeskReviewProps) {
  const desk = useDesk(props);
  const [part, setPart] = useState<Part>("facts");
  const [asking, setAsking] = useState<Asking | null>(null);
  const [shortcutsOn] = useShortcutsSetting();
  const { fact, article } = desk;
  const close = () => setAsking(null);

  const choose = (factId: string) => {
    desk.choose(factId);
    setPart("fact");
  };

  const verify = () => {
    if (fact === null || !desk.canVerify) return;
    if (fact.dateToConfirm !== null) {
      setAsking({ what: "confirm-date", fact, date: fact.dateToConfirm });
    } else void desk.verify(fact.id, false);
  };

  const onKey = (key: string) => {
    const act = {
      j: () => desk.move(1),
      k: () => desk.move(-1),
      v: verify,
      e: () => fact && setAsking({ what: "edit", fact }),
      r: () => fact && setAsking({ what: "reject", fact }),
      u: () => desk.undo?.(),
      "?": () => setAsking({ what: "keys" }),
    }[key];
    act?.();
    return act !== undefined;
  };
  useShortcuts(shortcutsOn && asking === null, onKey);

  if (fact === null) {
    return (
      <div className="mx-auto w-full max-w-[42.5rem] px-5 py-12">
        <EmptyState title="No facts yet">
          No sentence of this article makes a claim that can be checked.
        </EmptyState>
      </div>
    );
  }

  const shown = (name: Part) => (part === name ? "block" : "hidden lg:block");

  return (
    <div className="flex flex-1 flex-col lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none">
      <h1 className="sr-only">Facts to decide about</h1>
      <nav aria-label="Parts of the desk" className="border-b border-rule lg:hidden">
        <ul className="flex px-2">
          {parts.map(({ part: name, label }) => (
            <li key={name} className="flex-1">
              <button
                type="button"
                aria-pressed={part === name}
                onClick={() => setPart(name)}
                className="min-h-12 w-full border-b-2 border-transparent text-sm font-medium text-muted aria-pressed:border-accent aria-pressed:text-ink"
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex-1 lg:grid lg:min-h-0 lg:grid-cols-[16.25rem_minmax(0,1fr)_minmax(22rem,27.5rem)] lg:divide-x lg:divide-rule">
        <section aria-label="Facts" className={classNames(shown("facts"), "lg:overflow-y-auto")}>
          <FactQueue
            facts={props.facts}
            filter={desk.filter}
            onFilter={desk.setFilter}
            chosenId={fact.id}
            savingId={desk.savingId}
            onChoose={choose}
          />
        </section>
        <section
          aria-label="Article"
          className={classNames(shown("article"), "lg:overflow-y-auto")}
        >
          {article && <ArticleText article={article} chosenFactId={fact.id} onChoose={choose} />}
        </section>
        <section
          aria-label="This fact"
          className={classNames(
            part === "fact" ? "flex" : "hidden lg:flex",
            "flex-col lg:overflow-y-auto",
          )}
        >
          <FactPanel
            key={fact.id}
            fact={fact}
            onOpenFact={choose}
            onResolve={(conflict, resolution) =>
              setAsking({ what: "resolve", conflict, resolution })
            }
          />
          <FactActions
            fact={fact}
            onVerify={verify}
            onEdit={() => setAsking({ what: "edit", fact })}
            onReject={() => setAsking({ what: "reject", fact })}
          />
        </section>
      </div>
      <DeskToast
        toast={desk.toast}
        onUndo={desk.toast?.ok ? desk.undo : null}
        onDismiss={desk.dismissToast}
      />
      {asking?.what === "edit" && (
        <EditDialog fact={asking.fact} onClose={close} onSave={desk.save} />
      )}
      {asking?.what === "reject" && (
        <ReasonDialog
          title="Reject the fact"
          explanation={asking.fact.statement}
          confirm="Reject"
          isReasonRequired
          sides={[]}
          onClose={close}
          onConfirm={({ reason }) =>
            desk.settle({ kind: "reject", factId: asking.fact.id, reason })
          }
        />
      )}
      {asking?.what === "confirm-date" && (
        <ReasonDialog
          title={`Is ${asking.date} right?`}
          explanation={`No source names the date: it was worked out from the day of publication. ${asking.fact.statement}`}
          confirm="The date is right: verify"
          isReasonRequired={false}
          sides={[]}
          onClose={close}
          onConfirm={() => desk.verify(asking.fact.id, true)}
        />
      )}
      {asking?.what === "resolve" && (
        <ReasonDialog
          title={conflictWords[asking.resolution].choice}
          explanation={conflictWords[asking.resolution].meaning}
          confirm="Confirm"
          isReasonRequired={asking.resolution === "source-error"}
          sides={asking.resolution === "source-error" ? asking.conflict.sides : []}
          onClose={close}
          onConfirm={(given) =>
            desk.save({
              kind: "resolve",
              conflictId: asking.conflict.id,
              resolution: asking.resolution,
              ...given,
            })
          }
        />
      )}
      <KeysDialog open={asking?.what === "keys"} onClose={close} />
    </div>
  );
}
