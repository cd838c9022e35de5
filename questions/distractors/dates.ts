import type { DateValue, TimeSpan } from "@/facts/claim";
import { daysApart } from "@/facts/intervals";
import type { Rng } from "@/lib/rng";
import { dateWords, dayOf, isoOf, spanFrom } from "../date-words";
import type { Candidate, Sides } from "./candidate";

/** So long after an event an article is still its news: with no date behind it the key would be the last. */
const newsDays = 3;
/** How far behind the article a date may lie where the article is the event's own news. */
const afterNewsDays = { day: 35, month: 100, year: 400 };

type Step = { years?: number; months?: number; days?: number };

function shifted(key: TimeSpan, step: Step, times: number): TimeSpan {
  const { year, month, day } = dayOf(key.start);
  const moved = isoOf({
    year: year + (step.years ?? 0) * times,
    month: month + (step.months ?? 0) * times,
    day: day + (step.days ?? 0) * times,
  });
  return spanFrom(moved, key.precision);
}

const daysOfYear = 365;

/** How far apart neighbours of a date lie, the likeliest first: the longer ago, the wider. */
function stepsFor(key: TimeSpan, publishedAt: string, rng: Rng): Step[] {
  const age = daysApart(key, spanFrom(publishedAt, "day"));
  const { day } = dayOf(key.start);
  if (key.precision === "year") {
    return [{ years: age > 60 * daysOfYear ? 7 : age > 15 * daysOfYear ? 2 + rng.below(2) : 1 }];
  }
  if (age > 3 * daysOfYear) {
    return [{ years: age > 15 * daysOfYear ? 2 : 1 }];
  }
  if (key.precision === "month") {
    return [{ months: 1 + rng.below(2) }, { months: 3 }];
  }
  const byDays = { days: 5 + rng.below(5) };
  const usual =
    day <= 28 && rng.below(2) === 0
      ? [{ months: 1 }, byDays]
      : [byDays, { days: 11 }, { months: 1 }];
  // Between an older event and the article there has to be room for three.
  return age > newsDays && age < 21
    ? [{ days: Math.max(2, Math.floor(age / 3)) }, ...usual]
    : usual;
}

/**
 * Dates before and after a date, of its precision. What an article tells of earlier times was over by
 * then: none lies after the article, unless the article is the news of that very day.
 * @param latest the time that the stem names: a past event was not after it; null for none
 */
export function dateSides(
  key: DateValue,
  publishedAt: string,
  latest: TimeSpan | null,
  rng: Rng,
): Sides {
  const steps = stepsFor(key, publishedAt, rng);
  const bound = latest !== null && key.end <= latest.end ? latest.end : null;
  const published = spanFrom(publishedAt, "day");
  const isNews = daysApart(key, published) <= newsDays;
  const candidate = (step: Step, times: number): Candidate[] => {
    const span = shifted(key, step, times);
    const text = dateWords(span);
    const isTooLate = bound !== null && span.end > bound;
    const isAfterArticle =
      span.start > publishedAt &&
      span.start > key.end &&
      (!isNews || daysApart(span, published) > afterNewsDays[key.precision]);
    return text === null || isTooLate || isAfterArticle
      ? []
      : [{ value: { type: "date", ...span }, text, why: null, origin: "neighbour" }];
  };
  const times = [1, 2, 3, 4, 5, 6];
  return {
    below: steps.flatMap((step) => times.flatMap((time) => candidate(step, -time))),
    above: steps.flatMap((step) => times.flatMap((time) => candidate(step, time))),
  };
}

/** A date of another claim that may stand beside the key: same precision, not too far from it. */
export function dateLike(key: DateValue, other: DateValue): Candidate | null {
  const text = dateWords(other);
  const gap = daysApart(key, other);
  const widest = key.precision === "day" ? 120 : key.precision === "month" ? 500 : 20 * daysOfYear;
  const isFit = text !== null && other.precision === key.precision && gap > 1 && gap <= widest;
  return isFit ? { value: other, text, why: null, origin: "story" } : null;
}
