import { z } from "zod";
import type { TermsField } from "@/assignments/check-terms";
import { findPointsProblem } from "@/assignments/points";
import { feedbackWhenSchema, termsSchema, whichCountsSchema } from "@/assignments/terms";
import type { Override, Terms } from "@/assignments/terms";
import { instantOfWall } from "@/assignments/wall-clock";
import { typedText } from "@/components/form-state";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { pointsPrefix } from "./_components/points-field";
import { titleSchema } from "@/server/assignments";

export type TermsFormField = TermsField | "title" | "revision";
type Errors = Partial<Record<TermsFormField, string>>;

const unreadTime = "Write the day and the time, such as 15/11/2024, 14:30, or leave it empty.";
const times = ["opensAt", "dueAt", "closesAt"] as const;

/** A number that a field holds; null where it is empty, NaN where it is none. */
function numberIn(form: FormData, name: string): number | null {
  const typed = typedText(form, name).trim().replace(",", ".");
  return typed === "" ? null : Number(typed);
}

/**
 * Title and terms as a teacher has filled them in.
 * @param timeZone the teacher's, by whose clock the times are meant
 */
export function readTermsForm(
  form: FormData,
  timeZone: string,
): Result<{ title: string; terms: Terms }, Errors> {
  const errors: Errors = {};
  const title = titleSchema.safeParse(typedText(form, "title"));
  if (!title.success) errors.title = title.error.issues[0]?.message ?? "";
  const read: Partial<Record<(typeof times)[number], string | null>> = {};
  for (const name of times) {
    const typed = typedText(form, name);
    const instant = typed === "" ? null : instantOfWall(typed, timeZone);
    if (typed !== "" && instant === null) errors[name] = unreadTime;
    read[name] = instant;
  }
  const timeLimitMinutes = numberIn(form, "timeLimitMinutes");
  const attemptsAllowed = numberIn(form, "attemptsAllowed");
  if (Number.isNaN(timeLimitMinutes)) errors.timeLimitMinutes = "Write the minutes as a number.";
  if (Number.isNaN(attemptsAllowed)) errors.attemptsAllowed = "Write how many as a number.";
  const terms = {
    ...read,
    timeLimitMinutes,
    attemptsAllowed,
    whichCounts: whichCountsSchema.catch("best").parse(typedText(form, "whichCounts")),
    isShuffled: form.get("isShuffled") === "on",
    feedbackWhen: feedbackWhenSchema.catch("after-submit").parse(typedText(form, "feedbackWhen")),
    showsScore: form.get("showsScore") === "on",
  };
  if (Object.keys(errors).length > 0 || !title.success) return failed(errors);
  const parsed = termsSchema.safeParse(terms);
  if (parsed.success) return ok({ title: title.data, terms: parsed.data });
  // What is out of range is said in the words of the rules.
  const range: Errors = {};
  for (const { path } of parsed.error.issues) {
    const field = path[0] as TermsField;
    range[field] =
      field === "attemptsAllowed"
        ? "Choose from 1 to 20 attempts, or leave it empty for any number."
        : "Choose a time limit from 1 minute to 24 hours, or leave it empty.";
  }
  return failed(range);
}

/** What each question is to bring, by its id, or a sentence for each field that cannot be read. */
export function readPointsForm(
  form: FormData,
): Result<ReadonlyMap<string, number>, Record<string, string>> {
  const points = new Map<string, number>();
  const errors: Record<string, string> = {};
  for (const name of form.keys()) {
    const itemId = z
      .guid()
      .safeParse(name.startsWith(pointsPrefix) ? name.slice(pointsPrefix.length) : "");
    if (!itemId.success) continue;
    const wanted = numberIn(form, name) ?? Number.NaN;
    const problem = findPointsProblem(wanted);
    if (problem !== null) errors[name] = problem;
    points.set(itemId.data, wanted);
  }
  return Object.keys(errors).length > 0 ? failed(errors) : ok(points);
}

const whoSchema = z.union([
  z.templateLiteral(["student ", z.guid()]),
  z.templateLiteral(["label ", z.string().min(1).max(40)]),
]);

/** One exception as a teacher has filled it in: for whom, and what differs. */
export function readOverrideForm(form: FormData, timeZone: string): Result<Override, string> {
  const who = whoSchema.safeParse(typedText(form, "who"));
  if (!who.success) return failed("Choose a student or a label.");
  const set: Override["set"] = {};
  for (const name of ["dueAt", "closesAt"] as const) {
    const typed = typedText(form, name);
    if (typed === "") continue;
    const instant = instantOfWall(typed, timeZone);
    if (instant === null) return failed(unreadTime);
    set[name] = instant;
  }
  for (const name of ["timeLimitMinutes", "attemptsAllowed"] as const) {
    const number = numberIn(form, name);
    if (number === null) continue;
    if (!termsSchema.shape[name].safeParse(number).success) {
      return failed("Choose from 1 to 20 attempts, and from 1 minute to 24 hours.");
    }
    set[name] = number;
  }
  if (form.get("noLimit") === "on") set.timeLimitMinutes = null;
  const [kind, ...rest] = who.data.split(" ");
  const name = rest.join(" ");
  return ok({ who: kind === "student" ? { studentIds: [name] } : { labels: [name] }, set });
}
