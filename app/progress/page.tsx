import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { progressViewOf } from "@/app/_mapping/progress-view-of";
import { loadProgress } from "@/server/progress";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { ProgressScreen } from "./_components/progress-screen";

export const metadata: Metadata = { title: "Progress" };
export const dynamic = "force-dynamic";

export default async function ProgressPage() {
  const viewer = await findRequestViewer();
  const progress = viewer === null ? null : await loadProgress(viewer, new Date());
  return (
    <SiteShell section="progress" showDesk={editorOf(viewer) !== null} note="Progress">
      <ProgressScreen
        view={progressViewOf(progress)}
        isGuest={viewer === null || isGuest(viewer)}
      />
    </SiteShell>
  );
}
