import type { Metadata } from "next";
import { LinkButton } from "@/app/_components/link-button";
import { SiteShell } from "@/app/_components/site-shell";
import { SubmitButton } from "@/components/submit-button";
import { countAnswers } from "@/server/reviews";
import { editorOf, isGuest } from "@/server/session";
import { isOwnerToken } from "@/server/settings";
import { findRequestViewer } from "@/server/sign-in";
import { SignUpForm } from "../_components/sign-up-form";
import { claimOwnershipAction, signUpAction } from "../actions";

export const metadata: Metadata = { title: "Become the owner", referrer: "no-referrer" };
export const dynamic = "force-dynamic";

export default async function OwnerPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token = "" } = await searchParams;
  const viewer = await findRequestViewer();
  const isGood = await isOwnerToken(token);
  return (
    <SiteShell section="account" showDesk={editorOf(viewer) !== null} note="Account">
      {!isGood ? (
        <>
          <h1 className="font-serif text-3xl font-semibold">This link no longer works</h1>
          <p className="mt-3 mb-8 max-w-md text-muted">
            It works once, and each start of Stet makes a new one until somebody is the owner. Look
            at the newest line in the terminal where Stet was started.
          </p>
          <LinkButton href="/">To today’s questions</LinkButton>
        </>
      ) : viewer !== null && !isGuest(viewer) ? (
        <form action={claimOwnershipAction} className="flex max-w-md flex-col gap-5">
          <h1 className="font-serif text-3xl font-semibold">Become the owner</h1>
          <p className="text-muted">
            {viewer.name} ({viewer.email}) will own this installation: bring articles in, decide on
            facts, and say who else may.
          </p>
          <input type="hidden" name="token" value={token} />
          <SubmitButton size="large" pendingText="One moment…">
            Become the owner
          </SubmitButton>
        </form>
      ) : (
        <SignUpForm
          action={signUpAction}
          next="/desk"
          signInHref={`/account/sign-in?next=${encodeURIComponent(`/account/owner?token=${token}`)}`}
          guestAnswers={viewer === null ? 0 : await countAnswers(viewer)}
          ownerToken={token}
        />
      )}
    </SiteShell>
  );
}
