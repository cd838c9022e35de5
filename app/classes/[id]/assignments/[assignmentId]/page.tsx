import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Chip } from "@/components/chip";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { counted, countWord } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { SiteShell } from "@/app/_components/site-shell";
import {
  assignmentEditorOf,
  exceptionOf,
  factToAskOf,
  termsFieldsOf,
  whoChoicesOf,
} from "@/app/_mapping/assignment-editor-of";
import { findAssignment } from "@/server/assignments";
import { loadClassQuestions } from "@/server/class-questions";
import { loadClassRoll } from "@/server/class-roll";
import { searchFacts } from "@/server/facts";
import { loadRetention } from "@/server/practice-retention";
import { loadRegradeLines } from "@/server/regrade";
import { editorOf } from "@/server/session";
import { BackLink } from "@/app/_components/back-link";
import { AddQuestions } from "../_components/add-questions";
import { AssignmentQuestions } from "../_components/assignment-questions";
import { ExceptionsForm } from "../_components/exceptions-form";
import { PointsForm } from "../_components/points-form";
import { PracticeRetention } from "../_components/practice-retention";
import { RegradeList } from "../_components/regrade-list";
import { TermsForm } from "../_components/terms-form";
import {
  duplicateAction,
  overrideAction,
  previewAction,
  stepAction,
  termsAction,
} from "../actions";
import { ownQuestionAction, pointsAction } from "./actions";
import { requireTeacher } from "../../../class-gate";

export const metadata: Metadata = { title: "Assignment" };
export const dynamic = "force-dynamic";

export default async function AssignmentEditorPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string; assignmentId: string }>;
  searchParams: Promise<{ q?: string | string[]; for?: string | string[] }>;
}) {
  const { id, assignmentId } = await params;
  const { q, for: forWhom } = await searchParams;
  const query = typeof q === "string" ? q : "";
  const teacher = await requireTeacher(id, `/classes/${id}/assignments/${assignmentId}`);
  const found = await findAssignment(teacher, assignmentId);
  if (found === null) notFound();
  const roll = await loadClassRoll(teacher);
  const facts = query === "" ? [] : (await searchFacts({ query, topic: "", page: 1 })).facts;
  const own = await loadClassQuestions(
    teacher,
    facts.map((fact) => fact.id),
  );
  const who = whoChoicesOf(roll);
  const view = assignmentEditorOf(found);
  const { timeZone } = teacher.viewer;
  const { revision, kind, status } = view;
  const here = `/classes/${id}/assignments/${assignmentId}`;
  const regrades = await loadRegradeLines(teacher, assignmentId);
  const waiting = regrades.filter((line) => line.status === "open").length;
  const step = stepAction.bind(null, id, assignmentId);
  const saveOwn = ownQuestionAction.bind(null, { classId: id, assignmentId, revision });
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <BackLink href={`/classes/${id}`}>{roll.name}</BackLink>
      <p className="flex items-center gap-2 text-sm text-muted">
        {kind === "practice" ? "Practice" : "Quiz"}
        <Chip tone={status === "published" ? "right" : "plain"}>{status}</Chip>
      </p>
      <h1 className="mt-2 font-serif text-3xl font-semibold break-words">{view.title}</h1>
      <p className="mt-2 mb-5 text-muted">
        {counted(view.questions.length, "question")} · {counted(view.attempts, "attempt")}
      </p>
      <div className="mb-6 flex flex-wrap gap-3">
        <LinkButton href={`/classes/${id}/assignments/${assignmentId}/live`} look="secondary">
          Start live
        </LinkButton>
        <form action={previewAction.bind(null, id, assignmentId)}>
          <SubmitButton look="secondary" pendingText="Opening…">
            See it as a student
          </SubmitButton>
        </form>
        <form action={duplicateAction.bind(null, id, assignmentId)}>
          <SubmitButton look="quiet" pendingText="Copying…">
            Copy
          </SubmitButton>
        </form>
        <LinkButton href={`${here}/paper`} look="quiet">
          On paper
        </LinkButton>
        {view.attempts > 0 && (
          <LinkButton href={`/classes/${id}/assignments/${assignmentId}/analysis`} look="secondary">
            Analysis
          </LinkButton>
        )}
        {view.attempts > 0 && (
          <LinkButton href={`/classes/${id}/gradebook`} look="quiet">
            Gradebook
          </LinkButton>
        )}
      </div>
      {waiting > 0 && (
        <div className="mb-8">
          <Notice
            tone="disputed"
            action={
              <LinkButton href={`${here}/regrade`} look="secondary">
                Decide
              </LinkButton>
            }
          >
            {waiting === 1 ? "A question was" : `${countWord(waiting)} questions were`} put right
            after students had answered: decide what happens to the scores. Until then none changes.
          </Notice>
        </div>
      )}
      {kind === "practice" && status !== "draft" && (
        <div className="mb-8">
          <PageSection title="What stays">
            <PracticeRetention weeks={await loadRetention(teacher, assignmentId)} />
          </PageSection>
        </div>
      )}
      <AssignmentQuestions view={view} step={step} saveOwn={saveOwn} />
      <RegradeList
        lines={regrades}
        href={`${here}/regrade`}
        timeZone={timeZone}
        title="Scores after corrections"
      />
      <PageSection title="Add questions">
        <AddQuestions
          query={query}
          facts={facts.map((fact) => factToAskOf(fact, found, own))}
          revision={revision}
          step={step}
          saveOwn={saveOwn}
        />
      </PageSection>
      {view.questions.length > 0 && (
        <PageSection title="Points">
          <PointsForm view={view} save={pointsAction.bind(null, id, assignmentId)} />
        </PageSection>
      )}
      <PageSection title="Settings">
        <TermsForm
          fields={termsFieldsOf(found, timeZone)}
          kind={kind}
          revision={revision}
          timeZone={timeZone}
          save={termsAction.bind(null, id, assignmentId)}
        />
      </PageSection>
      <PageSection title="Exceptions" id="exceptions">
        <ExceptionsForm
          exceptions={found.state.overrides.map((each) => exceptionOf(each, roll, timeZone))}
          who={who}
          chosen={who.find(({ value }) => value === `student ${String(forWhom)}`)?.value ?? null}
          kind={kind}
          revision={revision}
          save={overrideAction.bind(null, id, assignmentId)}
        />
      </PageSection>
      <div className="h-10" />
    </SiteShell>
  );
}
