import type { Row } from "@/app/_components/row-list";

export type WaysView = {
  /** Set when more is due than a day's reviews. */
  catchUp: { words: string; href: string } | null;
  /** Null when nothing was answered wrong lately. */
  wrong: Row | null;
  /** Topics that the learner wants to know by a day. */
  exams: Row[];
  topics: Row[];
  /** All topics that can be practised. */
  practiceTopics: string[];
};
