import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { addDays } from "@/lib/time";
import { dueForecast } from "@/scheduling/progress";
import { studyDayOf } from "@/scheduling/study-day";
import { db } from "./db";
import { loadDueDays } from "./due-facts";
import { dayToDate } from "./fact-records";
import type { Viewer } from "./session";
import { siteAddress } from "./site-address";

const addressOf = (token: string) => `${siteAddress()}/api/calendar/${token}.ics`;

/** The secret address of a learner's calendar, or null before there is one. */
export async function findCalendarAddress(viewer: Viewer): Promise<string | null> {
  const link = await db().calendarLink.findUnique({ where: { learnerId: viewer.userId } });
  return link === null ? null : addressOf(link.token);
}

/** Makes the address, or a new one: the old one then shows nothing any more. */
export async function makeCalendarAddress(viewer: Viewer, now: Date): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await db().calendarLink.upsert({
    where: { learnerId: viewer.userId },
    create: { learnerId: viewer.userId, token, createdAt: now },
    update: { token, createdAt: now },
  });
  return addressOf(token);
}

/** Takes the calendar off the net. */
export async function removeCalendarAddress(viewer: Viewer): Promise<void> {
  await db().calendarLink.deleteMany({ where: { learnerId: viewer.userId } });
}

const forecastDays = 60;
const tokenSchema = z.string().regex(/^[\w-]{32}$/);

export type CalendarDays = { id: string; days: { day: string; due: number }[]; studyUrl: string };

/** What a calendar shows to whoever has its address: days and counts, and nothing of what is learned. */
export async function findCalendar(token: string, now: Date): Promise<CalendarDays | null> {
  if (!tokenSchema.safeParse(token).success) return null;
  const link = await db().calendarLink.findUnique({
    where: { token },
    include: { learner: { include: { studySettings: true } } },
  });
  if (link === null) return null;
  const { timeZone, studySettings } = link.learner;
  const studyDay = studyDayOf(now, timeZone, studySettings?.rollOverHour);
  const before = dayToDate(addDays(studyDay, forecastDays));
  const memories = await loadDueDays(link.learnerId, before);
  return {
    id: link.learnerId,
    days: dueForecast(memories, studyDay, forecastDays),
    studyUrl: `${siteAddress()}/study`,
  };
}
