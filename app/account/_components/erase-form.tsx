"use client";

import { counted } from "@/app/_components/count-text";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";

/** Erases the account, after telling what goes along. */
export function EraseForm({
  answers,
  lostClasses,
  secret,
  erase,
}: {
  answers: number;
  lostClasses: { name: string; students: number }[];
  /** What has to be typed; null for guests, who have none. */
  secret: "password" | "PIN" | null;
  erase: FormAction<"secret" | "isSure">;
}) {
  const { state, pending, form } = useKeptForm(erase);
  return (
    <form {...form} className="flex max-w-md flex-col gap-5" aria-label="Erase everything">
      <p className="text-muted">
        {counted(answers, "answer")} and everything that was learned from them, your settings and
        your places in classes go for good. Facts that you decided on stay, without your name.
      </p>
      {lostClasses.length > 0 && (
        <Notice tone="disputed">
          Nobody else teaches{" "}
          {lostClasses.map(({ name, students }, index) => (
            <span key={`${index} ${name}`}>
              {index > 0 && ", "}
              <bdi>{name}</bdi> ({counted(students, "student")})
            </span>
          ))}
          : erased too, with all that the students did there. Invite a colleague first to keep it.
        </Notice>
      )}
      {state.message && (
        <Notice tone="wrong" urgent>
          {state.message}
        </Notice>
      )}
      {secret !== null && (
        <Field
          id="secret"
          name="secret"
          type="password"
          inputMode={secret === "PIN" ? "numeric" : undefined}
          label={secret === "PIN" ? "Your PIN" : "Your password"}
          autoComplete="current-password"
          error={state.errors.secret}
        />
      )}
      <Checkbox
        id="isSure"
        name="isSure"
        label="I am sure: this cannot be undone"
        hint={state.errors.isSure}
        aria-invalid={state.errors.isSure === undefined ? undefined : true}
      />
      <SubmitButton look="danger" size="large" pending={pending} pendingText="Erasing…">
        Erase everything
      </SubmitButton>
    </form>
  );
}
