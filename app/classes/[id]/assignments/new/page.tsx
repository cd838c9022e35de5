import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { SiteShell } from "@/app/_components/site-shell";
import { getClass } from "@/server/classes";
import { searchFacts } from "@/server/facts";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { NewAssignmentForm } from "../_components/new-assignment-form";
import { makeAction } from "../actions";
import { requireTeacher } from "../../../class-gate";

export const metadata: Metadata = { title: "New assignment" };
export const dynamic = "force-dynamic";

export default async function NewAssignmentPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ none?: string | string[] }>;
}) {
  const { id } = await params;
  const teacher = await requireTeacher(id, `/classes/${id}/assignments/new`);
  const { none } = await searchParams;
  const [room, { topics }] = await Promise.all([
    getClass(teacher),
    searchFacts({ query: "", topic: "", page: 1 }),
  ]);
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <BackLink href={`/classes/${id}`}>{room.name}</BackLink>
      <h1 className="mb-6 font-serif text-3xl font-semibold">New assignment</h1>
      {none === "week" && (
        <div className="mb-6">
          <Notice tone="disputed">
            No fact was verified in the last seven days. Take a topic, or search for words.
          </Notice>
        </div>
      )}
      <NewAssignmentForm topics={topics} make={makeAction.bind(null, id)} />
      <div className="h-10" />
    </SiteShell>
  );
}
