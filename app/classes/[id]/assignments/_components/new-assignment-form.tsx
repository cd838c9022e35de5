"use client";

import { useState } from "react";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { Select } from "@/components/select";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import type { MakeField } from "../form-outcomes";
import { RadioCard } from "./radio-card";

const sources = [
  {
    value: "week",
    label: "This week’s news",
    hint: "The most important facts of the last seven days.",
  },
  { value: "topic", label: "A topic", hint: "Its most important facts." },
  { value: "search", label: "Words", hint: "Facts that have the words you look for." },
  { value: "empty", label: "Nothing yet", hint: "You add the questions one by one." },
] as const;

/** What to ask and how; everything else has a default, to be changed before publishing. */
export function NewAssignmentForm({
  topics,
  make,
}: {
  topics: readonly string[];
  make: FormAction<MakeField>;
}) {
  const { state, pending, form } = useKeptForm(make);
  const [from, setFrom] = useState("week");
  const { values, errors } = state;
  return (
    <form {...form} className="flex max-w-xl flex-col gap-7">
      {state.message && <Notice tone="wrong">{state.message}</Notice>}
      <fieldset>
        <legend className="font-medium">Questions from</legend>
        <div className="mt-2 grid gap-2 sm:grid-cols-2">
          {sources.map((source) => (
            <RadioCard
              key={source.value}
              name="from"
              {...source}
              checked={from === source.value}
              onChange={() => setFrom(source.value)}
            />
          ))}
        </div>
      </fieldset>
      {from === "topic" && (
        <Select
          id="topic"
          name="topic"
          label="Topic"
          defaultValue={values.topic ?? ""}
          error={errors.topic}
          choices={[
            { value: "", label: "Choose a topic" },
            ...topics.map((topic) => ({ value: topic, label: topic })),
          ]}
        />
      )}
      {from === "search" && (
        <Field
          id="query"
          name="query"
          label="Words to look for"
          hint="Such as “Lima” or “interest rate”."
          defaultValue={values.query ?? ""}
          error={errors.query}
          maxLength={200}
        />
      )}
      {from === "empty" ? (
        <input type="hidden" name="count" value="1" />
      ) : (
        <Field
          id="count"
          name="count"
          label="How many questions"
          inputMode="numeric"
          defaultValue={values.count ?? "10"}
          error={errors.count}
          className="max-w-32"
        />
      )}
      <fieldset>
        <legend className="font-medium">What it is</legend>
        <div className="mt-2 grid gap-2 sm:grid-cols-2">
          <RadioCard
            name="kind"
            value="quiz"
            label="Quiz"
            hint="Scored. Students see what is right after handing in."
            defaultChecked={values.kind !== "practice"}
          />
          <RadioCard
            name="kind"
            value="practice"
            label="Practice"
            hint="Told at once. What they miss comes back in their own daily questions."
            defaultChecked={values.kind === "practice"}
          />
        </div>
      </fieldset>
      <Field
        id="title"
        name="title"
        label="Title"
        hint="Left empty, it says what is asked and the day."
        optional
        defaultValue={values.title ?? ""}
        error={errors.title}
        maxLength={120}
      />
      <SubmitButton size="large" pending={pending} pendingText="Choosing questions…">
        Make it
      </SubmitButton>
    </form>
  );
}
