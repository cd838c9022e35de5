import "server-only";
import { v7 as uuid } from "uuid";
import type { Transaction } from "./db";
import type { Editor } from "./session";

/** What the audit keeps of a feed: enough to know it by when it is gone. */
export type FeedState = {
  url: string;
  title: string;
  publisher: string;
  topic: string;
  isPaused: boolean;
};

export type FeedAction =
  "feed-subscribe" | "feed-change" | "feed-pause" | "feed-resume" | "feed-remove";

const stateOf = ({ url, title, publisher, topic, isPaused }: FeedState) => ({
  feed: { url, title, publisher, topic, isPaused },
});

/** Writes down what an editor did with a feed; null where there was none before, or is none after. */
export async function noteFeedDecision(
  transaction: Transaction,
  editor: Editor,
  action: FeedAction,
  { before, after }: { before: FeedState | null; after: FeedState | null },
  now: Date,
): Promise<void> {
  await transaction.decision.create({
    data: {
      id: uuid(),
      userId: editor.userId,
      at: now,
      action,
      ...(before === null ? {} : { before: stateOf(before) }),
      ...(after === null ? {} : { after: stateOf(after) }),
    },
  });
}
