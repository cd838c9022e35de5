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

/** What a form carries under several names, each "" when there is none. */
export function typedValues<FieldName extends string>(
  form: FormData,
  names: readonly FieldName[],
): Record<FieldName, string> {
  const entries = names.map((name) => [name, typedText(form, name)]);
  return Object.fromEntries(entries) as Record<FieldName, string>;
}

/** The state of a form that nobody has sent yet. */
export function untouchedForm<FieldName extends string>(
  values: Partial<Record<FieldName, string>> = {},
): FormState<FieldName> {
  return { status: "untouched", values, errors: {}, message: null };
}

type Texts<FieldName extends string> = Partial<Record<FieldName, string>>;

/** What was wanted is done; `values` fill the form in anew. */
export const doneWith = <FieldName extends string>(
  message: string,
  values: Texts<FieldName> = {},
): FormState<FieldName> => ({ status: "done", values, errors: {}, message });

/** Nothing was done: a sentence for each field that is wrong, or one about the whole form. */
export const refusedWith = <FieldName extends string>(
  errors: Texts<FieldName>,
  values: Texts<FieldName>,
  message: string | null = null,
): FormState<FieldName> => ({ status: "refused", values, errors, message });

/** The first sentence for each field that is wrong, of a schema that refused what was typed. */
export function fieldErrors<FieldName extends string>(error: {
  issues: readonly { path: readonly PropertyKey[]; message: string }[];
}): Texts<FieldName> {
  const errors: Texts<FieldName> = {};
  for (const { path, message } of error.issues) errors[path[0] as FieldName] ??= message;
  return errors;
}
