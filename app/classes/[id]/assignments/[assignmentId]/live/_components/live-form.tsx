"use client";

import { counted } from "@/app/_components/count-text";
import { liveSeconds } from "@/assignments/live-settings";
import { Checkbox } from "@/components/checkbox";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import type { LiveField } from "../actions";

const choices = liveSeconds.map((seconds) => ({
  value: seconds === null ? "" : String(seconds),
  label: seconds === null ? "No limit: until I go on" : `${seconds} seconds`,
}));

/** How the game is played; everything that costs somebody something is off. */
export function LiveForm({
  questions,
  create,
}: {
  questions: number;
  create: FormAction<LiveField>;
}) {
  const { state, pending, form } = useKeptForm(create);
  return (
    <form {...form} className="flex max-w-xl flex-col gap-4" aria-label="Play live">
      {state.message && (
        <Notice tone="wrong" urgent>
          {state.message}
        </Notice>
      )}
      <Select
        id="secondsAQuestion"
        name="secondsAQuestion"
        label="Time for each question"
        hint="Students with extra time have it here too."
        choices={choices}
        defaultValue={state.values.secondsAQuestion ?? ""}
        error={state.errors.secondsAQuestion}
      />
      <Checkbox
        id="isSpeedScored"
        name="isSpeedScored"
        label="Faster answers earn more"
        hint="Full points in the first three seconds, falling to half at the end of the time. It rewards quick readers; the report counts right answers in any case."
      />
      <Checkbox
        id="allowsGuests"
        name="allowsGuests"
        label="Let guests play"
        hint="Anybody with the PIN, under a name of their choice. Only students of the class come into the gradebook."
      />
      <Checkbox
        id="showsPlaces"
        name="showsPlaces"
        label="Tell each player their own place"
        hint="Nobody sees another’s."
      />
      <div>
        <SubmitButton size="large" pending={pending} pendingText="Opening…">
          {`Open the lobby with ${counted(questions, "question")}`}
        </SubmitButton>
      </div>
    </form>
  );
}
