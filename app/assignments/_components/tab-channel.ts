import type { OutboxNews } from "./attempt-outbox";
import type { AttemptLetter } from "./attempt-view";

/** What the tabs that show one attempt tell each other. */
export type TabMessage =
  | { kind: "posted"; letter: AttemptLetter }
  /** What came of a letter, whichever tab posted it. */
  | { kind: "news"; news: OutboxNews };

export type TabChannel = { tell: (message: TabMessage) => void; close: () => void };

/**
 * Opens the line between the tabs of this browser that show one attempt. A browser that has none does
 * without: the tabs then agree when one of them is looked at again, by what the server says.
 */
export function openTabChannel(
  attemptId: string,
  onMessage: (message: TabMessage) => void,
): TabChannel {
  if (typeof BroadcastChannel === "undefined") {
    return { tell: () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(`stet.attempt.${attemptId}`);
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
  let isOpen = true;
  return {
    // What was on its way when its page went may come back later, with nobody left to tell.
    tell: (message) => {
      if (isOpen) channel.postMessage(message);
    },
    close: () => {
      isOpen = false;
      channel.close();
    },
  };
}
