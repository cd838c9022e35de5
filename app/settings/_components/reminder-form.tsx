"use client";

import { Checkbox } from "@/components/checkbox";
import { Notice } from "@/components/notice";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { hourChoices } from "./hour-choices";
import type { ReminderSettings } from "./settings-view";

/** At what hour to be reminded, and whether by e-mail. */
export function ReminderForm(props: ReminderSettings) {
  const { hour, byEmail, canMail, isGuest, timeZone, problem, save } = props;
  const { state, pending, form } = useKeptForm(save);
  return (
    <form {...form} className="flex max-w-md flex-col gap-4">
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
      {problem && state.message === null && <Notice tone="wrong">{problem}</Notice>}
      <Select
        id="hour"
        name="hour"
        label="At"
        hint={`By the clock of ${timeZone.replaceAll("_", " ")}. Nothing is sent on days with nothing due.`}
        choices={hourChoices}
        defaultValue={state.values.hour ?? String(hour)}
        error={state.errors.hour}
      />
      {canMail ? (
        <Checkbox
          id="byEmail"
          name="byEmail"
          label="By e-mail"
          hint="Every mail has a link that ends them."
          defaultChecked={byEmail}
        />
      ) : (
        <p className="text-muted">
          {isGuest
            ? "Sign up to be reminded by e-mail too: as a guest you have no address here."
            : "This installation sends no e-mail: whoever runs it can set that up."}
        </p>
      )}
      <SubmitButton size="large" pending={pending} pendingText="Saving…">
        Save
      </SubmitButton>
    </form>
  );
}
