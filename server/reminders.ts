import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { nextReminderAt } from "@/scheduling/reminder";
import { db } from "./db";
import type { Transaction } from "./db";
import { mailWay } from "./mail";
import type { PushAddress } from "./push";
import type { Viewer } from "./session";

/** What a learner chose, and which ways there are. */
export type ReminderView = {
  hour: number;
  byEmail: boolean;
  byPush: boolean;
  /** False where mail cannot be sent, or for a guest, who has no address. */
  canMail: boolean;
  /** Why the last reminder did not go out; null when it did. */
  problem: string | null;
};

const eveningHour = 18;
/** More browsers than anybody studies with; the oldest is forgotten. */
const mostTargets = 10;

export const reminderSchema = z.object({
  hour: z.coerce.number().int().min(0).max(23, "Choose an hour from the list."),
  byEmail: z.boolean(),
});

const canMail = (viewer: Viewer) => viewer.email !== null && mailWay() !== "none";

export async function loadReminder(viewer: Viewer): Promise<ReminderView> {
  const row = await db().reminder.findUnique({ where: { learnerId: viewer.userId } });
  return {
    hour: row?.hour ?? eveningHour,
    byEmail: row?.byEmail ?? false,
    byPush: row?.byPush ?? false,
    canMail: canMail(viewer),
    problem: row?.problem ?? null,
  };
}

/** Saves the hour and whether mail is wanted; what browsers take in stays. */
export async function saveReminder(
  viewer: Viewer,
  { hour, byEmail }: z.infer<typeof reminderSchema>,
  now: Date,
): Promise<Result<null, "no-mail">> {
  if (byEmail && !canMail(viewer)) return failed("no-mail");
  const row = await db().reminder.findUnique({ where: { learnerId: viewer.userId } });
  await write(viewer, { hour, byEmail, byPush: row?.byPush ?? false }, now);
  return ok(null);
}

async function write(
  { userId: learnerId, timeZone }: Viewer,
  choice: { hour: number; byEmail: boolean; byPush: boolean },
  now: Date,
): Promise<void> {
  const isOn = choice.byEmail || choice.byPush;
  const nextAt = isOn ? nextReminderAt(now, timeZone, choice.hour) : null;
  const stopToken = randomBytes(24).toString("base64url");
  await db().reminder.upsert({
    where: { learnerId },
    create: { learnerId, ...choice, nextAt, stopToken },
    update: { ...choice, nextAt, problem: null },
  });
}

/** Lets a reminder that is on go by the clock of another zone. */
export async function moveReminder(
  transaction: Transaction,
  learnerId: string,
  timeZone: string,
  now: Date,
): Promise<void> {
  const row = await transaction.reminder.findUnique({ where: { learnerId } });
  if (row === null || row.nextAt === null) return;
  const nextAt = nextReminderAt(now, timeZone, row.hour);
  await transaction.reminder.update({ where: { learnerId }, data: { nextAt } });
}

/** As browsers give it (PushSubscription.toJSON()); keys are base64url. */
export const pushAddressSchema = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(2000),
  p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
  auth: z.string().regex(/^[\w-]{20,30}={0,2}$/),
});

/** Lets a browser take reminders in. */
export async function addPushTarget(
  viewer: Viewer,
  { endpoint, p256dh, auth }: PushAddress,
  now: Date,
): Promise<void> {
  const learnerId = viewer.userId;
  await db().pushTarget.upsert({
    where: { learnerId_endpoint: { learnerId, endpoint } },
    create: { learnerId, endpoint, p256dh, auth, createdAt: now },
    update: { p256dh, auth, createdAt: now },
  });
  const beyond = await db().pushTarget.findMany({
    where: { learnerId },
    orderBy: { createdAt: "desc" },
    skip: mostTargets,
    select: { endpoint: true },
  });
  await db().pushTarget.deleteMany({
    where: { learnerId, endpoint: { in: beyond.map((target) => target.endpoint) } },
  });
  const { hour, byEmail } = await loadReminder(viewer);
  await write(viewer, { hour, byEmail, byPush: true }, now);
}

/** A browser takes no reminders in any more; without another one, none are pushed. */
export async function removePushTarget(viewer: Viewer, endpoint: string, now: Date): Promise<void> {
  const learnerId = viewer.userId;
  await db().pushTarget.deleteMany({ where: { learnerId, endpoint } });
  const left = await db().pushTarget.count({ where: { learnerId } });
  if (left > 0) return;
  const { hour, byEmail } = await loadReminder(viewer);
  await write(viewer, { hour, byEmail, byPush: false }, now);
}

const tokenSchema = z.string().regex(/^[\w-]{32}$/);

/**
 * Ends the reminders of whoever has this token: it came with a reminder, and signing in is not needed.
 * @returns false for a token that is none.
 */
export async function stopReminders(token: string): Promise<boolean> {
  if (!tokenSchema.safeParse(token).success) return false;
  const { count } = await db().reminder.updateMany({
    where: { stopToken: token },
    data: { byEmail: false, byPush: false, nextAt: null, problem: null },
  });
  return count > 0;
}
