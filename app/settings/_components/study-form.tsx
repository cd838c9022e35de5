"use client";

import { useEffect, useRef } from "react";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { RangeField } from "@/components/range-field";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { hourChoices } from "./hour-choices";
import type { RetentionCost, StudyFormProps } from "./settings-view";

/** How much to study, how much to remember, and when a day begins. */
export function StudyForm(props: StudyFormProps) {
  const { newPerDay, reviewsPerDay, retentionPercent, costs, rollOverHour, timeZones } = props;
  const { state, pending, form } = useKeptForm(props.save);
  const { values, errors } = state;
  const zone = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (props.timeZone !== null || zone.current === null) return;
    zone.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, [props.timeZone]);
  const costAt = (percent: number) => costs.find((cost) => cost.percent === percent);
  return (
    <form {...form} className="flex max-w-md flex-col gap-6">
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
      <div className="grid grid-cols-2 gap-4">
        <Field
          id="newPerDay"
          name="newPerDay"
          label="New facts a day"
          type="number"
          inputMode="numeric"
          min={0}
          max={500}
          defaultValue={values.newPerDay ?? newPerDay}
          error={errors.newPerDay}
        />
        <Field
          id="reviewsPerDay"
          name="reviewsPerDay"
          label="Reviews a day"
          type="number"
          inputMode="numeric"
          min={0}
          max={5000}
          defaultValue={values.reviewsPerDay ?? reviewsPerDay}
          error={errors.reviewsPerDay}
        />
      </div>
      <p className="-mt-4 text-sm text-muted">
        At most. What is due beyond that waits; new facts of today are reviews of the next weeks.
      </p>
      <RangeField
        id="retentionPercent"
        name="retentionPercent"
        label="How much to remember"
        hint="The share that you still know at the moment when a fact is asked again."
        min={costs[0]?.percent ?? retentionPercent}
        max={costs.at(-1)?.percent ?? retentionPercent}
        defaultValue={Number(values.retentionPercent ?? retentionPercent)}
        valueText={(percent) => `${percent}\u00a0%`}
        outcome={(percent) => outcomeOf(costAt(percent), props.costsOf)}
        error={errors.retentionPercent}
      />
      <Select
        id="rollOverHour"
        name="rollOverHour"
        label="A study day begins at"
        hint="Who studies after midnight still studies “today”."
        choices={hourChoices}
        defaultValue={values.rollOverHour ?? String(rollOverHour)}
        error={errors.rollOverHour}
      />
      <Select
        ref={zone}
        id="timeZone"
        name="timeZone"
        label="Time zone"
        choices={timeZones.map((each) => ({ value: each, label: each.replaceAll("_", " ") }))}
        defaultValue={values.timeZone ?? props.timeZone ?? "UTC"}
        error={errors.timeZone}
      />
      <SubmitButton size="large" pending={pending} pendingText="Saving…">
        Save
      </SubmitButton>
    </form>
  );
}

function outcomeOf(cost: RetentionCost | undefined, costsOf: string): string {
  if (cost === undefined) return "";
  const known = Math.round(cost.meanRecall * 100);
  return `Costs about ${perDayText(cost.reviewsPerDay)} for ${costsOf}. On an average day you know ${known}\u00a0% of them.`;
}

/** "4 reviews a day"; below one a day, by the week. */
function perDayText(reviewsPerDay: number): string {
  if (reviewsPerDay >= 9.5) return `${Math.round(reviewsPerDay)} reviews a day`;
  if (reviewsPerDay >= 1) return `${reviewsPerDay.toFixed(1).replace(/\.0$/, "")} reviews a day`;
  const weekly = reviewsPerDay * 7;
  return weekly >= 1.5 ? `${Math.round(weekly)} reviews a week` : "1 review a week or fewer";
}
