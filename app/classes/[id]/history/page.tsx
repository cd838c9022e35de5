import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyState } from "@/components/empty-state";
import { PageLinks } from "@/app/_components/page-links";
import { SiteShell } from "@/app/_components/site-shell";
import { classEventOf } from "@/app/_mapping/class-event-words";
import { eventsAPage, loadClassHistory } from "@/server/class-history";
import { getClass } from "@/server/classes";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { ClassHistory } from "../../_components/class-history";
import { requireTeacher } from "../../class-gate";
import { stepAction } from "../assignments/actions";

export const metadata: Metadata = { title: "What was done" };
export const dynamic = "force-dynamic";

export default async function ClassHistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { id } = await params;
  const here = `/classes/${id}/history`;
  const teacher = await requireTeacher(id, here);
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number((await searchParams).page)) || 1));
  const [room, { entries, found }] = await Promise.all([
    getClass(teacher),
    loadClassHistory(teacher, page - 1),
  ]);
  const pages = Math.max(1, Math.ceil(found / eventsAPage));
  if (page > pages) redirect(`${here}?page=${pages}`);
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <BackLink href={`/classes/${id}`}>{room.name}</BackLink>
      <h1 className="font-serif text-3xl font-semibold">What was done</h1>
      <p className="mt-2 mb-7 max-w-prose text-muted">
        What its teachers did in this class, the latest first.
      </p>
      {entries.length === 0 ? (
        <EmptyState title="Nothing yet">What teachers do in this class is kept here.</EmptyState>
      ) : (
        <ClassHistory
          events={entries.map((entry) => classEventOf(entry, id))}
          timeZone={teacher.viewer.timeZone}
          stepOf={Object.fromEntries(
            entries.flatMap(({ undo }) =>
              undo === null
                ? []
                : [[undo.assignmentId, stepAction.bind(null, id, undo.assignmentId)]],
            ),
          )}
        />
      )}
      <PageLinks
        page={page}
        pages={pages}
        previousHref={page > 1 ? `${here}?page=${page - 1}` : null}
        nextHref={page < pages ? `${here}?page=${page + 1}` : null}
      />
      <div className="h-10" />
    </SiteShell>
  );
}
