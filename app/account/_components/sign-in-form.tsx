"use client";

import { Link } from "@/app/_components/link";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { useForgettingDeck } from "@/app/_offline/use-forgetting-deck";
import type { SignInFormProps } from "./account-view";

/** E-mail and password. */
export function SignInForm({ action, next, signUpHref }: SignInFormProps) {
  const { state, pending, form } = useKeptForm(action);
  const onSubmit = useForgettingDeck(form.onSubmit);
  return (
    <form {...form} onSubmit={onSubmit} className="flex max-w-md flex-col gap-5">
      <h1 className="font-serif text-3xl font-semibold">Sign in</h1>
      {state.message && (
        <Notice tone="wrong" urgent>
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <Field
        id="email"
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <Field
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        error={state.errors.password}
      />
      <SubmitButton size="large" pending={pending} pendingText="Signing in…">
        Sign in
      </SubmitButton>
      <p className="text-muted">
        No account yet?{" "}
        <Link href={signUpHref} className="link">
          Sign up
        </Link>
      </p>
      <p className="text-muted">
        In a class, without e-mail?{" "}
        <Link href="/join" className="link">
          Come in with its code
        </Link>
      </p>
    </form>
  );
}
