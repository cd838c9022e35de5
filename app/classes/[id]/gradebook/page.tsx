import type { Metadata } from "next";
import { LinkButton } from "@/app/_components/link-button";
import { Link } from "@/app/_components/link";
import { SiteShell } from "@/app/_components/site-shell";
import { sortGradebook } from "@/assignments/sort-gradebook";
import { EmptyState } from "@/components/empty-state";
import { loadGradebook } from "@/server/gradebook";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { requireTeacher } from "../../class-gate";
import { bookHref, readBookSearch } from "./book-search";
import type { AddressParameters } from "./book-search";
import { GradebookTable } from "./_components/gradebook-table";

export const metadata: Metadata = { title: "Gradebook" };
export const dynamic = "force-dynamic";

export default async function GradebookPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParameters>;
}) {
  const { id } = await params;
  const path = `/classes/${id}/gradebook`;
  const search = readBookSearch(await searchParams);
  const teacher = await requireTeacher(id, bookHref(path, search));
  const loaded = await loadGradebook(teacher, search.withRemoved, new Date());
  const { className, removed } = loaded;
  const book = sortGradebook(loaded.book, search);
  const { as, withRemoved } = search;
  const isEmpty = book.rows.length === 0 || book.assignments.length === 0;
  return (
    <SiteShell
      section="classes"
      showDesk={editorOf(teacher.viewer) !== null}
      note="Classes"
      width="wide"
    >
      <BackLink href={`/classes/${id}`}>{className}</BackLink>
      <h1 className="font-serif text-3xl font-semibold">Gradebook</h1>
      {isEmpty ? (
        <div className="mt-6">
          <EmptyState
            title={book.rows.length === 0 ? "No students yet" : "Nothing is published yet"}
            action={
              <LinkButton href={`/classes/${id}`} look="secondary">
                Back to the class
              </LinkButton>
            }
          >
            Here stands what each student got in each assignment, once students are in the class and
            an assignment is published.
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-2 max-w-prose text-muted">
            The score of each student counts as the settings of the assignment say. The mean is of
            the quizzes that were handed in; practice is shown, and stays out of it.
          </p>
          <div className="mt-4 mb-5 flex flex-wrap gap-3">
            <LinkButton
              href={bookHref(path, { ...search, as: as === "percent" ? "points" : "percent" })}
              look="secondary"
            >
              {as === "percent" ? "Show points" : "Show per cent"}
            </LinkButton>
            <LinkButton href={bookHref(`/api${path}`, search)} look="secondary" download>
              As a table (CSV)
            </LinkButton>
            <LinkButton href={bookHref(`${path}/print`, search)} look="secondary">
              To print
            </LinkButton>
          </div>
          <GradebookTable classId={id} book={book} search={search} />
        </>
      )}
      {removed > 0 && (
        <p className="mt-2">
          <Link
            href={bookHref(path, { ...search, withRemoved: !withRemoved })}
            className="link inline-flex min-h-11 items-center"
          >
            {withRemoved ? "Hide who was taken out" : `Show who was taken out (${removed})`}
          </Link>
        </p>
      )}
      <div className="h-10" />
    </SiteShell>
  );
}
