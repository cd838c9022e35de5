import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { findArticleVersions } from "@/server/article-versions";
import { CorrectForm } from "../../../_components/correct-form";
import { decideAction } from "../../../actions";
import { requireEditor } from "../../../desk-gate";
import { correctAction } from "./actions";

export const metadata: Metadata = { title: "Correct the text" };
export const dynamic = "force-dynamic";

export default async function CorrectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const editor = await requireEditor(`/desk/articles/${id}/correct`);
  const article = await findArticleVersions(editor, id);
  const [current] = article?.versions ?? [];
  if (article === null || current === undefined) notFound();
  return (
    <SiteShell section="desk" showDesk note="Desk">
      <CorrectForm
        title={article.title}
        publisher={article.publisher}
        text={current.text}
        publishedAt={current.publishedAt}
        today={new Date().toISOString().slice(0, 10)}
        articleHref={`/desk/articles/${id}`}
        versionsHref={`/desk/articles/${id}/versions`}
        action={correctAction.bind(null, id)}
        decide={decideAction}
      />
    </SiteShell>
  );
}
