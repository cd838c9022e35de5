import type { z } from "zod";
import type { FormState } from "@/components/form-state";

/** The first message for each field that was refused. */
export function errorsOf<FieldName extends string>(
  error: z.ZodError,
): FormState<FieldName>["errors"] {
  const errors: FormState<string>["errors"] = {};
  for (const issue of error.issues) errors[String(issue.path[0])] ??= issue.message;
  return errors;
}
