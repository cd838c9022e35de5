export type TopicProgress = {
  topic: string;
  known: number;
  total: number;
  /** Where the topic's facts are listed; null for plain text. */
  href: string | null;
};

/** All days are ISO calendar dates of the learner's study days, oldest first, without gaps. */
export type ProgressView =
  | { kind: "empty"; startHref: string }
  | {
      kind: "some";
      /** Facts that the learner would know today, corrected for lucky guesses; rounded. */
      known: number;
      /** Facts learned so far. */
      total: number;
      /** Share of due reviews answered rightly, 0–1, corrected for guessing; null when too few. */
      measuredRecall: number | null;
      /** The recall that the learner aims at, 0–1. */
      desiredRecall: number;
      curve: { day: string; known: number }[];
      /** The last twelve weeks, 84 days, today last. */
      days: { day: string; answers: number }[];
      topics: TopicProgress[];
      /** From today on; the first row counts what is overdue too. */
      forecast: { day: string; due: number }[];
    };

/** A fact that was put right since the learner learned it. */
export type CorrectionView = {
  id: string;
  before: string;
  /** Null where nothing took its place. */
  after: string | null;
  reason: string | null;
  /** ISO instant. */
  at: string;
  href: string;
  isSeen: boolean;
};

export type ProgressScreenProps = {
  view: ProgressView;
  /** Shows the calm reminder that signing up keeps everything. */
  isGuest: boolean;
  /** The latest first. */
  corrections: CorrectionView[];
  /** Notes that the corrections shown are read. */
  onSeen: (form: FormData) => Promise<void>;
  /** IANA name; the zone that times are told in. */
  timeZone: string;
};
