import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { attemptViewOf } from "@/app/_mapping/attempt-view-of";
import { AttemptResult } from "@/app/assignments/_components/attempt-result";
import { TakingScreen } from "@/app/assignments/_components/taking-screen";
import { findAttempt } from "@/server/attempt-pages";
import { editorOf } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";

export const metadata: Metadata = { title: "Attempt" };
export const dynamic = "force-dynamic";

export default async function AttemptOfAssignmentPage({
  params,
}: {
  params: Promise<{ assignmentId: string; attemptId: string }>;
}) {
  const { assignmentId, attemptId } = await params;
  const viewer = await findRequestViewer();
  const now = new Date();
  const page = viewer === null ? null : await findAttempt(viewer, attemptId, now);
  if (viewer === null || page === null || page.assignmentId !== assignmentId) notFound();
  const view = attemptViewOf(page, now);
  const leaveHref = page.isPreview
    ? `/classes/${page.classId}/assignments/${assignmentId}`
    : `/assignments/${assignmentId}`;
  if (!page.isOver) return <TakingScreen attempt={view} leaveHref={leaveHref} />;
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Assignments">
      <AttemptResult view={view} page={page} timeZone={viewer.timeZone} backHref={leaveHref} />
    </SiteShell>
  );
}
