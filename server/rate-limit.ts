import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "./db";

/** How often each thing may be tried, by one key, in how many seconds. */
const limits = {
  "sign-in": { points: 10, duration: 15 * 60 },
  "sign-up": { points: 20, duration: 60 * 60 },
  // Pages and feeds that one editor has fetched from other sites.
  fetch: { points: 60, duration: 10 * 60 },
  // Questions that one reader reports as wrong or unclear.
  report: { points: 20, duration: 60 * 60 },
  // Those of everybody behind one address: a school's whole class fits in.
  "report-network": { points: 120, duration: 60 * 60 },
} as const;

const limiters = new Map<string, RateLimiterPrisma>();

/** Counts an attempt. Returns false when the key has used its attempts up. */
export async function allowAttempt(what: keyof typeof limits, key: string): Promise<boolean> {
  let limiter = limiters.get(what);
  if (limiter === undefined) {
    limiter = new RateLimiterPrisma({
      storeClient: db(),
      keyPrefix: what,
      // A timer in every process would do what one job does for all (server/jobs).
      clearExpiredByTimeout: false,
      ...limits[what],
    });
    limiters.set(what, limiter);
  }
  try {
    await limiter.consume(key.slice(0, 200));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Forgets the counters whose time is over. @returns how many. */
export async function forgetOldAttempts(now: Date): Promise<number> {
  const { count } = await db().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
  return count;
}
