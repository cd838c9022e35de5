"use client";

import { useState } from "react";
import { Checkbox } from "@/components/checkbox";
import { DataTable } from "@/components/data-table";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { counted } from "@/app/_components/count-text";
import { PageSection } from "@/app/_components/page-section";
import { RadioCard } from "../../../_components/radio-card";
import type { PolicyChoice, RegradeField, RegradeView } from "./regrade-view";

/** What a teacher may do with the scores, what each way would do, and the way back. */
export function RegradeDecision({
  view,
  decide,
  undo,
}: {
  view: RegradeView;
  decide: FormAction<RegradeField>;
  undo: FormAction<RegradeField>;
}) {
  const { status } = view;
  return status === "open" ? (
    <OpenDecision view={view} decide={decide} />
  ) : (
    <TakenDecision view={view} undo={undo} />
  );
}

/** The way that takes nothing from anybody, where it can be gone. */
const gentle = (choices: readonly PolicyChoice[]) =>
  choices.find(({ policy, isPossible }) => isPossible && policy === "current-or-previous") ??
  choices[0];

function OpenDecision({
  view: { choices, attempts, running, itemAfterId },
  decide,
}: {
  view: RegradeView;
  decide: FormAction<RegradeField>;
}) {
  const { state, pending, form } = useKeptForm(decide);
  const [chosen, choose] = useState(() => gentle(choices)?.policy);
  const choice = choices.find(({ policy }) => policy === chosen);
  return (
    <PageSection title="What becomes of the scores?">
      <form {...form}>
        {state.message && (
          <div className="mb-4">
            <Notice tone={state.status === "done" ? "right" : "wrong"} urgent>
              {state.message}
            </Notice>
          </div>
        )}
        <input type="hidden" name="itemAfterId" value={itemAfterId ?? ""} />
        <p className="mb-4 max-w-prose text-muted">
          {counted(attempts, "attempt")} with this question {attempts === 1 ? "is" : "are"} handed
          in.
          {running > 0 &&
            ` ${counted(running, "attempt")} still ${running === 1 ? "runs" : "run"}, and will be counted in the same way when handed in.`}
        </p>
        <fieldset className="flex max-w-prose flex-col gap-2.5">
          <legend className="sr-only">What becomes of the scores</legend>
          {choices.map(({ policy, label, hint, isPossible, countsText }) => (
            <RadioCard
              key={policy}
              name="policy"
              value={policy}
              label={label}
              hint={isPossible ? `${hint} ${countsText}.` : hint}
              disabled={!isPossible}
              checked={policy === chosen}
              onChange={() => choose(policy)}
            />
          ))}
        </fieldset>
        {choice !== undefined && <WhoChanges choice={choice} />}
        {choice !== undefined && choice.falls > 0 && (
          <div className="mt-5 max-w-prose">
            <Checkbox
              key={choice.policy}
              id="allows-fall"
              name="allowsFall"
              value="yes"
              label={`Yes, ${counted(choice.falls, "score")} ${choice.falls === 1 ? "falls" : "fall"}`}
              hint={
                state.errors.allowsFall ??
                "These students lose points that they had. They are told why."
              }
              aria-invalid={state.errors.allowsFall !== undefined}
            />
          </div>
        )}
        <div className="mt-6">
          <SubmitButton size="large" pending={pending} pendingText="Changing scores…">
            {chosen === "no-regrade" ? "Leave the scores" : "Change the scores"}
          </SubmitButton>
        </div>
      </form>
    </PageSection>
  );
}

function WhoChanges({ choice: { rows, countsText } }: { choice: PolicyChoice }) {
  return (
    <div className="mt-6 max-w-prose">
      <h3 className="font-medium">Who would change</h3>
      <p className="mt-1 text-sm text-muted" role="status">
        {countsText}. Nothing has changed yet.
      </p>
      {rows.length > 0 && (
        <div className="mt-3">
          <DataTable
            caption="Whose score would change"
            columns={["Student", "Before", "After"]}
            rows={rows}
          />
        </div>
      )}
    </div>
  );
}

function TakenDecision({
  view: { status, decidedText, isCauseUndone },
  undo,
}: {
  view: RegradeView;
  undo: FormAction<RegradeField>;
}) {
  const { state, pending, form } = useKeptForm(undo);
  const isDecided = status === "applied" || status === "dismissed";
  return (
    <PageSection title="What became of the scores">
      <form {...form} className="flex max-w-prose flex-col items-start gap-4">
        {state.message && (
          <Notice tone={state.status === "done" ? "right" : "wrong"} urgent>
            {state.message}
          </Notice>
        )}
        {status === "withdrawn" && (
          <Notice>
            What was put right was taken back before anybody decided. The scores are as they were.
          </Notice>
        )}
        {isDecided && <Notice tone="right">{decidedText}</Notice>}
        {isDecided && isCauseUndone && (
          <Notice tone="disputed">
            Since then the correction itself was taken back: the question stands again as it was.
            You can take this decision back too.
          </Notice>
        )}
        {isDecided && (
          <SubmitButton look="secondary" size="large" pending={pending} pendingText="Taking back…">
            Take it back
          </SubmitButton>
        )}
      </form>
    </PageSection>
  );
}
