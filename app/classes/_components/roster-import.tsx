"use client";

import { useState } from "react";
import type { FormEvent } from "react";
import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { Button } from "@/components/button";
import { FileField } from "@/components/file-field";
import { Notice } from "@/components/notice";
import { ProgressBar } from "@/components/progress-bar";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import type { RosterProblem, RosterStudent } from "@/server/roster";
import { nextBatch } from "./roster-batches";

type Refusal = { ok: false; message: string };
type Props = {
  classId: string;
  preview: (
    form: FormData,
  ) => Promise<
    { ok: true; preview: { students: RosterStudent[]; problems: RosterProblem[] } } | Refusal
  >;
  importBatch: (input: {
    classId: string;
    students: RosterStudent[];
  }) => Promise<{ ok: true; added: number; problems: RosterProblem[] } | Refusal>;
};

type Stage =
  | { kind: "choosing"; message: string | null }
  | { kind: "looked-at"; students: RosterStudent[]; problems: RosterProblem[] }
  | { kind: "importing"; done: number; of: number }
  | {
      kind: "done";
      added: number;
      problems: RosterProblem[];
      /** What is left when the connection failed; nothing of it is lost. */
      left: RosterStudent[];
      message: string | null;
    };

/** A list of students: chosen, looked through, then taken in part by part. */
export function RosterImport({ classId, preview, importBatch }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: "choosing", message: null });
  const [isLooking, setLooking] = useState(false);

  const look = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isLooking) return;
    setLooking(true);
    const outcome = await preview(new FormData(event.currentTarget)).catch(() => null);
    setLooking(false);
    if (outcome?.ok === true) setStage({ kind: "looked-at", ...outcome.preview });
    else {
      const message = outcome?.message ?? "The list did not arrive. Try again.";
      setStage({ kind: "choosing", message });
    }
  };

  const takeIn = async (students: RosterStudent[], before = 0, was: RosterProblem[] = []) => {
    let left = students;
    let added = before;
    const problems = [...was];
    while (left.length > 0) {
      setStage({ kind: "importing", done: students.length - left.length, of: students.length });
      const batch = nextBatch(left);
      const outcome = await importBatch({ classId, students: batch }).catch(() => null);
      if (outcome?.ok !== true) {
        const message = outcome?.message ?? "The connection failed. What is left was kept here.";
        setStage({ kind: "done", added, problems, left, message });
        return;
      }
      added += outcome.added;
      problems.push(...outcome.problems);
      left = left.slice(batch.length);
    }
    setStage({ kind: "done", added, problems, left: [], message: null });
  };

  switch (stage.kind) {
    case "choosing":
      return (
        <form
          onSubmit={(event) => void look(event)}
          className="flex max-w-prose flex-col gap-5"
          aria-label="List of students"
        >
          {stage.message && (
            <Notice tone="wrong" urgent>
              {stage.message}
            </Notice>
          )}
          <input type="hidden" name="classId" value={classId} />
          <FileField
            id="roster-file"
            name="file"
            label="A file (CSV)"
            hint="One student a line. A first line may name the columns: name, labels, PIN, time factor."
            optional
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            mostMegabytes={2}
          />
          <TextArea
            id="roster-names"
            name="names"
            label="Or names, one a line"
            optional
            dir="auto"
            rows={6}
          />
          <SubmitButton size="large" pending={isLooking} pendingText="Reading the list…">
            Look the list through
          </SubmitButton>
        </form>
      );
    case "looked-at":
      return (
        <div className="flex flex-col gap-5">
          <Notice tone={stage.students.length === 0 ? "wrong" : "right"}>
            {stage.students.length === 0
              ? "There is nobody in this list who can be put in."
              : `${counted(stage.students.length, "student")} can be put in. Nothing is saved yet.`}
          </Notice>
          <Students students={stage.students} />
          <Problems problems={stage.problems} />
          <div className="flex flex-wrap gap-3">
            {stage.students.length > 0 && (
              <Button size="large" onClick={() => void takeIn(stage.students)}>
                Put {counted(stage.students.length, "student")} in
              </Button>
            )}
            <Button
              look="secondary"
              size="large"
              onClick={() => setStage({ kind: "choosing", message: null })}
            >
              Choose another list
            </Button>
          </div>
        </div>
      );
    case "importing":
      return (
        <div className="flex max-w-prose flex-col gap-3">
          <p role="status">
            Putting students in: {stage.done} of {stage.of}
          </p>
          <ProgressBar done={stage.done} of={stage.of} label="Students put in" />
        </div>
      );
    case "done":
      return (
        <div className="flex flex-col gap-5">
          <Notice tone="right">
            {counted(stage.added, "student is", "students are")} in the class now.
          </Notice>
          {stage.message && (
            <Notice
              tone="wrong"
              action={
                <Button
                  look="secondary"
                  onClick={() => void takeIn(stage.left, stage.added, stage.problems)}
                >
                  Go on with the {stage.left.length} left
                </Button>
              }
            >
              {stage.message}
            </Notice>
          )}
          <Problems problems={stage.problems} />
          <div className="flex flex-wrap gap-3">
            <LinkButton href={`/classes/${classId}/slips`} size="large">
              Slips to print
            </LinkButton>
            <LinkButton href={`/classes/${classId}/students`} look="secondary" size="large">
              List of students
            </LinkButton>
          </div>
        </div>
      );
  }
}

const shown = 200;

function Students({ students }: { students: RosterStudent[] }) {
  if (students.length === 0) return null;
  return (
    <ul className="max-h-80 overflow-y-auto border-y border-rule" tabIndex={0}>
      {students.slice(0, shown).map(({ line, nickname, labels, pin, timeFactor }) => (
        <li key={line} className="border-b border-rule py-2 last:border-0">
          <bdi className="font-medium">{nickname}</bdi>
          <span className="text-sm text-muted">
            {labels.length > 0 && <bdi> · {labels.join(", ")}</bdi>}
            {timeFactor !== 1 && ` · time × ${timeFactor}`}
            {pin !== null && " · with a PIN"}
          </span>
        </li>
      ))}
      {students.length > shown && (
        <li className="py-2 text-muted">and {counted(students.length - shown, "more", "more")}</li>
      )}
    </ul>
  );
}

function Problems({ problems }: { problems: RosterProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="roster-problems">
      <h2 id="roster-problems" className="mb-2 font-serif text-lg font-semibold">
        {counted(problems.length, "line")} left out
      </h2>
      <ul className="max-h-80 overflow-y-auto border-l-3 border-wrong pl-3.5" tabIndex={0}>
        {problems.slice(0, shown).map(({ line, message }) => (
          <li key={`${line} ${message}`} className="py-1">
            <span className="font-medium tabular-nums">Line {line}:</span> {message}
          </li>
        ))}
        {problems.length > shown && (
          <li className="py-1 text-muted">
            and {counted(problems.length - shown, "more", "more")}
          </li>
        )}
      </ul>
    </section>
  );
}
