import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { Notice } from "@/components/notice";
import { ownPath } from "@/lib/own-path";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { SignInForm } from "../_components/sign-in-form";
import { signInAction } from "../actions";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

const needs: Record<string, string> = {
  editor: "The desk is for teachers and editors. Sign in with such an account, or ask the owner.",
  class:
    "Sign in to see this class. Students without an account come in with the code of the class.",
  owner: "Only an owner may do this. Sign in with the owner's account.",
};

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; need?: string }>;
}) {
  const { next, need } = await searchParams;
  const viewer = await findRequestViewer();
  const reason = needs[need ?? ""];
  if (viewer !== null && !isGuest(viewer) && reason === undefined) redirect("/account");
  const goOn = ownPath(next, "/");
  return (
    <SiteShell section="account" showDesk={editorOf(viewer) !== null} note="Account">
      {reason !== undefined && (
        <div className="mb-6 max-w-md">
          <Notice tone="plain">{reason}</Notice>
        </div>
      )}
      <SignInForm
        action={signInAction}
        next={goOn}
        signUpHref={`/account/sign-up?next=${encodeURIComponent(goOn)}`}
      />
    </SiteShell>
  );
}
