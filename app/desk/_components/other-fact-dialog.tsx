import { useState } from "react";
import type { FormEvent } from "react";
import { Dialog } from "@/components/dialog";
import { typedText } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import { counted } from "@/app/_components/count-text";
import { standingWords } from "@/app/_components/fact-standing";
import { DialogActions } from "./dialog-actions";
import { FactSearch } from "./fact-search";
import { FactsCompared } from "./facts-compared";
import { joinedWords, replacedWords } from "./other-fact-words";
import type { DecisionOutcome, DeskFact, FindSimilar, SimilarFact } from "./desk-view";
import { useSimilarFacts } from "./use-similar-facts";

export type OtherFactPurpose = "merge" | "supersede";

type Words = {
  title: string;
  question: string;
  otherName: string;
  confirm: string;
  whatHappens: (fact: DeskFact, other: SimilarFact) => string;
};

const wordsOf: Record<OtherFactPurpose, Words> = {
  merge: {
    title: "Merge with another fact",
    question: "Which fact says the same?",
    otherName: "The fact that it joins",
    confirm: "Merge",
    whatHappens: joinedWords,
  },
  supersede: {
    title: "Replace by a newer fact",
    question: "Which fact takes its place?",
    otherName: "The fact that takes its place",
    confirm: "Replace",
    whatHappens: replacedWords,
  },
};

/** Chooses another fact that this one joins or gives its place to, and says what follows. */
export function OtherFactDialog({
  purpose,
  fact,
  findSimilar,
  onClose,
  onChoose,
}: {
  purpose: OtherFactPurpose;
  fact: DeskFact;
  findSimilar: FindSimilar;
  onClose: () => void;
  onChoose: (otherId: string, reason: string) => Promise<DecisionOutcome>;
}) {
  const words = wordsOf[purpose];
  const search = useSimilarFacts(fact.id, findSimilar);
  const [other, setOther] = useState<SimilarFact | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    if (other === null) return setProblem("Choose a fact from the list.");
    const reason = typedText(new FormData(event.currentTarget), "reason").trim();
    setPending(true);
    const outcome = await onChoose(other.id, reason);
    setPending(false);
    if (outcome.ok) onClose();
    else setProblem(outcome.message);
  };

  // What was chosen stays in the list when another search does not find it.
  const found = search.found ?? [];
  const offered =
    other === null || found.some(({ id }) => id === other.id) ? found : [other, ...found];

  return (
    <Dialog open wide title={words.title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        {problem && (
          <Notice tone="wrong" urgent>
            {problem}
          </Notice>
        )}
        <FactSearch search={search} />
        <fieldset>
          <legend className="font-medium">{words.question}</legend>
          <div className="mt-2 max-h-56 overflow-y-auto border-y border-rule">
            {offered.map((each) => (
              <label
                key={each.id}
                className="flex min-h-11 items-start gap-3 border-b border-rule px-2 py-2.5 last:border-0 has-checked:bg-accent-tint"
              >
                <input
                  type="radio"
                  name="other"
                  checked={other?.id === each.id}
                  onChange={() => {
                    setOther(each);
                    setProblem(null);
                  }}
                  className="mt-0.5 size-5 shrink-0 accent-[var(--accent)]"
                />
                <span className="min-w-0">
                  {each.statement}
                  <span className="block text-sm text-muted">
                    {standingWords[each.status]} · {counted(each.origins, "source")} · {each.story}
                  </span>
                </span>
              </label>
            ))}
            {offered.length === 0 && <p className="px-2 py-3 text-muted">{search.words}</p>}
          </div>
        </fieldset>
        {other && <FactsCompared fact={fact} other={other} otherName={words.otherName} />}
        {purpose === "supersede" && (
          <TextArea
            id="supersede-reason"
            name="reason"
            label="Why"
            hint="Learners who were asked the old fact read this."
            rows={2}
            maxLength={1000}
            optional
          />
        )}
        <DialogActions>
          <p aria-live="polite" className="text-sm">
            {other && words.whatHappens(fact, other)}
          </p>
          <SubmitButton size="large" pending={pending} pendingText="Saving…">
            {words.confirm}
          </SubmitButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
