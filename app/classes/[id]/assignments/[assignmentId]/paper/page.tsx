import type { Metadata } from "next";
import { Link } from "@/app/_components/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EmptyState } from "@/components/empty-state";
import { Select } from "@/components/select";
import { PrintButton } from "@/app/_components/print-button";
import { SiteShell } from "@/app/_components/site-shell";
import { paperViewOf } from "@/app/_mapping/paper-view-of";
import { buttonClasses } from "@/components/button-classes";
import { paperVersions } from "@/assignments/paper";
import { findPaper } from "@/server/paper";
import { editorOf } from "@/server/session";
import { requireTeacher } from "../../../../class-gate";
import { PaperKeySheet } from "./_components/paper-key-sheet";
import { PaperSheet } from "./_components/paper-sheet";
import { pageRules } from "./_components/page-rules";
import type { PaperChoice } from "./_components/paper-view";

export const metadata: Metadata = { title: "Quiz on paper" };
export const dynamic = "force-dynamic";

const choiceSchema = z.object({
  version: z.enum(paperVersions).catch("A"),
  names: z.enum(["line", "none", "roster"]).catch("line"),
  print: z.enum(["questions", "key", "both"]).catch("questions"),
}) satisfies z.ZodType<PaperChoice>;

export default async function PaperPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string; assignmentId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const { id, assignmentId } = await params;
  const here = `/classes/${id}/assignments/${assignmentId}`;
  const teacher = await requireTeacher(id, `${here}/paper`);
  const choice = choiceSchema.parse(await searchParams);
  const paper = await findPaper(teacher, assignmentId, choice.version);
  if (paper === null) notFound();
  const { key, ...questions } = paperViewOf(paper, choice.version);
  const names = choice.names === "roster" ? paper.students : [choice.names === "none" ? null : ""];
  const isEmpty = paper.questions.length === 0 || names.length === 0;
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <style>{pageRules(`${paper.className} · ${paper.title}`, `Version ${choice.version}`)}</style>
      <div className="mb-8 print:hidden">
        <p>
          <Link href={here} className="link inline-flex min-h-11 items-center">
            <bdi>{paper.title}</bdi>
          </Link>
        </p>
        <h1 className="font-serif text-3xl font-semibold">Quiz on paper</h1>
        <PaperForm choice={choice} />
        {!isEmpty && (
          <div className="mt-4">
            <PrintButton>Print</PrintButton>
          </div>
        )}
      </div>
      {isEmpty && (
        <EmptyState title="Nothing to print">
          {paper.questions.length === 0
            ? "This assignment has no question that can be asked. Add some first."
            : "Nobody is in the class yet, so there are no names. Print with a line for the name."}
        </EmptyState>
      )}
      {!isEmpty &&
        choice.print !== "key" &&
        names.map((name, at) => <PaperSheet key={at} view={questions} name={name} />)}
      {!isEmpty && choice.print !== "questions" && <PaperKeySheet view={{ ...questions, key }} />}
      <div className="h-10 print:hidden" />
    </SiteShell>
  );
}

/** What to print; the address of the page keeps it. */
function PaperForm({ choice }: { choice: PaperChoice }) {
  return (
    <form className="mt-5 grid items-end gap-4 sm:grid-cols-3">
      <Select
        id="version"
        name="version"
        label="Version"
        hint="B has another order than A."
        defaultValue={choice.version}
        choices={paperVersions.map((version) => ({ value: version, label: `Version ${version}` }))}
      />
      <Select
        id="names"
        name="names"
        label="Names"
        hint="Or one sheet for each student."
        defaultValue={choice.names}
        choices={[
          { value: "line", label: "A line" },
          { value: "roster", label: "Every name" },
          { value: "none", label: "None" },
        ]}
      />
      <Select
        id="print"
        name="print"
        label="What"
        hint="The key has pages of its own."
        defaultValue={choice.print}
        choices={[
          { value: "questions", label: "Questions" },
          { value: "key", label: "Key" },
          { value: "both", label: "Questions and key" },
        ]}
      />
      <button type="submit" className={buttonClasses("secondary", "large", "sm:w-fit")}>
        Show
      </button>
    </form>
  );
}
