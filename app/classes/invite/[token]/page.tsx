import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/components/notice";
import { findInvite } from "@/server/class-teachers";
import { editorOf } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { StepForm } from "../../_components/step-form";
import { acceptInviteAction } from "../../actions";

export const metadata: Metadata = { title: "Teach a class together" };
export const dynamic = "force-dynamic";

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const viewer = await findRequestViewer();
  const invite = await findInvite(token, new Date());
  const next = encodeURIComponent(`/classes/invite/${token}`);
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Classes">
      <h1 className="font-serif text-3xl font-semibold">Teach a class together</h1>
      <div className="mt-6 flex max-w-md flex-col items-start gap-5">
        {invite === null ? (
          <Notice tone="wrong">
            This link was used already, or it is over. Ask your colleague for a new one.
          </Notice>
        ) : (
          <>
            <p>
              <bdi className="font-medium">{invite.invitedBy}</bdi> asks you to teach{" "}
              <bdi className="font-medium">{invite.className}</bdi> together.
            </p>
            {viewer !== null && viewer.email !== null ? (
              <StepForm
                action={acceptInviteAction}
                fields={{ token }}
                look="primary"
                pendingText="One moment…"
              >
                Teach this class
              </StepForm>
            ) : (
              <div className="flex flex-wrap gap-3">
                <LinkButton href={`/account/sign-in?next=${next}`} size="large">
                  Sign in
                </LinkButton>
                <LinkButton href={`/account/sign-up?next=${next}`} look="secondary" size="large">
                  Sign up
                </LinkButton>
              </div>
            )}
          </>
        )}
      </div>
    </SiteShell>
  );
}
