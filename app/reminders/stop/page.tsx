import type { Metadata } from "next";
import { LinkButton } from "@/app/_components/link-button";
import { SiteShell } from "@/app/_components/site-shell";
import { SubmitButton } from "@/components/submit-button";
import { stopRemindersAction } from "@/app/settings/actions";

export const metadata: Metadata = { title: "Reminders" };
export const dynamic = "force-dynamic";

const outcomes = {
  yes: "You get no more reminders. You can switch them on again in the settings.",
  no: "This link is not known. Switch reminders off in the settings instead.",
};

type Query = { token?: string | string[]; done?: string | string[] };

/** Where the link in a reminder leads: programs that look at links must not end anything, a button does. */
export default async function StopRemindersPage({
  searchParams,
}: {
  searchParams: Promise<Query>;
}) {
  const { token, done } = await searchParams;
  const outcome = done === "yes" || done === "no" ? outcomes[done] : null;
  return (
    <SiteShell section={null} showDesk={false} note="Reminders">
      <h1 className="font-serif text-3xl font-semibold">
        {done === "yes" ? "Reminders are off" : "End the reminders?"}
      </h1>
      {outcome !== null ? (
        <>
          <p className="mt-4" role="status">
            {outcome}
          </p>
          <div className="mt-6">
            <LinkButton href="/settings" look="secondary" size="large">
              Settings
            </LinkButton>
          </div>
        </>
      ) : (
        <form action={stopRemindersAction} className="mt-6">
          <input type="hidden" name="token" value={typeof token === "string" ? token : ""} />
          <SubmitButton size="large" pendingText="Ending them…">
            End them
          </SubmitButton>
        </form>
      )}
    </SiteShell>
  );
}
