"use client";

import { useEffect, useRef, useState } from "react";
import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { PageSection } from "@/app/_components/page-section";
import { DeskToast } from "./desk-toast";
import type { Toast } from "./desk-toast";
import type { Decide, DecisionOutcome, DeskDecision } from "./desk-view";
import { ItemResponses } from "./item-responses";
import { ReasonDialog } from "./reason-dialog";
import { ReplaceDialog } from "./replace-dialog";
import type { OfferDistractors, Replacing } from "./replace-dialog";
import { likelyReason } from "./report-words";
import { ReportedCard } from "./reported-card";
import type { QuestionToSee, ReportedQuestion } from "./reports-view";

export type ReportsListProps = {
  /** Suspended ones first, then by how many people reported them. */
  reported: ReportedQuestion[];
  /** All that wait; `reported` is the first of them. */
  total: number;
  worthALook: QuestionToSee[];
  timeZone: string;
  /** The option that somebody came here to replace. */
  replacing: Replacing | null;
  /** They came for one that is not shown any more. */
  isReplacedAlready: boolean;
  decide: Decide;
  offerDistractors: OfferDistractors;
};

const unreachable: DecisionOutcome = {
  ok: false,
  message: "The decision was not saved: no connection. Try again.",
  errors: {},
};

/** What readers reported, and what their answers say should be looked at. */
export function ReportsList({ reported, total, worthALook, ...props }: ReportsListProps) {
  const { timeZone, decide, offerDistractors, isReplacedAlready } = props;
  const [replacing, setReplacing] = useState(props.replacing);
  const [retiring, setRetiring] = useState<ReportedQuestion | null>(null);
  const [savingId, setSavingId] = useState<string | null>(null);
  const [toast, setToast] = useState<Toast | null>(null);
  const [takenId, setTakenId] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(reported.length);
  useEffect(() => {
    // The button that had the focus went with its question.
    if (reported.length < shown.current) heading.current?.focus();
    shown.current = reported.length;
  }, [reported.length]);

  const save = async (decision: DeskDecision): Promise<DecisionOutcome> => {
    const outcome = await decide(decision).catch(() => unreachable);
    if (outcome.ok) {
      const isUndo = decision.kind === "undo";
      setTakenId(isUndo ? null : outcome.decisionId);
      setToast({ ok: true, message: outcome.message, undo: isUndo ? null : "Undo" });
    }
    return outcome;
  };
  const saveAndTell = async (decision: DeskDecision, itemId: string | null) => {
    setSavingId(itemId);
    const outcome = await save(decision);
    setSavingId(null);
    if (!outcome.ok) setToast({ ok: false, message: outcome.message, undo: takenId && "Undo" });
  };

  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="font-serif text-3xl font-semibold outline-none">
        What readers reported
      </h1>
      <p className="mt-2 mb-6 max-w-prose text-muted">
        A question that three people report is out of use until somebody has looked at it here.
      </p>
      {isReplacedAlready && (
        <div className="mb-6">
          <Notice>
            The option that you came for is not shown any more: its question was changed or retired
            since.
          </Notice>
        </div>
      )}
      {reported.length === 0 ? (
        <EmptyState title="No reports wait">
          While they study, readers can say that a question is wrong, unclear, out of date or
          misspelt. What they say comes here.
        </EmptyState>
      ) : (
        <ul className="border-t border-rule">
          {reported.map((question) => (
            <ReportedCard
              key={question.itemId}
              question={question}
              timeZone={timeZone}
              isSaving={savingId === question.itemId}
              onFine={() =>
                void saveAndTell(
                  { kind: "clear-reports", itemId: question.itemId },
                  question.itemId,
                )
              }
              onRetire={() => setRetiring(question)}
            />
          ))}
        </ul>
      )}
      {total > reported.length && (
        <p className="mt-4 text-muted">
          {total - reported.length} more come up as these are dealt with.
        </p>
      )}
      <PageSection title="Questions worth a look">
        {worthALook.length === 0 ? (
          <p className="max-w-prose text-muted">
            Nothing stands out in the answers. A question comes here when those who know more pass
            its key by, when it is far too hard or too easy, or when nobody chooses one of its
            options.
          </p>
        ) : (
          <ul className="border-t border-rule">
            {worthALook.map(({ itemId, stem, statement, factHref, responses }) => (
              <li key={itemId} className="border-b border-rule py-5">
                <h3 className="font-serif text-lg leading-[1.4] font-semibold">{stem}</h3>
                <p className="mt-1 mb-3">
                  <span className="text-sm text-muted">The fact: </span>
                  <Link href={factHref} className="link">
                    {statement}
                  </Link>
                </p>
                <ItemResponses responses={responses} />
                <div className="mt-3 flex flex-wrap gap-2">
                  {responses.options.map(
                    ({ text, isNeverChosen }, optionIndex) =>
                      isNeverChosen && (
                        <Button
                          key={text}
                          look="secondary"
                          className="max-w-full whitespace-normal"
                          onClick={() => setReplacing({ itemId, stem, optionIndex, text })}
                        >
                          Replace “{text}”…
                        </Button>
                      ),
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </PageSection>
      <div className="h-10" />
      {retiring && (
        <ReasonDialog
          title="Retire this question"
          explanation="It is not asked any more. The answers that were given stay."
          confirm="Retire it"
          isReasonRequired
          sides={[]}
          initialReason={likelyReason(retiring.reports)}
          onClose={() => setRetiring(null)}
          onConfirm={({ reason }) =>
            save({ kind: "retire-reported", itemId: retiring.itemId, reason })
          }
        />
      )}
      {replacing && (
        <ReplaceDialog
          {...replacing}
          offer={offerDistractors}
          onClose={() => setReplacing(null)}
          onReplace={({ itemId, optionIndex }, text) =>
            save({ kind: "replace-distractor", itemId, optionIndex, text })
          }
        />
      )}
      <DeskToast
        toast={toast}
        onUndo={
          takenId === null
            ? null
            : () => void saveAndTell({ kind: "undo", decisionId: takenId }, null)
        }
        onDismiss={() => setToast(null)}
      />
    </>
  );
}
