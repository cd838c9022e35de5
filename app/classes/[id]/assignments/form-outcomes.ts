import type { z } from "zod";
import { typedText } from "@/components/form-state";
import type { FormState } from "@/components/form-state";

/** `undo` carries the id of the step that can be taken back. */
export type StepField = "undo";
export type MakeField = "title" | "kind" | "from" | "topic" | "query" | "count";

export const notATeacher = "Only teachers of this class change its assignments. Reload the page.";

export const refusedStep = <Name extends string>(
  values: Partial<Record<Name, string>>,
  message: string | null,
  errors: Partial<Record<Name, string>> = {},
): FormState<Name> => ({ status: "refused", values, errors, message });

/** A step that was taken; `canUndo` is false for a taking back. */
export const doneStep = (
  { eventId, message }: { eventId: string; message: string },
  canUndo: boolean,
): FormState<StepField> => ({
  status: "done",
  values: canUndo ? { undo: eventId } : {},
  errors: {},
  message,
});

const makeFields = ["title", "kind", "from", "topic", "query", "count"] as const;

/** What was typed for a new assignment. */
export const keptValues = (form: FormData): Record<MakeField, string> => {
  const entries = makeFields.map((name) => [name, typedText(form, name)] as const);
  return Object.fromEntries(entries) as Record<MakeField, string>;
};

/** The first sentence for each field; what is wrong with the source is said at its own field. */
export function makeErrors(error: z.ZodError): Partial<Record<MakeField, string>> {
  const errors: Partial<Record<MakeField, string>> = {};
  for (const { path, message } of error.issues) {
    const name = path.at(-1) as MakeField;
    errors[name] ??= message;
  }
  return errors;
}
