import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { correctionViewOf, progressViewOf } from "@/app/_mapping/progress-view-of";
import { loadCorrectionsFor } from "@/server/corrections";
import { loadProgress } from "@/server/progress";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { ProgressScreen } from "./_components/progress-screen";
import { seeCorrectionsAction } from "./actions";

export const metadata: Metadata = { title: "Progress" };
export const dynamic = "force-dynamic";

export default async function ProgressPage() {
  const viewer = await findRequestViewer();
  const progress = viewer === null ? null : await loadProgress(viewer, new Date());
  const corrections = viewer === null ? [] : await loadCorrectionsFor(viewer);
  return (
    <SiteShell section="progress" showDesk={editorOf(viewer) !== null} note="Progress">
      <ProgressScreen
        view={progressViewOf(progress)}
        isGuest={viewer === null || isGuest(viewer)}
        corrections={corrections.map(correctionViewOf)}
        onSeen={seeCorrectionsAction}
        timeZone={viewer?.timeZone ?? (await requestTimeZone())}
      />
    </SiteShell>
  );
}
