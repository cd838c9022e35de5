"use client";

import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageLinks } from "@/app/_components/page-links";
import { PageSection } from "@/app/_components/page-section";
import { EmptyState } from "@/components/empty-state";
import { Field } from "@/components/field";
import { SubmitButton } from "@/components/submit-button";
import type { StudentView } from "./class-view";
import { Disclosure } from "@/components/disclosure";
import { StepForm } from "./step-form";
import { StudentRow } from "./student-row";
import type { StudentSteps } from "./student-row";

export type StudentsScreenProps = {
  classId: string;
  className: string;
  isArchived: boolean;
  /** What is looked for; "" for everybody. */
  find: string;
  found: number;
  students: StudentView[];
  removed: StudentView[];
  /** Other classes of the same teacher. */
  otherClasses: { id: string; name: string }[];
  /** From 1. */
  page: number;
  pages: number;
  previousHref: string | null;
  nextHref: string | null;
  steps: StudentSteps;
};

/** Who is in the class, and what a teacher can do for each of them. */
export function StudentsScreen(props: StudentsScreenProps) {
  const { classId, className, isArchived, find, found, students, removed, steps } = props;
  return (
    <>
      <p>
        <a href={`/classes/${classId}`} className="link inline-flex min-h-11 items-center">
          <bdi>{className}</bdi>
        </a>
      </p>
      <h1 className="font-serif text-3xl font-semibold">Students</h1>
      {(find !== "" || found > 10) && (
        <form method="get" role="search" className="mt-6 flex max-w-md items-end gap-2.5">
          <div className="min-w-0 flex-1">
            <Field
              id="find"
              name="find"
              type="search"
              label="Find by name or label"
              optional
              dir="auto"
              defaultValue={find}
            />
          </div>
          <SubmitButton look="secondary" pendingText="Looking…">
            Find
          </SubmitButton>
        </form>
      )}
      <div className="mt-6">
        {students.length === 0 ? (
          <EmptyState
            title={find === "" ? "No students yet" : "Nobody is found"}
            action={
              find === "" && !isArchived ? (
                <LinkButton href={`/classes/${classId}/students/import`} look="secondary">
                  Put a list in
                </LinkButton>
              ) : (
                <LinkButton href={`/classes/${classId}/students`} look="secondary">
                  Show everybody
                </LinkButton>
              )
            }
          >
            {find === ""
              ? "Students come in by themselves with the code of the class. You can also put a list of names in, and hand out slips."
              : "Nobody’s name has this in it, and nobody has this label."}
          </EmptyState>
        ) : (
          <>
            <p className="mb-2 text-sm text-muted">{counted(found, "student")}</p>
            <ul className="border-t border-rule">
              {students.map((student) => (
                <StudentRow
                  key={student.id}
                  classId={classId}
                  student={student}
                  isArchived={isArchived}
                  otherClasses={props.otherClasses}
                  steps={steps}
                />
              ))}
            </ul>
            <PageLinks {...props} />
          </>
        )}
      </div>
      {removed.length > 0 && <Removed {...props} />}
      <div className="h-10" />
    </>
  );
}

function Removed({ classId, removed, isArchived, steps }: StudentsScreenProps) {
  return (
    <PageSection title="Taken out">
      <p className="mb-3 max-w-prose text-muted">
        What they did is kept, and they cannot sign in here, until you take them in again.
      </p>
      <ul className="border-t border-rule">
        {removed.map(({ id, nickname }) => (
          <li key={id} className="border-b border-rule py-3">
            <p className="mb-2 font-medium">
              <bdi>{nickname}</bdi>
            </p>
            <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
              {!isArchived && (
                <StepForm
                  action={steps.remove}
                  fields={{ classId, studentId: id, isBack: "true" }}
                  label={`Take in again: ${nickname}`}
                  pendingText="Saving…"
                >
                  Take in again
                </StepForm>
              )}
              <Disclosure title="Erase…" label={`Erase… ${nickname}`}>
                <p className="mb-3 max-w-prose">
                  All that was done in this class under this name goes for good.
                </p>
                <StepForm
                  action={steps.erase}
                  fields={{ classId, studentId: id }}
                  look="danger"
                  label={`Erase ${nickname} for good`}
                  pendingText="Erasing…"
                >
                  Erase for good
                </StepForm>
              </Disclosure>
            </div>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
