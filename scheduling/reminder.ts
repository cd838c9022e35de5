import { addDays } from "@/lib/time";
import { startOfStudyDay, studyDayOf } from "./study-day";

/** Reminders: when the next one is looked at, and what it says. */

/**
 * The next instant at which the learner's clock shows a full hour.
 * @param now the instant after which it must lie.
 * @param timeZone an IANA name; an unknown one counts as UTC.
 * @param hour whole hour of the day, 0 to 23; where clocks jump over it, the instant of the jump.
 * @throws RangeError for an hour out of range.
 */
export function nextReminderAt(now: Date, timeZone: string, hour: number): Date {
  // A day that begins at the hour itself: the next one begins when the hour comes round.
  return startOfStudyDay(addDays(studyDayOf(now, timeZone, hour), 1), timeZone, hour);
}

export type ReminderWords = { title: string; body: string };

/** What a reminder says, or null when nothing is due: then none is sent. */
export function reminderWords(dueFacts: number): ReminderWords | null {
  if (dueFacts < 1) return null;
  const minutes = Math.max(1, Math.round((dueFacts * secondsAQuestion) / 60));
  return {
    title: dueFacts === 1 ? "1 fact comes back today" : `${dueFacts} facts come back today`,
    body: `About ${minutes === 1 ? "one minute" : `${minutes} minutes`}. Then you know them for longer.`,
  };
}

/** What a question takes with reading the feedback. */
const secondsAQuestion = 15;
