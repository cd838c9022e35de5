import type { Metadata } from "next";
import { studyCardOf } from "@/app/_mapping/study-cards";
import { isGuest } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { loadDeck, loadToday } from "@/server/study";
import { StudyWiring } from "./study-wiring";

export const metadata: Metadata = { title: "Study" };
export const dynamic = "force-dynamic";

export default async function StudyPage({
  searchParams,
}: {
  searchParams: Promise<{ topic?: string | string[] }>;
}) {
  const { topic } = await searchParams;
  const viewer = await findRequestViewer();
  const chosenTopic = typeof topic === "string" && topic !== "" ? topic : null;
  const today = await loadToday(viewer, new Date(), await requestTimeZone(), chosenTopic);
  const deck = await loadDeck(viewer, today);
  return (
    <StudyWiring
      learnerKey={viewer?.userId ?? "new"}
      deck={deck.map(studyCardOf)}
      leaveHref="/"
      moreHref={today.queue.length > deck.length ? "/study" : null}
      isGuest={viewer === null || isGuest(viewer)}
    />
  );
}
