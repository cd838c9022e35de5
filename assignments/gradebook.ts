import { countingScore } from "./counting-attempt";
import { resolveTerms } from "./resolve-terms";
import type { TermsStudent } from "./resolve-terms";
import { isLate, isRunning } from "./standing";
import type { AttemptState } from "./standing";
import { mean, median, sum } from "./statistics";
import type { AssignmentKind, Override, Terms } from "./terms";

/** An attempt of the book; previews are no part of it. */
export type BookAttempt = AttemptState & {
  studentId: string;
  assignmentId: string;
  score: number | null;
  maxScore: number | null;
};

export type BookStudent = TermsStudent & { nickname: string; joinedAt: Date; isRemoved: boolean };

export type BookAssignment = {
  id: string;
  title: string;
  kind: AssignmentKind;
  /** Nobody begins it any more. */
  isArchived: boolean;
  /** The terms for everybody, and what differs for whom. */
  base: Terms;
  overrides: readonly Override[];
  /** When it was published, ISO. */
  openedAt: Date;
  /** The students whom a teacher has excused from it. */
  excused: readonly string[];
  /** The points of its questions as they stand; an attempt may have had others. */
  maxPoints: number;
};

/**
 * Where a student stands with an assignment, one plain word each:
 * - handed-in, late: there is a score
 * - running: begun, and the time is not over
 * - open, not-yet-open: nothing is overdue
 * - extended: overdue for the class, and not for this student, by an exception or a time factor
 * - came-later: it was over before the student came into the class
 * - missing: overdue or over, and nothing was handed in
 * - excused: need not take it, by a teacher's word; whatever was handed in does not count
 */
export type CellState =
  | "handed-in"
  | "late"
  | "running"
  | "open"
  | "not-yet-open"
  | "extended"
  | "came-later"
  | "missing"
  | "excused";

export type BookCell = {
  state: CellState;
  /** The score that counts by the terms; null while nothing was handed in, and where excused. */
  score: { share: number; points: number; maxPoints: number } | null;
  /** Another attempt is being taken. */
  isRunning: boolean;
  attempts: number;
};

export type BookRow = {
  student: Pick<BookStudent, "studentId" | "nickname" | "isRemoved">;
  /** In the order of the assignments. */
  cells: BookCell[];
  /** Of the quizzes that were handed in, 0 to 1, each weighing the same; null without one. */
  mean: number | null;
  /** Sums over the same quizzes. */
  points: number;
  maxPoints: number;
  missing: number;
};

/** What the students who are shown got; null where none has handed in. */
export type BookSummary = {
  handedIn: number;
  share: { mean: number | null; median: number | null };
  points: { mean: number | null; median: number | null };
};

export type Gradebook = {
  assignments: Pick<BookAssignment, "id" | "title" | "kind" | "maxPoints">[];
  rows: BookRow[];
  /** In the order of the assignments. */
  summaries: BookSummary[];
};

/**
 * Makes the gradebook of a class. Practice is shown, and stays out of a student's mean: it is repeated
 * until it goes well.
 * @param students in the order in which equals stand
 */
export function gradebookOf(
  students: readonly BookStudent[],
  assignments: readonly BookAssignment[],
  attempts: readonly BookAttempt[],
  now: Date,
): Gradebook {
  const byPlace = new Map<string, BookAttempt[]>();
  for (const attempt of attempts) {
    const place = placeOf(attempt);
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [attempt]);
    else others.push(attempt);
  }
  const rows = students.map((student) => {
    const cells = assignments.map((assignment) => {
      const place = placeOf({ studentId: student.studentId, assignmentId: assignment.id });
      return cellOf(student, assignment, byPlace.get(place) ?? [], now);
    });
    return rowOf(student, assignments, cells);
  });
  return {
    assignments: assignments.map(({ id, title, kind, maxPoints }) => ({
      id,
      title,
      kind,
      maxPoints,
    })),
    rows,
    summaries: assignments.map((_, at) => summaryOf(rows.map(({ cells }) => cells[at]?.score))),
  };
}

const placeOf = ({ studentId, assignmentId }: { studentId: string; assignmentId: string }) =>
  `${studentId} ${assignmentId}`;

function cellOf(
  student: BookStudent,
  assignment: BookAssignment,
  attempts: readonly BookAttempt[],
  now: Date,
): BookCell {
  const { base, overrides, openedAt, isArchived, excused } = assignment;
  const terms = resolveTerms(base, overrides, student, openedAt);
  const finished = attempts.flatMap(({ submittedAt, score, maxScore, ...attempt }) =>
    submittedAt === null
      ? []
      : [{ ...attempt, submittedAt, score: score ?? 0, maxScore: maxScore ?? 0 }],
  );
  const running = attempts.some((attempt) => isRunning(attempt, now));
  const counting = countingScore(finished, terms.whichCounts);
  const about = { isRunning: running, attempts: attempts.length };
  if (excused.includes(student.studentId)) return { ...about, state: "excused", score: null };
  if (counting !== null) {
    const counted = finished.filter(({ id }) => counting.attemptIds.includes(id));
    const maxPoints = counted.at(-1)?.maxScore ?? 0;
    const late = counted.some(({ submittedAt }) => isLate(terms.dueAt, submittedAt));
    const score = { share: counting.share, points: counting.share * maxPoints, maxPoints };
    return { ...about, state: late ? "late" : "handed-in", score };
  }
  const state = running ? "running" : stateWithout(student, terms, base, isArchived, now);
  return { ...about, state, score: null };
}

/** The moment from which who has handed nothing in is missing it; null for never. */
const endOf = ({ dueAt, closesAt }: Terms): string | null =>
  dueAt === null || closesAt === null ? (dueAt ?? closesAt) : dueAt < closesAt ? dueAt : closesAt;

/** Where a student stands who has neither handed in nor begun. */
function stateWithout(
  { joinedAt }: BookStudent,
  terms: Terms,
  base: Terms,
  isArchived: boolean,
  now: Date,
): CellState {
  const moment = now.toISOString();
  const end = endOf(terms);
  if (isArchived || (end !== null && moment > end)) {
    return end !== null && joinedAt.toISOString() > end ? "came-later" : "missing";
  }
  if (terms.opensAt !== null && moment < terms.opensAt) return "not-yet-open";
  const endOfClass = endOf(base);
  return endOfClass !== null && moment > endOfClass ? "extended" : "open";
}

function rowOf(
  { studentId, nickname, isRemoved }: BookStudent,
  assignments: readonly BookAssignment[],
  cells: BookCell[],
): BookRow {
  const scores = cells.flatMap(({ score }, at) =>
    score === null || assignments[at]?.kind === "practice" ? [] : [score],
  );
  return {
    student: { studentId, nickname, isRemoved },
    cells,
    mean: mean(scores.map(({ share }) => share)),
    points: sum(scores.map(({ points }) => points)),
    maxPoints: sum(scores.map(({ maxPoints }) => maxPoints)),
    missing: cells.filter(({ state }) => state === "missing").length,
  };
}

function summaryOf(scores: readonly (BookCell["score"] | undefined)[]): BookSummary {
  const there = scores.filter((score) => score !== null && score !== undefined);
  const figuresOf = (values: readonly number[]) => ({
    mean: mean(values),
    median: median(values),
  });
  return {
    handedIn: there.length,
    share: figuresOf(there.map(({ share }) => share)),
    points: figuresOf(there.map(({ points }) => points)),
  };
}
