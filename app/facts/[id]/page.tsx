import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SiteShell } from "@/app/_components/site-shell";
import { factJsonLd, jsonLdText } from "@/app/_mapping/fact-json-ld";
import { factPageOf } from "@/app/_mapping/fact-page-of";
import { siteAddress } from "@/server/site-address";
import { findFactPage } from "@/server/facts";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { FactPage } from "../_components/fact-page";

/** Read once for the head and the body of the page. */
const readPage = cache(async (id: string) => {
  const viewer = await findRequestViewer();
  return { viewer, page: await findFactPage(viewer, id) };
});

export async function generateMetadata({
  params,
}: {
  params: Promise<{ id: string }>;
}): Promise<Metadata> {
  const { id } = await params;
  const { page } = await readPage(id);
  return { title: page?.fact.statement ?? "Fact" };
}
export const dynamic = "force-dynamic";

export default async function FactDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { viewer, page } = await readPage(id);
  if (page === null) notFound();
  const isEditor = editorOf(viewer) !== null;
  const timeZone = viewer?.timeZone ?? (await requestTimeZone());
  return (
    <SiteShell section="facts" showDesk={isEditor} note="Fact">
      <script type="application/ld+json">{jsonLdText(factJsonLd(page, siteAddress()))}</script>
      <FactPage {...factPageOf(page, isEditor, timeZone)} />
    </SiteShell>
  );
}
