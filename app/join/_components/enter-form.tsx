"use client";

import { useState } from "react";
import { Link } from "@/app/_components/link";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { useForgettingDeck } from "@/app/_offline/use-forgetting-deck";

type Way = "new" | "back";

const ways: readonly { way: Way; label: string }[] = [
  { way: "new", label: "I am new here" },
  { way: "back", label: "I have been here before" },
];

/** Nickname and PIN, for the first time or again. */
export function EnterForm({
  code,
  mayJoin,
  enter,
}: {
  code: string;
  mayJoin: boolean;
  enter: FormAction<"nickname" | "pin" | "way">;
}) {
  const { state, pending, form } = useKeptForm(enter);
  const onSubmit = useForgettingDeck(form.onSubmit);
  const [way, setWay] = useState<Way>(mayJoin ? "new" : "back");
  const isNew = way === "new";
  return (
    <form
      {...form}
      onSubmit={onSubmit}
      className="flex max-w-md flex-col gap-5"
      aria-label="Come in"
    >
      {state.message && (
        <Notice tone="wrong" urgent>
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="code" value={code} />
      {mayJoin ? (
        <fieldset className="flex flex-col">
          <legend className="sr-only">Have you been here before?</legend>
          {ways.map((choice) => (
            <label key={choice.way} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="way"
                value={choice.way}
                checked={way === choice.way}
                onChange={() => setWay(choice.way)}
                className="size-6 shrink-0 accent-[var(--accent)]"
              />
              <span className="font-medium">{choice.label}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <input type="hidden" name="way" value="back" />
      )}
      <Field
        id="nickname"
        name="nickname"
        label="Your name in this class"
        hint={
          isNew
            ? "So that your teacher knows you. A first name and an initial are enough."
            : "As it is written in this class."
        }
        dir="auto"
        autoComplete="username"
        maxLength={120}
        defaultValue={state.values.nickname}
        error={state.errors.nickname}
      />
      <Field
        id="pin"
        name="pin"
        label="PIN"
        hint={
          isNew
            ? "Four to six digits of your choice. Keep them: with them you come back on any device."
            : "Forgotten? Your teacher can give you a new one."
        }
        inputMode="numeric"
        autoComplete={isNew ? "new-password" : "current-password"}
        maxLength={20}
        className="tracking-widest tabular-nums"
        error={state.errors.pin}
      />
      <SubmitButton size="large" pending={pending} pendingText="One moment…">
        {isNew ? "Join the class" : "Sign in"}
      </SubmitButton>
      <p className="text-muted">
        Do you have an account with e-mail?{" "}
        <Link
          href={`/account/sign-in?next=${encodeURIComponent(`/join/${code}`)}`}
          className="link inline-flex min-h-11 items-center"
        >
          Sign in with it
        </Link>
      </p>
    </form>
  );
}
