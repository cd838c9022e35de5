"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Chip } from "@/components/chip";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { useFillings } from "@/components/use-fillings";
import { useKeptForm } from "@/components/use-kept-form";
import type { StudentView } from "./class-view";
import { Disclosure } from "@/components/disclosure";
import { pinText } from "./pin-text";
import type { MakePins } from "./pin-text";
import { StepForm } from "./step-form";

export type StudentSteps = {
  change: FormAction<"nickname" | "labels" | "timeFactor">;
  remove: FormAction<"studentId">;
  move: FormAction<"toClassId">;
  erase: FormAction<"studentId">;
  makePins: MakePins;
};

const signsInWords: Record<StudentView["signsIn"], string> = {
  pin: "signs in with a PIN",
  unclaimed: "has not come in yet",
  account: "signs in with an account, or through another class",
};

type Props = {
  classId: string;
  student: StudentView;
  isArchived: boolean;
  otherClasses: { id: string; name: string }[];
  steps: StudentSteps;
};

/** A student, and what a teacher can do for them. */
export function StudentRow({ classId, student, isArchived, otherClasses, steps }: Props) {
  const { id, nickname, labels, timeFactor, signsIn } = student;
  return (
    <li className="border-b border-rule py-3" aria-labelledby={`student-${id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`student-${id}`} className="font-medium">
          <bdi>{nickname}</bdi>
        </h2>
        {labels.map((label) => (
          <Chip key={label}>
            <bdi>{label}</bdi>
          </Chip>
        ))}
        {timeFactor !== 1 && <Chip>time × {timeFactor}</Chip>}
      </div>
      <p className="text-sm text-muted">{signsInWords[signsIn]}</p>
      {!isArchived && (
        <div className="flex flex-wrap gap-x-6">
          <Disclosure title="Change" label={`Change ${nickname}`}>
            <ChangeStudent classId={classId} student={student} change={steps.change} />
          </Disclosure>
          {signsIn !== "account" && (
            <Disclosure title="New PIN" label={`New PIN for ${nickname}`}>
              <NewPin classId={classId} student={student} makePins={steps.makePins} />
            </Disclosure>
          )}
          {otherClasses.length > 0 && (
            <Disclosure title="Move" label={`Move ${nickname}`}>
              <MoveStudent
                classId={classId}
                student={student}
                otherClasses={otherClasses}
                move={steps.move}
              />
            </Disclosure>
          )}
          <Disclosure title="Take out" label={`Take out ${nickname}`}>
            <p className="mb-3 max-w-prose text-muted">
              What they did is kept, and you can take them in again.
            </p>
            <StepForm
              action={steps.remove}
              fields={{ classId, studentId: id }}
              look="danger"
              label={`Take out: ${nickname}`}
              pendingText="Saving…"
            >
              Take out
            </StepForm>
          </Disclosure>
        </div>
      )}
    </li>
  );
}

type PartProps = Pick<Props, "classId" | "student">;

function ChangeStudent({
  classId,
  student,
  change,
}: PartProps & { change: StudentSteps["change"] }) {
  const { state, pending, form } = useKeptForm(change);
  const { id, nickname, labels, timeFactor } = student;
  const { values, errors } = state;
  return (
    <form {...form} className="flex max-w-md flex-col gap-4">
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="studentId" value={id} />
      <div key={useFillings(state)} className="flex flex-col gap-4">
        <Field
          id={`nickname-${id}`}
          name="nickname"
          label="Name"
          dir="auto"
          autoComplete="off"
          maxLength={120}
          defaultValue={values.nickname ?? nickname}
          error={errors.nickname}
        />
        <Field
          id={`labels-${id}`}
          name="labels"
          label="Labels"
          hint="With commas between them, such as “red group, Tuesdays”."
          optional
          dir="auto"
          autoComplete="off"
          maxLength={300}
          defaultValue={values.labels ?? labels.join(", ")}
          error={errors.labels}
        />
        <Field
          id={`time-${id}`}
          name="timeFactor"
          label="Time factor"
          hint="1 is everybody’s time, 1.5 half as long again. It stretches time limits and closing times."
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          className="tabular-nums"
          defaultValue={values.timeFactor ?? String(timeFactor)}
          error={errors.timeFactor}
        />
      </div>
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

function NewPin({
  classId,
  student,
  makePins,
}: PartProps & { makePins: StudentSteps["makePins"] }) {
  const [told, setTold] = useState<{ tone: "right" | "wrong"; words: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const make = async () => {
    if (isBusy) return;
    setBusy(true);
    const outcome = await makePins({ classId, studentIds: [student.id] }).catch(() => null);
    setBusy(false);
    const pin = outcome?.ok === true ? outcome.made[0]?.pin : undefined;
    if (pin !== undefined) {
      const words = `The new PIN is ${pinText(pin)}. It is shown once: write it down.`;
      setTold({ tone: "right", words });
      return;
    }
    const message = outcome?.ok === false ? outcome.message : null;
    setTold({ tone: "wrong", words: message ?? "No PIN was made. Try again." });
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="max-w-prose text-muted">
        The old PIN holds no longer, and the student is signed out everywhere.
      </p>
      <Button look="secondary" onClick={() => void make()} aria-disabled={isBusy}>
        {isBusy ? "Making it…" : "Make a new PIN"}
      </Button>
      {told && <Notice tone={told.tone}>{told.words}</Notice>}
    </div>
  );
}

function MoveStudent({
  classId,
  student,
  otherClasses,
  move,
}: PartProps & Pick<Props, "otherClasses"> & { move: StudentSteps["move"] }) {
  const { state, pending, form } = useKeptForm(move);
  return (
    <form {...form} className="flex max-w-md flex-col gap-4">
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="studentId" value={student.id} />
      <Select
        id={`move-${student.id}`}
        name="toClassId"
        label="To the class"
        hint="Name, labels, extra time and PIN go along; what was done here stays here."
        choices={otherClasses.map(({ id, name }) => ({ value: id, label: name }))}
        error={state.errors.toClassId}
      />
      <div>
        <SubmitButton look="secondary" pending={pending} pendingText="Moving…">
          Move
        </SubmitButton>
      </div>
      {state.message && (
        <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
      )}
    </form>
  );
}
