"use client";

import { Link } from "@/app/_components/link";
import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { archivedDays, deletedDays } from "@/assignments/class-settings";
import { Field } from "@/components/field";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import type { ClassSteps, ClassView, TeacherView } from "./class-view";
import { Disclosure } from "@/components/disclosure";
import { StepForm } from "./step-form";

type Props = { view: ClassView; teachers: TeacherView[]; steps: ClassSteps };

/** What is seldom done with a class: its name, its teachers, its end. */
export function ClassSettings({ view, teachers, steps }: Props) {
  const { id, isArchived, isFounder } = view;
  return (
    <PageSection title="The class">
      <div className="flex flex-col border-t border-rule pt-2">
        {!isArchived && (
          <Disclosure title="Rename">
            <Rename view={view} rename={steps.rename} />
          </Disclosure>
        )}
        <Disclosure title={`Teachers (${teachers.length})`}>
          <Teachers view={view} teachers={teachers} steps={steps} />
        </Disclosure>
        <p>
          <Link
            href={`/classes/${id}/history`}
            className="inline-flex min-h-11 items-center gap-1 font-medium text-muted hover:text-ink"
          >
            <Icon name="chevron" size={16} />
            What was done, and by whom
          </Link>
        </p>
        <Disclosure title="Take everything away as a file">
          <p className="max-w-prose text-muted">
            Students, assignments and answers, to keep or to look into.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <LinkButton href={`/api/classes/${id}/export?format=csv`} look="secondary" download>
              Students as a table (CSV)
            </LinkButton>
            <LinkButton href={`/api/classes/${id}/export`} look="secondary" download>
              Everything (JSON)
            </LinkButton>
          </div>
        </Disclosure>
        {!isArchived && <EndClass view={view} end={steps.end} ending="archive" />}
        {isFounder && <EndClass view={view} end={steps.end} ending="delete" />}
        {isFounder && isArchived && (
          <Disclosure title="Erase now, for good…">
            <p className="mb-3 max-w-prose">
              Everything in this class goes at once, with the students who are in no other class.
              This cannot be undone.
            </p>
            <StepForm
              action={steps.erase}
              fields={{ classId: id }}
              look="danger"
              pendingText="Erasing…"
            >
              Erase the class for good
            </StepForm>
          </Disclosure>
        )}
      </div>
    </PageSection>
  );
}

function Rename({ view, rename }: { view: ClassView; rename: ClassSteps["rename"] }) {
  const { state, pending, form } = useKeptForm(rename);
  return (
    <form {...form} className="flex max-w-md flex-col gap-4">
      <input type="hidden" name="classId" value={view.id} />
      <Field
        id="rename"
        name="name"
        label="Name of the class"
        dir="auto"
        autoComplete="off"
        maxLength={80}
        defaultValue={state.values.name ?? view.name}
        error={state.errors.name}
      />
      <div>
        <SubmitButton look="secondary" pending={pending} pendingText="Saving…">
          Save
        </SubmitButton>
      </div>
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
    </form>
  );
}

function Teachers({ view, teachers, steps }: Props) {
  const { state, pending, form } = useKeptForm(steps.invite);
  const { id, isFounder, isArchived } = view;
  return (
    <div className="flex max-w-md flex-col gap-4">
      <ul className="border-t border-rule">
        {teachers.map((teacher) => (
          <li
            key={teacher.id}
            className="flex min-h-14 flex-wrap items-center justify-between gap-3 border-b border-rule py-1.5"
          >
            <span>
              <bdi>{teacher.name}</bdi>
              <span className="text-muted">
                {teacher.isYou && " (you)"}
                {teacher.isFounder && " · made the class"}
              </span>
            </span>
            {!teacher.isFounder && (isFounder || teacher.isYou) && (
              <StepForm
                action={steps.removeTeacher}
                fields={{ classId: id, teacherId: teacher.id }}
                label={teacher.isYou ? "Leave the class" : `Take out ${teacher.name}`}
                pendingText="Saving…"
              >
                {teacher.isYou ? "Leave" : "Take out"}
              </StepForm>
            )}
          </li>
        ))}
      </ul>
      {!isArchived && (
        <form {...form} className="flex flex-col gap-4">
          <input type="hidden" name="classId" value={id} />
          <p className="text-muted">
            A colleague with an account can teach this class with you, and do all that you do but
            delete it.
          </p>
          <div>
            <SubmitButton look="secondary" pending={pending} pendingText="Making a link…">
              Make a link for a colleague
            </SubmitButton>
          </div>
          {state.message && (
            <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
          )}
          {state.values.link && (
            <Field id="invite" label="Link" value={state.values.link} readOnly />
          )}
        </form>
      )}
    </div>
  );
}

function EndClass({
  view,
  end,
  ending,
}: {
  view: ClassView;
  end: ClassSteps["end"];
  ending: "archive" | "delete";
}) {
  const { id, running } = view;
  const isDelete = ending === "delete";
  return (
    <Disclosure title={isDelete ? "Delete the class…" : "Archive the class…"}>
      <div className="mb-3 flex max-w-prose flex-col gap-2">
        {running > 0 && (
          <Notice tone="disputed">
            {counted(running, "student is", "students are")} in the middle of a quiz. They could not
            go on.
          </Notice>
        )}
        <p>
          {isDelete
            ? `Nobody joins or answers any more. It can be restored for ${deletedDays} days; then it is erased with everything in it.`
            : `Nobody joins or answers any more, and students can still look at what they did. It can be restored for ${archivedDays} days; then it is erased with everything in it.`}
        </p>
      </div>
      <StepForm
        action={end}
        fields={{ classId: id, ending }}
        look={isDelete ? "danger" : "secondary"}
        pendingText="Saving…"
      >
        {isDelete ? "Delete the class" : "Archive the class"}
      </StepForm>
    </Disclosure>
  );
}
