import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { loadStudentAssignments } from "@/server/student-assignments";
import { StudentAssignmentList } from "./_components/student-list";

export const metadata: Metadata = { title: "Assignments" };
export const dynamic = "force-dynamic";

export default async function AssignmentsPage() {
  const viewer = await findRequestViewer();
  const assignments = viewer === null ? [] : await loadStudentAssignments(viewer, new Date());
  const timeZone = viewer?.timeZone ?? (await requestTimeZone());
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Assignments">
      <h1 className="mb-6 font-serif text-3xl font-semibold">Assignments</h1>
      <StudentAssignmentList assignments={assignments} timeZone={timeZone} showsClass />
      <div className="h-10" />
    </SiteShell>
  );
}
