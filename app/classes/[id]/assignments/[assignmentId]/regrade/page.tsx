import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SiteShell } from "@/app/_components/site-shell";
import { regradeViewOf } from "@/app/_mapping/regrade-view-of";
import { EmptyState } from "@/components/empty-state";
import { findAssignment } from "@/server/assignments";
import { findRegrade, loadRegradeLines } from "@/server/regrade";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { requireTeacher } from "../../../../class-gate";
import { RegradeList } from "../../_components/regrade-list";
import { QuestionChange } from "./_components/question-change";
import { RegradeDecision } from "./_components/regrade-decision";
import { decideAction, undoAction } from "./actions";

export const metadata: Metadata = { title: "Scores after a correction" };
export const dynamic = "force-dynamic";

export default async function RegradePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string; assignmentId: string }>;
  searchParams: Promise<{ proposal?: string | string[] }>;
}) {
  const { id, assignmentId } = await params;
  const here = `/classes/${id}/assignments/${assignmentId}`;
  const teacher = await requireTeacher(id, `${here}/regrade`);
  const found = await findAssignment(teacher, assignmentId);
  if (found === null) notFound();
  const lines = await loadRegradeLines(teacher, assignmentId);
  const wanted = z.guid().safeParse((await searchParams).proposal);
  const shown = wanted.success
    ? wanted.data
    : (lines.find(({ status }) => status === "open") ?? lines[0])?.id;
  const page =
    shown === undefined ? null : await findRegrade(teacher, assignmentId, shown, new Date());
  if (wanted.success && page === null) notFound();
  const { timeZone } = teacher.viewer;
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <BackLink href={here}>{found.state.title}</BackLink>
      <h1 className="font-serif text-3xl font-semibold">Scores after a correction</h1>
      {page === null ? (
        <div className="mt-6">
          <EmptyState title="Nothing to decide">
            When a question of this assignment is put right after it was answered, you decide here
            what happens to the scores. Until then none changes.
          </EmptyState>
        </div>
      ) : (
        <div key={page.id}>
          <QuestionChange view={regradeViewOf(page, timeZone)} />
          <RegradeDecision
            view={regradeViewOf(page, timeZone)}
            decide={decideAction.bind(null, id, assignmentId, page.id)}
            undo={undoAction.bind(null, id, assignmentId, page.id)}
          />
        </div>
      )}
      <RegradeList
        lines={lines.filter((line) => line.id !== page?.id)}
        href={`${here}/regrade`}
        timeZone={timeZone}
        title="Other corrections of this assignment"
      />
      <div className="h-10" />
    </SiteShell>
  );
}
