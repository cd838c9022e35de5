import type { z } from "zod";
import { counted } from "@/app/_components/count-text";
import type { FormState } from "@/components/form-state";
import type { FeedPoll } from "@/server/feed-polling";

type Texts<Name extends string> = Partial<Record<Name, string>>;

export const doneWith = <Name extends string>(
  message: string,
  values: Texts<Name> = {},
): FormState<Name> => ({ status: "done", values, errors: {}, message });

export const refusedWith = <Name extends string>(
  errors: Texts<Name>,
  values: Texts<Name>,
  message: string | null = null,
): FormState<Name> => ({ status: "refused", values, errors, message });

/** The first sentence for each field that is wrong. */
export function fieldErrors<Name extends string>(
  error: z.ZodError<Record<Name, unknown>>,
): Texts<Name> {
  const errors: Texts<Name> = {};
  for (const issue of error.issues) {
    const name = issue.path[0] as Name;
    errors[name] ??= issue.message;
  }
  return errors;
}

/** What came of reading a feed, in words for the editor who asked. */
export function pollWords({ imported, corrected, refused }: FeedPoll): string {
  const parts = [
    ...(imported > 0 ? [`${counted(imported, "article")} taken in`] : []),
    ...(corrected > 0 ? [`${counted(corrected, "article")} corrected`] : []),
    ...(refused > 0 ? [`${counted(refused, "entry", "entries")} not taken in`] : []),
  ];
  return parts.length === 0 ? "Read. Nothing new." : `Read: ${parts.join(", ")}.`;
}
