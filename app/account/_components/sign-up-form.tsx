"use client";

import { Link } from "@/app/_components/link";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { useForgettingDeck } from "@/app/_offline/use-forgetting-deck";
import { counted } from "@/app/_components/count-text";
import { TimeZoneInput } from "./time-zone-input";
import type { SignUpFormProps } from "./account-view";

/** A new account; what was done as a guest goes with it. */
export function SignUpForm({
  action,
  next,
  signInHref,
  guestAnswers,
  ownerToken,
}: SignUpFormProps) {
  const { state, pending, form } = useKeptForm(action);
  const onSubmit = useForgettingDeck(form.onSubmit);
  return (
    <form {...form} onSubmit={onSubmit} className="flex max-w-md flex-col gap-5">
      <div>
        <h1 className="font-serif text-3xl font-semibold">Sign up</h1>
        <p className="mt-2 text-muted">
          {ownerToken !== null && "This account will own the installation. "}
          {guestAnswers > 0
            ? `Keeps everything you did as a guest: ${counted(guestAnswers, "answer")} so far.`
            : "Your answers are then kept on every device."}
        </p>
      </div>
      {state.message && (
        <Notice tone="wrong" urgent>
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      {ownerToken !== null && <input type="hidden" name="ownerToken" value={ownerToken} />}
      <TimeZoneInput />
      <Field
        id="name"
        name="name"
        label="Name"
        autoComplete="name"
        maxLength={100}
        defaultValue={state.values.name}
        error={state.errors.name}
      />
      <Field
        id="email"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        hint="Used to sign in and for nothing else."
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <Field
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="new-password"
        hint="At least ten characters; a sentence is easy to remember."
        minLength={10}
        error={state.errors.password}
      />
      <SubmitButton size="large" pending={pending} pendingText="Signing up…">
        Sign up
      </SubmitButton>
      <p className="text-muted">
        Already have an account?{" "}
        <Link href={signInHref} className="link">
          Sign in
        </Link>
      </p>
    </form>
  );
}
