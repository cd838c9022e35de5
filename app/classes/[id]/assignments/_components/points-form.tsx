"use client";

import { Disclosure } from "@/components/disclosure";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { counted } from "@/app/_components/count-text";
import { pointsPrefix } from "./points-field";
import type { EditorView } from "./editor-view";

/** What each question of an assignment brings. */
export function PointsForm({ view, save }: { view: EditorView; save: FormAction<string> }) {
  const { state, pending, form } = useKeptForm(save);
  const { questions, revision, hasPoints } = view;
  const all = questions.reduce((sum, { points }) => sum + points, 0);
  return (
    <form {...form} className="flex max-w-xl flex-col items-start gap-4">
      <input type="hidden" name="revision" value={revision} />
      <p className="text-muted">
        {hasPoints ? `${counted(all, "point")} in all.` : "Every question brings 1 point."}{" "}
        {view.attempts > 0 && "Whoever has begun keeps the points from then."}
      </p>
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
      <Disclosure title="Change the points">
        <div className="flex flex-col gap-5 pt-2">
          {questions.map(({ itemId, stem, points }, at) => {
            const name = `${pointsPrefix}${itemId}`;
            return (
              <Field
                key={itemId}
                id={name}
                name={name}
                label={`${at + 1}. ${stem}`}
                inputMode="decimal"
                autoComplete="off"
                className="max-w-24"
                maxLength={8}
                defaultValue={String(points)}
                error={state.errors[name]}
              />
            );
          })}
          <div>
            <SubmitButton look="secondary" size="large" pending={pending} pendingText="Saving…">
              Save the points
            </SubmitButton>
          </div>
        </div>
      </Disclosure>
    </form>
  );
}
