import type { Metadata } from "next";
import { Link } from "@/app/_components/link";
import { SiteShell } from "@/app/_components/site-shell";
import { countAnswers } from "@/server/reviews";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { AccountPanel } from "./_components/account-panel";
import { GuestPanel } from "./_components/guest-panel";
import { saveSettingsAction, signOutAction } from "./actions";

export const metadata: Metadata = { title: "Account" };
export const dynamic = "force-dynamic";

export default async function AccountPage() {
  const viewer = await findRequestViewer();
  return (
    <SiteShell section="account" showDesk={editorOf(viewer) !== null} note="Account">
      {viewer === null || isGuest(viewer) ? (
        <GuestPanel
          guestAnswers={viewer === null ? 0 : await countAnswers(viewer)}
          signInHref="/account/sign-in"
          signUpHref="/account/sign-up"
        />
      ) : (
        <AccountPanel
          name={viewer.name ?? ""}
          email={viewer.email}
          role={viewer.role}
          saveSettings={saveSettingsAction}
          signOut={signOutAction}
        />
      )}
      <p className="mt-6 mb-10">
        <Link href="/settings" className="link inline-flex min-h-11 items-center">
          How you study, reminders, calendar, and your answers as a file
        </Link>
        {viewer !== null && (
          <Link href="/account/data" className="link flex min-h-11 items-center">
            Take everything away, or erase it
          </Link>
        )}
      </p>
    </SiteShell>
  );
}
