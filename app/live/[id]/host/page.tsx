import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { liveHostViewOf } from "@/app/_mapping/live-view-of";
import { qrCode } from "@/exchange/qr-code";
import { findHostOfGame } from "@/server/live-games";
import { liveHostPage } from "@/server/live-pages";
import { loadLiveSituation } from "@/server/live-situation";
import { findRequestViewer } from "@/server/sign-in";
import { siteAddress } from "@/server/site-address";
import { HostScreen } from "../../_components/host-screen";

export const metadata: Metadata = { title: "Live, on the wall" };
export const dynamic = "force-dynamic";

export default async function LiveHostScreenPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const host = await findHostOfGame(await findRequestViewer(), id);
  const situation = host === null ? null : await loadLiveSituation(id);
  if (situation === null) notFound();
  const address = `${siteAddress()}/live?pin=${situation.pin ?? ""}`;
  return (
    <HostScreen
      first={liveHostViewOf(liveHostPage(situation), new Date())}
      way={{ address, qr: qrCode(address) }}
    />
  );
}
