import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/** How long a class is kept after it was archived or deleted: then it is erased by itself. */
export const archivedDays = 365;
export const deletedDays = 30;
/** How long a link that makes somebody a co-teacher can be used. */
export const inviteDays = 7;
/** A class may hold so many, so that one cannot fill the database. */
export const mostStudents = 12_000;

const mostLabels = 8;
const longestLabel = 30;

export const classNameSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the class a name, such as “7b” or “Politics, Tuesdays”.")
    .max(80, "Use a name of at most 80 characters."),
});

/**
 * Reads the labels of a student; the same twice counts once, whatever the case.
 * @returns them in the order in which they were given, or a sentence on how to mend them.
 */
export function readLabels(typed: readonly string[]): Result<string[], string> {
  const labels = new Map<string, string>();
  for (const each of typed) {
    const label = each
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cs}]/gu, " ")
      .replace(/\s+/g, " ")
      .trim();
    if (label === "") continue;
    if (label.length > longestLabel) {
      return failed(`Use labels of at most ${longestLabel} characters, with commas between them.`);
    }
    const key = label.toLowerCase();
    if (!labels.has(key)) labels.set(key, label);
  }
  if (labels.size > mostLabels) return failed(`A student has at most ${mostLabels} labels.`);
  return ok([...labels.values()]);
}
