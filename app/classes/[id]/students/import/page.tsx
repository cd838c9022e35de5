import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { Notice } from "@/components/notice";
import { getClass } from "@/server/classes";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { RosterImport } from "../../../_components/roster-import";
import { requireTeacher } from "../../../class-gate";
import { archivedWords } from "../../../as-teacher";
import { importRosterAction, previewRosterAction } from "../actions";

export const metadata: Metadata = { title: "Put a list in" };
export const dynamic = "force-dynamic";

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const teacher = await requireTeacher(id, `/classes/${id}/students/import`);
  const room = await getClass(teacher);
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <BackLink href={`/classes/${id}`}>{room.name}</BackLink>
      <h1 className="font-serif text-3xl font-semibold">Put a list in</h1>
      <p className="mt-2 mb-6 max-w-prose text-muted">
        The names are then waiting in the class: each student comes in with the code and their name,
        and chooses a PIN. Lines that cannot be read are told, and the others are taken in.
      </p>
      {teacher.isArchived ? (
        <Notice tone="disputed">{archivedWords}</Notice>
      ) : (
        <RosterImport classId={id} preview={previewRosterAction} importBatch={importRosterAction} />
      )}
      <div className="h-10" />
    </SiteShell>
  );
}
