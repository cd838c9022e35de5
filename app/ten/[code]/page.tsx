import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { studyCardOf } from "@/app/_mapping/study-cards";
import { LinkButton } from "@/app/_components/link-button";
import { SiteShell } from "@/app/_components/site-shell";
import { StudyWiring } from "@/app/study/study-wiring";
import { EmptyState } from "@/components/empty-state";
import { learnerKeyOf } from "@/scheduling/learner-key";
import { isGuest } from "@/server/session";
import { findSharedTen } from "@/server/shared-ten";
import { findRequestViewer } from "@/server/sign-in";

export const metadata: Metadata = {
  title: "The same questions",
  description: "Somebody answered these questions about the news. Would you know?",
};
export const dynamic = "force-dynamic";

/** The questions that somebody handed on, for whoever follows the link. */
export default async function SharedTenPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const deck = await findSharedTen(code);
  if (deck === null) notFound();
  const viewer = await findRequestViewer();
  if (deck.length === 0) {
    return (
      <SiteShell section={null} showDesk={false}>
        <EmptyState
          title="These questions are not asked any more"
          action={
            <LinkButton href="/study" size="large">
              Today’s questions
            </LinkButton>
          }
        >
          The facts behind them were corrected or are out of date.
        </EmptyState>
      </SiteShell>
    );
  }
  return (
    <StudyWiring
      learnerKey={learnerKeyOf(viewer)}
      deck={deck.map(studyCardOf)}
      leaveHref="/"
      moreHref="/study"
      isGuest={viewer === null || isGuest(viewer)}
    />
  );
}
