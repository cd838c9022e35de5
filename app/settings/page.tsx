import type { Metadata } from "next";
import { AnswerDownloads } from "@/app/_components/answer-downloads";
import { PageSection } from "@/app/_components/page-section";
import { SiteShell } from "@/app/_components/site-shell";
import { RefreshWhenSent } from "@/app/_offline/refresh-when-sent";
import {
  asideFactOf,
  costsOf,
  costsOfWords,
  fittingOf,
  retentionPercents,
} from "@/app/_mapping/study-settings-of";
import { findCalendarAddress } from "@/server/calendar";
import { loadReminder } from "@/server/reminders";
import { countAnswers } from "@/server/reviews";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { loadStudySettings, loadWorkloads } from "@/server/study-settings";
import { loadSuspended } from "@/server/suspensions";
import { loadWeightsView, noWeightsView } from "@/server/weights";
import {
  changeAsideAction,
  makeCalendarAction,
  removeCalendarAction,
  saveReminderAction,
  saveStudyAction,
} from "./actions";
import { AsideList } from "./_components/aside-list";
import { CalendarSection } from "./_components/calendar-section";
import { FittingNote } from "./_components/fitting-note";
import { PushSwitch } from "./_components/push-switch";
import { ReminderForm } from "./_components/reminder-form";
import { StudyForm } from "./_components/study-form";

export const metadata: Metadata = { title: "Settings" };
export const dynamic = "force-dynamic";

export default async function SettingsPage() {
  const viewer = await findRequestViewer();
  const reminder = viewer === null ? null : await loadReminder(viewer);
  const answers = viewer === null ? 0 : await countAnswers(viewer);
  const study = await loadStudySettings(viewer);
  const workloads = await loadWorkloads(
    viewer,
    retentionPercents.map((percent) => percent / 100),
  );
  const timeZone = viewer?.timeZone ?? (await requestTimeZone());
  const weights = viewer === null ? noWeightsView : await loadWeightsView(viewer);
  const suspended = viewer === null ? [] : await loadSuspended(viewer);
  return (
    <SiteShell section="account" showDesk={editorOf(viewer) !== null} note="Settings">
      <RefreshWhenSent />
      <h1 className="font-serif text-3xl font-semibold">Settings</h1>
      <PageSection title="How you study">
        <StudyForm
          newPerDay={study.newPerDay}
          reviewsPerDay={study.reviewsPerDay}
          retentionPercent={Math.round(study.desiredRetention * 100)}
          costs={costsOf(workloads)}
          costsOf={costsOfWords(workloads)}
          rollOverHour={study.rollOverHour}
          timeZone={viewer?.timeZone ?? null}
          timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]}
          save={saveStudyAction}
        />
      </PageSection>
      <PageSection title="Set aside">
        <AsideList
          facts={suspended.map((fact) => asideFactOf(fact, timeZone))}
          change={changeAsideAction}
        />
      </PageSection>
      <PageSection title="Fitted to your memory">
        <FittingNote {...fittingOf(weights, timeZone)} />
      </PageSection>
      <PageSection title="Reminders">
        <ReminderForm
          hour={reminder?.hour ?? 18}
          byEmail={reminder?.byEmail ?? false}
          canMail={reminder?.canMail ?? false}
          isGuest={viewer === null || isGuest(viewer)}
          timeZone={timeZone}
          problem={reminder?.problem ?? null}
          save={saveReminderAction}
        />
        <PushSwitch />
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
