import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { articleVersionsOf } from "@/app/_mapping/desk-versions-of";
import { findArticleVersions } from "@/server/article-versions";
import { findRequestViewer } from "@/server/sign-in";
import { ArticleVersions } from "../../../_components/article-versions";
import { requireEditor } from "../../../desk-gate";

export const metadata: Metadata = { title: "Versions" };
export const dynamic = "force-dynamic";

export default async function VersionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const editor = await requireEditor(`/desk/articles/${id}/versions`);
  const article = await findArticleVersions(editor, id);
  if (article === null) notFound();
  const viewer = await findRequestViewer();
  return (
    <SiteShell section="desk" showDesk note="Desk">
      <ArticleVersions {...articleVersionsOf(article)} timeZone={viewer?.timeZone ?? "UTC"} />
    </SiteShell>
  );
}
