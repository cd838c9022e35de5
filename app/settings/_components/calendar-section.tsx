import { Field } from "@/components/field";
import { SubmitButton } from "@/components/submit-button";
import type { CalendarSettings } from "./settings-view";

/** The calendar feed: its address to copy, a new one, or none. */
export function CalendarSection({ address, make, remove }: CalendarSettings) {
  return (
    <div className="flex max-w-md flex-col gap-4">
      <p className="text-muted">
        Your calendar can show how many facts come back on which day. It learns the counts and
        nothing else.
      </p>
      {address !== null && (
        <Field
          id="calendar-address"
          label="Address to subscribe to"
          hint="Keep it to yourself: whoever has it sees the counts."
          value={address}
          readOnly
        />
      )}
      <div className="flex flex-wrap gap-3">
        <form action={make}>
          <SubmitButton look="secondary" size="large" pendingText="Making it…">
            {address === null ? "Make an address" : "Replace it by a new one"}
          </SubmitButton>
        </form>
        {address !== null && (
          <form action={remove}>
            <SubmitButton look="quiet" size="large" pendingText="Taking it away…">
              Take it away
            </SubmitButton>
          </form>
        )}
      </div>
    </div>
  );
}
