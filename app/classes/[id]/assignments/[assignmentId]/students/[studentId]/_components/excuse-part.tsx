"use client";

import { Disclosure } from "@/components/disclosure";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { instantText } from "@/app/_components/day-text";

/** Whether a student is excused from an assignment, with what changes that. */
export function ExcusePart({
  place,
  excuse,
  timeZone,
  action,
}: {
  place: { classId: string; assignmentId: string; studentId: string };
  /** `at` is an ISO instant; null where not excused. */
  excuse: { reason: string; at: string } | null;
  timeZone: string;
  action: FormAction<"reason">;
}) {
  const { state, pending, form } = useKeptForm(action);
  const hidden = { ...place, ...(excuse === null ? {} : { isTakenBack: "true", reason: "" }) };
  const said = state.message !== null && state.status === "refused" && (
    <Notice tone="wrong">{state.message}</Notice>
  );
  const fields = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  if (excuse !== null) {
    return (
      <div className="flex flex-col items-start gap-3">
        <Notice>
          <p>
            <strong className="font-semibold">Excused</strong> since{" "}
            {instantText(excuse.at, timeZone)}. It is in no mean, and not missing.
          </p>
          {excuse.reason !== "" && <p className="break-words">{excuse.reason}</p>}
        </Notice>
        <form {...form} className="flex flex-col gap-3 print:hidden">
          {fields}
          <SubmitButton look="secondary" pending={pending} pendingText="One moment…">
            Take the excuse back
          </SubmitButton>
          {said}
        </form>
      </div>
    );
  }
  return (
    <div className="print:hidden">
      <Disclosure title="Excuse from this assignment…">
        <form {...form} className="flex max-w-md flex-col items-start gap-4 pt-2">
          {fields}
          <Field
            id="reason"
            name="reason"
            label="Reason"
            hint="For the teachers of the class. It is also in what the student may take away about themselves."
            optional
            maxLength={300}
            dir="auto"
            autoComplete="off"
            defaultValue={state.values.reason}
            error={state.errors.reason}
          />
          <SubmitButton look="secondary" pending={pending} pendingText="One moment…">
            Excuse
          </SubmitButton>
          {said}
        </form>
      </Disclosure>
    </div>
  );
}
