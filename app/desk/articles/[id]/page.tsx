import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { deskReviewOf } from "@/app/_mapping/desk-review-of";
import { findDeskArticle } from "@/server/desk";
import { findRequestViewer } from "@/server/sign-in";
import { DeskKeyHints } from "../../_components/desk-keys";
import { DeskReview } from "../../_components/desk-review";
import { decideAction, findSimilarAction, historyAction, responsesAction } from "../../actions";
import { requireEditor } from "../../desk-gate";

export const metadata: Metadata = { title: "Desk" };
export const dynamic = "force-dynamic";

export default async function DeskArticlePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ fact?: string }>;
}) {
  const { id } = await params;
  const { fact } = await searchParams;
  const editor = await requireEditor(`/desk/articles/${id}`);
  const material = await findDeskArticle(editor, id);
  if (material === null) notFound();
  const viewer = await findRequestViewer();
  return (
    <SiteShell section="desk" showDesk note={<DeskKeyHints />} width="full">
      <DeskReview
        {...deskReviewOf(material, id)}
        initialFactId={fact ?? null}
        search={null}
        timeZone={viewer?.timeZone ?? "UTC"}
        decide={decideAction}
        findSimilar={findSimilarAction}
        loadHistory={historyAction}
        loadResponses={responsesAction}
      />
    </SiteShell>
  );
}
