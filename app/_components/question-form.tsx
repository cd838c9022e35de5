"use client";

import { useState } from "react";
import type { FormEvent } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextArea } from "@/components/text-area";
import { isHandKind } from "@/questions/hand-kinds";
import type { HandKind } from "@/questions/hand-kinds";
import type { ItemKind } from "@/questions/item";
import { kindWords } from "./kind-words";
import { QuestionOptionsField } from "./question-options-field";
import type { ItemOption, ItemWords, QuestionRefusal, TypedQuestion } from "./question-words";

const blankOption = (text = "", correct = false): ItemOption => ({ text, correct, why: null });

/** As many rows as a good question has at most; what is left empty is left out. */
const optionsOf: Record<HandKind, () => ItemOption[]> = {
  "multiple-choice": () => [blankOption("", true), blankOption(), blankOption(), blankOption()],
  "true-false": () => [blankOption("True", true), blankOption("False")],
  cloze: () => [blankOption("", true), blankOption(), blankOption(), blankOption()],
  "typed-number": () => [],
  "typed-date": () => [],
  flashcard: () => [],
};

const stemHints: Record<HandKind, string> = {
  "multiple-choice": "A question with full names and dates, understood without the article.",
  "true-false": "A statement that is true or false as it stands.",
  cloze: "A statement with one blank, written as four underscores: ____",
  "typed-number": "A question; the fact’s number is what is right.",
  "typed-date": "A question; the fact’s date is what is right.",
  flashcard: "A question; the fact’s value stands on the back.",
};

/**
 * Writes a question for a fact, or changes one: how it is answered, its words, and what was found about
 * them. What was typed stays when it is refused.
 */
export function QuestionForm({
  item,
  kinds,
  mayWait = false,
  onSave,
}: {
  /** Null to write a new one. */
  item: (ItemWords & { kind: ItemKind }) | null;
  /** Among which a new one is chosen. */
  kinds: readonly HandKind[];
  /** Whether a new one can be kept as a draft. */
  mayWait?: boolean;
  /** @returns why nothing was kept, or null once it was. */
  onSave: (question: TypedQuestion) => Promise<QuestionRefusal | null>;
}) {
  const [kind, setKind] = useState<HandKind>(
    item !== null && isHandKind(item.kind) ? item.kind : "multiple-choice",
  );
  const [words, setWords] = useState<ItemWords>({
    stem: item?.stem ?? "",
    options: item?.options ?? optionsOf["multiple-choice"](),
    explanation: item?.explanation ?? "",
  });
  const [refusal, setRefusal] = useState<QuestionRefusal | null>(null);
  const [pending, setPending] = useState(false);
  const faults = refusal?.findings?.faults ?? [];
  const warnings = refusal?.findings?.warnings ?? [];
  const isConfirming = refusal !== null && faults.length === 0 && warnings.length > 0;

  const choose = (next: HandKind) => {
    setKind(next);
    setWords({ ...words, options: optionsOf[next]() });
    setRefusal(null);
  };

  const save = async (asDraft: boolean) => {
    if (pending) return;
    setPending(true);
    const typed = {
      ...words,
      options: words.options.filter(({ text, correct }) => correct || text.trim() !== ""),
      confirmWarnings: isConfirming,
    };
    setRefusal(await onSave({ ...typed, kind, asDraft }));
    setPending(false);
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(false);
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {item === null && (
        <fieldset>
          <legend className="font-medium">How it is answered</legend>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {kinds.map((each) => (
              <label
                key={each}
                className="flex min-h-11 items-center gap-3 rounded-control border border-rule px-3 has-checked:border-accent has-checked:bg-accent-tint"
              >
                <input
                  type="radio"
                  name="kind"
                  checked={kind === each}
                  onChange={() => choose(each)}
                  className="size-5 shrink-0 accent-[var(--accent)]"
                />
                {kindWords[each]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <TextArea
        id="item-stem"
        label={kind === "true-false" || kind === "cloze" ? "Statement" : "Question"}
        hint={stemHints[kind]}
        rows={2}
        maxLength={500}
        value={words.stem}
        onChange={(event) => setWords({ ...words, stem: event.target.value })}
      />
      {words.options.length > 0 && (
        <QuestionOptionsField
          options={words.options}
          isFixed={kind === "true-false"}
          onChange={(options) => setWords({ ...words, options })}
        />
      )}
      <TextArea
        id="item-explanation"
        label="Explanation"
        hint="Left empty, the fact is told with the sentence that says so."
        rows={3}
        maxLength={2000}
        optional
        value={words.explanation}
        onChange={(event) => setWords({ ...words, explanation: event.target.value })}
      />
      {refusal && (
        <Notice tone={isConfirming ? "disputed" : "wrong"} urgent>
          <p>{refusal.message}</p>
          <ul className="list-disc pl-5">
            {[...faults, ...warnings].map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-col gap-2">
        <SubmitButton size="large" pending={pending} pendingText="Checking…">
          {isConfirming ? "Save anyway" : "Save"}
        </SubmitButton>
        {item === null && mayWait && (
          <Button look="secondary" size="large" type="button" onClick={() => void save(true)}>
            Keep as a draft
          </Button>
        )}
      </div>
    </form>
  );
}
