import "server-only";
import { nextReminderAt, reminderWords } from "@/scheduling/reminder";
import type { ReminderWords } from "@/scheduling/reminder";
import { studyDayOf } from "@/scheduling/study-day";
import type { Prisma } from "@/prisma/generated/client";
import { askableBy } from "./askable-by";
import { db } from "./db";
import { dayToDate } from "./fact-records";
import { sendMail } from "./mail";
import { sendPush } from "./push";
import { siteAddress } from "./site-address";

/** How many are looked at in one go; the rest follows a minute later. */
const atATime = 200;

const include = { learner: { include: { pushTargets: true, studySettings: true } } } as const;
type Row = Prisma.ReminderGetPayload<{ include: typeof include }>;

export type SendingOptions = {
  /** Ends the sending soon, with what is done. */
  stop?: AbortSignal | undefined;
  /** A certificate that push services are trusted by, in place of the system's. */
  authority?: string;
};

/**
 * Sends the reminders whose hour has come, to those for whom something is due; nobody is reminded of
 * nothing. Each is set to its next day before it is sent: a process that dies sends none twice.
 * @returns how many learners were reminded.
 */
export async function sendDueReminders(now: Date, options: SendingOptions = {}): Promise<number> {
  const rows = await db().reminder.findMany({
    where: { nextAt: { lte: now } },
    orderBy: { nextAt: "asc" },
    take: atATime,
    include,
  });
  let reminded = 0;
  for (const row of rows) {
    if (options.stop?.aborted) break;
    if (await remind(row, now, options)) reminded += 1;
  }
  return reminded;
}

async function remind(row: Row, now: Date, { authority }: SendingOptions): Promise<boolean> {
  const { learnerId, learner, hour, nextAt } = row;
  const next = nextReminderAt(now, learner.timeZone, hour);
  // Only whoever moves the hour on sends it.
  const { count } = await db().reminder.updateMany({
    where: { learnerId, nextAt },
    data: { nextAt: next },
  });
  if (count === 0) return false;
  const studyDay = studyDayOf(now, learner.timeZone, learner.studySettings?.rollOverHour);
  const due = await db().memoryState.count({
    where: {
      learnerId,
      dueDay: { lte: dayToDate(studyDay) },
      fact: askableBy(learnerId),
    },
  });
  const words = reminderWords(due);
  if (words === null) return false;
  const problems = [await mail(row, words), await push(row, words, authority)].filter(
    (each) => each !== null,
  );
  await db().reminder.update({
    where: { learnerId },
    data: { problem: problems.length === 0 ? null : problems.join(" ") },
  });
  return problems.length === 0;
}

/** @returns what went wrong, as a sentence for the learner; null when nothing did. */
async function mail({ byEmail, learner, stopToken }: Row, words: ReminderWords) {
  if (!byEmail || learner.email === null) return null;
  const stopUrl = `${siteAddress()}/api/reminders/stop?token=${stopToken}`;
  const text = [
    `${words.title}.`,
    words.body,
    `Study now: ${siteAddress()}/study`,
    `No more of these reminders: ${siteAddress()}/reminders/stop?token=${stopToken}`,
  ].join("\n\n");
  try {
    await sendMail({ to: learner.email, subject: words.title, text, stopUrl });
    return null;
  } catch {
    return "The last reminder could not be sent by e-mail.";
  }
}

async function push(
  { byPush, learner, stopToken }: Row,
  words: ReminderWords,
  authority: string | undefined,
) {
  if (!byPush) return null;
  const message = { ...words, href: "/study", stopToken };
  const outcomes = await Promise.all(
    learner.pushTargets.map(async (target) => ({
      endpoint: target.endpoint,
      outcome: await sendPush(target, message, authority),
    })),
  );
  const gone = outcomes.filter(({ outcome }) => outcome === "gone").map((each) => each.endpoint);
  await db().pushTarget.deleteMany({
    where: { learnerId: learner.id, endpoint: { in: gone } },
  });
  if (outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === "gone")) {
    await db().reminder.update({ where: { learnerId: learner.id }, data: { byPush: false } });
    return "Your browser takes no reminders in any more. Switch them on again.";
  }
  return outcomes.some(({ outcome }) => outcome === "failed")
    ? "The last reminder could not be sent to a browser."
    : null;
}
