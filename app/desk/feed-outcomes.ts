import { counted } from "@/app/_components/count-text";
import type { FeedPoll } from "@/server/feed-polling";

/** What came of reading a feed, in words for the editor who asked. */
export function pollWords({ imported, corrected, refused }: FeedPoll): string {
  const parts = [
    ...(imported > 0 ? [`${counted(imported, "article")} taken in`] : []),
    ...(corrected > 0 ? [`${counted(corrected, "article")} corrected`] : []),
    ...(refused > 0 ? [`${counted(refused, "entry", "entries")} not taken in`] : []),
  ];
  return parts.length === 0 ? "Read. Nothing new." : `Read: ${parts.join(", ")}.`;
}
