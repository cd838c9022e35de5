import { useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import type { ItemReport, ReportItem } from "./study-card";

const kinds: readonly { kind: ItemReport["kind"]; words: string }[] = [
  { kind: "wrong", words: "It is wrong" },
  { kind: "unclear", words: "I cannot understand it" },
  { kind: "outdated", words: "It is out of date" },
  { kind: "typo", words: "There is a typing mistake" },
];

const longestNote = 500;

type Draft = { kind: ItemReport["kind"] | null; note: string };

const nothingSaid: Draft = { kind: null, note: "" };

type ReportProps = { itemId: string; onClose: () => void; reportItem: ReportItem };

/** Tells the desk what is amiss with a question. What was said stays until it has arrived. */
export function ReportDialog({ open, ...props }: ReportProps & { open: boolean }) {
  const [draft, setDraft] = useState(nothingSaid);
  return (
    <Dialog open={open} title="Report this question" onClose={props.onClose}>
      <ReportForm {...props} draft={draft} onDraft={setDraft} />
    </Dialog>
  );
}

function ReportForm({
  itemId,
  onClose,
  reportItem,
  draft,
  onDraft,
}: ReportProps & { draft: Draft; onDraft: (draft: Draft) => void }) {
  const [state, setState] = useState<"open" | "sending" | "thanked">("open");
  const [problem, setProblem] = useState<string | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (state === "thanked") back.current?.focus();
  }, [state]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state !== "open") return;
    const { kind, note } = draft;
    if (kind === null) {
      event.currentTarget.querySelector<HTMLElement>("input[type=radio]")?.focus();
      return setProblem("Say what is wrong with it: choose one of the four.");
    }
    setProblem(null);
    setState("sending");
    const outcome = await reportItem({ itemId, kind, note: note.trim() === "" ? null : note });
    setState(outcome.ok ? "thanked" : "open");
    if (outcome.ok) onDraft(nothingSaid);
    else setProblem(outcome.error);
  };

  if (state === "thanked") {
    return (
      <>
        <Notice tone="right">Thank you. Somebody at the desk will look at this question.</Notice>
        <Button ref={back} size="large" onClick={onClose}>
          Back to the question
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      {problem && (
        <Notice tone="wrong" urgent>
          {problem}
        </Notice>
      )}
      <fieldset>
        <legend className="mb-2 font-medium">What is wrong with it?</legend>
        <div className="flex flex-col gap-2">
          {kinds.map(({ kind, words }) => (
            <label
              key={kind}
              className="flex min-h-12 items-center gap-3 rounded-control border border-rule px-3.5 py-2 has-checked:border-accent has-checked:bg-accent-tint"
            >
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={draft.kind === kind}
                onChange={() => onDraft({ ...draft, kind })}
                className="size-5 shrink-0 accent-[var(--accent)]"
              />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        id="report-note"
        name="note"
        label="What did you notice?"
        rows={3}
        maxLength={longestNote}
        value={draft.note}
        onChange={(event) => onDraft({ ...draft, note: event.target.value })}
        optional
      />
      <SubmitButton size="large" pending={state === "sending"} pendingText="Sending…">
        Send the report
      </SubmitButton>
    </form>
  );
}
