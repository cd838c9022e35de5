import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteShell } from "@/app/_components/site-shell";
import { factPageOf } from "@/app/_mapping/fact-page-of";
import { findFactPage } from "@/server/facts";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { FactPage } from "../_components/fact-page";

export const metadata: Metadata = { title: "Fact" };
export const dynamic = "force-dynamic";

export default async function FactDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await findRequestViewer();
  const page = await findFactPage(viewer, id);
  if (page === null) notFound();
  const isEditor = editorOf(viewer) !== null;
  const timeZone = viewer?.timeZone ?? (await requestTimeZone());
  return (
    <SiteShell section="facts" showDesk={isEditor} note="Fact">
      <FactPage {...factPageOf(page, isEditor, timeZone)} />
    </SiteShell>
  );
}
