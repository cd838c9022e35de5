import { z } from "zod";

/** Why a student is excused, as a teacher types it; may be left empty. */
export const excuseReasonSchema = z
  .string()
  .trim()
  .max(200, "Use at most 200 characters for the reason.");

/**
 * What becomes of the wish to excuse a student, or to take that back. Asked for twice, as from two
 * tabs, nothing changes the second time; another reason takes the place of the one before.
 * @param stored the reason that stands, or null where the student is not excused
 * @param wanted the reason, or null to take it back
 */
export function decideExcuse(
  stored: string | null,
  wanted: string | null,
): "excuse" | "reword" | "take-back" | "nothing" {
  if (stored === wanted) return "nothing";
  if (wanted === null) return "take-back";
  return stored === null ? "excuse" : "reword";
}
