import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { feedViewOf } from "@/app/_mapping/feed-view-of";
import { loadImportChoices } from "@/server/desk";
import { listFeeds } from "@/server/feeds";
import { findRequestViewer } from "@/server/sign-in";
import { FeedList } from "../_components/feed-list";
import { requireEditor } from "../desk-gate";
import { DeskRooms } from "../desk-rooms";
import { changeAction, pauseAction, readNowAction, removeAction, subscribeAction } from "./actions";

export const metadata: Metadata = { title: "Feeds" };
export const dynamic = "force-dynamic";

export default async function FeedsPage() {
  const editor = await requireEditor("/desk/feeds");
  const [feeds, choices, viewer] = await Promise.all([
    listFeeds(editor),
    loadImportChoices(editor),
    findRequestViewer(),
  ]);
  const now = new Date();
  const timeZone = viewer?.timeZone ?? "UTC";
  return (
    <SiteShell section="desk" showDesk note="Desk">
      <DeskRooms current="/desk/feeds" />
      <FeedList
        feeds={feeds.map((feed) => feedViewOf(feed, now, timeZone))}
        publishers={choices.publishers}
        topics={choices.topics}
        subscribe={subscribeAction}
        change={changeAction}
        readNow={readNowAction}
        pause={pauseAction}
        remove={removeAction}
      />
    </SiteShell>
  );
}
