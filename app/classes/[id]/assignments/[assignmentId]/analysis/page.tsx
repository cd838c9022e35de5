import type { Metadata } from "next";
import { Link } from "@/app/_components/link";
import { notFound } from "next/navigation";
import { LinkButton } from "@/app/_components/link-button";
import { PrintButton } from "@/app/_components/print-button";
import { SiteShell } from "@/app/_components/site-shell";
import { EmptyState } from "@/components/empty-state";
import { findAnalysis } from "@/server/quiz-analysis";
import { editorOf } from "@/server/session";
import { requireTeacher } from "../../../../class-gate";
import { AnalysisView } from "../_components/analysis-view";

export const metadata: Metadata = { title: "Analysis" };
export const dynamic = "force-dynamic";

export default async function AnalysisPage({
  params,
}: {
  params: Promise<{ id: string; assignmentId: string }>;
}) {
  const { id, assignmentId } = await params;
  const path = `/classes/${id}/assignments/${assignmentId}`;
  const teacher = await requireTeacher(id, `${path}/analysis`);
  const analysis = await findAnalysis(teacher, assignmentId, new Date());
  if (analysis === null) notFound();
  const isEditor = editorOf(teacher.viewer) !== null;
  const { className, title, attempts } = analysis;
  return (
    <SiteShell section="classes" showDesk={isEditor} note={<bdi>{className}</bdi>}>
      <p className="flex flex-wrap gap-x-5 print:hidden">
        <Link href={`/classes/${id}/gradebook`} className="link inline-flex min-h-11 items-center">
          Gradebook
        </Link>
        <Link href={path} className="link inline-flex min-h-11 items-center">
          The assignment
        </Link>
      </p>
      <h1 className="font-serif text-3xl font-semibold break-words">{title}: analysis</h1>
      {attempts === 0 ? (
        <div className="mt-6">
          <EmptyState title="Nobody has handed in yet">
            As soon as somebody has, it stands here how the quiz and each of its questions fared.
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="mt-4 flex flex-wrap gap-3 print:hidden">
            <LinkButton href={`/api${path}/analysis`} look="secondary" size="large" download>
              Figures as a table (CSV)
            </LinkButton>
            <LinkButton href={`/api${path}/answers`} look="secondary" size="large" download>
              All answers (CSV)
            </LinkButton>
            <PrintButton>Print</PrintButton>
          </div>
          <AnalysisView analysis={analysis} isEditor={isEditor} assignmentHref={path} />
        </>
      )}
      <div className="h-10 print:hidden" />
    </SiteShell>
  );
}
