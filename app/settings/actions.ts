"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { errorsOf } from "@/app/_mapping/form-errors";
import { typedText, typedValues } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { makeCalendarAddress, removeCalendarAddress } from "@/server/calendar";
import { reminderSchema, saveReminder, stopReminders } from "@/server/reminders";
import {
  findRequestViewer,
  getRequestViewer,
  rememberTimeZone,
  requestTimeZone,
} from "@/server/sign-in";
import { saveStudySettings, studyFormSchema } from "@/server/study-settings";
import { changeSuspension, suspensionSchema } from "@/server/suspensions";
import type { StudyField } from "./_components/settings-view";

/** Saves when to be reminded, and whether by e-mail. */
export const saveReminderAction: FormAction<"hour"> = async (_previous, form) => {
  const values = { hour: typedText(form, "hour") };
  const refused = (message: string) =>
    ({ status: "refused", values, errors: {}, message }) as const;
  const parsed = reminderSchema.safeParse({ ...values, byEmail: form.get("byEmail") === "on" });
  if (!parsed.success) return refused("Choose an hour from the list.");
  const viewer = await getRequestViewer(await requestTimeZone());
  const saved = await saveReminder(viewer, parsed.data, new Date());
  if (!saved.ok) return refused("No e-mail can be sent to you: sign up with an address first.");
  revalidatePath("/settings");
  return { status: "done", values, errors: {}, message: "Saved." };
};

const studyFields = [
  "newPerDay",
  "reviewsPerDay",
  "retentionPercent",
  "rollOverHour",
  "timeZone",
] as const satisfies readonly StudyField[];

/** Saves how much to study, how much to remember, and when a day begins. */
export const saveStudyAction: FormAction<StudyField> = async (_previous, form) => {
  const values = typedValues(form, studyFields);
  const parsed = studyFormSchema.safeParse(values);
  if (!parsed.success) {
    return { status: "refused", values, errors: errorsOf(parsed.error), message: null };
  }
  const viewer = await getRequestViewer(parsed.data.timeZone);
  await saveStudySettings(viewer, parsed.data, new Date());
  await rememberTimeZone(parsed.data.timeZone);
  revalidatePath("/settings");
  return { status: "done", values, errors: {}, message: "Saved. It holds from now on." };
};

/** Sets a fact aside or takes it up again. @returns what went wrong, or null. */
export async function changeAsideAction(
  factId: string,
  isSetAside: boolean,
): Promise<string | null> {
  const parsed = suspensionSchema.safeParse({ factId, isSetAside });
  const viewer = await findRequestViewer();
  if (!parsed.success || viewer === null) return "Reload the page and try again.";
  const isKnown = await changeSuspension(viewer, parsed.data, new Date());
  return isKnown ? null : "This fact is not here any more.";
}

/** Makes the calendar's secret address, or a new one. */
export async function makeCalendarAction(): Promise<void> {
  const viewer = await getRequestViewer(await requestTimeZone());
  await makeCalendarAddress(viewer, new Date());
  revalidatePath("/settings");
}

/** Takes the calendar off the net. */
export async function removeCalendarAction(): Promise<void> {
  const viewer = await findRequestViewer();
  if (viewer !== null) await removeCalendarAddress(viewer);
  revalidatePath("/settings");
}

/** Ends the reminders of whoever followed the link in one. */
export async function stopRemindersAction(form: FormData): Promise<void> {
  const isStopped = await stopReminders(typedText(form, "token"));
  redirect(`/reminders/stop?done=${isStopped ? "yes" : "no"}`);
}
