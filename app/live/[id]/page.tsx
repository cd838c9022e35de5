import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { LinkButton } from "@/app/_components/link-button";
import { SiteShell } from "@/app/_components/site-shell";
import { livePlayerViewOf } from "@/app/_mapping/live-view-of";
import { findLiveSeat } from "@/server/live-joining";
import { livePlayerPage } from "@/server/live-pages";
import { loadLiveSituation } from "@/server/live-situation";
import { editorOf } from "@/server/session";
import { findRequestViewer } from "@/server/sign-in";
import { LiveJoinForm } from "../_components/live-join-form";
import { PlayerScreen } from "../_components/player-screen";
import { joinLiveAction } from "../actions";

export const metadata: Metadata = { title: "Live" };
export const dynamic = "force-dynamic";

export default async function LiveGamePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await findRequestViewer();
  const seat = await findLiveSeat(viewer, id);
  if (seat.kind === "none") notFound();
  if (seat.kind === "host") redirect(`/live/${id}/host`);
  if (seat.kind === "player") {
    const situation = await loadLiveSituation(id);
    const page = situation === null ? null : livePlayerPage(situation, seat.playerId);
    if (page === null) notFound();
    return <PlayerScreen first={livePlayerViewOf(page, new Date())} />;
  }
  const join = joinLiveAction.bind(null, id);
  const outside = (words: string, way: ReactNode) => (
    <div className="flex flex-col items-start gap-5">
      <p className="max-w-prose text-lg text-muted">{words}</p>
      {way}
    </div>
  );
  return (
    <SiteShell section="classes" showDesk={editorOf(viewer) !== null} note="Live">
      <h1 className="mb-6 font-serif text-3xl font-semibold">{seat.title}</h1>
      {seat.kind === "over" &&
        outside(
          "This game is over.",
          <LinkButton href="/" look="secondary" size="large">
            Today’s questions
          </LinkButton>,
        )}
      {seat.kind === "student" && <LiveJoinForm studentName={seat.nickname} join={join} />}
      {seat.kind === "stranger" && seat.mayPlay && (
        <>
          <LiveJoinForm studentName={null} join={join} />
          <p className="mt-6 text-muted">
            Are you in the class?{" "}
            <a href="/join" className="link inline-flex min-h-11 items-center">
              Sign in with its code
            </a>{" "}
            first, and your answers count there.
          </p>
        </>
      )}
      {seat.kind === "stranger" &&
        !seat.mayPlay &&
        outside(
          "This game is for the students of the class. Sign in with the code of the class, then open this page again.",
          <LinkButton href="/join" size="large">
            Sign in to the class
          </LinkButton>,
        )}
    </SiteShell>
  );
}
