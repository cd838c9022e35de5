import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { loadAssignments } from "@/server/assignments";
import { editorOf } from "@/server/session";
import { loadClassRoll } from "@/server/class-roll";
import { BackLink } from "@/app/_components/back-link";
import { AssignmentList } from "./_components/assignment-list";
import { makeNewsAction } from "./actions";
import { requireTeacher } from "../../class-gate";

export const metadata: Metadata = { title: "Assignments" };
export const dynamic = "force-dynamic";

export default async function ClassAssignmentsPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const teacher = await requireTeacher(id, `/classes/${id}/assignments`);
  const now = new Date();
  const [roll, assignments] = await Promise.all([
    loadClassRoll(teacher),
    loadAssignments(teacher, now),
  ]);
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <BackLink href={`/classes/${id}`}>{roll.name}</BackLink>
      <h1 className="mb-6 font-serif text-3xl font-semibold">Assignments</h1>
      <AssignmentList
        classId={id}
        assignments={assignments}
        students={roll.students.length}
        timeZone={teacher.viewer.timeZone}
        isArchived={teacher.isArchived}
        makeNews={makeNewsAction.bind(null, id)}
      />
      <div className="h-10" />
    </SiteShell>
  );
}
