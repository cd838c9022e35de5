import { weekdayText } from "@/app/_components/day-text";
import { SiteShell } from "@/app/_components/site-shell";
import { catchUpOf, examRowsOf } from "@/app/_mapping/study-ways-of";
import { todayViewOf } from "@/app/_mapping/today-view-of";
import { TodayScreen } from "@/app/_today/today-screen";
import { loadCorrectionsFor } from "@/server/corrections";
import { loadExamPlans } from "@/server/exam-plans";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { loadToday } from "@/server/study";
import { findBacklog } from "@/server/study-ways";

export const dynamic = "force-dynamic";

export default async function TodayPage() {
  const viewer = await findRequestViewer();
  const today = await loadToday(viewer, new Date(), await requestTimeZone());
  const corrections = viewer === null ? [] : await loadCorrectionsFor(viewer);
  const exams = viewer === null ? [] : await loadExamPlans(viewer, today.studyDay);
  const backlog = viewer === null ? null : await findBacklog(viewer, today.studyDay);
  const ways = { catchUp: catchUpOf(backlog), exams: examRowsOf(exams, today.studyDay) };
  const isEditor = editorOf(viewer) !== null;
  return (
    <SiteShell section="today" showDesk={isEditor} note={weekdayText(today.studyDay)}>
      <TodayScreen view={todayViewOf(today, corrections, isEditor)} ways={ways} />
    </SiteShell>
  );
}
