import type { CorrectionView, ProgressView } from "@/app/progress/_components/progress-view";
import { addDays } from "@/lib/time";
import type { CorrectionNotice } from "@/server/corrections";
import type { Progress } from "@/server/progress";

const heatMapDays = 84;
/** Fewer due reviews than this measure nothing. */
const fewestReviews = 10;

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
    days: Array.from({ length: heatMapDays }, (_, index) => {
      const day = addDays(studyDay, index - heatMapDays + 1);
      return { day, answers: progress.answersByDay.get(day) ?? 0 };
    }),
    topics: progress.topics.map(({ topic, known, total }) => ({
      topic,
      known: Math.round(known),
      total,
      href: `/facts?topic=${encodeURIComponent(topic)}`,
    })),
    forecast: progress.forecast,
  };
}

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
