import { useState } from "react";
import type { FormEvent } from "react";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { typedText } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import type { DecisionOutcome, DeskDecision, DeskFact } from "./desk-view";
import { DialogActions } from "./dialog-actions";

type Refusal = Extract<DecisionOutcome, { ok: false }>;

/** Mends a fact's words and value. What was typed stays when the server refuses it. */
export function EditDialog({
  fact,
  onClose,
  onSave,
}: {
  fact: DeskFact;
  onClose: () => void;
  onSave: (decision: DeskDecision) => Promise<DecisionOutcome>;
}) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries(
      fact.editable.map(({ name }) => [name, typedText(form, `value-${name}`)]),
    );
    setPending(true);
    const outcome = await onSave({
      kind: "edit",
      factId: fact.id,
      statement: typedText(form, "statement"),
      values,
      staleAfter: typedText(form, "staleAfter") || null,
    });
    setPending(false);
    if (outcome.ok) onClose();
    else setRefusal(outcome);
  };

  return (
    <Dialog open title="Edit the fact" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        {refusal && (
          <Notice tone="wrong" urgent>
            {refusal.message}
          </Notice>
        )}
        <TextArea
          id="edit-statement"
          name="statement"
          label="Statement"
          hint="It must be understood without the article: full names, full dates."
          rows={3}
          maxLength={1000}
          defaultValue={fact.statement}
          error={refusal?.errors["statement"]}
        />
        {fact.editable.map(({ name, label, value, hint, input }) => (
          <Field
            key={name}
            id={`edit-${name}`}
            name={`value-${name}`}
            label={label}
            hint={hint ?? undefined}
            type={input === "number" ? "text" : input}
            inputMode={input === "number" ? "decimal" : undefined}
            required={false}
            defaultValue={value}
            error={refusal?.errors[name]}
          />
        ))}
        <Field
          id="edit-staleAfter"
          name="staleAfter"
          type="date"
          label="Ask until"
          hint="For what changes, such as who holds an office: after this day somebody looks at it again. Left empty, it is asked for good."
          optional
          defaultValue={fact.staleAfter ?? ""}
          error={refusal?.errors["staleAfter"]}
        />
        <DialogActions>
          <SubmitButton size="large" pending={pending} pendingText="Saving…">
            Save
          </SubmitButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
