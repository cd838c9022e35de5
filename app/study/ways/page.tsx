import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { studyWaysOf } from "@/app/_mapping/study-ways-of";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { loadStudyWays } from "@/server/study-ways";
import { WaysScreen } from "./_components/ways-screen";

export const metadata: Metadata = { title: "Other ways to study" };
export const dynamic = "force-dynamic";

export default async function WaysPage() {
  const viewer = await findRequestViewer();
  const ways = await loadStudyWays(viewer, new Date(), await requestTimeZone());
  return (
    <SiteShell section="today" showDesk={editorOf(viewer) !== null} note="Study">
      <WaysScreen view={studyWaysOf(ways)} />
    </SiteShell>
  );
}
