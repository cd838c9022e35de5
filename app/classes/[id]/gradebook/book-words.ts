import type { BookCell, CellState } from "@/assignments/gradebook";
import { percentText } from "@/components/percent-text";
import { numberText } from "@/lib/number-text";
import type { BookSearch } from "./book-search";

type As = BookSearch["as"];

/** Where a student stands without a score, in a word or two. */
export const stateWords: Record<Exclude<CellState, "handed-in" | "late">, string> = {
  running: "at it",
  open: "open",
  "not-yet-open": "not open yet",
  extended: "has longer",
  "came-later": "came later",
  missing: "missing",
  excused: "excused",
};

/** Points to a tenth, without a nought behind the point. */
export const pointsFigure = (points: number): string => numberText(points, 1);

/** A mean or a median: per cent of what could be had, or points. "–" where there is none. */
export function figureText(
  as: As,
  { share, points }: { share: number | null; points: number | null },
) {
  const value = as === "percent" ? share : points;
  if (value === null) return "–";
  return as === "percent" ? percentText(value) : pointsFigure(value);
}

/** What stands in a cell: the score, else where the student stands. */
export function cellText({ score, state }: BookCell, as: As): string {
  if (score === null) return state === "handed-in" || state === "late" ? "–" : stateWords[state];
  return as === "percent"
    ? percentText(score.share)
    : `${pointsFigure(score.points)}/${pointsFigure(score.maxPoints)}`;
}
