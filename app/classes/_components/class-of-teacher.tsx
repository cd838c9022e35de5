import type { ReactNode } from "react";
import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { Notice } from "@/components/notice";
import { QrCode } from "@/components/qr-code";
import type { ClassSteps, ClassView, TeacherView } from "./class-view";
import { ClassSettings } from "./class-settings";
import { StepForm } from "./step-form";

/** A class as its teachers find it. `children` is what it works on. */
export function ClassOfTeacher({
  view,
  teachers,
  steps,
  children,
}: {
  view: ClassView;
  teachers: TeacherView[];
  steps: ClassSteps;
  children?: ReactNode;
}) {
  const { id, name, students, isArchived, erasedOn } = view;
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">
        <bdi>{name}</bdi>
      </h1>
      <p className="mt-2 text-muted">{counted(students, "student")}</p>
      {isArchived && (
        <div className="mt-6 flex flex-col items-start gap-3">
          <Notice tone="disputed">
            This class is archived: nobody joins or answers.
            {erasedOn !== null && ` On ${erasedOn} it is erased with everything in it.`}
          </Notice>
          <StepForm action={steps.restore} fields={{ classId: id }} pendingText="Restoring…">
            Restore the class
          </StepForm>
        </div>
      )}
      {children}
      <PageSection title="Students">
        <p className="max-w-prose text-muted">
          {students === 0
            ? isArchived
              ? "Nobody was in this class."
              : "Nobody has come in yet. Show the code below, or put a list of names in."
            : "Names, labels, extra time and new PINs."}
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={`/classes/${id}/students`} look="secondary" size="large">
            {students === 0 ? "List of students" : counted(students, "student")}
          </LinkButton>
          {!isArchived && (
            <>
              <LinkButton href={`/classes/${id}/students/import`} look="secondary" size="large">
                Put a list in
              </LinkButton>
              <LinkButton href={`/classes/${id}/slips`} look="secondary" size="large">
                Slips to print
              </LinkButton>
            </>
          )}
        </div>
      </PageSection>
      {!isArchived && <JoinCode view={view} steps={steps} />}
      <ClassSettings view={view} teachers={teachers} steps={steps} />
    </>
  );
}

/** How students come in: the code, the address, and the code for their cameras. */
function JoinCode({ view, steps }: { view: ClassView; steps: ClassSteps }) {
  const { id, code, joinAddress, qr, isJoiningOpen } = view;
  return (
    <PageSection title="How students come in">
      <div className="flex flex-col gap-6 sm:flex-row sm:items-start">
        <div className="w-44 shrink-0">
          <QrCode {...qr} label={`QR code that leads to ${joinAddress}`} />
        </div>
        <div className="min-w-0">
          <p className="text-sm text-muted">Code</p>
          <p className="font-serif text-3xl font-semibold tracking-widest tabular-nums">{code}</p>
          <p className="mt-3 text-sm text-muted">Or the address</p>
          <p className="wrap-anywhere">{joinAddress}</p>
          <p className="mt-3 max-w-prose text-muted">
            {isJoiningOpen
              ? "They give a name and a PIN of their choice, and are in."
              : "Nobody new can join. Who is in the class signs in as before."}
          </p>
        </div>
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <StepForm
          action={steps.setJoining}
          fields={{ classId: id, isOpen: String(!isJoiningOpen) }}
          pendingText="Saving…"
        >
          {isJoiningOpen ? "Let nobody new in" : "Let new students in"}
        </StepForm>
        <StepForm action={steps.changeCode} fields={{ classId: id }} pendingText="Changing…">
          Change the code
        </StepForm>
      </div>
    </PageSection>
  );
}
