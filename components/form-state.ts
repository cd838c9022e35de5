/**
 * What a form shows after the server has answered. `values` are what was typed (never a password),
 * so that a form sent without script comes back filled in; `errors` are sentences for one field
 * each; `message` is about the whole form.
 */
export type FormState<FieldName extends string> = {
  status: "untouched" | "refused" | "done";
  values: Partial<Record<FieldName, string>>;
  errors: Partial<Record<FieldName, string>>;
  message: string | null;
};

/** The shape that `useActionState` wants of an action. */
export type FormAction<FieldName extends string> = (
  previous: FormState<FieldName>,
  form: FormData,
) => Promise<FormState<FieldName>>;

/** The text that a form carries under a name; "" when there is none. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The state of a form that nobody has sent yet. */
export function untouchedForm<FieldName extends string>(
  values: Partial<Record<FieldName, string>> = {},
): FormState<FieldName> {
  return { status: "untouched", values, errors: {}, message: null };
}
