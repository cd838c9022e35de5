import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { nothingToAskOf } from "@/app/_mapping/nothing-to-ask-of";
import { studyCardOf } from "@/app/_mapping/study-cards";
import { SiteShell } from "@/app/_components/site-shell";
import { runWords } from "@/app/_components/streak-words";
import { learnerKeyOf } from "@/scheduling/learner-key";
import { editorOf, isGuest } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { loadStreakWithToday } from "@/server/streak";
import { loadDeck } from "@/server/study";
import { findStudyMode, loadMode } from "@/server/study-modes";
import { NothingToAsk } from "./_components/nothing-to-ask";
import { chosenModeOf, examHref, studyHref } from "./study-mode";
import type { StudyParams } from "./study-mode";
import { StudyWiring } from "./study-wiring";

export const metadata: Metadata = { title: "Study" };
export const dynamic = "force-dynamic";

export default async function StudyPage({ searchParams }: { searchParams: Promise<StudyParams> }) {
  const chosen = chosenModeOf(await searchParams);
  const viewer = await findRequestViewer();
  const [now, timeZone] = [new Date(), await requestTimeZone()];
  const mode = await findStudyMode(viewer, chosen, now);
  // Without a plan that is kept there is no day to study for.
  if (mode === null) redirect("topic" in chosen ? examHref(chosen.topic ?? "") : "/study/exam");
  const today = await loadMode(viewer, mode, now, timeZone);
  const deck = await loadDeck(viewer, today);
  if (deck.length === 0) {
    return (
      <SiteShell section="today" showDesk={editorOf(viewer) !== null} note="Study">
        <NothingToAsk {...nothingToAskOf(chosen, today)} />
      </SiteShell>
    );
  }
  const streak = await loadStreakWithToday(viewer, today.studyDay);
  const isEndless = mode.kind === "cram";
  return (
    <StudyWiring
      key={studyHref(chosen)}
      learnerKey={learnerKeyOf(viewer)}
      deck={deck.map(studyCardOf)}
      answerMode={today.answerMode}
      leaveHref="/"
      moreHref={isEndless || today.queue.length > deck.length ? studyHref(chosen) : null}
      runWords={streak.days > 1 ? runWords(streak) : null}
      isGuest={viewer === null || isGuest(viewer)}
    />
  );
}
