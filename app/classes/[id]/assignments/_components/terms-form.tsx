"use client";

import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import type { TermsFormField } from "../read-forms";
import type { TermsFields } from "./editor-view";

const feedbackChoices = [
  { value: "after-submit", label: "after handing in" },
  { value: "after-close", label: "after it has closed for everybody" },
  { value: "at-once", label: "at once, after each answer" },
];
const countsChoices = [
  { value: "best", label: "the best" },
  { value: "last", label: "the latest" },
  { value: "first", label: "the first" },
  { value: "average", label: "the average" },
];

/** Title, due time and, folded, everything else that has a default. */
export function TermsForm({
  fields,
  kind,
  revision,
  timeZone,
  save,
}: {
  fields: TermsFields;
  kind: "quiz" | "practice";
  revision: number;
  timeZone: string;
  save: FormAction<TermsFormField>;
}) {
  const { state, pending, form } = useKeptForm(save);
  const { errors } = state;
  const time = (name: "opensAt" | "dueAt" | "closesAt", label: string, hint: string) => (
    <Field
      id={name}
      name={name}
      type="datetime-local"
      label={label}
      hint={hint}
      optional
      defaultValue={fields[name]}
      error={errors[name]}
    />
  );
  return (
    <form {...form} className="flex max-w-xl flex-col gap-5">
      <input type="hidden" name="revision" value={revision} />
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
      <Field
        id="title"
        name="title"
        label="Title"
        defaultValue={fields.title}
        error={errors.title}
        maxLength={120}
      />
      {time(
        "dueAt",
        "Due",
        `Later counts as late. By the clock of ${timeZone.replaceAll("_", " ")}.`,
      )}
      <details className="group" open={Object.keys(errors).length > 0}>
        <summary className="inline-flex min-h-11 items-center font-medium text-muted hover:text-ink">
          More settings
        </summary>
        <div className="flex flex-col gap-5 pt-3">
          {time("opensAt", "Opens", "Left empty: as soon as it is published.")}
          {time(
            "closesAt",
            "Closes",
            "From then on nothing is taken in. Left empty: it stays open.",
          )}
          {kind === "quiz" && (
            <Field
              id="timeLimitMinutes"
              name="timeLimitMinutes"
              label="Time limit in minutes"
              hint="Left empty: none. A student’s time factor stretches it, and the times above."
              inputMode="decimal"
              optional
              defaultValue={fields.timeLimitMinutes}
              error={errors.timeLimitMinutes}
            />
          )}
          <Field
            id="attemptsAllowed"
            name="attemptsAllowed"
            label="Attempts"
            hint="Left empty: as many as they like. What is right is told after the last one."
            inputMode="numeric"
            optional
            defaultValue={fields.attemptsAllowed}
            error={errors.attemptsAllowed}
          />
          <Select
            id="whichCounts"
            name="whichCounts"
            label="Of several attempts counts"
            defaultValue={fields.whichCounts}
            choices={countsChoices}
          />
          {kind === "quiz" && (
            <Select
              id="feedbackWhen"
              name="feedbackWhen"
              label="Students see what is right"
              defaultValue={fields.feedbackWhen}
              error={errors.feedbackWhen}
              choices={feedbackChoices}
            />
          )}
          <Checkbox
            id="isShuffled"
            name="isShuffled"
            label="Another order for each student"
            hint="Of the questions and of their options."
            defaultChecked={fields.isShuffled}
          />
          <Checkbox
            id="showsScore"
            name="showsScore"
            label="Students see their score"
            defaultChecked={fields.showsScore}
          />
        </div>
      </details>
      <SubmitButton size="large" look="secondary" pending={pending} pendingText="Saving…">
        Save settings
      </SubmitButton>
    </form>
  );
}
