import type { Metadata } from "next";
import { PrintButton } from "@/app/_components/print-button";
import { SiteShell } from "@/app/_components/site-shell";
import { instantText } from "@/app/_components/day-text";
import { sortGradebook } from "@/assignments/sort-gradebook";
import { loadGradebook } from "@/server/gradebook";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { requireTeacher } from "../../../class-gate";
import { bookHref, readBookSearch } from "../book-search";
import type { AddressParameters } from "../book-search";
import { PrintedGradebook } from "../_components/printed-gradebook";

export const metadata: Metadata = { title: "Gradebook to print" };
export const dynamic = "force-dynamic";

export default async function PrintedGradebookPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParameters>;
}) {
  const { id } = await params;
  const path = `/classes/${id}/gradebook`;
  const search = readBookSearch(await searchParams);
  const teacher = await requireTeacher(id, bookHref(`${path}/print`, search));
  const now = new Date();
  const { className, book } = await loadGradebook(teacher, search.withRemoved, now);
  return (
    <SiteShell
      section="classes"
      showDesk={editorOf(teacher.viewer) !== null}
      note="Classes"
      width="wide"
    >
      <style>{"@page { size: A4 landscape; margin: 12mm; }"}</style>
      <BackLink href={bookHref(path, search)}>Gradebook</BackLink>
      <h1 className="font-serif text-3xl font-semibold print:text-xl">
        <bdi>{className}</bdi>: gradebook
      </h1>
      <p className="mt-2 mb-4 text-muted">
        As of {instantText(now.toISOString(), teacher.viewer.timeZone)}
      </p>
      <p className="mb-6">
        <PrintButton>Print</PrintButton>
      </p>
      <PrintedGradebook book={sortGradebook(book, search)} as={search.as} />
      <div className="h-10 print:hidden" />
    </SiteShell>
  );
}
