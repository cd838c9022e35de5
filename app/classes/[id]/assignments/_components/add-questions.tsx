"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { useKeptForm } from "@/components/use-kept-form";
import type { StepField } from "../form-outcomes";

/** Facts to add, found by words. */
export function AddQuestions({
  query,
  facts,
  revision,
  step,
}: {
  query: string;
  facts: readonly { id: string; statement: string; isAsked: boolean }[];
  revision: number;
  step: FormAction<StepField>;
}) {
  const { state, form } = useKeptForm(step);
  return (
    <>
      <form role="search" className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Field
          id="q"
          name="q"
          type="search"
          label="Search the verified facts"
          required={false}
          defaultValue={query}
          maxLength={200}
        />
        <Button type="submit" look="secondary" className="min-h-[3.125rem]">
          Search
        </Button>
      </form>
      {state.message && (
        <div className="mt-4">
          <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
        </div>
      )}
      {query !== "" && facts.length === 0 && (
        <p className="mt-4 text-muted">No verified fact has these words. Try fewer or others.</p>
      )}
      {facts.length > 0 && (
        <form {...form}>
          <input type="hidden" name="revision" value={revision} />
          <ul className="mt-4 border-t border-rule">
            {facts.map(({ id, statement, isAsked }) => (
              <li
                key={id}
                className="flex items-center justify-between gap-4 border-b border-rule py-2"
              >
                <span className="min-w-0">{statement}</span>
                {isAsked ? (
                  <span className="shrink-0 text-sm text-muted">asked</span>
                ) : (
                  <Button type="submit" look="secondary" name="step" value={`add ${id}`}>
                    Add<span className="sr-only">: {statement}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </form>
      )}
    </>
  );
}
