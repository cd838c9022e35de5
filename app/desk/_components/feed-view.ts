import type { FormAction } from "@/components/form-state";

export type FeedView = {
  id: string;
  /** What the feed calls itself, else its publisher. */
  title: string;
  url: string;
  publisher: string;
  topic: string;
  isPaused: boolean;
  /** How it went the last time, in words. */
  state: { tone: "plain" | "right" | "wrong"; words: string };
  articles: number;
  refused: number;
  /** The latest entries that were not taken in, and why. */
  refusedEntries: { title: string; url: string; problem: string }[];
};

export type FeedListProps = {
  feeds: FeedView[];
  publishers: string[];
  topics: string[];
  subscribe: FormAction<"address" | "publisher" | "topic">;
  /** The forms below carry `feedId`. */
  change: FormAction<"publisher" | "topic">;
  readNow: FormAction<"feedId">;
  /** Carries `isPaused`: "true" to pause. */
  pause: FormAction<"feedId">;
  remove: FormAction<"feedId">;
};
