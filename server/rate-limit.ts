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
  // PINs tried for one name of one class: in a short while, and in a day, because a PIN is short.
  pin: { points: 10, duration: 15 * 60 },
  "pin-day": { points: 40, duration: 24 * 60 * 60 },
  // Codes and PINs from one network, which whole schools share.
  "class-door": { points: 3000, duration: 15 * 60 },
  // Classes that one teacher makes.
  class: { points: 30, duration: 60 * 60 },
} as const;

const limiters = new Map<string, RateLimiterPrisma>();

function limiterOf(what: keyof typeof limits): RateLimiterPrisma {
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
  return limiter;
}

/** Counts an attempt. Returns false when the key has used its attempts up. */
export async function allowAttempt(what: keyof typeof limits, key: string): Promise<boolean> {
  try {
    await limiterOf(what).consume(key.slice(0, 200));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Gives a key all its attempts back. */
export async function forgiveAttempts(what: keyof typeof limits, key: string): Promise<void> {
  await limiterOf(what).delete(key.slice(0, 200));
}

/** Forgets the counters whose time is over. @returns how many. */
export async function forgetOldAttempts(now: Date): Promise<number> {
  const { count } = await db().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
  return count;
}
