import type {
  CorrectionView,
  Foretold,
  ProgressView,
} from "@/app/progress/_components/progress-view";
import { addDays } from "@/lib/time";
import { heatMap } from "@/scheduling/activity";
import type { CorrectionNotice } from "@/server/corrections";
import type { Progress } from "@/server/progress";

const minuteDays = 30;
/** Fewer due reviews than this measure nothing. */
const fewestReviews = 10;
const msAMinute = 60_000;

/** The progress page's view; null is somebody who has not answered anything yet. */
export function progressViewOf(progress: Progress | null): ProgressView {
  if (progress === null || progress.met === 0) return { kind: "empty", startHref: "/study" };
  const { studyDay, measured } = progress;
  return {
    kind: "some",
    known: Math.round(progress.known),
    total: progress.met,
    measuredRecall: measured.reviews < fewestReviews ? null : measured.retention,
    desiredRecall: measured.aim,
    curve: progress.curve.map(({ day, known }) => ({ day, known: Math.round(known) })),
    days: heatMap(progress.answersByDay, studyDay)
      .flat()
      .map(({ day, answers, isFuture }) => ({ day, answers: isFuture ? null : answers })),
    streak: progress.streak,
    topics: progress.topics.map(({ topic, known, total }) => ({
      topic,
      known: Math.round(known),
      total,
      href: `/facts?topic=${encodeURIComponent(topic)}`,
    })),
    forecast: progress.forecast,
    foretold: measured.reviews < fewestReviews ? null : foretoldOf(progress.calibration),
    minutes: Array.from({ length: minuteDays }, (_, index) => {
      const day = addDays(studyDay, index - minuteDays + 1);
      return { day, minutes: Math.round((progress.timeSpentByDay.get(day) ?? 0) / msAMinute) };
    }),
    hardest: progress.hardest.map(({ factId, statement, lapses, isSetAside }) => ({
      statement,
      href: `/facts/${factId}`,
      timesForgotten: lapses,
      isSetAside,
    })),
  };
}

const foretoldOf = (bins: Progress["calibration"]): Foretold[] =>
  bins.flatMap(({ predicted, measured, ...bin }) =>
    predicted === null || measured === null ? [] : [{ ...bin, predicted, measured }],
  );

/** A correction as the learner reads it; the link leads to what stands now. */
export function correctionViewOf(
  correction: CorrectionNotice & { isSeen: boolean },
): CorrectionView {
  const { id, before, after, reason, at, isSeen, factId, successorId } = correction;
  return {
    id,
    before,
    after,
    reason,
    at: at.toISOString(),
    href: `/facts/${successorId ?? factId}`,
    isSeen,
  };
}
