import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { ownPath } from "@/lib/own-path";
import { countAnswers } from "@/server/reviews";
import { isGuest } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { SignUpForm } from "../_components/sign-up-form";
import { signUpAction } from "../actions";

export const metadata: Metadata = { title: "Sign up" };
export const dynamic = "force-dynamic";

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string }>;
}) {
  const next = ownPath((await searchParams).next, "/");
  const viewer = await findRequestViewer();
  if (viewer !== null && !isGuest(viewer)) redirect("/account");
  return (
    <SiteShell section="account" showDesk={false} note="Account">
      <SignUpForm
        action={signUpAction}
        next={next}
        signInHref={`/account/sign-in?next=${encodeURIComponent(next)}`}
        guestAnswers={viewer === null ? 0 : await countAnswers(viewer)}
        ownerToken={null}
      />
    </SiteShell>
  );
}
