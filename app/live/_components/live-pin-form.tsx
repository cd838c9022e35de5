import { Field } from "@/components/field";
import { SubmitButton } from "@/components/submit-button";

/** Asks for the PIN of a game and goes there; works without script. */
export function LivePinForm({ pin, problem }: { pin: string; problem: string | null }) {
  return (
    <form action="/live" method="get" noValidate className="flex max-w-md flex-col gap-4">
      <Field
        id="pin"
        name="pin"
        label="PIN of the game"
        hint="Six digits, from the screen in the room."
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        className="tracking-widest tabular-nums"
        defaultValue={pin}
        error={problem ?? undefined}
      />
      <SubmitButton size="large" pendingText="Looking…">
        Go on
      </SubmitButton>
    </form>
  );
}
