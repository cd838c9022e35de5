"use client";

import { SignOutForm } from "@/app/_components/sign-out-form";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import type { AccountPanelProps } from "./account-view";

const roleWords: Record<AccountPanelProps["role"], string> = {
  learner: "Learner",
  teacher: "Teacher: may verify facts at the desk",
  editor: "Editor: may verify facts at the desk",
  owner: "Owner: may verify facts and say who may",
};

/** Who is signed in, what they may do, and the settings that are theirs. */
export function AccountPanel(props: AccountPanelProps) {
  const { name, email, role, saveSettings, signOut } = props;
  const { state, pending, form } = useKeptForm(saveSettings);
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">{name}</h1>
      <dl className="mt-6 border-t border-rule">
        {email === null ? (
          <Row term="You sign in">with the code of your class, your name there and your PIN</Row>
        ) : (
          <>
            <Row term="E-mail">{email}</Row>
            <Row term="Role">{roleWords[role]}</Row>
          </>
        )}
      </dl>
      <form {...form} className="mt-8 flex max-w-md flex-col gap-5">
        <h2 className="font-serif text-lg font-semibold">Settings</h2>
        {state.message && (
          <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
        )}
        <Field
          id="name"
          name="name"
          label="Name"
          autoComplete="name"
          maxLength={100}
          defaultValue={state.values.name ?? name}
          error={state.errors.name}
        />
        <SubmitButton size="large" pending={pending} pendingText="Saving…">
          Save
        </SubmitButton>
      </form>
      <div className="mt-6 mb-10 max-w-md">
        <SignOutForm signOut={signOut} />
      </div>
    </>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 border-b border-rule py-3">
      <dt className="w-32 shrink-0 text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
