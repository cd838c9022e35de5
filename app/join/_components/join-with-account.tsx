"use client";

import { SignOutForm } from "@/app/_components/sign-out-form";
import { Field } from "@/components/field";
import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";

/** Joins with the account that is signed in; whoever is somebody else signs out first. */
export function JoinWithAccount({
  code,
  name,
  mayJoin,
  join,
  signOut,
}: {
  code: string;
  name: string;
  mayJoin: boolean;
  join: FormAction<"nickname">;
  signOut: (form: FormData) => Promise<void>;
}) {
  const { state, pending, form } = useKeptForm(join);
  return (
    <div className="flex max-w-md flex-col gap-6">
      <p>
        You are signed in as <bdi className="font-medium">{name}</bdi>.
      </p>
      {mayJoin && (
        <form {...form} className="flex flex-col gap-5" aria-label="Join with your account">
          {state.message && (
            <Notice tone="wrong" urgent>
              {state.message}
            </Notice>
          )}
          <input type="hidden" name="code" value={code} />
          <Field
            id="nickname"
            name="nickname"
            label="Your name in this class"
            hint="So that your teacher knows you."
            dir="auto"
            autoComplete="off"
            maxLength={120}
            defaultValue={state.values.nickname ?? name}
            error={state.errors.nickname}
          />
          <SubmitButton size="large" pending={pending} pendingText="One moment…">
            Join the class
          </SubmitButton>
        </form>
      )}
      <div>
        <p className="mb-2 text-muted">Somebody else? Sign out, and this page asks who you are.</p>
        <SignOutForm signOut={signOut} next={`/join/${encodeURIComponent(code)}`} />
      </div>
    </div>
  );
}
