import type { Metadata } from "next";
import { Link } from "@/app/_components/link";
import { notFound } from "next/navigation";
import { LinkButton } from "@/app/_components/link-button";
import { PrintButton } from "@/app/_components/print-button";
import { SiteShell } from "@/app/_components/site-shell";
import { findStudentResults } from "@/server/student-results";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { requireTeacher } from "../../../../../class-gate";
import { StudentAnswers } from "../../_components/student-answers";
import { ExcusePart } from "./_components/excuse-part";
import { excuseAction } from "./actions";

export const metadata: Metadata = { title: "Answers of a student" };
export const dynamic = "force-dynamic";

export default async function StudentAnswersPage({
  params,
}: {
  params: Promise<{ id: string; assignmentId: string; studentId: string }>;
}) {
  const { id, assignmentId, studentId } = await params;
  const path = `/classes/${id}/assignments/${assignmentId}`;
  const teacher = await requireTeacher(id, `${path}/students/${studentId}`);
  const results = await findStudentResults(teacher, assignmentId, studentId, new Date());
  if (results === null) notFound();
  const { className, title, student, previous, next, excuse } = results;
  return (
    <SiteShell
      section="classes"
      showDesk={editorOf(teacher.viewer) !== null}
      note={<bdi>{className}</bdi>}
    >
      <BackLink href={`/classes/${id}/gradebook`}>Gradebook</BackLink>
      <p className="text-muted">
        <Link href={path} className="inline-flex min-h-11 items-center hover:text-accent">
          {title}
        </Link>
      </p>
      <h1 className="font-serif text-3xl font-semibold break-words">
        <bdi>{student.nickname}</bdi>
      </h1>
      {student.isRemoved && <p className="mt-1 text-muted">Was taken out of the class.</p>}
      <div className="mt-4 mb-2">
        <PrintButton>Print</PrintButton>
      </div>
      {(excuse !== null || !teacher.isArchived) && (
        <div className="my-4">
          <ExcusePart
            key={excuse === null ? "counts" : "excused"}
            place={{ classId: id, assignmentId, studentId }}
            excuse={excuse && { ...excuse, at: excuse.at.toISOString() }}
            timeZone={teacher.viewer.timeZone}
            action={excuseAction}
          />
        </div>
      )}
      {excuse === null && !teacher.isArchived && !student.isRemoved && (
        <p className="print:hidden">
          <Link
            href={`${path}?for=${studentId}#exceptions`}
            className="inline-flex min-h-11 items-center font-medium text-muted hover:text-ink"
          >
            Other times or attempts for this student
          </Link>
        </p>
      )}
      <StudentAnswers results={results} timeZone={teacher.viewer.timeZone} />
      {(previous !== null || next !== null) && (
        <nav
          aria-label="Other students"
          className="mt-6 flex flex-wrap justify-between gap-3 border-t border-rule pt-6 print:hidden"
        >
          {previous === null ? (
            <span />
          ) : (
            <LinkButton
              href={`${path}/students/${previous.id}`}
              look="secondary"
              rel="prev"
              className="max-w-full"
            >
              <span className="sr-only">Previous: </span>
              <span aria-hidden="true">‹</span>
              <bdi className="truncate">{previous.nickname}</bdi>
            </LinkButton>
          )}
          {next !== null && (
            <LinkButton
              href={`${path}/students/${next.id}`}
              look="secondary"
              rel="next"
              className="max-w-full"
            >
              <span className="sr-only">Next: </span>
              <bdi className="truncate">{next.nickname}</bdi>
              <span aria-hidden="true">›</span>
            </LinkButton>
          )}
        </nav>
      )}
      <div className="h-10 print:hidden" />
    </SiteShell>
  );
}
