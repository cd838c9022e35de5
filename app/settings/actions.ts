"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { makeCalendarAddress, removeCalendarAddress } from "@/server/calendar";
import { reminderSchema, saveReminder, stopReminders } from "@/server/reminders";
import { findRequestViewer, getRequestViewer, requestTimeZone } from "@/server/sign-in";

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
