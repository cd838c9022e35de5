"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { useKeptForm } from "@/components/use-kept-form";
import type { StepField } from "../form-outcomes";
import type { FactToAsk } from "./editor-view";
import type { Said, SaveOwnQuestion } from "./own-question";
import { OwnQuestionDialog } from "./own-question-dialog";
import { SaidNotice } from "./said-notice";

/** Facts to add, found by words, each with its question of the library or one of the teacher's own. */
export function AddQuestions({
  query,
  facts,
  revision,
  step,
  saveOwn,
}: {
  query: string;
  facts: readonly FactToAsk[];
  revision: number;
  step: FormAction<StepField>;
  saveOwn: SaveOwnQuestion;
}) {
  const { state, form } = useKeptForm(step);
  const [writing, setWriting] = useState<FactToAsk | null>(null);
  /** What the dialog came to, until the form comes to something. */
  const [told, setTold] = useState<{ said: Said; before: typeof state } | null>(null);
  const said =
    told !== null && told.before === state
      ? { tone: "right" as const, ...told.said }
      : {
          tone: state.status === "done" ? ("right" as const) : ("wrong" as const),
          message: state.message,
          undo: state.values.undo,
        };
  return (
    <>
      <form role="search" className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Field
          id="q"
          name="q"
          type="search"
          label="Search the verified facts"
          hint="Take the question that there is, or write your own: your class alone is asked it."
          required={false}
          defaultValue={query}
          maxLength={200}
        />
        <Button type="submit" look="secondary" className="min-h-[3.125rem]">
          Search
        </Button>
      </form>
      {query !== "" && facts.length === 0 && (
        <p className="mt-4 text-muted">No verified fact has these words. Try fewer or others.</p>
      )}
      <form {...form}>
        <input type="hidden" name="revision" value={revision} />
        {said.message && (
          <div className="mt-4">
            <SaidNotice tone={said.tone} message={said.message} undo={said.undo} />
          </div>
        )}
        {facts.length > 0 && (
          <ul className="mt-4 border-t border-rule">
            {facts.map((fact) => (
              <li key={fact.id} className="border-b border-rule py-2.5">
                <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                  <span className="min-w-0 flex-1 basis-64">{fact.statement}</span>
                  <span className="flex shrink-0 items-center gap-2">
                    {fact.isAsked ? (
                      <span className="text-sm text-muted">asked</span>
                    ) : (
                      <Button type="submit" look="secondary" name="step" value={`add ${fact.id}`}>
                        Add<span className="sr-only">: {fact.statement}</span>
                      </Button>
                    )}
                    <Button
                      look="quiet"
                      aria-haspopup="dialog"
                      className="px-3"
                      onClick={() => setWriting(fact)}
                    >
                      Write your own
                      <span className="sr-only"> for: {fact.statement}</span>
                    </Button>
                  </span>
                </div>
                {fact.own.map(({ itemId, stem }) => (
                  <div
                    key={itemId}
                    className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-l-3 border-rule pl-3.5"
                  >
                    <span className="min-w-0 flex-1 basis-64 text-sm">
                      <span className="text-muted">Written for this class: </span>
                      {stem}
                    </span>
                    <Button type="submit" look="secondary" name="step" value={`ask ${itemId}`}>
                      Add<span className="sr-only">: {stem}</span>
                    </Button>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        )}
      </form>
      {writing !== null && (
        <OwnQuestionDialog
          about={{ statement: writing.statement, factId: writing.id }}
          save={saveOwn}
          onClose={() => setWriting(null)}
          onSaved={(saved) => {
            setTold({ said: saved, before: state });
            setWriting(null);
          }}
        />
      )}
    </>
  );
}
