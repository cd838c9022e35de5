"use client";

import { useState } from "react";
import { unbrokenDates } from "@/app/_components/day-text";
import { useShortcuts } from "@/app/_components/use-shortcuts";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import type { ItemAnswer, TypedForm } from "@/questions/kind";
import { checkTyped } from "@/questions/typed-answer";
import { letterOf } from "./letters";
import type { LiveQuestionView } from "./live-view";

type QuestionProps = {
  question: LiveQuestionView;
  answer: ItemAnswer | null;
  onAnswer: (answer: ItemAnswer) => void;
};

/** The question on a player's screen: letters as on the wall, one tap to answer. */
export function LiveQuestion(props: QuestionProps) {
  const { form } = props.question;
  return form === null ? <ChosenAnswer {...props} /> : <TypedAnswer {...props} form={form} />;
}

function Stem({ children }: { children: string }) {
  return (
    <span
      id="question-stem"
      tabIndex={-1}
      className="block font-serif text-xl leading-[1.35] font-semibold md:text-2xl"
    >
      {unbrokenDates(children)}
    </span>
  );
}

function ChosenAnswer({ question, answer, onAnswer }: QuestionProps) {
  const chosen = answer !== null && "optionId" in answer ? answer.optionId : null;
  useShortcuts(true, (key) => {
    const at = /^[1-9]$/.test(key)
      ? Number(key) - 1
      : question.options.findIndex((_, index) => letterOf(index).toLowerCase() === key);
    const option = question.options[at];
    if (option === undefined) return false;
    onAnswer({ optionId: option.id });
    return true;
  });
  return (
    <fieldset>
      <legend>
        <Stem>{question.stem}</Stem>
      </legend>
      <div className="mt-5 flex flex-col gap-2.5">
        {question.options.map(({ id, text }, index) => (
          <label
            key={id}
            className="flex min-h-16 items-center gap-3.5 rounded-control border border-rule bg-raised px-3.5 py-2.5 font-medium hover:border-control has-checked:border-accent has-checked:bg-accent-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="answer"
              checked={chosen === id}
              onChange={() => onAnswer({ optionId: id })}
              className="size-5 shrink-0 accent-[var(--accent)]"
            />
            <span className="w-6 shrink-0 font-serif text-xl font-semibold text-muted">
              {letterOf(index)}
            </span>
            <span className="min-w-0">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TypedAnswer({ question, answer, onAnswer, form }: QuestionProps & { form: TypedForm }) {
  const given = answer !== null && "typed" in answer ? (answer.typed ?? "") : "";
  const [typed, setTyped] = useState(given);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    const check = checkTyped(form, typed);
    if (check.state === "complete") {
      setProblem(null);
      onAnswer({ typed: typed.trim() });
    } else setProblem(check.reason ?? "Write your answer first.");
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>
        <Stem>{question.stem}</Stem>
      </h1>
      <div className="mt-6 flex flex-col items-stretch gap-4">
        <Field
          id="typed"
          label="Your answer"
          hint={form.hint}
          error={problem ?? undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={120}
        />
        <Button type="submit" size="large">
          {given === "" ? "Send" : "Send another answer"}
        </Button>
      </div>
    </form>
  );
}
