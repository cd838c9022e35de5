import type { Terms } from "./terms";

/**
 * How long after a deadline an answer still counts, in seconds: what a slow network takes. Students
 * are told the deadline, and that this much is forgiven.
 */
export const graceSeconds = 60;

/**
 * When an attempt ends: the time limit after its start, or the closing where that comes first.
 * @returns null where neither is set.
 */
export function deadlineOf(
  { timeLimitMinutes, closesAt }: Pick<Terms, "timeLimitMinutes" | "closesAt">,
  startedAt: Date,
): Date | null {
  const limits = [
    timeLimitMinutes === null ? null : startedAt.getTime() + timeLimitMinutes * 60_000,
    closesAt === null ? null : Date.parse(closesAt),
  ].filter((limit) => limit !== null);
  return limits.length === 0 ? null : new Date(Math.round(Math.min(...limits)));
}

/** Whether something that arrives now comes too late, the grace included. */
export function isPast(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + graceSeconds * 1_000;
}

/**
 * The deadline of a running attempt after the terms were changed: more time is given, none is taken.
 */
export function extendedDeadline(
  held: Date | null,
  terms: Pick<Terms, "timeLimitMinutes" | "closesAt">,
  startedAt: Date,
): Date | null {
  const fresh = deadlineOf(terms, startedAt);
  if (held === null || fresh === null) return null;
  return fresh > held ? fresh : held;
}
