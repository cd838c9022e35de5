import type { Row } from "@/app/_components/row-list";

/** A story of today's questions: how many facts of it come back, and how many are met for the first time. */
export type TodayStory = { title: string; dueCount: number; newCount: number };

/** What else there is to study. */
export type TodayWays = {
  /** Set when more is due than a day's reviews. */
  catchUp: { words: string; href: string } | null;
  /** Topics that the learner wants to know by a day. */
  exams: Row[];
};

export type TodayView =
  | {
      kind: "ready";
      /** How many questions "Start" leads to. */
      count: number;
      /** Rounded, at least 1. */
      minutes: number;
      stories: TodayStory[];
      startHref: string;
      /** Facts that were corrected since this learner learned them. */
      corrected: { count: number; href: string } | null;
    }
  | {
      kind: "done";
      /** Answered in this study day. */
      answered: number;
      right: number;
      /** The next study day with something due; null when nothing is learned yet. */
      next: { inDays: number; count: number } | null;
      /** Where to get more new facts today; null when there are none. */
      moreHref: string | null;
      corrected: { count: number; href: string } | null;
    }
  | { kind: "empty"; canImport: boolean };

export type TodayScreenProps = { view: TodayView; ways: TodayWays };
