import type { FormAction } from "@/components/form-state";

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
