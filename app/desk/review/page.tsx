import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { deskReviewOf } from "@/app/_mapping/desk-review-of";
import { loadWaiting } from "@/server/desk";
import { DeskKeyHints } from "../_components/desk-keys";
import { DeskReview } from "../_components/desk-review";
import { decideAction } from "../actions";
import { requireEditor } from "../desk-gate";

export const metadata: Metadata = { title: "Facts that wait" };
export const dynamic = "force-dynamic";

export default async function DeskReviewPage() {
  const editor = await requireEditor("/desk/review");
  const material = await loadWaiting(editor);
  if (material.facts.length === 0) redirect("/desk");
  return (
    <SiteShell section="desk" showDesk note={<DeskKeyHints />} width="full">
      <DeskReview {...deskReviewOf(material, null)} initialFactId={null} decide={decideAction} />
    </SiteShell>
  );
}
