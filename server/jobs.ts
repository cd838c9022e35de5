import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { settleOverdueAttempts } from "./attempt-deadlines";
import { eraseDueClasses } from "./class-life";
import { db } from "./db";
import { expireStaleFacts } from "./expiry";
import { endForgottenGames } from "./live-games";
import { pollDueFeeds, pollLine } from "./feed-polling";
import { forgetOldAttempts } from "./rate-limit";
import { sendDueReminders } from "./reminder-sending";
import { operator } from "./session";
import { fitDueWeights } from "./weights";

/** Work that comes round by the clock, and not because somebody asked for it. */
export type Job = {
  /** Names its row of settings: it stays what it is. */
  name: string;
  everyMinutes: number;
  /**
   * Does the work.
   * @param stop is aborted when the application stops: the job then ends soon, with what it has.
   * @returns lines for the log, none when there was nothing to do.
   */
  run: (now: Date, stop: AbortSignal | undefined) => Promise<string[]>;
};

export const jobs: readonly Job[] = [
  {
    name: "read-feeds",
    // Each feed has a time of its own; this is how often they are looked at.
    everyMinutes: 1,
    run: async (now, signal) => {
      const fetch = signal === undefined ? {} : { signal };
      return (await pollDueFeeds(operator(), now, { fetch })).map(pollLine);
    },
  },
  {
    name: "send-reminders",
    everyMinutes: 1,
    run: async (now, stop) => {
      const reminded = await sendDueReminders(now, { stop });
      if (reminded === 0) return [];
      return [`${reminded === 1 ? "1 learner was" : `${reminded} learners were`} reminded.`];
    },
  },
  {
    name: "hand-in-overdue-attempts",
    everyMinutes: 1,
    run: async (now) => {
      await settleOverdueAttempts(db(), now);
      return [];
    },
  },
  {
    name: "expire-stale-facts",
    everyMinutes: 60,
    run: async (now) => {
      const expired = await expireStaleFacts(now);
      if (expired === 0) return [];
      return [
        `${expired === 1 ? "1 fact has" : `${expired} facts have`} expired and wait at the desk.`,
      ];
    },
  },
  {
    name: "forget-old-attempts",
    everyMinutes: 60,
    run: async (now) => {
      await forgetOldAttempts(now);
      return [];
    },
  },
  {
    name: "end-forgotten-games",
    everyMinutes: 60,
    run: async (now) => {
      await endForgottenGames(now);
      return [];
    },
  },
  {
    name: "erase-old-classes",
    everyMinutes: 60,
    run: async (now, stop) => {
      const erased = await eraseDueClasses(now, stop);
      if (erased === 0) return [];
      return [`${erased === 1 ? "1 class was" : `${erased} classes were`} erased, as announced.`];
    },
  },
  {
    name: "fit-weights",
    // Looks at the whole log, and there is little to gain from fitting more often.
    everyMinutes: 24 * 60,
    run: async (now, signal) => {
      const { fitted, kept } = await fitDueWeights(now, signal);
      if (fitted === 0) return [];
      return [
        `Fitted the memory model for ${fitted === 1 ? "1 learner" : `${fitted} learners`}; it foretells better for ${kept}.`,
      ];
    },
  },
];

export type JobOutcome = { name: string; lines: string[]; problem: string | null };
/** What was run; jobs that were not due, or that another process has in hand, are not in it. */
export type JobReport = { ran: JobOutcome[] };

/** A process that dies at a job has it for this long. */
const leaseMinutes = 15;
const minuteMs = 60_000;

/** The row of a job: when it began last and who may think that it still runs. */
const stateSchema = z.object({
  startedAt: z.iso.datetime(),
  leasedUntil: z.iso.datetime().nullable(),
  holder: z.string(),
});

const keyOf = (job: Job) => `job:${job.name}`;

/**
 * Takes a job that is due, or leaves it. A lock in the database lets one process at a time look, and
 * what it writes down keeps the others away while the job runs: the lock is not held for so long,
 * because the embedded database has one connection alone.
 */
async function take(job: Job, holder: string, now: Date): Promise<boolean> {
  const key = keyOf(job);
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const row = await transaction.setting.findUnique({ where: { key } });
    const state = stateSchema.safeParse(row?.value).data ?? null;
    if (state !== null) {
      if (state.leasedUntil !== null && Date.parse(state.leasedUntil) > now.getTime()) return false;
      const dueMs = Date.parse(state.startedAt) + job.everyMinutes * minuteMs;
      // A clock that was set back must not keep a job from running for long.
      if (dueMs > now.getTime() && Date.parse(state.startedAt) <= now.getTime()) return false;
    }
    const leasedUntil = new Date(now.getTime() + leaseMinutes * minuteMs).toISOString();
    const value = { startedAt: now.toISOString(), leasedUntil, holder };
    await transaction.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    return true;
  });
}

/** Says that a job has ended, unless another process took it meanwhile. */
async function giveBack(job: Job, holder: string): Promise<void> {
  const key = keyOf(job);
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const row = await transaction.setting.findUnique({ where: { key } });
    const state = stateSchema.safeParse(row?.value).data ?? null;
    if (state?.holder !== holder) return;
    const value = { ...state, leasedUntil: null };
    await transaction.setting.update({ where: { key }, data: { value } });
  });
}

async function runJob(job: Job, now: Date, stop: AbortSignal | undefined): Promise<JobOutcome> {
  try {
    return { name: job.name, lines: await job.run(now, stop), problem: null };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name: job.name, lines: [], problem };
  }
}

/**
 * Runs the jobs that are due, one after the other; a job that fails does not stop the others. Of
 * several processes on one database one runs each job.
 * @param all for tests, in place of the product's own jobs.
 */
export async function runDueJobs(
  now: Date,
  stop?: AbortSignal,
  all: readonly Job[] = jobs,
): Promise<JobReport> {
  const ran: JobOutcome[] = [];
  for (const job of all) {
    if (stop?.aborted) break;
    const holder = randomUUID();
    if (!(await take(job, holder, now))) continue;
    try {
      ran.push(await runJob(job, now, stop));
    } finally {
      await giveBack(job, holder);
    }
  }
  return { ran };
}
