import type { Metadata } from "next";
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
import { BackLink } from "@/app/_components/back-link";
import { requireTeacher } from "../../../../class-gate";
import { PaperKeySheet } from "./_components/paper-key-sheet";
import { PaperSheet } from "./_components/paper-sheet";
import { pageNameOf, pageRules } from "./_components/page-rules";
import { sheetsOf } from "./_components/paper-sheets";
import type { PaperChoice } from "./_components/paper-view";

export const metadata: Metadata = { title: "Quiz on paper" };
export const dynamic = "force-dynamic";

const choiceSchema = z.object({
  version: z.enum([...paperVersions, "both"]).catch("A"),
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
  const versions = choice.version === "both" ? paperVersions : [choice.version];
  const papers = await Promise.all(
    versions.map(async (version) => ({
      version,
      paper: await findPaper(teacher, assignmentId, version),
    })),
  );
  const paper = papers[0]?.paper ?? null;
  if (paper === null) notFound();
  const views = papers.flatMap((each) =>
    each.paper === null ? [] : [paperViewOf(each.paper, each.version)],
  );
  const hasQuestions = paper.questions.length > 0;
  const sheets = hasQuestions ? sheetsOf(views, paper.students, choice) : [];
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <style>{pageRules(sheets.map(({ foot }) => foot))}</style>
      <div className="mb-8 print:hidden">
        <BackLink href={here}>{paper.title}</BackLink>
        <h1 className="font-serif text-3xl font-semibold">Quiz on paper</h1>
        <PaperForm choice={choice} />
        {sheets.length > 0 && (
          <div className="mt-4">
            <PrintButton>Print</PrintButton>
          </div>
        )}
      </div>
      {sheets.length === 0 && (
        <EmptyState title="Nothing to print">
          {!hasQuestions
            ? "This assignment has no question that can be asked. Add some first."
            : "Nobody is in the class yet, so there are no names. Print with a line for the name."}
        </EmptyState>
      )}
      {sheets.map((sheet, at) =>
        sheet.kind === "key" ? (
          <PaperKeySheet key={at} view={sheet.view} pageName={pageNameOf(at)} />
        ) : (
          <PaperSheet key={at} view={sheet.view} name={sheet.name} pageName={pageNameOf(at)} />
        ),
      )}
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
        hint="B has another order. With every name they take turns."
        defaultValue={choice.version}
        choices={[
          ...paperVersions.map((version) => ({ value: version, label: `Version ${version}` })),
          { value: "both", label: "A and B" },
        ]}
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
