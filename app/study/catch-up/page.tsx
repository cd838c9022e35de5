import type { Metadata } from "next";
import { catchUpViewOf } from "@/app/_mapping/catch-up-view-of";
import { SiteShell } from "@/app/_components/site-shell";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { loadMode } from "@/server/study-modes";
import { CatchUpScreen } from "./_components/catch-up-screen";

export const metadata: Metadata = { title: "Catching up" };
export const dynamic = "force-dynamic";

export default async function CatchUpPage() {
  const viewer = await findRequestViewer();
  const mode = { kind: "catch-up" } as const;
  const { plan } = await loadMode(viewer, mode, new Date(), await requestTimeZone());
  return (
    <SiteShell section="today" showDesk={editorOf(viewer) !== null} note="Study">
      <CatchUpScreen view={plan.kind === "catch-up" ? catchUpViewOf(plan.plan) : null} />
    </SiteShell>
  );
}
