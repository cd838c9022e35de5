import type { FormAction } from "@/components/form-state";
import type { LeechAdvice } from "@/app/study/_components/study-card";

export type ReminderSettings = {
  /** Hour of the learner's day, 0 to 23. */
  hour: number;
  byEmail: boolean;
  /** False for guests, and where this installation sends no mail. */
  canMail: boolean;
  isGuest: boolean;
  /** IANA name; the zone that the hour is of. */
  timeZone: string;
  /** Why the last reminder did not arrive, or null. */
  problem: string | null;
  save: FormAction<"hour">;
};

export type CalendarSettings = {
  /** The secret address, or null before there is one. */
  address: string | null;
  make: () => Promise<void>;
  remove: () => Promise<void>;
};

export type StudyField =
  "newPerDay" | "reviewsPerDay" | "retentionPercent" | "rollOverHour" | "timeZone";

/** What aiming for a share costs, and what it brings. */
export type RetentionCost = {
  percent: number;
  /** Expected questions a day, second tries included. */
  reviewsPerDay: number;
  /** The share known on an average day, 0 to 1. */
  meanRecall: number;
};

export type StudyFormProps = {
  newPerDay: number;
  reviewsPerDay: number;
  retentionPercent: number;
  /** One for each percent that can be chosen, the lowest first. */
  costs: RetentionCost[];
  /** What the costs are of: "the 34 facts that you have learned". */
  costsOf: string;
  rollOverHour: number;
  /** IANA name; null for somebody new, whose browser knows. */
  timeZone: string | null;
  timeZones: string[];
  save: FormAction<StudyField>;
};

/** A fact that is not asked at present. */
export type AsideFact = {
  factId: string;
  statement: string;
  /** Why and since when, in a sentence. */
  why: string;
  /** Another way in, for one that was forgotten too often; null for one that its learner set aside. */
  advice: LeechAdvice | null;
};

/** The memory formulae in use, in plain words; `figures` are their weights where they are one's own. */
export type FittingView = { words: string; figures: { name: string; value: string }[] };
