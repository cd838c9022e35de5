import ical from "ical-generator";
import { addDays, millisecondsPerDay, dayNumber } from "@/lib/time";

export type DueDay = { day: string; due: number };

/**
 * A calendar of what falls due: an entry for each day with something due, all day long. It takes up
 * no time, so that nobody is shown as busy.
 * @param days ISO dates of study days.
 * @param options.id names the learner's calendar for good; entries keep their place by it.
 * @param options.studyUrl where the entry leads.
 * @param options.madeAt when the calendar was made.
 * @returns the text of an iCalendar file (RFC 5545).
 */
export function dueCalendar(
  days: readonly DueDay[],
  options: { id: string; studyUrl: string; madeAt: Date },
): string {
  const calendar = ical({
    name: "Stet",
    prodId: { company: "Stet", product: "Due facts", language: "EN" },
    ttl: 6 * 3600,
  });
  for (const { day, due } of days) {
    if (due < 1) continue;
    calendar.createEvent({
      id: `${options.id}-${day}`,
      start: midnightOf(day),
      end: midnightOf(addDays(day, 1)),
      allDay: true,
      stamp: options.madeAt,
      summary: due === 1 ? "Stet: 1 fact comes back" : `Stet: ${due} facts come back`,
      url: options.studyUrl,
      transparency: transparent,
    });
  }
  return calendar.toString();
}

const transparent = "TRANSPARENT" as import("ical-generator").ICalEventTransparency;

/** All-day entries are told by their date in UTC. */
const midnightOf = (day: string) => new Date(dayNumber(day) * millisecondsPerDay);
