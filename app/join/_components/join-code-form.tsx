import { Field } from "@/components/field";
import { SubmitButton } from "@/components/submit-button";

/** Asks for the code of a class and goes there; works without script. */
export function JoinCodeForm({ code, problem }: { code: string; problem: string | null }) {
  return (
    <form action="/join" method="get" noValidate className="flex max-w-md flex-col gap-4">
      <Field
        id="code"
        name="code"
        label="Code of the class"
        hint="Six letters and digits, from your teacher."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        className="tracking-widest uppercase tabular-nums"
        defaultValue={code}
        error={problem ?? undefined}
      />
      <SubmitButton look="secondary" size="large" pendingText="Looking…">
        Go on
      </SubmitButton>
    </form>
  );
}
