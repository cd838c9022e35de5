"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import type { FormAction } from "@/components/form-state";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { counted } from "@/app/_components/count-text";
import { unbrokenDates } from "@/app/_components/day-text";
import { ActionBar } from "@/app/_components/action-bar";
import type { StepField } from "../form-outcomes";
import type { EditorQuestion, EditorView } from "./editor-view";
import type { Said, SaveOwnQuestion } from "./own-question";
import { OwnQuestionDialog } from "./own-question-dialog";
import { SaidNotice } from "./said-notice";

/** The questions of an assignment in order, each with what can be done to it, and the way to publish. */
export function AssignmentQuestions({
  view,
  step,
  saveOwn,
}: {
  view: EditorView;
  step: FormAction<StepField>;
  saveOwn: SaveOwnQuestion;
}) {
  const { state, pending, form } = useKeptForm(step);
  const [changing, setChanging] = useState<EditorQuestion | null>(null);
  /** What the dialog came to, until the form comes to something. */
  const [told, setTold] = useState<{ said: Said; before: typeof state } | null>(null);
  const { questions, status, revision, hasPoints } = view;
  const own = changing?.own ?? null;
  const said =
    told !== null && told.before === state
      ? { tone: "right" as const, ...told.said }
      : {
          tone: state.status === "done" ? ("right" as const) : ("wrong" as const),
          message: state.message,
          undo: state.values.undo,
        };
  return (
    <>
      <form {...form} className="flex flex-1 flex-col">
        <input type="hidden" name="revision" value={revision} />
        {said.message && (
          <div className="mb-4">
            <SaidNotice tone={said.tone} message={said.message} undo={said.undo} />
          </div>
        )}
        {status === "draft" && (
          // Where the screen is wide, the bar at the end of the questions is out of sight.
          <p className="mb-5 hidden md:block">
            <PublishButton pending={pending} />
          </p>
        )}
        {questions.length === 0 ? (
          <EmptyState title="No question yet">
            Search below and add what you want to ask.
          </EmptyState>
        ) : (
          <ol className="border-t border-rule">
            {questions.map((question, at) => {
              const { itemId, stem, kindWords, answer, standing, points } = question;
              return (
                <li key={itemId} className="border-b border-rule py-4">
                  <p className="font-serif text-lg">
                    <span className="text-muted tabular-nums">{at + 1}. </span>
                    {stem}
                  </p>
                  <p className="mt-1 text-sm text-muted">
                    {kindWords} · right: {unbrokenDates(answer)}
                    {hasPoints && ` · ${counted(points, "point")}`}
                    {question.own !== null && " · written for this class"}
                  </p>
                  {standing !== "in-use" && (
                    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                      <Chip tone="disputed" icon="alert">
                        put right or retired since
                      </Chip>
                      {standing === "replaced"
                        ? "Who begins now is asked its new version."
                        : "Who begins now is not asked it."}
                    </p>
                  )}
                  <div className="mt-1 -ml-3 flex flex-wrap">
                    <StepButton step={`up ${itemId}`} words="Up" about={at + 1} isOff={at === 0} />
                    <StepButton
                      step={`down ${itemId}`}
                      words="Down"
                      about={at + 1}
                      isOff={at === questions.length - 1}
                    />
                    {standing === "replaced" && (
                      <StepButton
                        step={`renew ${itemId}`}
                        words="Take the new version"
                        about={at + 1}
                      />
                    )}
                    {question.own !== null && (
                      <Button
                        look="quiet"
                        className="px-3 text-sm"
                        aria-haspopup="dialog"
                        onClick={() => setChanging(question)}
                      >
                        Change
                        <span className="sr-only"> question {at + 1}</span>
                      </Button>
                    )}
                    <StepButton step={`swap ${itemId}`} words="Ask otherwise" about={at + 1} />
                    <StepButton step={`remove ${itemId}`} words="Take out" about={at + 1} />
                  </div>
                </li>
              );
            })}
          </ol>
        )}
        {status === "draft" && (
          <div className="mt-auto md:hidden">
            <ActionBar>
              <PublishButton pending={pending} />
            </ActionBar>
          </div>
        )}
        {status !== "draft" && (
          <p className="mt-5">
            <Button
              type="submit"
              look="secondary"
              name="step"
              value={status === "archived" ? "restore" : "archive"}
            >
              {status === "archived" ? "Bring it back" : "Archive"}
            </Button>
          </p>
        )}
      </form>
      {changing !== null && own !== null && (
        <OwnQuestionDialog
          about={{ statement: own.statement, itemId: changing.itemId, item: own }}
          save={saveOwn}
          onClose={() => setChanging(null)}
          onSaved={(saved) => {
            setTold({ said: saved, before: state });
            setChanging(null);
          }}
        />
      )}
    </>
  );
}

function PublishButton({ pending }: { pending: boolean }) {
  return (
    <SubmitButton
      size="large"
      className="w-full md:w-auto"
      name="step"
      value="publish"
      pending={pending}
      pendingText="One moment…"
    >
      Publish to the class
    </SubmitButton>
  );
}

function StepButton({
  step,
  words,
  about,
  isOff = false,
}: {
  step: string;
  words: string;
  about: number;
  isOff?: boolean;
}) {
  return (
    <Button
      type="submit"
      look="quiet"
      name="step"
      value={step}
      disabled={isOff}
      className="px-3 text-sm"
    >
      {words}
      <span className="sr-only"> question {about}</span>
    </Button>
  );
}
