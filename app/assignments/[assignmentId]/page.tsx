import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_components/back-link";
import { SiteShell } from "@/app/_components/site-shell";
import { findStudentOfAssignment } from "@/server/class-places";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { findStudentAssignment } from "@/server/student-assignments";
import { AssignmentStart } from "../_components/assignment-start";
import { seeScoresAction, startAction } from "../actions";

export const metadata: Metadata = { title: "Assignment" };
export const dynamic = "force-dynamic";

export default async function AssignmentPage({
  params,
}: {
  params: Promise<{ assignmentId: string }>;
}) {
  const { assignmentId } = await params;
  const viewer = await findRequestViewer();
  const student = await findStudentOfAssignment(viewer, assignmentId);
  const now = new Date();
  const assignment =
    student === null ? null : await findStudentAssignment(student, assignmentId, now);
  if (student === null || assignment === null) notFound();
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Classes">
      <BackLink href={`/classes/${student.classId}`}>{assignment.className}</BackLink>
      <AssignmentStart
        assignment={assignment}
        timeZone={viewer?.timeZone ?? (await requestTimeZone())}
        start={startAction.bind(null, assignmentId)}
        seeScores={seeScoresAction.bind(null, assignmentId)}
      />
    </SiteShell>
  );
}
