import type { Metadata } from "next";
import { AnswerDownloads } from "@/app/_components/answer-downloads";
import { PageSection } from "@/app/_components/page-section";
import { SiteShell } from "@/app/_components/site-shell";
import { findCalendarAddress } from "@/server/calendar";
import { loadReminder } from "@/server/reminders";
import { countAnswers } from "@/server/reviews";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { makeCalendarAction, removeCalendarAction, saveReminderAction } from "./actions";
import { CalendarSection } from "./_components/calendar-section";
import { ReminderForm } from "./_components/reminder-form";

export const metadata: Metadata = { title: "Settings" };
export const dynamic = "force-dynamic";

export default async function SettingsPage() {
  const viewer = await findRequestViewer();
  const reminder = viewer === null ? null : await loadReminder(viewer);
  const answers = viewer === null ? 0 : await countAnswers(viewer);
  return (
    <SiteShell section="account" showDesk={editorOf(viewer) !== null} note="Settings">
      <h1 className="font-serif text-3xl font-semibold">Settings</h1>
      <PageSection title="Reminders">
        <ReminderForm
          hour={reminder?.hour ?? 18}
          byEmail={reminder?.byEmail ?? false}
          canMail={reminder?.canMail ?? false}
          isGuest={viewer === null || isGuest(viewer)}
          timeZone={viewer?.timeZone ?? (await requestTimeZone())}
          problem={reminder?.problem ?? null}
          save={saveReminderAction}
        />
      </PageSection>
      <PageSection title="Calendar">
        <CalendarSection
          address={viewer === null ? null : await findCalendarAddress(viewer)}
          make={makeCalendarAction}
          remove={removeCalendarAction}
        />
      </PageSection>
      <PageSection title="Your answers">
        <p className="max-w-md text-muted">
          {answers === 0
            ? "Once you have answered something, you can take all of it away as a file."
            : "All that you have answered, with each question and fact, to keep or to look into."}
        </p>
        {answers > 0 && (
          <div className="mt-4">
            <AnswerDownloads />
          </div>
        )}
      </PageSection>
      <div className="h-10" />
    </SiteShell>
  );
}
