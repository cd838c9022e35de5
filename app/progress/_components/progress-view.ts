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
      /** Twelve weeks from Monday to Sunday; null on the days of this week that are still to come. */
      days: { day: string; answers: number | null }[];
      streak: Streak;
      topics: TopicProgress[];
      /** From today on; the first row counts what is overdue too. */
      forecast: { day: string; due: number }[];
      /** What was foretold and what was so, by steps of 5 %; null while there is too little to tell. */
      foretold: Foretold[] | null;
      /** The last thirty days, today last. */
      minutes: { day: string; minutes: number }[];
      /** The most often forgotten first. */
      hardest: HardFact[];
    };

export type Streak = {
  days: number;
  /** Missed days that were forgiven, oldest first. */
  forgivenDays: string[];
  /** True when the run ends unless something is answered today. */
  isAtRisk: boolean;
};

/** Chances are 0–1, and so are `predicted` and `measured`. */
export type Foretold = {
  from: number;
  to: number;
  predicted: number;
  measured: number;
  reviews: number;
};

export type HardFact = {
  statement: string;
  href: string;
  timesForgotten: number;
  isSetAside: boolean;
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
