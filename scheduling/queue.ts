import { rngFrom } from "@/lib/rng";
import { spreadOut } from "./interleave";
import { isRelearning } from "./memory";
import type { Memory } from "./memory";
import { elapsedStudyDays } from "./study-day";

/** Decides which facts are asked today, and in which order. */

export type DueFact = Pick<Memory, "dueDay" | "stability" | "lastStudyDay"> & {
  factId: string;
  story: string;
  topic: string;
};

/** A verified fact that the learner has not met. */
export type FreshFact = {
  factId: string;
  /** Higher is asked first. */
  importance: number;
  story: string;
  topic: string;
  /** ISO date or instant; the newest is asked first. */
  verifiedAt: string;
};

export type QueueLimits = { newPerDay: number; reviewsPerDay: number };
export const defaultLimits: QueueLimits = { newPerDay: 20, reviewsPerDay: 200 };

export type QueueEntry = {
  factId: string;
  /** Due by the calendar, met for the first time, or to be relearned after a wrong answer today. */
  reason: "due" | "new" | "relearn";
  story: string;
  topic: string;
};

export type QueueInput = {
  /** ISO date. */
  studyDay: string;
  /** May hold facts that are not due yet; they are left out. */
  due: readonly DueFact[];
  fresh: readonly FreshFact[];
  limits: QueueLimits;
  /** What was asked today already: facts met for the first time, and facts that were due. */
  doneToday: { new: number; reviews: number };
  /** Settles ties; the same seed gives the same queue. */
  seed: string;
};

/**
 * Today's questions in order: what is due, the least retrievable first, with new facts spread evenly
 * between. Topics alternate where that costs little, and two facts of one story follow one another
 * only where there is no way round it. Relearning counts towards no limit: it is part of an answer
 * already given.
 */
export function buildQueue({
  studyDay,
  due,
  fresh,
  limits,
  doneToday,
  seed,
}: QueueInput): QueueEntry[] {
  const reviewsLeft = Math.max(0, limits.reviewsPerDay - doneToday.reviews);
  const newLeft = Math.max(0, limits.newPerDay - doneToday.new);
  const reviews = leastRetrievableFirst(due, studyDay, reviewsLeft, seed);
  const firstMeetings = mostWorthwhileFirst(fresh, newLeft, seed);
  return spreadOut(mixedEvenly(reviews, firstMeetings));
}

/**
 * Recall falls with elapsed days over stability, whatever the weights, so that ratio sorts facts
 * without computing a single power.
 */
function leastRetrievableFirst(
  due: readonly DueFact[],
  studyDay: string,
  limit: number,
  seed: string,
): QueueEntry[] {
  const ranked = [];
  const rng = rngFrom(`${seed}/due`);
  for (const fact of due) {
    const tieBreaker = rng.next();
    if (fact.dueDay <= studyDay) {
      ranked.push({
        fact,
        isRelearn: isRelearning(fact) && fact.lastStudyDay === studyDay,
        fadedness: elapsedStudyDays(fact.lastStudyDay, studyDay) / fact.stability,
        tieBreaker,
      });
    }
  }
  ranked.sort((one, other) => other.fadedness - one.fadedness || one.tieBreaker - other.tieBreaker);
  const entries: QueueEntry[] = [];
  let reviews = 0;
  for (const { fact, isRelearn } of ranked) {
    if (isRelearn) {
      entries.push(entryOf(fact, "relearn"));
    } else if (reviews < limit) {
      reviews += 1;
      entries.push(entryOf(fact, "due"));
    }
  }
  return entries;
}

/**
 * The best fact of every story before the second best of any, so that a day's news is not all of one
 * story; among those by importance, then the newest.
 */
function mostWorthwhileFirst(
  fresh: readonly FreshFact[],
  limit: number,
  seed: string,
): QueueEntry[] {
  if (limit === 0) {
    return [];
  }
  const rng = rngFrom(`${seed}/new`);
  const ranked = fresh.map((fact) => ({ fact, tieBreaker: rng.next(), rankInStory: 0 }));
  type Ranked = (typeof ranked)[number];
  const byWorth = (one: Ranked, other: Ranked) =>
    other.fact.importance - one.fact.importance ||
    compareTexts(other.fact.verifiedAt, one.fact.verifiedAt) ||
    one.tieBreaker - other.tieBreaker;
  ranked.sort(byWorth);
  const seenOfStory = new Map<string, number>();
  for (const candidate of ranked) {
    candidate.rankInStory = seenOfStory.get(candidate.fact.story) ?? 0;
    seenOfStory.set(candidate.fact.story, candidate.rankInStory + 1);
  }
  // Sorting is stable: within a rank the order by worth stays.
  ranked.sort((one, other) => one.rankInStory - other.rankInStory);
  return ranked.slice(0, limit).map(({ fact }) => entryOf(fact, "new"));
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function entryOf(
  { factId, story, topic }: { factId: string; story: string; topic: string },
  reason: QueueEntry["reason"],
): QueueEntry {
  return { factId, reason, story, topic };
}

/** Merges two lists so that both run out together, each in its own order. */
function mixedEvenly(
  reviews: readonly QueueEntry[],
  firstMeetings: readonly QueueEntry[],
): QueueEntry[] {
  const placed = [reviews, firstMeetings].flatMap((entries) =>
    entries.map((entry, index) => ({ entry, place: (index + 0.5) / entries.length })),
  );
  return placed.sort((one, other) => one.place - other.place).map(({ entry }) => entry);
}
