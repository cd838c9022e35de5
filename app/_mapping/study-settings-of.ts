import type {
  AsideFact,
  FittingView,
  RetentionCost,
} from "@/app/settings/_components/settings-view";
import { counted } from "@/app/_components/count-text";
import { dayText } from "@/app/_components/day-text";
import { studyDayOf } from "@/scheduling/study-day";
import type { Workloads } from "@/server/study-settings";
import type { SuspendedFact } from "@/server/suspensions";
import type { WeightsView } from "@/server/weights";
import { leechAdviceOf } from "./study-cards";

/** The shares that can be aimed for, in percent. */
export const retentionPercents = Array.from({ length: 28 }, (_, step) => 70 + step);

export const costsOf = ({ loads }: Workloads): RetentionCost[] =>
  loads.map(({ desiredRetention, reviewsPerDay, meanRecall }) => ({
    percent: Math.round(desiredRetention * 100),
    reviewsPerDay,
    meanRecall,
  }));

export const costsOfWords = ({ facts, isOwn }: Workloads): string =>
  isOwn ? `the ${counted(facts, "fact")} that you have learned` : `every ${facts} facts`;

const dayOf = (at: Date, timeZone: string) => dayText(studyDayOf(at, timeZone, 0));

/** In plain words, whether the memory formulae are a learner's own, since when, and whether they help. */
export function fittingOf(view: WeightsView, timeZone: string): FittingView {
  switch (view.kind) {
    case "too-few":
      return {
        words: `When a fact comes back is reckoned by what holds for most people. Once you have given ${view.needed} answers, Stet fits that to your own memory by itself. So far there are ${view.reviews}.`,
        figures: [],
      };
    case "waiting":
      return {
        words: `There are enough answers, ${view.reviews}, to fit the reckoning to your own memory. That happens within a day.`,
        figures: [],
      };
    case "default-is-better":
      return {
        words: `On ${dayOf(view.fittedAt, timeZone)} the reckoning was fitted to your ${counted(view.reviews, "answer")}. What holds for most people foretold your latest answers better, so that stays in use.`,
        figures: [],
      };
    case "fitted": {
      const percent = view.improvement * 100;
      const better = percent < 1 ? "slightly" : `${Math.round(percent)} %`;
      return {
        words: `Fitted to your own memory on ${dayOf(view.fittedAt, timeZone)}, by ${counted(view.reviews, "answer")}. It foretells answers that it had not seen ${better} better than what holds for most people.`,
        figures: view.weights.map((weight, index) => ({
          name: `w${index}`,
          value: weight.toFixed(4),
        })),
      };
    }
  }
}

export function asideFactOf(fact: SuspendedFact, timeZone: string): AsideFact {
  const since = dayOf(fact.since, timeZone);
  const isLeech = fact.reason === "leech";
  return {
    factId: fact.factId,
    statement: fact.statement,
    why: isLeech
      ? `Forgotten ${fact.lapses} times; set aside on ${since}.`
      : `Set aside by you on ${since}.`,
    advice: isLeech ? leechAdviceOf(fact.offer) : null,
  };
}
